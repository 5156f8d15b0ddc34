import { usePages } from '@/shared/api/pages';
import { formatHere } from '@/shared/lib/site-time';
import { LoadMore } from '@/shared/ui/load-more';
import { MoneyPage } from '@/shared/ui/money-page';
import { Empty, Loaded } from '@/shared/ui/states';
import { OperationRows } from './operation-rows';
import type { MoneyOperation } from './queries';
import { useDeskText } from './text';

export function OperationsScreen() {
  const text = useDeskText();
  const operations = usePages<MoneyOperation>('/admin/money/operations');
  return (
    <MoneyPage title={text('operations.title')} lead={text('operations.lead')}>
      <Loaded query={operations}>
        {(items) =>
          items.length === 0 ? (
            <Empty title={text('operations.none')}>
              {text('allWell', { when: formatHere(new Date(operations.dataUpdatedAt).toISOString()) })}
            </Empty>
          ) : (
            <OperationRows operations={items} />
          )
        }
      </Loaded>
      <LoadMore pages={operations} />
    </MoneyPage>
  );
}
