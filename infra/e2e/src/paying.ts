import type { Person } from './browser.js';

/** Two admins pay by our own bank what is due, and the bank says that one person's money arrived. */
export async function payByBank(admin: Person, secondAdmin: Person, payee: string): Promise<void> {
  const { page } = admin;
  await page.goto('/admin/money/batches');
  const due = page.getByRole('table', { name: 'Due in USD' });
  await due.getByRole('row').filter({ hasText: payee }).getByText('327.10').waitFor();
  await admin.look('payouts-due');
  await page.getByRole('button', { name: 'Gather USD into a batch' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Gather USD into a batch' }).click();
  await page.waitForURL(/\/batches\/.+/);
  const batch = new URL(page.url()).pathname;
  await release(admin, 'Release, as the first of two');
  await page.getByText('Ask another admin to look at it.').waitFor();
  await admin.look('batch-released-by-one');

  await secondAdmin.page.goto(batch);
  await release(secondAdmin, 'Release, as the second of two');
  const [file] = await Promise.all([
    secondAdmin.page.waitForEvent('download'),
    secondAdmin.page.getByRole('link', { name: 'Download the file for the bank' }).click(),
  ]);
  if (!file.suggestedFilename().endsWith('.xml')) throw new Error(file.suggestedFilename());
  await secondAdmin.look('batch-released');

  const payment = secondAdmin.page.getByRole('row').filter({ hasText: payee });
  const reference = await payment.getByRole('cell').nth(2).innerText();
  await page.goto('/admin/money/batches');
  await page.locator('input[type=file]').setInputFiles({
    name: 'status.xml',
    mimeType: 'application/xml',
    buffer: Buffer.from(statusReport(batch.split('/').at(-1) ?? '', reference)),
  });
  await page.getByText('Arrived: paid').waitFor();
  await admin.look('bank-report-read');
}

async function release(admin: Person, button: string): Promise<void> {
  await admin.page.getByRole('button', { name: button }).click();
  const dialog = admin.page.getByRole('dialog');
  await admin.look(button === 'Release, as the first of two' ? 'first-release' : 'second-release');
  await dialog.getByRole('button', { name: 'Release', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** What a bank answers when the money has been credited: pain.002 with ACSC, settled. */
function statusReport(batch: string, reference: string): string {
  return `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
    <GrpHdr><MsgId>BANK-${reference}</MsgId></GrpHdr>
    <OrgnlGrpInfAndSts><OrgnlMsgId>${batch.replaceAll('-', '')}</OrgnlMsgId></OrgnlGrpInfAndSts>
    <OrgnlPmtInfAndSts><TxInfAndSts><OrgnlEndToEndId>${reference}</OrgnlEndToEndId><TxSts>ACSC</TxSts></TxInfAndSts></OrgnlPmtInfAndSts>
  </CstmrPmtStsRpt></Document>`;
}
