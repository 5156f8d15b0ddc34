import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSettlement } from '@/shared/api/bookings';
import { useCommonText } from '@/shared/text/common';
import { Facts } from './facts';
import { MoneyText } from './money-text';
import { Failure } from './states';

interface SettlementPreviewProps {
  bookingId: string;
  acceptedWeight: number;
  restIsHeld?: boolean;
}

/** Where the held money goes, said before the button that sends it there. */
export function SettlementPreview({ bookingId, acceptedWeight, restIsHeld = false }: SettlementPreviewProps) {
  const text = useCommonText();
  const settlement = useSettlement(bookingId, acceptedWeight, restIsHeld);
  if (settlement.isError) return <Failure error={settlement.error} retry={() => void settlement.refetch()} />;
  const sums = settlement.data;
  if (sums === undefined) return <Skeleton height={96} aria-label={text('loading')} />;
  const row = (key: 'fee' | 'expenses' | 'refund' | 'latePenalty' | 'held'): [string, ReactNode] => [
    text(`settlement.${key}`),
    sums[key].minor > 0 && <MoneyText money={sums[key]} fw={700} />,
  ];
  return (
    <div role="status">
      <Facts money rows={[row('fee'), row('expenses'), row('refund'), row('latePenalty'), row('held')]} />
    </div>
  );
}
