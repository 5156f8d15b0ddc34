import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { signInAsDemoAdmin, signUp } from './account.js';
import { vet } from './admin.js';
import { acceptQuote, findAndAsk, pay, quote } from './asking.js';
import { launch, Person, type Width } from './browser.js';
import { addFactory, writeBrief, type Visit } from './buyer.js';
import { agree, daysAfter, now, waitUntil, workday } from './clock.js';
import { acceptReport, askRevision, downloadPdf, readReport, revise, seeEarnings } from './deciding.js';
import { mailed } from './mail.js';
import { checkIn, checkOut, deliver, writeReport } from './on-site.js';
import { payByBank } from './paying.js';
import { takePictures } from './pictures.js';
import { apply, fillProfile, giveBankDetails } from './representative.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe.each<Width>(['desktop', 'phone'])('the main job at %s width', (width) => {
  const mark = Date.now().toString(36);
  const factory = `Huasheng Lighting ${mark}`;
  const representativeName = `Lin Yue ${mark}`;
  const buyerMail = `buyer-${mark}-${width}@nordwind.example`;
  const representativeMail = `rep-${mark}-${width}@lin.example`;
  let buyer: Person;
  let representative: Person;
  let admin: Person;
  let secondAdmin: Person;
  let visit: Visit;
  let bookingPath: string;
  let broken = false;

  beforeAll(async () => {
    buyer = await Person.arrive(browser, width, 'buyer');
    representative = await Person.arrive(browser, width, 'representative');
    admin = await Person.arrive(browser, width, 'admin');
    secondAdmin = await Person.arrive(browser, width, 'second-admin');
    const today = await now();
    await agree(today, [buyer, representative, admin, secondAdmin]);
    const day = workday(today, 7);
    visit = { factory, title: `First look ${mark}`, notBefore: day, notAfter: daysAfter(day, 10) };
  });

  /** One step of the story: when it fails, everybody's screen is kept and the rest is not told. */
  function step(name: string, tell: () => Promise<void>) {
    it(name, async ({ skip }) => {
      if (broken) skip();
      try {
        await tell();
      } catch (failure) {
        broken = true;
        for (const person of [buyer, representative, admin, secondAdmin]) await person.picture('failed');
        throw failure;
      }
    });
  }

  step('a representative signs up with the link in the mail and fills in the profile', async () => {
    await signUp(representative, {
      role: 'representative',
      name: representativeName,
      email: representativeMail,
    });
    await fillProfile(representative, {
      name: representativeName,
      headline: 'Lamp and lighting quality engineer in Dongguan',
      place: 'Dongguan',
    });
  });

  step('the representative says which bank account the money goes to', () =>
    giveBankDetails(representative, representativeName),
  );

  step('the representative applies', () => apply(representative, daysAfter(visit.notBefore, 900)));

  step('an admin goes through the checklist and approves', async () => {
    await signInAsDemoAdmin(admin, 0);
    await vet(admin, representativeName);
  });

  step('a buyer signs up with the link in the mail and adds a factory', async () => {
    await signUp(buyer, {
      role: 'buyer',
      name: 'Bettina Nordlicht',
      email: buyerMail,
      company: 'Nordwind Möbel GmbH',
    });
    await addFactory(buyer, factory);
  });

  step('the buyer writes a brief with objectives and weights', () => writeBrief(buyer, visit));

  step('the buyer finds the person by words, a facet and the distance, and asks for a quote', async () => {
    await findAndAsk(buyer, { name: representativeName });
    bookingPath = new URL(buyer.page.url()).pathname;
    await mailed(representativeMail, /asks you for a quote/);
  });

  step('the representative quotes', async () => {
    await quote(representative, visit);
    await mailed(buyerMail, /You have a quote/);
  });

  step('the buyer accepts the quote and pays after one card was declined', async () => {
    await acceptQuote(buyer, bookingPath);
    await pay(buyer, width === 'phone' ? 'asks the bank' : 'plain');
    await mailed(representativeMail, /The money is held: your visit is on/);
  });

  step('on the day the representative checks in, writes the report and checks out', async () => {
    await waitUntil(new Date(`${visit.notBefore}T08:50:00+08:00`), [
      buyer,
      representative,
      admin,
      secondAdmin,
    ]);
    await checkIn(representative, visit.title);
    await mailed(buyerMail, /Your representative has arrived/);
    await writeReport(representative, await takePictures(browser, 24));
    await waitUntil(new Date(`${visit.notBefore}T15:40:00+08:00`), [
      buyer,
      representative,
      admin,
      secondAdmin,
    ]);
    await checkOut(representative);
  });

  step('the report is delivered', async () => {
    await deliver(representative);
    await mailed(buyerMail, /Your report is here/);
  });

  step('the buyer reads it and has it revised', async () => {
    await readReport(buyer, bookingPath);
    await downloadPdf(buyer);
    await askRevision(buyer);
    await mailed(representativeMail, /asks for a revision/);
    await revise(representative, visit.title);
    await deliver(representative, true);
  });

  step('the buyer accepts each objective and the money is released', async () => {
    await readReport(buyer, bookingPath);
    await acceptReport(buyer);
    await mailed(representativeMail, /Your report is accepted/);
    await seeEarnings(representative, visit.title, 'Due');
  });

  step('two admins pay it from our bank, and the bank says that it arrived', async () => {
    await signInAsDemoAdmin(secondAdmin, 1);
    await payByBank(admin, secondAdmin, representativeName);
    await seeEarnings(representative, visit.title, 'Paid');
    await representative.look('work-over');
  });
});
