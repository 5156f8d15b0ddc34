import { Text, type TextProps } from '@mantine/core';
import type { Money } from '@/shared/api/types/common';
import { formatMoney } from '@/shared/lib/money';

/** An amount with its currency, always both, in digits that line up. */
export function MoneyText({ money, ...rest }: { money: Money } & TextProps) {
  return (
    <Text component="span" inherit className="tabular" {...rest}>
      {formatMoney(money)}
    </Text>
  );
}
