import { Alert, Badge, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/http';
import type { PayoutAccount } from '@/shared/api/types/payouts';
import { countryName } from '@/shared/lib/country-name';
import { useStopWords } from '@/shared/text/payouts';
import { LinkButton } from '@/shared/ui/link-button';
import { Section } from '@/shared/ui/section';
import { Loaded, Loading } from '@/shared/ui/states';
import { BankAccount } from './bank-account';
import { ProviderAccount } from './provider-account';
import { useEarningsText } from './text';

/** Somebody who comes back from the provider's page is often here before the provider's word. */
const everyTwoSeconds = 2_000;
const patience = 30;

export function AccountSection() {
  const text = useEarningsText();
  const account = useQuery({
    queryKey: ['payout-account'],
    queryFn: () => api.get<PayoutAccount>('/representatives/me/payout-account'),
    staleTime: 0,
    refetchInterval: ({ state }) =>
      state.data?.state === 'ONBOARDING' && state.dataUpdateCount < patience ? everyTwoSeconds : false,
  });
  return (
    <Section
      title={text('account.title')}
      actions={
        account.data && (
          <Badge color={account.data.stop === null ? 'moss' : 'clay'}>
            {text(account.data.stop === null ? 'account.ready' : 'account.stopped')}
          </Badge>
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
  const words = useStopWords();
  if (account.country === null) {
    return (
      <>
        <Text>{account.stop && words(account.stop)}</Text>
        <div>
          <LinkButton to="/profile" size="md">
            {text('toProfile')}
          </LinkButton>
        </div>
      </>
    );
  }
  if (account.rail === null) {
    return (
      <Alert color="clay" title={text('noRoute', { country: countryName(account.country) })}>
        <Text size="sm">{account.stop && words(account.stop)}</Text>
      </Alert>
    );
  }
  return (
    <>
      {account.rail === 'CONNECT_TRANSFER' && <ProviderAccount account={account} />}
      {account.bankOffered && account.rail === 'CONNECT_TRANSFER' && (
        <Alert color="sky" title={text('offered.title')}>
          <Text size="sm">{text('offered.text')}</Text>
        </Alert>
      )}
      {account.bankForm !== null && <BankAccount account={account} form={account.bankForm} />}
    </>
  );
}
