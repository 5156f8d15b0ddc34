import { describe, expect, it } from 'vitest';
import { needsOf } from './requirements';

describe('what the payment provider still wants', () => {
  it('is said once each, in words', () => {
    expect(
      needsOf([
        'individual.dob.day',
        'individual.dob.month',
        'external_account',
        'individual.verification.document',
        'tos_acceptance.date',
      ]),
    ).toEqual(['birth', 'bank', 'identity', 'terms']);
  });

  it('is never hidden because we do not know its name', () => {
    expect(needsOf(['something.new'])).toEqual(['other']);
  });
});
