import { NativeSelect, NumberInput } from '@mantine/core';
import { useConfig } from '@/shared/api/session';
import { amountOf, moneyOf } from '@/shared/lib/money';
import { currencyOf, type Criteria } from './criteria';
import { Explained } from './explained';
import { useSearchText } from './text';

interface RateFilterProps {
  criteria: Criteria;
  onChange: (changes: Partial<Criteria>) => void;
}

/** What a day may cost, and in which currency prices are compared. */
export function RateFilter({ criteria, onChange }: RateFilterProps) {
  const text = useSearchText();
  const config = useConfig();
  const currency = currencyOf(criteria);
  const { maxDayRate } = criteria;
  return (
    <>
      <NumberInput
        label={text('maxDayRate')}
        min={0}
        allowNegative={false}
        thousandSeparator=","
        hideControls
        placeholder={text('anyRate')}
        suffix={` ${currency}`}
        value={maxDayRate === null ? '' : amountOf({ minor: maxDayRate, currency })}
        onChange={(amount) =>
          onChange({
            maxDayRate: typeof amount === 'number' && amount > 0 ? moneyOf(amount, currency).minor : null,
          })
        }
      />
      <Explained label={text('currency')} help={text('ratesHelp')}>
        {(id) => (
          <NativeSelect
            id={id}
            value={currency}
            data={config.data?.currencies ?? [currency]}
            onChange={(event) => {
              const chosen = event.currentTarget.value;
              const amount = maxDayRate === null ? null : amountOf({ minor: maxDayRate, currency });
              onChange({
                currency: chosen,
                maxDayRate: amount === null ? null : moneyOf(amount, chosen).minor,
              });
            }}
          />
        )}
      </Explained>
    </>
  );
}
