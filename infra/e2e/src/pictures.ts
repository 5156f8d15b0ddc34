import type { Browser } from 'playwright-core';

export interface Picture {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** Pictures as a phone takes them, each of something else, drawn so that no two look alike. */
export async function takePictures(browser: Browser, count: number): Promise<Picture[]> {
  const page = await browser.newPage();
  const drawn = await page.evaluate((many) => {
    const canvas = document.createElement('canvas');
    canvas.width = 1600;
    canvas.height = 1200;
    const pen = canvas.getContext('2d');
    if (pen === null) throw new Error('This browser cannot draw');
    return Array.from({ length: many }, (_, at) => {
      pen.fillStyle = `hsl(${String((at * 67) % 360)} 25% ${String(35 + ((at * 13) % 40))}%)`;
      pen.fillRect(0, 0, canvas.width, canvas.height);
      for (let shape = 0; shape < 60; shape += 1) {
        pen.fillStyle = `hsl(${String((at * 31 + shape * 47) % 360)} 30% ${String(20 + ((shape * 7) % 60))}%)`;
        pen.fillRect(
          (shape * 397 + at * 211) % 1600,
          (shape * 283 + at * 149) % 1200,
          90 + ((shape * at) % 260),
          60,
        );
      }
      pen.fillStyle = 'white';
      pen.font = 'bold 120px sans-serif';
      pen.fillText(`Line ${String(at + 1)}`, 80, 1100);
      return canvas.toDataURL('image/jpeg', 0.8).slice('data:image/jpeg;base64,'.length);
    });
  }, count);
  await page.close();
  return drawn.map((data, at) => ({
    name: `IMG_${String(2000 + at)}.jpg`,
    mimeType: 'image/jpeg',
    buffer: Buffer.from(data, 'base64'),
  }));
}
