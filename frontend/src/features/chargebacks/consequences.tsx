import { formatMoney } from '@/shared/lib/money';
import type { Money } from '@/shared/api/types/common';
import type { ChargebackLoss } from './queries';
import { useChargebackText } from './text';
import classes from './chargebacks.module.css';

const parts = ['held', 'refund', 'frozen', 'receivable', 'ours', 'losses'] as const;

/** What a lost chargeback does to whose money, one sentence per part of it. */
export function Consequences({ loss, fee }: { loss: ChargebackLoss; fee: Money }) {
  const text = useChargebackText();
  return (
    <ul className={classes.then}>
      {parts
        .filter((part) => loss[part].minor > 0)
        .map((part) => (
          <li key={part}>{text(`then.${part}`, { amount: formatMoney(loss[part]) })}</li>
        ))}
      {fee.minor > 0 && <li>{text('then.fee', { amount: formatMoney(fee) })}</li>}
    </ul>
  );
}
