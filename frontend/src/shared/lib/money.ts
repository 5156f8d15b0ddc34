import type { Money } from '@/shared/api/types/common';

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(currency: string): Intl.NumberFormat {
  let format = formats.get(currency);
  if (format === undefined) {
    format = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
    formats.set(currency, format);
  }
  return format;
}

export function fractionDigits(currency: string): number {
  return formatOf(currency).resolvedOptions().maximumFractionDigits ?? 2;
}

export function amountOf(money: Money): number {
  return money.minor / 10 ** fractionDigits(money.currency);
}

export function moneyOf(amount: number, currency: string): Money {
  return { minor: Math.round(amount * 10 ** fractionDigits(currency)), currency };
}

/** "$1,200.00 USD": the symbol helps the eye, the code leaves no doubt; "80.00 CHF" where they are the same. Whole amounts keep their decimals. */
export function formatMoney(money: Money): string {
  const amount = formatOf(money.currency)
    .formatToParts(amountOf(money))
    .filter(({ type, value }) => type !== 'literal' && value !== money.currency)
    .map(({ value }) => value)
    .join('');
  return `${amount} ${money.currency}`;
}

export function sumOf(amounts: Money[], currency: string): Money {
  return { minor: amounts.reduce((sum, money) => sum + money.minor, 0), currency };
}
