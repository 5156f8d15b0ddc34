import type { Locator, Page } from 'playwright-core';
import { licence } from './buyer.js';
import type { Picture } from './pictures.js';

/** What this representative found where the first choice would not be true; all else is answered in the first way. */
const said: Record<string, string> = {
  'VIS-05': 'None',
  'VIS-09': 'No',
  'IDN-01': licence.name,
  'IDN-02': licence.number,
};

/** Answers every question of the section that is open, with how it is known, and the note and the photos that it needs. */
export async function answerSection(page: Page, photos: () => Picture): Promise<void> {
  for (const card of await page.locator('main section[id]').all()) {
    const id = (await card.getAttribute('id')) ?? '';
    if ((await card.getByText('How do you know?').count()) === 0) continue;
    await answer(card, id);
    const needed = await photosNeeded(card);
    if (needed > 0) {
      await card.locator('input[type=file]').setInputFiles(Array.from({ length: needed }, photos));
    }
    const note = card.getByRole('textbox', { name: 'Note, needed here' });
    if ((await note.count()) > 0) await note.fill('Seen and compared on site; see the photo.');
    await chooseIn(card.getByRole('radiogroup', { name: /^How do you know/ }), 'Seen');
  }
}

async function answer(card: Locator, id: string): Promise<void> {
  for (const group of await card.getByRole('radiogroup').all()) {
    const label = (await group.getAttribute('aria-label')) ?? '';
    if (label.startsWith('How do you know')) continue;
    const names = await group.locator('label').allInnerTexts();
    const wanted = said[id] ?? (names.includes('5') ? '4' : '');
    await chooseIn(group, names.includes(wanted) ? wanted : (names[0] ?? ''));
  }
  const many = card.getByRole('group').filter({ has: card.page().locator('input[type=checkbox]') });
  if ((await many.count()) > 0) {
    const wanted = many.locator('label').getByText(said[id] ?? '', { exact: true });
    await (said[id] === undefined ? many.locator('label') : wanted).first().click();
  }
  const number = card.locator('input[inputmode=decimal]:not(fieldset input)');
  if ((await number.count()) > 0)
    await number.fill((await number.getAttribute('aria-label'))?.startsWith('Year') ? '2011' : '90');
  const words = card.locator('textarea[aria-label], input[autocapitalize]');
  if ((await words.count()) > 0)
    await words.fill(said[id] ?? 'As agreed with the buyer; nothing else was seen.');
  for (const row of await card.locator('fieldset').all()) await fillRow(row);
  const position = card.getByRole('button', { name: 'Record the position' });
  if ((await position.count()) > 0) await position.click();
  if ((await card.getByLabel('Name of who signs').count()) > 0) await sign(card);
}

async function fillRow(row: Locator): Promise<void> {
  for (const choice of await row.locator('select').all()) await choice.selectOption({ index: 1 });
  for (const cell of await row.locator('input').all()) {
    const type = await cell.getAttribute('type');
    if (type === 'date') await cell.fill('2027-03-01');
    else if (type === 'time') await cell.fill('09:30');
    else await cell.fill((await cell.getAttribute('inputmode')) === 'decimal' ? '12' : 'Injection hall');
  }
}

async function sign(card: Locator): Promise<void> {
  await card.getByLabel('Name of who signs').fill('Lin Yue');
  await card.getByLabel('Position', { exact: true }).fill('Representative');
  const pad = card.getByRole('img', { name: 'Sign here with a finger or the mouse' });
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (box === null) throw new Error('The pad is not in sight');
  const { mouse } = card.page();
  await mouse.move(box.x + 20, box.y + 40);
  await mouse.down();
  await mouse.move(box.x + 90, box.y + 20, { steps: 4 });
  await mouse.move(box.x + 140, box.y + 50, { steps: 4 });
  await mouse.up();
}

async function chooseIn(group: Locator, option: string): Promise<void> {
  const label = group.locator('label').getByText(option, { exact: true });
  await label.first().click();
}

/** How many photos the card asks for, by its own words. */
async function photosNeeded(card: Locator): Promise<number> {
  const needs = card.getByText(/^Needs /);
  if ((await needs.count()) === 0) return 0;
  const words = await needs.innerText();
  return [...words.matchAll(/(one|\d+) photos?|a reading/g)].reduce(
    (sum, [, count]) => sum + (count === undefined || count === 'one' ? 1 : Number(count)),
    0,
  );
}
