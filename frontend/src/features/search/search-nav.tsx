import { useSearchParams } from 'react-router';
import { SubNav } from '@/shared/ui/sub-nav';
import { useSearchText } from './text';

/** The search and what one keeps of it; the search itself goes along, so that one comes back to it. */
export function SearchNav() {
  const text = useSearchText();
  const [parameters] = useSearchParams();
  const search = parameters.size === 0 ? '' : `?${parameters.toString()}`;
  return (
    <SubNav
      label={text('nav.label')}
      items={[
        { to: `/search${search}`, label: text('nav.search') },
        { to: `/search/shortlist${search}`, label: text('shortlist') },
        { to: `/search/saved${search}`, label: text('nav.saved') },
        { to: `/search/blocked${search}`, label: text('nav.blocked') },
      ]}
    />
  );
}
