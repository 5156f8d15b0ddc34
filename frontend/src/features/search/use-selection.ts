import { useSearchParams } from 'react-router';

export const mostAsked = 5;

/** Who is chosen for a quote, kept in the address, so that it survives a look at somebody's page. */
export function useSelection() {
  const [parameters, setParameters] = useSearchParams();
  const ids = parameters.getAll('ask').slice(0, mostAsked);
  function put(next: string[]) {
    setParameters(
      (before) => {
        const address = new URLSearchParams(before);
        address.delete('ask');
        for (const id of next) address.append('ask', id);
        return address;
      },
      { replace: true, preventScrollReset: true, flushSync: true },
    );
  }
  return {
    booking: parameters.get('booking'),
    ids,
    full: ids.length >= mostAsked,
    toggle: (id: string) => {
      if (ids.includes(id)) put(ids.filter((one) => one !== id));
      else if (ids.length < mostAsked) put([...ids, id]);
    },
  };
}
