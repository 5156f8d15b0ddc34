import { Alert, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { BankForm as Form, PayoutAccount } from '@/shared/api/types/payouts';
import { formatInstantDay } from '@/shared/lib/site-time';
import { useStopWords } from '@/shared/text/payouts';
import { Facts } from '@/shared/ui/facts';
import { BankForm } from './bank-form';
import { useEarningsText } from './text';

/** The bank account into which somebody is paid, masked, and the way to another one. */
export function BankAccount({ account, form }: { account: PayoutAccount; form: Form }) {
  const text = useEarningsText();
  const words = useStopWords();
  const [changing, setChanging] = useState(false);
  const { bank, stop } = account;
  if (bank === null || changing) {
    return (
      <>
        <Text>{text(bank === null ? 'bank.none' : 'bank.change')}</Text>
        <BankForm
          form={form}
          changes={bank !== null}
          onGiven={() => setChanging(false)}
          onCancel={bank === null ? undefined : () => setChanging(false)}
        />
      </>
    );
  }
  return (
    <>
      <Text>{text('bank.given')}</Text>
      <Facts
        rows={[
          [text('bank.account'), bank.mask],
          [text('bank.whose'), text(`entity.${bank.entityType}`)],
          [text('bank.since'), formatInstantDay(bank.givenAt)],
        ]}
      />
      {stop !== null && (
        <Alert
          color={stop.reason === 'BANK_DETAILS_REFUSED' ? 'brick' : 'clay'}
          title={text(stop.reason === 'BANK_DETAILS_REFUSED' ? 'bank.refused' : 'bank.waits')}
        >
          <Text size="sm">{words(stop)}</Text>
          {bank.refusedReason !== null && (
            <Text size="sm">{text('bank.reason', { reason: bank.refusedReason })}</Text>
          )}
        </Alert>
      )}
      <Group>
        <Button size="md" variant={stop === null ? 'default' : 'filled'} onClick={() => setChanging(true)}>
          {text('bank.do')}
        </Button>
      </Group>
    </>
  );
}
