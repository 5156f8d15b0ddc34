import { Badge, Group, Paper, SegmentedControl, Text } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { usePages } from '@/shared/api/pages';
import { formatHere } from '@/shared/lib/site-time';
import { LoadMore } from '@/shared/ui/load-more';
import { MoneyPage } from '@/shared/ui/money-page';
import { MoneyText } from '@/shared/ui/money-text';
import { Empty, Loaded } from '@/shared/ui/states';
import { colours, reasonText } from './labels';
import type { ChargebackSummary } from './queries';
import { useChargebackText } from './text';
import classes from './chargebacks.module.css';

export function ChargebacksScreen() {
  const text = useChargebackText();
  const [search, setSearch] = useSearchParams();
  const all = search.get('show') === 'all';
  const chargebacks = usePages<ChargebackSummary>('/admin/chargebacks', { open: all ? 'false' : 'true' });
  return (
    <MoneyPage title={text('title')} lead={text('lead')}>
      <SegmentedControl
        aria-label={text('which')}
        value={all ? 'all' : 'open'}
        onChange={(show) => setSearch(show === 'all' ? { show } : {}, { replace: true })}
        data={[
          { value: 'open', label: text('open') },
          { value: 'all', label: text('all') },
        ]}
      />
      <Loaded query={chargebacks}>
        {(items) =>
          items.length === 0 ? (
            <Empty title={text(all ? 'noneAtAll' : 'none')}>{text('noneText')}</Empty>
          ) : (
            <ul className={classes.list}>
              {items.map((each) => (
                <Row key={each.id} chargeback={each} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <LoadMore pages={chargebacks} />
    </MoneyPage>
  );
}

function Row({ chargeback }: { chargeback: ChargebackSummary }) {
  const text = useChargebackText();
  return (
    <Paper component="li" withBorder p="md">
      <div className={classes.row}>
        <div>
          <Link to={`/admin/money/chargebacks/${chargeback.id}`}>{chargeback.title}</Link>
          <Text size="sm" c="dimmed">
            {chargeback.buyer} · {reasonText(text, chargeback.reason)}
          </Text>
        </div>
        <MoneyText money={chargeback.amount} fw={700} className={`tabular ${classes.amount}`} />
        <Group gap="xs">
          <Badge color={colours[chargeback.status]}>{text(`status.${chargeback.status}`)}</Badge>
          {chargeback.step !== 'WAIT_FOR_BANK' && <Text size="sm">{text(`step.${chargeback.step}`)}</Text>}
        </Group>
        {chargeback.step === 'SEND_EVIDENCE' && chargeback.dueBy !== null && (
          <Text size="sm" fw={600} className={classes.amount}>
            {text('dueBy', { time: formatHere(chargeback.dueBy) })}
          </Text>
        )}
      </div>
    </Paper>
  );
}
