import { describe, expect, it } from 'vitest';
import { formatDistance, metresBetween } from './position';

describe('how far from the factory', () => {
  it('is measured over the ground', () => {
    const gate = { lat: 23.018, lng: 113.7487 };
    expect(metresBetween(gate, gate)).toBe(0);
    expect(metresBetween(gate, { lat: 23.019, lng: 113.7487 })).toBeCloseTo(111, 0);
    expect(metresBetween(gate, { lat: 22.5455, lng: 114.0683 }) / 1000).toBeCloseTo(62, 0);
  });

  it.each([
    [3, '10 m'],
    [44, '40 m'],
    [1240, '1.2 km'],
    [61_900, '62 km'],
  ])('%d metres are said as %s', (metres, words) => expect(formatDistance(metres)).toBe(words));
});
