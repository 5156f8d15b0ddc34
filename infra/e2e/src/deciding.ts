import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import type { Person } from './browser.js';

const firstObjective = 'Is this the company on the invoice, at this address?';

export async function readReport(buyer: Person, bookingPath: string): Promise<void> {
  const { page } = buyer;
  await page.goto(bookingPath);
  await page.getByRole('heading', { name: 'The report is here: read it and decide' }).waitFor();
  await buyer.look('booking-delivered');
  await page.getByRole('link', { name: 'Read the report and decide' }).click();
  await page.getByRole('heading', { name: 'Visit report' }).waitFor();
  await page.getByText(firstObjective).first().waitFor();
  await page.getByRole('button', { name: /^Factory identity and legal existence/ }).click();
  await page.getByText('Registration number on the licence').waitFor();
  await buyer.look('report');
}

export async function downloadPdf(buyer: Person): Promise<void> {
  const { page } = buyer;
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download the PDF' }).click(),
  ]);
  const pdf = await readFile(await download.path());
  expect(pdf.subarray(0, 4).toString()).toBe('%PDF');
  expect(pdf.length).toBeGreaterThan(20_000);
}

export async function askRevision(buyer: Person): Promise<void> {
  const { page } = buyer;
  await page.getByRole('button', { name: 'Ask for a revision' }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByLabel('What was asked for and is not met?')
    .fill('The name on the gate sign, letter by letter');
  await dialog
    .getByLabel('Message to the representative')
    .fill('Please write the sign’s characters as they stand.');
  await buyer.look('revision-dialog');
  await dialog.getByRole('button', { name: 'Ask for the revision' }).click();
  await page.getByRole('heading', { name: 'You asked for a revision' }).waitFor();
  await buyer.look('booking-revision');
}

export async function revise(representative: Person, title: string): Promise<void> {
  const { page } = representative;
  await page.goto('/work');
  await page.getByRole('link', { name: title }).first().click();
  await page.getByRole('heading', { name: 'The buyer asks for a revision' }).waitFor();
  await representative.look('revision-asked');
  await page.getByRole('link', { name: 'Revise the report' }).click();
  await page.getByRole('link', { name: 'What the buyer wants to know' }).click();
  await page
    .getByLabel('What you found')
    .first()
    .fill('The sign reads 华晟灯饰（东莞）有限公司, as the licence does.');
  await page.getByText('Everything is saved').waitFor();
  await page.getByRole('link', { name: 'All parts' }).click();
}

/** Accepts every objective by itself, sees what that does with the money, and lets it be released. */
export async function acceptReport(buyer: Person): Promise<void> {
  const { page } = buyer;
  for (const choice of await page.getByRole('radiogroup', { name: /^Decision on: / }).all()) {
    await choice.getByText('Accept', { exact: true }).click();
  }
  await page.getByText('Decide on each objective: 4 of 4 decided.').waitFor();
  await buyer.look('report-decided');
  await page.getByRole('button', { name: 'Accept and release' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/Gemba’s commission of 12 % is taken off the fee/).waitFor();
  await buyer.look('accept-report-dialog');
  await dialog.getByRole('button', { name: 'Accept and release' }).click();
  await page.getByRole('heading', { name: 'You accepted the report' }).waitFor();
  await page.getByText('Released to the representative', { exact: true }).waitFor();
  await buyer.look('accepted');
}

/** 320.00 less 12 % and the taxi: 327.10 reach the representative. */
export async function seeEarnings(
  representative: Person,
  title: string,
  state: 'Due' | 'Paid',
): Promise<void> {
  const { page } = representative;
  await page.goto('/earnings');
  const row = page.getByRole('listitem').filter({ hasText: title });
  await row.getByText(state, { exact: true }).first().waitFor();
  await row
    .getByText(/327\.10/)
    .first()
    .waitFor();
  await representative.look(`earnings-${state.toLowerCase()}`);
  await page.goto('/work');
  await page.getByText(title).first().waitFor();
}
