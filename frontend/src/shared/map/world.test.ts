import { describe, expect, it } from 'vitest';
import {
  fromScreen,
  kilometresBetween,
  kilometresPerPixel,
  onScreen,
  ringAround,
  roundBelow,
  viewOf,
} from './world';

const dongguan = { lat: 23.018, lng: 113.7487 };
const shenzhen = { lat: 22.5455, lng: 114.0683 };
const size = { width: 400, height: 600 };

describe('the map of the world', () => {
  it('knows that Shenzhen is some 62 km from Dongguan, also across 180°', () => {
    expect(kilometresBetween(dongguan, shenzhen)).toBeCloseTo(62, 0);
    expect(kilometresBetween({ lat: 0, lng: 179 }, { lat: 0, lng: -179 })).toBeCloseTo(222.4, 0);
  });

  it('shows everybody within the margin, and puts south-east to the lower right', () => {
    const view = viewOf([dongguan, shenzhen], size, 40, 1e9);
    const [one, other] = [onScreen(view, dongguan), onScreen(view, shenzhen)];
    expect(one.x).toBeCloseTo(40);
    expect(other.x).toBeCloseTo(360);
    expect(other.y).toBeGreaterThan(one.y);
    expect(kilometresPerPixel(view, size)).toBeCloseTo(0.102, 2);
  });

  it('does not come closer to a single town than a town needs', () => {
    expect(viewOf([dongguan], size, 40, 5000).k).toBe(5000);
  });

  it('finds back from the screen to the place', () => {
    const view = viewOf([dongguan, shenzhen], size, 40, 1e9);
    const back = fromScreen(view, onScreen(view, dongguan));
    expect(back.lat).toBeCloseTo(dongguan.lat, 6);
    expect(back.lng).toBeCloseTo(dongguan.lng, 6);
  });

  it('draws a ring whose every point is that far away, and which does not run back around the world', () => {
    const suva = { lat: -18.14, lng: 178.44 };
    const ring = ringAround(suva, 400);
    for (const point of ring) expect(kilometresBetween(suva, point)).toBeCloseTo(400, 3);
    expect(Math.max(...ring.map(({ lng }) => lng)) - Math.min(...ring.map(({ lng }) => lng))).toBeLessThan(9);
  });

  it.each([
    [1, 1],
    [37, 20],
    [51, 50],
    [249, 200],
  ])('scales %i km with a round number', (kilometres, scale) => expect(roundBelow(kilometres)).toBe(scale));
});
