import { describe, expect, it } from 'vitest';
import { shareOf, splitOf } from './split';

describe('a split of the contested part', () => {
  it.each([
    [21000, 65, 13650],
    [333, 50, 166],
    [335, 50, 168],
    [50, 1, 0],
    [150, 1, 2],
    [999, 100, 999],
  ])('%i minor units at weight %i are %i, rounded half to even', (minor, weight, share) => {
    expect(shareOf({ minor, currency: 'USD' }, weight).minor).toBe(share);
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
