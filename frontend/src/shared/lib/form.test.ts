import { describe, expect, it } from 'vitest';
import { Problem } from '@/shared/api/problem';
import { failureOf, fieldErrorsOf } from './form';

describe('a refusal on a form', () => {
  it('finds its field however the path is written', () => {
    expect(
      fieldErrorsOf([
        { path: 'email', message: 'Write an address.' },
        { path: 'objectives[1].weight', message: 'Too large.' },
        { path: '$.objectives.2.text', message: 'Say what to find out.' },
      ]),
    ).toEqual({
      email: 'Write an address.',
      'objectives[1].weight': 'Too large.',
      'objectives[2].text': 'Say what to find out.',
    });
  });

  it('joins two messages for one field', () => {
    const errors = [
      { path: 'password', message: 'Too short.' },
      { path: 'password', message: 'Too common.' },
    ];
    expect(fieldErrorsOf(errors)).toEqual({ password: 'Too short. Too common.' });
  });

  it('is said above the form when it names no field', () => {
    const failure = failureOf(new Problem(409, { code: 'STALE_VERSION', detail: 'Somebody changed this.' }));
    expect(failure.general).toBe('Somebody changed this.');
  });

  it('says something kind when it is no refusal at all', () => {
    expect(failureOf(new TypeError('undefined')).general).toMatch(/went wrong on our side/);
  });
});
