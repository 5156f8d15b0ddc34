import { Alert, Button, Group, List, Text } from '@mantine/core';
import { useState } from 'react';
import { api } from '@/shared/api/http';
import { asProblem } from '@/shared/api/problem';
import type { OnboardingPage, PayoutAccount } from '@/shared/api/types/payouts';
import { formatHere, formatInstantDay } from '@/shared/lib/site-time';
import { needsOf } from './requirements';
import { useEarningsText } from './text';

/** The account at the payment provider: how it is, what is asked, and the way to the provider's pages. */
export function ProviderAccount({ account }: { account: PayoutAccount }) {
  const text = useEarningsText();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string>();
  const needs = needsOf(account.requirements);
  async function open() {
    setBusy(true);
    setFailed(undefined);
    try {
      const { url } = await api.post<OnboardingPage>('/representatives/me/payout-account');
      window.location.assign(url);
    } catch (error) {
      setFailed(asProblem(error).message);
      setBusy(false);
    }
  }
  return (
    <>
      <Text>
        {text(
          account.state === 'ONBOARDING' && needs.length === 0
            ? 'accountText.ONBOARDING.waiting'
            : `accountText.${account.state}`,
        )}
      </Text>
      <Text size="sm" c="dimmed">
        {text('rail.CONNECT_TRANSFER')}
      </Text>
      {account.bankRefusedAt !== null && (
        <Alert color="clay" title={text('sentBack.title')}>
          <Text size="sm">{text('sentBack.text', { date: formatInstantDay(account.bankRefusedAt) })}</Text>
        </Alert>
      )}
      {needs.length > 0 && account.state !== 'READY' && (
        <div>
          <Text fw={600} size="sm">
            {account.answerBy === null
              ? text('needed')
              : text('neededBy', { when: formatHere(account.answerBy) })}
          </Text>
          <List size="sm">
            {needs.map((need) => (
              <List.Item key={need}>{text(`need.${need}`)}</List.Item>
            ))}
          </List>
        </div>
      )}
      <Group>
        <Button
          size="md"
          variant={account.state === 'READY' ? 'default' : 'filled'}
          loading={busy}
          onClick={() => void open()}
        >
          {text(`do.${account.state}`)}
        </Button>
      </Group>
      {failed !== undefined && (
        <Text c="brick.7" role="alert">
          {failed}
        </Text>
      )}
    </>
  );
}
