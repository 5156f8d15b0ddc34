import type { Person } from './browser.js';
import type { Visit } from './buyer.js';

/** Narrows the search down by words, a facet and the distance, opens the person found, and asks for a quote. */
export async function findAndAsk(buyer: Person, who: { name: string }): Promise<void> {
  const { page } = buyer;
  await page
    .getByRole('status')
    .getByText(/people|person/)
    .waitFor();
  await buyer.look('search');
  await page.getByRole('combobox', { name: 'Search people, skills, products' }).fill('lighting engineer');
  // says that these words are meant, which puts the suggestions away
  await page.keyboard.press('Enter');
  await page.waitForURL(/q=lighting/);
  await showFilters(buyer);
  await page.getByLabel('Within').selectOption('50');
  await page.getByRole('checkbox', { name: /^Lighting/ }).click();
  await page.getByRole('checkbox', { name: /^Lighting/, checked: true }).waitFor();
  await buyer.look('search-narrowed');
  await showFilters(buyer);
  await page.getByRole('link', { name: who.name }).click();
  await page.getByRole('heading', { name: who.name }).waitFor();
  await buyer.look('person');
  await page.getByRole('button', { name: 'Choose for a quote' }).click();
  await page.getByRole('link', { name: 'Back to the results' }).click();
  await page.getByText('1 of 5 chosen').waitFor();
  await buyer.look('search-chosen');
  await page.getByRole('button', { name: 'Ask 1 person for a quote' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Send the request' }).click();
  await page.waitForURL(/\/bookings\/[^/]+$/);
  await page.getByRole('heading', { name: 'Waiting for quotes' }).waitFor();
  await buyer.look('booking-open');
}

/** On a phone the filters are behind a button, which also puts them away again. */
async function showFilters(buyer: Person): Promise<void> {
  if (buyer.width === 'phone') {
    await buyer.page
      .getByRole('button', { name: /filters/i })
      .first()
      .click();
  }
}

export async function quote(representative: Person, visit: Visit): Promise<void> {
  const { page } = representative;
  await page.goto('/work');
  await page.getByRole('link', { name: visit.title }).waitFor();
  await representative.look('work-request');
  await page.getByRole('link', { name: visit.title }).click();
  await page.getByRole('link', { name: 'Write a quote' }).waitFor();
  await representative.look('request');
  await page.getByRole('link', { name: 'Write a quote' }).click();
  await page.getByLabel('First day').fill(visit.notBefore);
  await page.getByLabel('Days of work').fill('1');
  await page.getByRole('button', { name: 'Add an expense' }).click();
  await page.getByLabel('What for').fill('Taxi from Dongguan and back');
  await page.getByLabel('Amount (USD)').fill('45.50');
  await page
    .getByLabel('Message')
    .fill('I know the district and two lighting plants there. Please send me your drawing before the day.');
  await representative.look('quote-form');
  await page.getByRole('button', { name: 'Send the quote for' }).click();
  await page.getByRole('heading', { name: 'Your quote is with the buyer' }).waitFor();
  await representative.look('quoted');
}

export async function acceptQuote(buyer: Person, bookingPath: string): Promise<void> {
  const { page } = buyer;
  await page.goto('/factories');
  await page.getByText('Exact position').first().waitFor();
  await buyer.look('factories');
  await page.goto('/home');
  await page.getByRole('heading', { name: 'Needs you' }).waitFor();
  await buyer.look('home');
  await page.goto(bookingPath);
  await page.getByRole('heading', { name: 'Compare the quotes and accept one' }).waitFor();
  await buyer.look('quotes');
  await page.getByRole('button', { name: /^Accept this quote/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Accept and go on to pay' }).waitFor();
  await buyer.look('accept-dialog');
  await page.getByRole('dialog').getByRole('button', { name: 'Accept and go on to pay' }).click();
  await page.getByRole('heading', { name: 'Pay to confirm the visit' }).waitFor();
  await buyer.look('agreed');
}

/** Tries a card that is declined, then pays; a card of the second kind makes the bank ask first. */
export async function pay(buyer: Person, card: 'plain' | 'asks the bank'): Promise<void> {
  const { page } = buyer;
  await page.getByRole('button', { name: /^Pay \D*365\.50/ }).click();
  await page.getByRole('heading', { name: 'Pay Gemba' }).waitFor();
  await buyer.look('provider-payment');
  await fillCard(buyer, '4000 0000 0000 0002');
  await page
    .getByRole('alert')
    .getByText(/declined/)
    .waitFor();
  await buyer.look('provider-declined');
  await fillCard(buyer, card === 'plain' ? '4242 4242 4242 4242' : '4000 0025 0000 3155');
  if (card === 'asks the bank') {
    await page.getByRole('heading', { name: 'Your bank asks' }).waitFor();
    await buyer.look('provider-challenge');
    await page.getByRole('button', { name: 'Complete' }).click();
  }
  await page.waitForURL('**/paid');
  await page.getByRole('heading', { name: 'Paid, and held' }).waitFor();
  await buyer.look('paid');
  await page.getByRole('link', { name: 'Open the visit' }).click();
  await page.getByRole('heading', { name: 'The visit is booked' }).waitFor();
  await page.getByText('Held until you accept the report').waitFor();
  await buyer.look('funded');
}

async function fillCard(buyer: Person, number: string): Promise<void> {
  const { page } = buyer;
  await page.getByLabel('Card number').fill(number);
  await page.getByLabel('Expiry (MM / YY)').fill('12 / 34');
  await page.getByLabel('Security code').fill('123');
  await page.getByLabel('Name on card').fill('Bettina Nordlicht');
  await page.getByRole('button', { name: /^Pay / }).click();
}
