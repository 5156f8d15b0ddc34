import { Badge, Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { SchemaOf } from '@/shared/api/types/schema-of';
import { formatMoney } from '@/shared/lib/money';
import { formatHere } from '@/shared/lib/site-time';
import { MoneyPage } from '@/shared/ui/money-page';
import { MoneyText } from '@/shared/ui/money-text';
import { Section } from '@/shared/ui/section';
import { Empty, Loaded } from '@/shared/ui/states';
import { OwnPayoutDialog } from './own-payout-dialog';
import { useDesk, type OwnMoney, type OwnPayout } from './queries';
import { useOwnMoneyText } from './own-money-text';
import { useDeskText } from './text';
import classes from './money-desk.module.css';

const colours = {
  ASKED: 'gray',
  ON_THE_WAY: 'sky',
  ARRIVED: 'moss',
  FAILED: 'brick',
  REFUSED: 'brick',
} satisfies Record<OwnPayout['state'], string>;

/** Our own money, from the provider to our bank. */
export function OwnPayoutsScreen() {
  const text = useDeskText();
  const own = useOwnMoneyText();
  const overview = useDesk<SchemaOf<'OwnPayouts'>>('/own-payouts');
  return (
    <MoneyPage title={own('title')} lead={own('lead')}>
      <Loaded query={overview}>
        {({ at, money, payouts }) =>
          money.length === 0 ? (
            <Empty title={own('none')}>{own('noneText')}</Empty>
          ) : (
            <Stack gap="lg">
              {money.map((one) => (
                <Currency key={one.may.currency} money={one} />
              ))}
              <Section title={own('payouts')}>
                {payouts.length === 0 ? (
                  <Text size="sm">{own('noPayout')}</Text>
                ) : (
                  <ul className={classes.rows}>
                    {payouts.map((payout) => (
                      <Row key={payout.id} payout={payout} />
                    ))}
                  </ul>
                )}
              </Section>
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

function Currency({ money }: { money: OwnMoney }) {
  const own = useOwnMoneyText();
  const [sending, setSending] = useState(false);
  const { available, pending, owed, asked, may } = money;
  const { currency } = may;
  return (
    <Section
      title={currency}
      actions={
        may.minor > 0 && (
          <Button size="xs" onClick={() => setSending(true)}>
            {own('send')}
          </Button>
        )
      }
    >
      <Text size="sm">
        {own('words', {
          available: formatMoney(available),
          pending: formatMoney(pending),
          owed: formatMoney(owed),
        })}{' '}
        {available.minor < 0 && own('below')}{' '}
        {asked.minor > 0 && own('asked', { amount: formatMoney(asked) })}
      </Text>
      <Text fw={600}>{own(may.minor > 0 ? 'may' : 'mayNot', { amount: formatMoney(may) })}</Text>
      {sending && <OwnPayoutDialog may={may} onClose={() => setSending(false)} />}
    </Section>
  );
}

function Row({ payout }: { payout: OwnPayout }) {
  const own = useOwnMoneyText();
  const { state, askedBy } = payout;
  const when = formatHere(payout.askedAt);
  return (
    <li>
      <div className={classes.words}>
        <MoneyText money={payout.amount} fw={600} />
        <Text size="sm">
          {askedBy === null
            ? own('elsewhere', { when })
            : own('by', { name: askedBy, when, reason: payout.reason ?? '' })}
        </Text>
        <Text size="sm">{own(`next.${state}`, { error: payout.error ?? '' })}</Text>
        {payout.externalId !== null && (
          <Text size="sm" c="dimmed">
            {payout.externalId}
          </Text>
        )}
      </div>
      <Badge color={colours[state]}>{own(`state.${state}`)}</Badge>
    </li>
  );
}
