import type { Person } from './browser.js';
import type { Picture } from './pictures.js';
import { answerSection } from './questions.js';

export async function checkIn(representative: Person, title: string): Promise<void> {
  const { page } = representative;
  await page.goto('/work');
  await page.getByRole('region', { name: 'Today' }).waitFor();
  await representative.look('work-today');
  await page.getByRole('link', { name: title }).first().waitFor();
  await page.getByRole('link', { name: 'Open today’s visit' }).click();
  await page.getByText('Position found, accurate to 12 m.').waitFor();
  await representative.look('gate');
  await page.getByRole('button', { name: 'Check in', exact: true }).click();
  await page.getByRole('heading', { name: 'The report' }).waitFor();
  await representative.look('visit-parts');
}

/** Goes through all parts of the report as they follow one another. */
export async function writeReport(representative: Person, pictures: Picture[]): Promise<void> {
  const { page } = representative;
  let taken = 0;
  const next = () => {
    taken += 1;
    const picture = pictures[taken % pictures.length];
    if (picture === undefined) throw new Error('There are no pictures');
    return picture;
  };
  await page.getByRole('link', { name: 'What the buyer wants to know' }).click();
  await writeObjectives(representative, next);
  for (;;) {
    const forward = page.getByRole('link', { name: /^Next: / });
    const words = await forward.innerText();
    await forward.click();
    await page.getByRole('heading', { name: words.replace('Next: ', ''), exact: true }).waitFor();
    if (words === 'Next: People met') break;
    if (words.includes('identity')) await representative.look('section-open');
    await representative.fits(words);
    await answerSection(page, next);
    if (words.includes('identity')) await representative.look('section-answered');
  }
  await writePeople(representative);
  await writeFindings(representative);
  await writeSummary(representative);
}

async function writeObjectives(representative: Person, next: () => Picture): Promise<void> {
  const { page } = representative;
  await page.getByRole('heading', { name: 'What the buyer wants to know' }).waitFor();
  for (const card of await page.locator('main section[id]').all()) {
    await card.getByText('Pass', { exact: true }).click();
    await card
      .getByLabel('What you found')
      .fill(
        'Counted and read on the floor: two lines run our lamps, the licence and the sign carry one name.',
      );
    await card.locator('input[type=file]').setInputFiles([next(), next(), next()]);
  }
  await page.getByText('Everything is saved').waitFor();
  await representative.look('objectives');
}

async function writePeople(representative: Person): Promise<void> {
  const { page } = representative;
  await page.getByLabel('Name', { exact: true }).fill('Chen Lihua');
  await page.getByLabel('Position', { exact: true }).fill('Production manager');
  await page.getByLabel('Department').fill('Assembly');
  await page.getByLabel('Languages, how well').fill('Chinese; English a little');
  await page.getByLabel('Decides about').fill('Line plan, overtime');
  await page.getByLabel('Agrees to be named').check();
  await representative.look('people-met');
  await page.getByRole('link', { name: 'Next: Findings' }).click();
}

async function writeFindings(representative: Person): Promise<void> {
  const { page } = representative;
  await page.getByRole('button', { name: 'Add a finding' }).click();
  await page.getByLabel('Severity').selectOption('MINOR');
  await page.getByLabel('What is wrong, in one line').fill('Two fire extinguishers are behind pallets');
  await page
    .getByLabel('What you saw, where, how much of it')
    .fill('Ground floor, between line 2 and the packing area.');
  await page
    .getByLabel('What the factory should do about it')
    .fill('Keep one metre clear and mark the floor.');
  await page.getByRole('button', { name: 'Save the finding' }).click();
  await page.getByText('Two fire extinguishers are behind pallets').waitFor();
  await representative.look('findings');
  await page.goto(page.url().replace(/findings$/, 'summary'));
}

async function writeSummary(representative: Person): Promise<void> {
  const { page } = representative;
  await page.getByRole('heading', { name: 'Conclusion', exact: true }).waitFor();
  await page.getByText('Conditional', { exact: true }).click();
  await page
    .getByLabel('The conclusion in your words')
    .fill(
      'This is the company on the licence, and it makes the lamps itself. Fire safety needs a word before the order.',
    );
  await page.getByLabel('Strength 1').fill('Own injection and assembly');
  await page.getByLabel('Concern 1').fill('Blocked extinguishers');
  await page.getByText('Everything is saved').waitFor();
  await representative.look('conclusion');
}

export async function checkOut(representative: Person): Promise<void> {
  const { page } = representative;
  await page.goto(page.url().replace(/today\/.*$/, 'today'));
  await page.getByRole('button', { name: 'Check out', exact: true }).click();
  await page.getByText('Checked out').waitFor();
  await representative.look('checked-out');
}

/** Explains what is still asked for where it can be explained, then delivers. */
export async function deliver(representative: Person, again = false): Promise<void> {
  const { page } = representative;
  await page.getByRole('link', { name: 'What is missing, and deliver' }).click();
  await page.getByRole('heading', { name: 'What is missing, and deliver' }).waitFor();
  await representative.look('missing');
  await explain(representative);
  const button = page.getByRole('button', {
    name: again ? 'Deliver the revised report' : 'Deliver the report',
  });
  await button.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button').last().waitFor();
  await representative.look('deliver-dialog');
  await dialog
    .getByRole('button', { name: again ? 'Deliver the revised report' : 'Deliver the report' })
    .click();
  await page.getByRole('heading', { name: 'The buyer reads your report' }).waitFor();
  await representative.look('delivered');
}

async function explain(representative: Person): Promise<void> {
  const { page } = representative;
  const open = page
    .getByRole('region', { name: /keep/ })
    .getByRole('button', { name: 'Why it is not there' });
  while ((await open.count()) > 0) {
    const left = await open.count();
    await open.first().click();
    await page
      .getByLabel('Why it is not there')
      .fill('The factory did not show it; I was told it is at the head office.');
    await page.getByRole('button', { name: 'Save the explanation' }).click();
    await page.waitForFunction(
      (before) => document.querySelectorAll('main section section button').length < before + 100,
      left,
    );
    await page.getByRole('button', { name: 'Save the explanation' }).waitFor({ state: 'detached' });
  }
}
