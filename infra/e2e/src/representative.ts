import { password } from './account.js';
import type { Person } from './browser.js';
import { choose, pick } from './fields.js';

export interface Speciality {
  name: string;
  headline: string;
  place: string;
}

export async function fillProfile(representative: Person, who: Speciality): Promise<void> {
  const { page } = representative;
  await representative.look('work-empty');
  await page.goto('/profile');
  await page.getByRole('heading', { name: 'Your profile' }).waitFor();
  await representative.look('profile-empty');
  await page.getByLabel('Headline').fill(who.headline);
  await page
    .getByRole('textbox', { name: 'About you' })
    .fill(
      'Eleven years in lamp and furniture factories around Dongguan: incoming checks, line audits, final inspections.',
    );
  await pick(page, 'Home place', who.place);
  await page.getByLabel('Day trip, up to (km)').fill('80');
  await page.getByLabel('With a night away, up to (km)').fill('300');
  await addLanguage(representative, 0, 'Chinese', 'NATIVE');
  await addLanguage(representative, 1, 'English', 'C1');
  await pick(page, 'Product categories', 'lamp', 'lighting|lamp');
  await page.keyboard.press('Escape');
  await pick(page, 'Services', 'verification');
  await page.keyboard.press('Escape');
  await page.getByLabel('Day rate').fill('320');
  const days = page.getByRole('group', { name: 'Working days' });
  for (const day of ['Mon', 'Tue', 'Wed', 'Thu', 'Fri']) {
    if (!(await days.getByRole('checkbox', { name: day }).isChecked())) {
      await days.getByText(day, { exact: true }).click();
    }
  }
  await page.getByRole('button', { name: 'Save the profile' }).click();
  await page.getByText('Saved.').waitFor();
  await representative.look('profile');
  await page.getByRole('link', { name: 'Blocked days' }).click();
  await page.getByRole('heading', { name: 'What is blocked' }).waitFor();
  await representative.look('blocked-days');
  await page.getByRole('link', { name: 'Ties' }).click();
  await page.getByText('You have declared no ties.').waitFor();
  await representative.look('ties');
}

async function addLanguage(
  representative: Person,
  at: number,
  language: string,
  level: string,
): Promise<void> {
  const { page } = representative;
  await page.getByRole('button', { name: 'Add a language' }).click();
  await choose(page.getByLabel('Language', { exact: true }).nth(at), language);
  await page.getByLabel('Level', { exact: true }).nth(at).selectOption(level);
}

/** Says where money is to go: to a bank in China, which only our own bank reaches. */
export async function giveBankDetails(representative: Person, holder: string): Promise<void> {
  const { page } = representative;
  await page.goto('/earnings');
  await page.getByText('In your country we pay by bank transfer').waitFor();
  await page.getByLabel('Account holder').fill(holder);
  await page.getByLabel('Bank', { exact: true }).fill('Bank of China');
  await page.getByLabel('Account number').fill('6222 0212');
  await page.getByLabel('BIC (SWIFT code)').fill('BKCHCNBJ');
  await page.getByLabel('Your Gemba password').fill(password);
  await page.getByRole('button', { name: 'Save my bank details' }).click();
  await page.getByLabel('Account number').and(page.locator('[aria-invalid=true]')).waitFor();
  await representative.look('bank-details-refused');
  await page.getByLabel('Account number').fill('6222 0212 3456 7890 128');
  await page.getByRole('button', { name: 'Save my bank details' }).click();
  await page.getByText('Ready', { exact: true }).waitFor();
  await representative.look('earnings-ready');
}

/** Sets up the payout account on the provider's own page. */
export async function setUpProviderAccount(representative: Person, name: string): Promise<void> {
  const { page } = representative;
  await page.goto('/earnings');
  await page.getByRole('button', { name: 'Set up the account' }).waitFor();
  await representative.look('earnings-empty');
  await page.getByRole('button', { name: 'Set up the account' }).click();
  await page.getByRole('heading', { name: 'Get paid by Gemba' }).waitFor();
  await page.getByLabel('Full name').fill(name);
  await page.getByLabel('Bank account number or IBAN').fill('000123456789');
  await representative.look('provider-onboarding');
  await page.getByRole('button', { name: 'Agree and submit' }).click();
  await page.waitForURL('**/earnings*');
  await page.getByText('Ready', { exact: true }).waitFor();
  await representative.look('earnings-ready');
}

export async function apply(representative: Person, documentUntil: string): Promise<void> {
  const { page } = representative;
  await page.goto('/profile/vetting');
  const form = page.getByRole('form', { name: 'Apply for vetting' });
  const declarations = form.getByRole('checkbox');
  await declarations.first().waitFor();
  for (const declaration of await declarations.all()) await declaration.check();
  for (const [at, reference] of ['Maria Costa', 'Jan de Vries'].entries()) {
    const fields = form.getByRole('group', { name: `Reference ${String(at + 1)}` });
    await fields.getByLabel('Name').fill(reference);
    await fields.getByLabel('Company').fill('Atlantic Imports');
    await fields.getByLabel('Work e-mail').fill(`reference${String(at + 1)}@atlantic.example`);
  }
  await pick(page, 'Issued by', 'China');
  await form.getByLabel('Last four characters').fill('4821');
  await form.getByLabel('Valid until').fill(documentUntil);
  await representative.look('application');
  await form.getByRole('button', { name: 'Send the application' }).click();
  await page.getByText('We are checking your application').waitFor();
  await representative.look('application-sent');
}
