import { Text } from '@mantine/core';
import type { Money } from '@/shared/api/types/common';
import { formatMoney } from '@/shared/lib/money';
import { formatDay } from '@/shared/lib/site-time';
import { MoneyText } from '@/shared/ui/money-text';
import classes from './search.module.css';
import { useSearchText } from './text';
import { useConverted } from './use-converted';

/** The same where nobody has converted it yet. */
export function RateIn({ rate, currency }: { rate: Money | null; currency: string }) {
  const converted = useConverted(rate, currency);
  return <Rate rate={rate} inYours={converted?.money ?? null} ratesOn={converted?.onDate ?? null} />;
}

interface RateProps {
  rate: Money | null;
  inYours: Money | null;
  ratesOn: string | null;
}

/** What a day costs, and about how much that is in the reader's money, by a rate with its date. */
export function Rate({ rate, inYours, ratesOn }: RateProps) {
  const text = useSearchText();
  if (rate === null) {
    return (
      <Text size="sm" c="dimmed" className={classes.price}>
        {text('noRate')}
      </Text>
    );
  }
  return (
    <div className={classes.price}>
      <MoneyText money={rate} fw={650} />
      <Text size="xs" c="dimmed">
        {text('perDay')}
      </Text>
      {inYours !== null && inYours.currency !== rate.currency && ratesOn !== null && (
        <Text size="xs" c="dimmed" title={text('ratesHelp')}>
          {text('about', { amount: formatMoney(inYours), day: formatDay(ratesOn) })}
        </Text>
      )}
    </div>
  );
}
