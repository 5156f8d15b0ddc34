import { Alert, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/http';
import type { PayoutTerms } from '@/shared/api/types/payouts';
import { countryName } from '@/shared/lib/country-name';
import { formatMoney } from '@/shared/lib/money';
import { useStopWords } from '@/shared/text/payouts';
import { LinkButton } from '@/shared/ui/link-button';
import { Section } from '@/shared/ui/section';
import { Loaded, Loading } from '@/shared/ui/states';
import { useWorkText } from './text';

/** How somebody will be paid for a visit, before it is quoted or accepted. */
export function PayoutTermsSection({ currency }: { currency: string }) {
  const text = useWorkText();
  const terms = useQuery({
    queryKey: ['payout-terms', currency],
    queryFn: () => api.get<PayoutTerms>('/representatives/me/payout-terms', { currency }),
  });
  return (
    <Section title={text('terms.title')}>
      <Loaded query={terms} skeleton={<Loading rows={1} />}>
        {(data) => <Terms terms={data} />}
      </Loaded>
    </Section>
  );
}

function Terms({ terms }: { terms: PayoutTerms }) {
  const text = useWorkText();
  const words = useStopWords();
  const { rail, minimum, stop, country, payer, payerCountry, workingDays } = terms;
  return (
    <>
      {rail === 'MANUAL_BANK' && (
        <Text size="sm">
          {payer === null || payerCountry === null
            ? text('terms.bankLater', { minimum: minimum ? formatMoney(minimum) : '' })
            : text('terms.bank', {
                payer,
                country: countryName(payerCountry),
                days: workingDays,
                minimum: minimum ? formatMoney(minimum) : '',
              })}
        </Text>
      )}
      {rail === 'CONNECT_TRANSFER' && <Text size="sm">{text('terms.provider')}</Text>}
      {stop !== null && (
        <Alert
          color="clay"
          title={rail === null ? text(country === null ? 'terms.noHome' : 'terms.none') : undefined}
        >
          <Text size="sm">{words(stop)}</Text>
          <Text size="sm">{text('terms.possible')}</Text>
          {stop.reason !== 'NO_ROUTE' && (
            <LinkButton to={country === null ? '/profile' : '/earnings'} size="xs" variant="default" mt="xs">
              {text(country === null ? 'terms.toProfile' : 'terms.toAccount')}
            </LinkButton>
          )}
        </Alert>
      )}
    </>
  );
}
