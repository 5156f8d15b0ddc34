import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { signUp } from './account.js';
import { launch, Person } from './browser.js';
import { agree, now } from './clock.js';
import { fillProfile, setUpProviderAccount } from './representative.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test('a representative whom the payment provider reaches sets up the account on its page', async () => {
  const mark = Date.now().toString(36);
  const name = `Joana Prado ${mark}`;
  const representative = await Person.arrive(browser, 'phone', 'provider-account');
  await agree(await now(), [representative]);
  await signUp(representative, { role: 'representative', name, email: `joana-${mark}@prado.example` });
  await fillProfile(representative, { name, headline: 'Textile engineer in Porto', place: 'Porto' });
  await setUpProviderAccount(representative, name);
});
