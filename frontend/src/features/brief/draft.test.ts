import { describe, expect, it } from 'vitest';
import type { Brief } from '@/shared/api/types/bookings';
import { briefOf, draftOf, keyed, openPoints, withIds } from './draft';

function brief(changes: Partial<Brief> = {}): Brief {
  return {
    factoryId: 'f',
    title: 'Oak chairs',
    way: 'DELEGATED',
    visitType: 'FA',
    objectives: [{ id: 'o1', text: 'Is it real?', proof: 'Licence', must: true, weight: 100 }],
    people: [],
    questions: [],
    earliestOn: '2026-12-01',
    latestOn: '2026-12-05',
    languages: [],
    budget: null,
    currency: 'USD',
    notes: null,
    ...changes,
  };
}

describe('a draft', () => {
  it('is saved without the rows that are still empty', () => {
    const draft = draftOf(
      brief({ questions: ['How many looms?', '  '], people: [{ name: '', role: 'Owner' }] }),
    );
    draft.objectives.push(keyed({ id: null, text: ' ', proof: '', must: false, weight: 0 }));
    const saved = briefOf(draft);
    expect(saved.objectives).toEqual([
      { id: 'o1', text: 'Is it real?', proof: 'Licence', must: true, weight: 100 },
    ]);
    expect(saved.questions).toEqual(['How many looms?']);
    expect(saved.people).toEqual([{ name: '', role: 'Owner' }]);
  });

  it('takes the names that the server gave its new objectives, also when a row was added meanwhile', () => {
    const sent = draftOf(
      brief({ objectives: [{ id: null, text: 'One', proof: '', must: true, weight: 100 }] }),
    );
    const now = {
      ...sent,
      objectives: [keyed({ id: null, text: 'Two', proof: '', must: true, weight: 0 }), ...sent.objectives],
    };
    const named = withIds(
      now,
      sent,
      brief({ objectives: [{ id: 'new', text: 'One', proof: '', must: true, weight: 100 }] }),
    );
    expect(named.objectives.map(({ id }) => id)).toEqual([null, 'new']);
  });

  it.each([
    [{}, []],
    [{ objectives: [] }, ['objectives']],
    [{ objectives: [{ id: null, text: 'One', proof: '', must: true, weight: 99 }] }, ['weights', 'proof']],
    [{ earliestOn: null }, ['dates']],
    [{ latestOn: '2026-11-30' }, ['order']],
  ])('says what it still needs: %o -> %o', (changes, points) => {
    expect(openPoints(brief(changes))).toEqual(points);
  });
});
