import { inject } from 'vitest';
import type { Person } from './browser.js';
import { mailedLink } from './mail.js';

export const password = 'a long and boring sentence';

export interface NewAccount {
  role: 'buyer' | 'representative';
  name: string;
  email: string;
  company?: string;
}

/** Signs up in the browser and opens the link in the mail. */
export async function signUp(person: Person, account: NewAccount): Promise<void> {
  const { page } = person;
  const buyer = account.role === 'buyer';
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  if (buyer) await person.look('landing');
  await page.goto(`/sign-up?role=${account.role}`);
  await page.getByLabel('Your name').fill(account.name);
  if (account.company !== undefined) await page.getByLabel('Company').fill(account.company);
  await page.getByLabel(buyer ? 'Work e-mail' : 'E-mail').fill(account.email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('checkbox', { name: /accept the terms/ }).check();
  await person.look('sign-up');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
  await person.look('check-your-inbox');
  await page.goto(await mailedLink(account.email, '/verify?token='));
  await page.waitForURL(buyer ? '**/home' : '**/work');
}

/** Signs in with one of the two admins of the demo world; what moves money at our bank takes both. */
export async function signInAsDemoAdmin(person: Person, which: 0 | 1): Promise<void> {
  const { demoLogins } = (await (await fetch(`${inject('site')}/api/config`)).json()) as {
    demoLogins: { role: string; name: string }[];
  };
  const admin = demoLogins.filter(({ role }) => role === 'ADMIN')[which];
  if (admin === undefined) throw new Error('The sign-in page offers no such admin');
  await person.page.goto('/sign-in');
  await person.page.getByRole('button', { name: new RegExp(admin.name) }).waitFor();
  await person.look('sign-in');
  await person.page.getByRole('button', { name: new RegExp(admin.name) }).click();
  await person.page.waitForURL('**/admin');
}
