import { describe, expect, it } from 'vitest';
import { shareOf } from './split';

describe('a share of the fee', () => {
  it.each([
    [21000, 65, 13650],
    [333, 50, 166],
    [335, 50, 168],
    [101, 33, 33],
    [100, 0, 0],
    [999, 100, 999],
  ])('%i minor units at weight %i are %i', (minor, weight, share) => {
    expect(shareOf({ minor, currency: 'USD' }, weight)).toEqual({ minor: share, currency: 'USD' });
  });
});
