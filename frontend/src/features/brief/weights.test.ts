import { describe, expect, it } from 'vitest';
import { balance, totalOf } from './weights';

describe('weights of objectives', () => {
  it.each([
    [[0], [100]],
    [
      [0, 0, 0],
      [34, 33, 33],
    ],
    [
      [50, 50, 50],
      [34, 33, 33],
    ],
    [[], []],
  ])('%o balance to %o', (weights, balanced) => {
    expect(balance(weights)).toEqual(balanced);
  });

  it('always sum to 100, stay whole, and leave nobody without', () => {
    for (const weights of [
      [1, 999],
      [33, 33, 33],
      [40, 30, 30],
      [0, 0, 70, 5],
      Array<number>(12).fill(7),
      [-5, 20],
    ]) {
      const balanced = balance(weights);
      expect(totalOf(balanced)).toBe(100);
      expect(balanced.every((weight) => Number.isInteger(weight) && weight >= 1)).toBe(true);
    }
  });

  it('keep their order of importance', () => {
    const [first = 0, second = 0, third = 0] = balance([60, 30, 20]);
    expect(first).toBeGreaterThan(second);
    expect(second).toBeGreaterThan(third);
  });
});
