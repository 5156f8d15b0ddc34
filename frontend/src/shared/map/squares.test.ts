import { describe, expect, it } from 'vitest';
import { squares as land } from 'virtual:land';
import { levelOf, squaresIn } from './squares';
import { viewOf } from './world';

const size = { width: 400, height: 600 };
const pearlRiver = viewOf(
  [
    { lat: 24, lng: 112 },
    { lat: 21.5, lng: 115 },
  ],
  size,
  20,
  1e9,
);

describe('the land on the map', () => {
  it('is rough for the world and fine for a province', () => {
    expect(levelOf({ k: 400, x: 0, y: 0 }).z).toBe(1);
    expect(levelOf(pearlRiver).z).toBe(5);
  });

  it('has every square that a map of the Pearl River shows, with the coast in detail', async () => {
    const inSight = squaresIn(pearlRiver, size, levelOf(pearlRiver));
    expect(inSight.length).toBeLessThan(7);
    const loaded = await Promise.all(inSight.flatMap(({ key }) => land[key]?.() ?? []));
    const coast = loaded.map((square) => square.default.land).join('');
    expect(coast.length).toBeGreaterThan(10_000);
    expect(coast).toMatch(/^M[-\d lzM]+$/);
  });

  it('covers the screen without a gap', () => {
    const inSight = squaresIn(pearlRiver, size, levelOf(pearlRiver));
    expect(Math.min(...inSight.map(({ left }) => left))).toBeLessThanOrEqual(0);
    expect(Math.max(...inSight.map(({ left, side }) => left + side))).toBeGreaterThanOrEqual(size.width);
    expect(Math.max(...inSight.map(({ top, side }) => top + side))).toBeGreaterThanOrEqual(size.height);
  });

  it('is small enough to be fetched while one looks', async () => {
    const biggest = await Promise.all(
      Object.values(land).map(async (square) => (await square()).default.land.length),
    );
    expect(Math.max(...biggest)).toBeLessThan(40_000);
  });
});
