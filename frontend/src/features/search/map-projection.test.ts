import { describe, expect, it } from 'vitest';
import { kilometresFrom, reachOf, scaleOf } from './map-projection';

describe('the little map', () => {
  it('puts Shenzhen south-east of Dongguan, some 60 km away', () => {
    const spot = kilometresFrom({ lat: 23.018, lng: 113.7487 }, { lat: 22.5455, lng: 114.0683 });
    expect(spot.x).toBeGreaterThan(0);
    expect(spot.y).toBeLessThan(0);
    expect(Math.hypot(spot.x, spot.y)).toBeCloseTo(62, 0);
  });

  it('does not go round the world at the date line', () => {
    expect(kilometresFrom({ lat: 0, lng: 179 }, { lat: 0, lng: -179 }).x).toBeCloseTo(222.6, 0);
  });

  it.each([
    [1, 1],
    [37, 20],
    [51, 50],
    [249, 200],
  ])('scales %i km with a round number', (kilometres, scale) => expect(scaleOf(kilometres)).toBe(scale));

  it('is not blown up by one person far away', () => {
    const near = Array.from({ length: 19 }, (_, at) => at * 5);
    expect(reachOf([...near, 9000], null)).toBeLessThan(150);
    expect(reachOf([10], 200)).toBeCloseTo(224);
  });
});
