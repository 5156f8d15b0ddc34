import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch, Person } from './browser.js';

interface DemoLogin {
  role: string;
  name: string;
}

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test.each(['BUYER', 'REPRESENTATIVE', 'ADMIN'])(
  'one click lets a newcomer look around as %s',
  async (role) => {
    const config = (await (await fetch(`${inject('site')}/api/config`)).json()) as {
      demoLogins: DemoLogin[];
    };
    const login = config.demoLogins.find((one) => one.role === role);
    expect(login).toBeDefined();
    const { page } = await Person.arrive(browser, 'desktop', `demo-${role.toLowerCase()}`);

    await page.goto('/sign-in');
    await page.getByRole('button', { name: login?.name ?? '' }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));

    const me = await page.evaluate(async () => (await fetch('/api/me')).json() as Promise<{ role: string }>);
    expect(me.role).toBe(role);
    await page.context().close();
  },
);

test.each(['/', '/sign-in', '/sign-up', '/forgot-password'])(
  'a stranger meets no error in the console of %s',
  async (address) => {
    const { page } = await Person.arrive(browser, 'desktop', 'stranger');
    const errors: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(error.message));

    await page.goto(address, { waitUntil: 'networkidle' });

    expect(errors).toEqual([]);
    await page.context().close();
  },
);
