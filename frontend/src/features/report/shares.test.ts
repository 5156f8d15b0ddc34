import { describe, expect, it } from 'vitest';
import { sharesOf } from './shares';

describe('how answers are known', () => {
  it('is shown in percent of all answers, without what nobody used', () => {
    expect(sharesOf({ seen: 0.5, document: 0.25, told: 0.25, notShown: 0, na: 0 })).toEqual([
      ['SEEN', 50],
      ['DOCUMENT', 25],
      ['TOLD', 25],
    ]);
  });

  it('is empty without answers', () => {
    expect(sharesOf({ seen: 0, document: 0, told: 0, notShown: 0, na: 0 })).toEqual([]);
  });
});
