import type { Page } from "playwright-core";
import { mailedLink } from "./browser.js";

export const password = "a long and boring sentence";

/** Signs up in the browser and opens the link in the mail. */
export async function signUp(page: Page, role: "buyer" | "representative", name: string, email: string): Promise<void> {
  await page.goto("/sign-up");
  await page.getByRole("radio", { name: role === "buyer" ? "I buy from factories" : "I visit factories" }).click();
  await page.getByLabel("Your name").fill(name);
  if (role === "buyer") await page.getByLabel("Company").fill("Nordwind Möbel GmbH");
  await page.getByLabel(role === "buyer" ? "Work e-mail" : "E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("checkbox", { name: /accept the terms/ }).check();
  await page.getByRole("button", { name: "Create account" }).click();
  await page.getByRole("heading", { name: "Check your inbox" }).waitFor();
  await page.goto(await mailedLink(email, "/verify?token="));
}

export async function signIn(page: Page, email: string, secret: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel(/e-mail/i).fill(email);
  await page.getByLabel("Password").fill(secret);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

export async function addFactory(page: Page, name: string): Promise<void> {
  await page.goto("/factories/new");
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("Name in local script").fill("华晟灯饰（东莞）有限公司");
  await page.getByLabel("Address").fill("常平镇新华路18号");
  await page.getByLabel("Town or city").fill("Dongguan");
  await pick(page, "Country", "China");
  await page.getByLabel("Coordinates").fill("23.0180, 113.7487");
}

/** Chooses an option of a searchable select by typing its name. */
export async function pick(page: Page, label: string, option: string): Promise<void> {
  const box = page.getByRole("combobox", { name: label }).or(page.getByRole("textbox", { name: label })).first();
  await box.click();
  await box.fill(option);
  await page.getByRole("option", { name: new RegExp(option, "i") }).first().click();
}

export function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
