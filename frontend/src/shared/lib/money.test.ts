import { describe, expect, it } from 'vitest';
import { amountOf, formatMoney, fractionDigits, moneyOf, sumOf } from './money';

describe('money', () => {
  it.each([
    [{ minor: 120000, currency: 'USD' }, '$1,200.00 USD'],
    [{ minor: 5, currency: 'EUR' }, '€0.05 EUR'],
    [{ minor: -2550, currency: 'GBP' }, '-£25.50 GBP'],
    [{ minor: 12000, currency: 'JPY' }, '¥12,000 JPY'],
    [{ minor: 120000, currency: 'PLN' }, 'zł1,200.00 PLN'],
    [{ minor: 120000, currency: 'CAD' }, '$1,200.00 CAD'],
    [{ minor: -8000, currency: 'CHF' }, '-80.00 CHF'],
  ])('always shows its currency: %o', (money, shown) => {
    expect(formatMoney(money)).toBe(shown);
  });

  it('knows that yen have no smaller unit', () => {
    expect(fractionDigits('JPY')).toBe(0);
    expect(amountOf({ minor: 500, currency: 'JPY' })).toBe(500);
    expect(moneyOf(500, 'JPY').minor).toBe(500);
  });

  it('reads a typed amount to the minor unit without losing a cent', () => {
    expect(moneyOf(1.15, 'USD').minor).toBe(115);
    expect(moneyOf(19.99, 'EUR').minor).toBe(1999);
  });

  it('sums in minor units', () => {
    expect(sumOf([moneyOf(0.1, 'USD'), moneyOf(0.2, 'USD')], 'USD').minor).toBe(30);
  });
});
