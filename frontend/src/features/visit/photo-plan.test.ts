import { describe, expect, it } from 'vitest';
import { planFor } from './photo-plan';

describe('a photo before it is sent', () => {
  it('is scaled to 2048 pixels on its longest edge', () => {
    expect(planFor({ width: 4032, height: 3024, bytes: 4_200_000, type: 'image/jpeg' })).toEqual({
      kind: 'scale',
      width: 2048,
      height: 1536,
    });
    expect(planFor({ width: 3000, height: 4000, bytes: 900_000, type: 'image/jpeg' })).toEqual({
      kind: 'scale',
      width: 1536,
      height: 2048,
    });
  });

  it('goes as it is when it is small already', () => {
    const small = { width: 1600, height: 1200, bytes: 480_000, type: 'image/jpeg' };
    expect(planFor(small)).toEqual({ kind: 'keep' });
  });

  it('is never made larger, but a heavy or foreign file becomes a JPEG', () => {
    const size = { width: 1000, height: 800 };
    const same = { kind: 'scale', ...size };
    expect(planFor({ ...size, bytes: 5_000_000, type: 'image/jpeg' })).toEqual(same);
    expect(planFor({ ...size, bytes: 200_000, type: 'image/png' })).toEqual(same);
  });
});
