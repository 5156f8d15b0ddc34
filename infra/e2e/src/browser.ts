import { existsSync, mkdirSync } from "node:fs";
import { resolve } from "node:path";
import axe from "axe-core";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { expect, inject } from "vitest";

export type Width = "desktop" | "phone";

const sizes = { desktop: { width: 1280, height: 860 }, phone: { width: 360, height: 740 } };
const shots = resolve(import.meta.dirname, "../target/screenshots");
const installed = ["/usr/bin/google-chrome", "/usr/bin/chromium", "/usr/bin/chromium-browser"];

/** A Chrome or Chromium of this machine, else the one that comes with the tests. */
export async function launch(): Promise<Browser> {
  const own = installed.find((path) => existsSync(path));
  if (own !== undefined) {
    return chromium.launch({ executablePath: own, args: ["--no-sandbox", "--disable-quic"] });
  }
  const packaged = (await import("@sparticuz/chromium")).default;
  return chromium.launch({ executablePath: await packaged.executablePath(), args: packaged.args });
}

export async function person(browser: Browser, width: Width): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    baseURL: inject("site"),
    viewport: sizes[width],
    isMobile: width === "phone",
    hasTouch: width === "phone",
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    geolocation: { latitude: 23.018, longitude: 113.749, accuracy: 20 },
    permissions: ["geolocation"],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return page;
}

let count = 0;

/** Keeps a picture of the screen, and holds it to what must be true of every screen. */
export async function look(page: Page, name: string, width: Width): Promise<void> {
  mkdirSync(shots, { recursive: true });
  await page.waitForLoadState("networkidle");
  count += 1;
  const path = resolve(shots, `${width}-${String(count).padStart(2, "0")}-${name}.png`);
  await page.screenshot({ path, fullPage: true });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${name} scrolls sideways at ${width} width`).toBeLessThanOrEqual(1);
  await page.evaluate(axe.source);
  const findings = await page.evaluate(async () => {
    const found = await (
      window as unknown as { axe: typeof axe }
    ).axe.run(document, { resultTypes: ["violations"] });
    return found.violations
      .filter((one) => one.impact === "serious" || one.impact === "critical")
      .map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join(", ")}`);
  });
  expect(findings, `${name} has serious accessibility findings`).toEqual([]);
}

/** The link with this path in the newest mail to the address, once it is there. */
export async function mailedLink(address: string, path: string): Promise<string> {
  const end = Date.now() + 30_000;
  while (Date.now() < end) {
    const answer = await fetch(`${inject("inbox")}/api/messages?to=${encodeURIComponent(address)}`);
    const { items } = (await answer.json()) as { items: { links: string[] }[] };
    const link = items.flatMap((mail) => mail.links).find((one) => one.includes(path));
    if (link !== undefined) return link;
    await new Promise((done) => setTimeout(done, 300));
  }
  throw new Error(`No mail to ${address} with a link to ${path}`);
}
