import { describe, expect, it } from 'vitest';
import { departures, quoteSum, roundHalfEven, type ExpenseDraft } from './quote-sum';

const taxi: ExpenseDraft = { key: 'a', kind: 'TRAVEL', description: 'Taxi', amount: 18 };

describe('what a quote comes to', () => {
  it('takes commission from the fee and none from expenses', () => {
    const sum = quoteSum({ manDays: 1.5, dayRate: 210, expenses: [taxi] }, 'USD', 12);
    expect(sum.fee.minor).toBe(31500);
    expect(sum.total.minor).toBe(33300);
    expect(sum.commission.minor).toBe(3780);
    expect(sum.receive.minor).toBe(29520);
  });

  it('leaves what does not divide with the representative, as the ledger does', () => {
    const sum = quoteSum({ manDays: 1, dayRate: 99.99, expenses: [] }, 'USD', 12);
    expect(sum.commission.minor).toBe(1199);
    expect(sum.receive.minor).toBe(8800);
  });

  it('counts yen without a smaller unit', () => {
    const sum = quoteSum({ manDays: 0.5, dayRate: 32001, expenses: [] }, 'JPY', 12);
    expect(sum.fee.minor).toBe(16000);
    expect(sum.commission.minor).toBe(1920);
  });

  it('reads half-typed amounts as nothing', () => {
    const sum = quoteSum({ manDays: 1, dayRate: '', expenses: [{ ...taxi, amount: '' }] }, 'EUR', 12);
    expect(sum.total.minor).toBe(0);
  });

  it.each([
    [0.5, 0],
    [1.5, 2],
    [2.5, 2],
    [2.51, 3],
  ])('rounds %d to %i', (value, rounded) => expect(roundHalfEven(value)).toBe(rounded));
});

describe('a quote that departs from the brief', () => {
  const brief = {
    earliestOn: '2026-12-01',
    latestOn: '2026-12-11',
    budget: { minor: 60000, currency: 'USD' },
  };
  const inside = { startDay: '2026-12-03', endDay: '2026-12-03' };

  it('is none inside the dates and the budget', () => {
    expect(departures(brief, inside, { minor: 60000, currency: 'USD' })).toEqual([]);
  });

  it('is one with a later day or a higher price', () => {
    const late = { startDay: '2026-12-11', endDay: '2026-12-12' };
    expect(departures(brief, late, { minor: 60001, currency: 'USD' })).toEqual(['dates', 'budget']);
  });

  it('does not compare different currencies', () => {
    expect(departures(brief, inside, { minor: 90000, currency: 'EUR' })).toEqual([]);
  });
});
