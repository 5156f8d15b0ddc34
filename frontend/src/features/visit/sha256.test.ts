import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { plainSha256 } from './sha256';

describe('the fingerprint of a photo without a secure context', () => {
  it.each([0, 1, 55, 56, 63, 64, 65, 1000, 70_001])('is the same as everybody’s for %i bytes', (length) => {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 31 + length) % 256);
    expect(plainSha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
  });
});
