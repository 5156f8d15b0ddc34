import type { Person } from './browser.js';
import { gate } from './browser.js';
import { pick } from './fields.js';

export interface Visit {
  factory: string;
  title: string;
  notBefore: string;
  notAfter: string;
}

/** What the factory's business licence says. */
export const licence = { name: '华晟灯饰（东莞）有限公司', number: '91441900MA4UKB2K7J' };

export async function addFactory(buyer: Person, name: string): Promise<void> {
  const { page } = buyer;
  await buyer.look('home-empty');
  await page.goto('/factories');
  await buyer.look('factories-empty');
  await page.goto('/briefs/new');
  await page.getByRole('link', { name: 'Add a factory' }).click();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Name in local script').fill(licence.name);
  await page.getByLabel('Registration number').fill(licence.number);
  await page.getByLabel('Address', { exact: true }).fill('常平镇新华路18号');
  await page.getByLabel('Town or city').fill('Dongguan');
  await pick(page, 'Country', 'China');
  await page.getByLabel('Coordinates').fill(`${String(gate.latitude)}, ${String(gate.longitude)}`);
  await page.getByLabel('Contact person').fill('Chen Lihua');
  await page.getByLabel('Phone').fill('+86 769 8339 1121');
  await buyer.look('factory-form');
  await page.getByRole('button', { name: 'Save and plan a visit' }).click();
  await page.waitForURL('**/briefs/new?factoryId=*');
}

/** Goes through the planner, from the kind of visit to the review. */
export async function writeBrief(buyer: Person, visit: Visit): Promise<void> {
  const { page } = buyer;
  await page.getByRole('heading', { name: 'Plan a visit' }).waitFor();
  await page.getByLabel('Name of this visit').fill(visit.title);
  await page.getByRole('radio', { name: /^Supplier verification/ }).click();
  await buyer.look('brief-what');
  await page.getByRole('button', { name: 'Start the plan' }).click();
  await page.getByRole('heading', { name: 'Objectives' }).first().waitFor();
  await writeObjectives(buyer);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Add a person' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Chen Lihua');
  await page.getByLabel('Role', { exact: true }).fill('Production manager');
  await page.getByRole('button', { name: 'Add a question' }).click();
  await page
    .getByLabel('Question 1', { exact: true })
    .fill('Which line would run our order, and what runs there today?');
  await page
    .getByRole('textbox', { name: 'Notes for the representative' })
    .fill('Please do not name our price to anybody.');
  await buyer.look('brief-people');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('Not before').fill(visit.notBefore);
  await page.getByLabel('Not after').fill(visit.notAfter);
  await pick(page, 'Languages needed on site', 'Chinese');
  await page.keyboard.press('Escape');
  await page.getByLabel('Up to (optional)').fill('900');
  await buyer.look('brief-when');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('heading', { name: 'Objectives' }).waitFor();
  await buyer.look('brief-review');
  await page.getByRole('button', { name: 'Find representatives' }).click();
  await page.waitForURL('**/search?booking=*');
}

/** Takes the suggested objectives, changes one, adds one, and shares the weights out anew. */
async function writeObjectives(buyer: Person): Promise<void> {
  const { page } = buyer;
  await page.getByRole('button', { name: 'Add an objective' }).click();
  const added = page.getByRole('group', { name: 'Objective 4' });
  await added.getByLabel('What should be found out?').fill('How do they treat a complaint?');
  await added.getByLabel('What counts as proof?').fill('The last three complaints and what was done');
  await added.getByLabel('Weight').fill('25');
  await page.getByText('25 too many.').waitFor();
  await buyer.look('brief-objectives-over');
  await page.getByRole('group', { name: 'Objective 1' }).getByLabel('Weight').fill('30');
  await page.getByRole('group', { name: 'Objective 2' }).getByLabel('Weight').fill('30');
  await page.getByRole('group', { name: 'Objective 3' }).getByLabel('Weight').fill('15');
  await page.getByText('The weights sum to 100.').waitFor();
  await buyer.look('brief-objectives');
}
