import { planFor, quality } from './photo-plan';
import { plainSha256 } from './sha256';

/** Makes a picture ready for a bad line. One that this device cannot decode goes as it is. */
export async function preparePhoto(file: Blob): Promise<Blob> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return file;
  }
  try {
    const plan = planFor({
      width: bitmap.width,
      height: bitmap.height,
      bytes: file.size,
      type: file.type,
    });
    if (plan.kind === 'keep') return file;
    const canvas = document.createElement('canvas');
    canvas.width = plan.width;
    canvas.height = plan.height;
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, plan.width, plan.height);
    const smaller = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality));
    return smaller ?? file;
  } finally {
    bitmap.close();
  }
}

export async function sha256(blob: Blob): Promise<string> {
  const bytes = await blob.arrayBuffer();
  if (!window.isSecureContext) return plainSha256(new Uint8Array(bytes));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
