import type { Person } from './browser.js';

/** Goes through the checklist of one application and approves it at level 2. */
export async function vet(admin: Person, name: string): Promise<void> {
  const { page } = admin;
  await page.getByRole('link', { name }).waitFor();
  await admin.look('vetting-desk');
  await page.getByRole('link', { name }).click();
  await page.getByRole('heading', { name }).waitFor();
  await admin.look('application');
  const checks = [
    'Identity document',
    'Home address',
    'Sanctions screening',
    'Signed declarations',
    'Right to work',
    'Business or tax registration',
    'Two references',
    'Language test',
    'Expertise test',
  ];
  for (const check of checks) await pass(admin, check);
  await admin.look('application-checked');
  await page.getByLabel('Level').selectOption('2');
  await page.getByRole('button', { name: 'Approve' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Approve' }).click();
  await page.getByText(/Decided: Approved/).waitFor();
  await admin.look('application-approved');
  await page.goto('/admin/disputes');
  await page.getByRole('heading', { name: 'Disputes' }).waitFor();
  await admin.look('disputes');
  await page.goto('/admin/bookings');
  await page.getByRole('heading', { name: 'Bookings' }).waitFor();
  await admin.look('bookings');
}

async function pass(admin: Person, check: string): Promise<void> {
  const { page } = admin;
  await page.getByRole('button', { name: `Decide: ${check}` }).click();
  await page.getByText('Passed', { exact: true }).last().click();
  await page.getByLabel('Method').fill('Looked at in a video call, and compared with the register');
  await page.getByRole('button', { name: 'Save the check' }).click();
  await page.getByRole('button', { name: 'Save the check' }).waitFor({ state: 'detached' });
}
