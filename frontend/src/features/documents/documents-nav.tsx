import { SubNav } from '@/shared/ui/sub-nav';
import { useDocumentsText } from './text';

export function DocumentsNav() {
  const text = useDocumentsText();
  return (
    <SubNav
      label={text('screens')}
      items={[
        { to: '/documents', label: text('listTab') },
        { to: '/documents/billing', label: text('billing') },
      ]}
    />
  );
}
