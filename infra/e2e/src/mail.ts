import { inject } from 'vitest';

interface Mail {
  subject: string;
  links: string[];
}

async function mailsTo(address: string): Promise<Mail[]> {
  const answer = await fetch(`${inject('inbox')}/api/messages?to=${encodeURIComponent(address)}`);
  return ((await answer.json()) as { items: Mail[] }).items;
}

async function once<T>(what: string, find: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + 30_000;
  while (Date.now() < end) {
    const found = await find();
    if (found !== undefined) return found;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error(`There is no ${what}`);
}

/** The link with this path in the newest mail to the address, once it is there. */
export function mailedLink(address: string, path: string): Promise<string> {
  return once(`mail to ${address} with a link to ${path}`, async () =>
    (await mailsTo(address)).flatMap((mail) => mail.links).find((link) => link.includes(path)),
  );
}

/** Waits for a mail with such a subject. */
export async function mailed(address: string, subject: RegExp): Promise<void> {
  await once(`mail to ${address} about ${String(subject)}`, async () =>
    (await mailsTo(address)).find((mail) => subject.test(mail.subject)),
  );
}
