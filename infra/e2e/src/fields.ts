import type { Locator, Page } from 'playwright-core';

/** Chooses an option of a searchable select by typing its name. */
export async function pick(page: Page, label: string, typed: string, option = typed): Promise<void> {
  const box = page
    .getByRole('combobox', { name: label })
    .or(page.getByRole('textbox', { name: label }))
    .first();
  await choose(box, typed, option);
}

/** The same for a field that is at hand. */
export async function choose(box: Locator, typed: string, option = typed): Promise<void> {
  await box.click();
  await box.fill(typed);
  await box
    .page()
    .getByRole('option', { name: new RegExp(option, 'i') })
    .filter({ visible: true })
    .first()
    .click();
}
