import { Alert, Badge, Stack, Text } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { formatHere } from '@/shared/lib/site-time';
import { Facts } from '@/shared/ui/facts';
import { MoneyPage } from '@/shared/ui/money-page';
import { MoneyText } from '@/shared/ui/money-text';
import { Section } from '@/shared/ui/section';
import { Loaded } from '@/shared/ui/states';
import { BearerForm } from './bearer-form';
import { Consequences } from './consequences';
import { EvidenceForm } from './evidence-form';
import { colours, reasonText } from './labels';
import { useChargeback, type Chargeback } from './queries';
import { useChargebackText } from './text';

export function ChargebackScreen() {
  const text = useChargebackText();
  const { id = '' } = useParams();
  const chargeback = useChargeback(id);
  const summary = chargeback.data?.summary;
  return (
    <MoneyPage
      title={summary?.title ?? text('title')}
      back={{ to: '/admin/money/chargebacks', label: text('back') }}
      badge={summary && <Badge color={colours[summary.status]}>{text(`status.${summary.status}`)}</Badge>}
    >
      <Loaded query={chargeback}>{(data) => <ChargebackView chargeback={data} />}</Loaded>
    </MoneyPage>
  );
}

function ChargebackView({ chargeback }: { chargeback: Chargeback }) {
  const text = useChargebackText();
  const { summary, lost } = chargeback;
  const { step, trouble, dueBy } = summary;
  return (
    <Stack gap="lg" maw={760}>
      <Section title={text(`step.${step}`)} lead={text(`then.${step}`)}>
        {trouble !== null && (
          <Alert color="brick" role="alert">
            {trouble}
          </Alert>
        )}
        {step === 'SEND_EVIDENCE' && dueBy !== null && (
          <Text fw={650}>{text('dueBy', { time: formatHere(dueBy) })}</Text>
        )}
      </Section>
      <WhatHappened chargeback={chargeback} />
      {lost ? (
        <Section title={text('wasLost')}>
          <Consequences loss={lost} fee={summary.fee} />
        </Section>
      ) : (
        <BearerForm key={summary.bearer} chargeback={chargeback} />
      )}
      <EvidenceForm chargeback={chargeback} />
    </Stack>
  );
}

function WhatHappened({ chargeback }: { chargeback: Chargeback }) {
  const text = useChargebackText();
  const { summary } = chargeback;
  return (
    <Section title={text('what')}>
      <Facts
        rows={[
          [
            text('fact.booking'),
            <Link key="booking" to={`/bookings/${summary.bookingId}`}>
              {summary.title}
            </Link>,
          ],
          [text('fact.buyer'), summary.buyer],
          [text('fact.representative'), summary.representative],
          [text('fact.reason'), reasonText(text, summary.reason)],
          [text('fact.opened'), formatHere(summary.openedAt)],
          [text('fact.dueBy'), summary.dueBy === null ? null : formatHere(summary.dueBy)],
          [text('fact.provider'), chargeback.providerStatus.replaceAll('_', ' ')],
        ]}
      />
      <Facts
        money
        rows={[
          [text('fact.amount'), <MoneyText key="amount" money={summary.amount} fw={700} />],
          [text('fact.withdrawn'), <MoneyText key="withdrawn" money={summary.withdrawn} />],
          [
            text('fact.givenBack'),
            summary.status === 'WON' && summary.step === 'NOTHING' && (
              <MoneyText key="back" money={summary.withdrawn} />
            ),
          ],
          [text('fact.fee'), summary.fee.minor > 0 && <MoneyText key="fee" money={summary.fee} />],
          [
            text('fact.feeReturned'),
            summary.feeReturned.minor > 0 && <MoneyText key="returned" money={summary.feeReturned} />,
          ],
        ]}
      />
    </Section>
  );
}
