import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import axe from 'axe-core';
import { chromium, type Browser, type BrowserContext, type Page, type Request } from 'playwright-core';
import { expect, inject } from 'vitest';

export type Width = 'desktop' | 'phone';

const sizes = { desktop: { width: 1280, height: 860 }, phone: { width: 360, height: 740 } };
const output = resolve(import.meta.dirname, '../target');
const shots = resolve(output, 'screenshots');
const fonts = resolve(import.meta.dirname, '../../../backend/src/main/resources/fonts');
const args = ['--no-sandbox', '--disable-quic', '--font-render-hinting=none'];
const installed = ['/usr/bin/google-chrome', '/usr/bin/chromium', '/usr/bin/chromium-browser'];

/** The gate of the factory that is visited; where the phone says that it is. */
export const gate = { latitude: 23.018, longitude: 113.7487 };

/** A Chrome or Chromium of this machine, else the one that comes with the tests. */
export async function launch(): Promise<Browser> {
  const own = installed.find((path) => existsSync(path));
  const executablePath = own ?? (await (await import('@sparticuz/chromium')).default.executablePath());
  return chromium.launch({ executablePath, args, env: { ...process.env, FONTCONFIG_FILE: fontSettings() } });
}

/** The machine's fonts and those of the reports, so that pictures show every script on a bare machine too. */
function fontSettings(): string {
  const path = resolve(output, 'fonts.conf');
  mkdirSync(output, { recursive: true });
  writeFileSync(
    path,
    `<?xml version="1.0"?><fontconfig>
      <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
      <dir>${fonts}</dir><cachedir>${resolve(output, 'fonts')}</cachedir>
    </fontconfig>`,
  );
  return path;
}

/** For quick work on a screen: the pages come from this folder instead of the running site's jar. */
async function servePages(context: BrowserContext, folder: string): Promise<void> {
  await context.route(`${inject('site')}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname.startsWith('/api/') || pathname.startsWith('/demo/')) return route.fallback();
    const asset = pathname.startsWith('/assets/');
    const file = resolve(folder, asset ? `.${pathname}` : 'index.html');
    return existsSync(file) ? route.fulfill({ path: file }) : route.fallback();
  });
}

/** One person with a browser of their own. */
export class Person {
  private readonly underWay = new Set<Request>();
  private shown = 0;

  private constructor(
    readonly page: Page,
    readonly name: string,
    readonly width: Width,
  ) {
    page.on('request', (request) => this.underWay.add(request));
    page.on('requestfinished', (request) => this.underWay.delete(request));
    page.on('requestfailed', (request) => this.underWay.delete(request));
  }

  static async arrive(browser: Browser, width: Width, name: string): Promise<Person> {
    const context = await browser.newContext({
      baseURL: inject('site'),
      viewport: sizes[width],
      isMobile: width === 'phone',
      hasTouch: width === 'phone',
      locale: 'en-GB',
      timezoneId: 'Europe/Berlin',
      geolocation: { ...gate, accuracy: 12 },
      permissions: ['geolocation'],
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(15_000);
    const built = process.env['GEMBA_E2E_WEB'];
    if (built !== undefined) await servePages(context, built);
    return new Person(await context.newPage(), name, width);
  }

  /** From the next page on, the clock of this person's device is that much ahead of the machine's. */
  async setClock(aheadMillis: number): Promise<void> {
    await this.page.context().addInitScript((ahead) => {
      const holder = globalThis as unknown as { RealDate?: DateConstructor };
      const Real = (holder.RealDate ??= Date);
      globalThis.Date = new Proxy(Real, {
        construct: (target, given: unknown[]) =>
          Reflect.construct(target, given.length === 0 ? [target.now() + ahead] : given) as Date,
        get: (target, key) =>
          key === 'now' ? () => target.now() + ahead : (Reflect.get(target, key) as unknown),
      });
    }, aheadMillis);
  }

  /** Keeps a picture of the screen, and holds it to what must be true of every screen. */
  async look(screen: string): Promise<void> {
    await this.settled();
    await this.picture(screen);
    await this.fits(screen);
    expect(await this.findings(), `${screen} has serious accessibility findings`).toEqual([]);
  }

  /** Nothing has been asked of the server for a moment, and everything is answered. */
  private async settled(): Promise<void> {
    const end = Date.now() + 10_000;
    for (let quiet = 0; quiet < 3; quiet = this.underWay.size === 0 ? quiet + 1 : 0) {
      const asked = [...this.underWay].map((request) => request.url());
      if (Date.now() > end) throw new Error(`The screen does not settle: ${asked.join(', ')}`);
      await new Promise((done) => setTimeout(done, 50));
    }
    await this.page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
    await this.page.evaluate(() =>
      Promise.allSettled(document.getAnimations().map(({ finished }) => finished)),
    );
  }

  /** No screen is wider than the window. */
  async fits(screen: string): Promise<void> {
    const widest = await this.page.evaluate(() => document.documentElement.scrollWidth);
    expect(widest, `the width of ${screen}`).toBeLessThanOrEqual(sizes[this.width].width);
  }

  async picture(screen: string): Promise<void> {
    mkdirSync(shots, { recursive: true });
    this.shown += 1;
    const name = `${this.width}-${this.name}-${String(this.shown).padStart(2, '0')}-${screen}.png`;
    await this.page.evaluate(() => {
      window.scrollTo(0, 0);
    });
    await this.page.screenshot({ path: resolve(shots, name), fullPage: true });
  }

  private async findings(): Promise<string[]> {
    await this.page.evaluate(axe.source);
    return this.page.evaluate(async () => {
      const found = await (window as unknown as { axe: typeof axe }).axe.run(document, {
        resultTypes: ['violations'],
      });
      return found.violations
        .filter((one) => one.impact === 'serious' || one.impact === 'critical')
        .map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`);
    });
  }
}
