import { describe, expect, it } from 'vitest';
import { returnPath } from './return-path';

describe('after signing in', () => {
  it('goes back to the page that asked for it', () => {
    expect(returnPath('/bookings/7?tab=money', 'BUYER')).toBe('/bookings/7?tab=money');
  });

  it.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', '', null, '/sign-in'])(
    'does not follow %s',
    (next) => {
      expect(returnPath(next, 'REPRESENTATIVE')).toBe('/work');
    },
  );
});
