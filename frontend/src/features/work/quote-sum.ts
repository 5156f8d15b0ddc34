import type { Brief, ExpenseKind } from '@/shared/api/types/bookings';
import type { Money } from '@/shared/api/types/common';
import { moneyOf, sumOf } from '@/shared/lib/money';

export interface ExpenseDraft {
  key: string;
  kind: ExpenseKind;
  description: string;
  amount: number | string;
}

export interface QuoteDraft {
  manDays: number;
  dayRate: number | string;
  expenses: ExpenseDraft[];
  startDay: string;
  startTime: string;
  endDay: string;
  endTime: string;
  expiresOn: string;
  message: string;
}

/** Half to even, as the server rounds. */
export function roundHalfEven(value: number): number {
  const whole = Math.floor(value);
  const rest = value - whole;
  if (Math.abs(rest - 0.5) < 1e-9) return whole % 2 === 0 ? whole : whole + 1;
  return Math.round(value);
}

export interface QuoteSum {
  dayRate: Money;
  fee: Money;
  expenses: Money;
  total: Money;
  commission: Money;
  receive: Money;
}

/**
 * What the buyer pays and what is left for the representative: commission is taken from the fee only, and a part of the
 * smallest unit stays with the representative.
 */
export function quoteSum(
  draft: Pick<QuoteDraft, 'manDays' | 'dayRate' | 'expenses'>,
  currency: string,
  percent: number,
): QuoteSum {
  const dayRate = moneyOf(Number(draft.dayRate), currency);
  const fee = { minor: roundHalfEven(draft.manDays * dayRate.minor), currency };
  const expenses = sumOf(
    draft.expenses.map(({ amount }) => moneyOf(Number(amount), currency)),
    currency,
  );
  return sumFrom(dayRate, fee, expenses, percent);
}

export function sumFrom(dayRate: Money, fee: Money, expenses: Money, percent: number): QuoteSum {
  const { currency } = fee;
  const commission = { minor: Math.floor((fee.minor * percent) / 100), currency };
  const total = sumOf([fee, expenses], currency);
  return { dayRate, fee, expenses, total, commission, receive: less(total, commission) };
}

function less(one: Money, other: Money): Money {
  return { minor: one.minor - other.minor, currency: one.currency };
}

export type Departure = 'dates' | 'budget';

/** How a quote departs from what was asked; any departure makes it a counter-offer. */
export function departures(
  brief: Pick<Brief, 'earliestOn' | 'latestOn' | 'budget'>,
  draft: Pick<QuoteDraft, 'startDay' | 'endDay'>,
  total: Money,
): Departure[] {
  const found: Departure[] = [];
  const early = brief.earliestOn !== null && draft.startDay !== '' && draft.startDay < brief.earliestOn;
  const late = brief.latestOn !== null && draft.endDay !== '' && draft.endDay > brief.latestOn;
  if (early || late) found.push('dates');
  if (brief.budget?.currency === total.currency && total.minor > brief.budget.minor) found.push('budget');
  return found;
}
