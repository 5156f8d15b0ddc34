import { Text } from '@mantine/core';
import { useConfig } from '@/shared/api/session';
import { formatMoney } from '@/shared/lib/money';
import { useCommonText } from '@/shared/text/common';
import { Facts } from '@/shared/ui/facts';
import { MoneyText } from '@/shared/ui/money-text';
import { Section } from '@/shared/ui/section';
import type { QuoteSum } from './quote-sum';
import { useQuoteText } from './quote-text';
import classes from './work.module.css';

interface QuoteSumCardProps {
  title: string;
  manDays: number;
  sum: QuoteSum;
  percent: number;
}

/** From the day rate to what arrives, line by line, while it is being typed. */
export function QuoteSumCard({ title, manDays, sum, percent }: QuoteSumCardProps) {
  const text = useQuoteText();
  const common = useCommonText();
  const terms = useConfig().data;
  return (
    <Section title={title}>
      <div role="status">
        <Facts
          money
          rows={[
            [
              text('fee', { days: manDays, rate: formatMoney(sum.dayRate) }),
              <MoneyText key="fee" money={sum.fee} />,
            ],
            [text('expenseSum'), <MoneyText key="expenses" money={sum.expenses} />],
            [text('total'), <MoneyText key="total" money={sum.total} fw={700} />],
            [
              text('commission', { percent }),
              <MoneyText
                key="commission"
                money={{ minor: -sum.commission.minor, currency: sum.commission.currency }}
              />,
            ],
          ]}
        />
        <div className={classes.receive}>
          <span>{text('receive')}</span>
          <MoneyText money={sum.receive} />
        </div>
      </div>
      <Text size="sm" c="dimmed">
        {text('receiveNote')}
      </Text>
      {terms && (
        <Text size="sm" c="dimmed">
          {text('lateNote')}{' '}
          {common('late.terms', {
            percentPerDay: terms.latePenaltyPercent,
            maxPercent: terms.latePenaltyMax,
          })}
        </Text>
      )}
    </Section>
  );
}
