import { Badge, Button, Group, List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/shared/api/http';
import { asProblem } from '@/shared/api/problem';
import { Section } from '@/shared/ui/section';
import { Loaded, Loading } from '@/shared/ui/states';
import type { OnboardingPage, PayoutAccount } from '@/shared/api/types/representatives';
import { needsOf } from './requirements';
import { useEarningsText } from './text';

const path = '/representatives/me/payout-account';
/** Somebody who comes back from the provider's page is often here before the provider's word. */
const everyTwoSeconds = 2_000;
const patience = 30;
const colours = { NONE: 'clay', ONBOARDING: 'clay', READY: 'moss', RESTRICTED: 'brick' } as const;

export function AccountSection() {
  const text = useEarningsText();
  const account = useQuery({
    queryKey: ['payout-account'],
    queryFn: () => api.get<PayoutAccount>(path),
    staleTime: 0,
    refetchInterval: ({ state }) =>
      state.data?.state === 'ONBOARDING' && state.dataUpdateCount < patience ? everyTwoSeconds : false,
  });
  return (
    <Section
      title={text('account.title')}
      actions={
        account.data && (
          <Badge color={colours[account.data.state]}>{text(`account.${account.data.state}`)}</Badge>
        )
      }
    >
      <Loaded query={account} skeleton={<Loading rows={1} />}>
        {(data) => <Account account={data} />}
      </Loaded>
    </Section>
  );
}

function Account({ account }: { account: PayoutAccount }) {
  const text = useEarningsText();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string>();
  const needs = needsOf(account.requirements);
  async function open() {
    setBusy(true);
    setFailed(undefined);
    try {
      const { url } = await api.post<OnboardingPage>(path);
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
      {account.state !== 'NONE' && (
        <Text size="sm" c="dimmed">
          {text(`rail.${account.rail}`)}
        </Text>
      )}
      {needs.length > 0 && account.state !== 'READY' && (
        <div>
          <Text fw={600} size="sm">
            {text('needed')}
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
