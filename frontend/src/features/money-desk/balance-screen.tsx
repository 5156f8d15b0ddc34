import { Alert, Badge, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { formatMoney } from '@/shared/lib/money';
import { formatHere } from '@/shared/lib/site-time';
import { MoneyPage } from '@/shared/ui/money-page';
import { MoneyText } from '@/shared/ui/money-text';
import { Section } from '@/shared/ui/section';
import { Empty, Loaded } from '@/shared/ui/states';
import { useAccountName } from './account-text';
import type { SchemaOf } from '@/shared/api/types/schema-of';
import { useDesk, type TrialBalance } from './queries';
import { useDeskText } from './text';
import classes from './money-desk.module.css';

export function BalanceScreen() {
  const text = useDeskText();
  const sheet = useDesk<SchemaOf<'TrialBalanceSheet'>>('/trial-balance');
  const [unused, setUnused] = useState(false);
  return (
    <MoneyPage title={text('balance.title')} lead={text('balance.lead')}>
      <Loaded query={sheet}>
        {({ at, currencies }) =>
          currencies.length === 0 ? (
            <Empty title={text('balance.none')}>{text('balance.noneText', { when: formatHere(at) })}</Empty>
          ) : (
            <Stack gap="lg">
              {currencies.map((balance) => (
                <Currency key={balance.currency} balance={balance} unused={unused} />
              ))}
              <Switch
                label={text('balance.unused')}
                checked={unused}
                onChange={(event) => setUnused(event.currentTarget.checked)}
              />
              <Text size="sm" c="dimmed">
                {text('checkedAt', { when: formatHere(at) })}
              </Text>
            </Stack>
          )
        }
      </Loaded>
    </MoneyPage>
  );
}

function Currency({ balance, unused }: { balance: TrialBalance; unused: boolean }) {
  const text = useDeskText();
  const name = useAccountName();
  const balanced = balance.difference.minor === 0;
  const rows = balance.accounts.filter(({ accounts }) => unused || accounts > 0);
  return (
    <Section
      title={balance.currency}
      actions={
        <Badge color={balanced ? 'moss' : 'brick'}>
          {balanced
            ? text('balance.balanced')
            : text('balance.unbalanced', { amount: formatMoney(balance.difference) })}
        </Badge>
      }
    >
      {!balanced && <Alert color="brick">{text('balance.unbalancedText')}</Alert>}
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={balance.currency}>
        <table className={`${classes.table} ${classes.stacked}`}>
          <thead>
            <tr>
              <th scope="col">{text('balance.account')}</th>
              <th scope="col" className={classes.amount}>
                {text('balance.debits')}
              </th>
              <th scope="col" className={classes.amount}>
                {text('balance.credits')}
              </th>
              <th scope="col" className={classes.amount}>
                {text('balance.balance')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.kind}>
                <th scope="row">{name(row.kind)}</th>
                <td className={classes.amount} data-side={text('balance.debits')}>
                  <MoneyText money={row.debits} />
                </td>
                <td className={classes.amount} data-side={text('balance.credits')}>
                  <MoneyText money={row.credits} />
                </td>
                <td className={classes.amount} data-side={text('balance.balance')}>
                  <MoneyText money={{ ...row.balance, minor: Math.abs(row.balance.minor) }} />
                  <span className={classes.side}>
                    {row.balance.minor > 0 && text('balance.debit')}
                    {row.balance.minor < 0 && text('balance.credit')}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{text('balance.total')}</th>
              <td className={classes.amount} data-side={text('balance.debits')}>
                <MoneyText money={balance.debits} />
              </td>
              <td className={classes.amount} data-side={text('balance.credits')}>
                <MoneyText money={balance.credits} />
              </td>
              <td className={classes.amount} data-side={text('balance.balance')}>
                <MoneyText money={balance.difference} />
                <span className={classes.side} />
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
    </Section>
  );
}
