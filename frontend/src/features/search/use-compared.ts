import { useSearchParams } from 'react-router';

export const mostCompared = 4;

/** Who is looked at side by side, kept in the address. */
export function useCompared() {
  const [parameters, setParameters] = useSearchParams();
  const all = [...new Set(parameters.getAll('compare'))];
  const ids = all.slice(0, mostCompared);
  return {
    ids,
    /** Whom an address names beyond that. */
    more: all.length - ids.length,
    full: ids.length >= mostCompared,
    toggle: (id: string) =>
      setParameters(
        (before) => {
          const address = new URLSearchParams(before);
          address.delete('compare');
          const next = ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];
          for (const one of next.slice(0, mostCompared)) address.append('compare', one);
          return address;
        },
        { replace: true, preventScrollReset: true, flushSync: true },
      ),
  };
}
