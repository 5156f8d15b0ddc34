import { describe, expect, it } from 'vitest';
import { viewOf } from '@/shared/map/world';
import { clustersOf, type Pin } from './clusters';

const size = { width: 400, height: 400 };
const pin = (number: number, lat: number, lng: number): Pin => ({
  id: `${number}`,
  name: `P${number}`,
  number,
  lat,
  lng,
});
const shenzhen = pin(1, 22.545, 114.068);
const neighbour = pin(2, 22.545, 114.068);
const dongguan = pin(3, 23.018, 113.749);

describe('pins that would cover each other', () => {
  it('are one, where the first of them stands', () => {
    const far = viewOf(
      [
        { lat: 45, lng: 90 },
        { lat: 0, lng: 135 },
      ],
      size,
      0,
      1e9,
    );
    const [all, ...more] = clustersOf([shenzhen, neighbour, dongguan], far);
    expect(more).toEqual([]);
    expect(all?.pins.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('part when one comes closer, but never in the same town', () => {
    const near = viewOf([shenzhen, dongguan], size, 60, 1e9);
    const clusters = clustersOf([shenzhen, neighbour, dongguan], near);
    expect(clusters.map(({ pins }) => pins.length)).toEqual([2, 1]);
  });
});
