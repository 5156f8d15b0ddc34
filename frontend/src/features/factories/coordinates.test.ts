import { describe, expect, it } from 'vitest';
import { readCoordinates } from './coordinates';

describe('coordinates as people paste them', () => {
  it.each(['23.018, 113.7487', '23.018 113.7487', ' 23.018;113.7487 '])('reads "%s"', (text) => {
    expect(readCoordinates(text)).toEqual({ lat: 23.018, lng: 113.7487 });
  });

  it('takes an empty field as unknown', () => {
    expect(readCoordinates('  ')).toBeNull();
  });

  it.each(['23.018', '113.7487, 23.018, 4', '95, 20', '20, 181', 'north, east'])('refuses "%s"', (text) => {
    expect(readCoordinates(text)).toBeUndefined();
  });
});
