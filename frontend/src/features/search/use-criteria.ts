import { useSearchParams } from 'react-router';
import { readCriteria, writeCriteria, type Criteria } from './criteria';

/** The search in the address, and how it is changed: one does not walk back through every filter. */
export function useCriteria() {
  const [parameters, setParameters] = useSearchParams();
  return {
    criteria: readCriteria(parameters),
    change: (changes: Partial<Criteria>) =>
      setParameters((before) => writeCriteria(before, changes), {
        replace: true,
        preventScrollReset: true,
        flushSync: true,
      }),
  };
}
