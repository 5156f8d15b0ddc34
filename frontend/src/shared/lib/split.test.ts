import { describe, expect, it } from 'vitest';
import { shareOf, splitOf } from './split';

describe('a split of the contested part', () => {
  it('rounds half to even, to the minor unit', () => {
    expect(shareOf({ minor: 50, currency: 'USD' }, 1).minor).toBe(0);
    expect(shareOf({ minor: 150, currency: 'USD' }, 1).minor).toBe(2);
    expect(shareOf({ minor: 12345, currency: 'USD' }, 33).minor).toBe(4074);
  });

  it('never releases and refunds more or less than what is contested', () => {
    const fee = { minor: 10001, currency: 'USD' };
    for (let accepted = 0; accepted <= 35; accepted++) {
      const { released, refunded } = splitOf(fee, accepted, 35);
      expect(released.minor + refunded.minor).toBe(shareOf(fee, 35).minor);
      expect(refunded.minor).toBeGreaterThanOrEqual(0);
    }
  });
});
