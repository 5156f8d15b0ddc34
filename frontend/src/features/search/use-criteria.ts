import { useSearchParams } from 'react-router';
import { readCriteria, writeCriteria, type Criteria } from './criteria';

/** What is typed: each letter is not a step that one would walk back. */
const typed = new Set<string>(['q', 'maxDayRate'] satisfies (keyof Criteria)[]);

/** Whether the same words or the same amount go on being typed. */
function goesOn(before: URLSearchParams, changes: Partial<Criteria>): boolean {
  return Object.entries(changes).every(
    ([name, value]) => typed.has(name) && before.has(name) && value !== null && value !== '',
  );
}

/** The search in the address, and how it is changed: the way back leads through each filter that was chosen. */
export function useCriteria() {
  const [parameters, setParameters] = useSearchParams();
  return {
    criteria: readCriteria(parameters),
    change: (changes: Partial<Criteria>) =>
      setParameters((before) => writeCriteria(before, changes), {
        replace: goesOn(parameters, changes),
        preventScrollReset: true,
        flushSync: true,
      }),
  };
}
