import { Badge } from '@mantine/core';
import type { BookingStatus } from '@/shared/api/types/bookings';
import { useCommonText } from '@/shared/text/common';

const colours = {
  DRAFT: 'gray',
  OPEN: 'sky',
  AGREED: 'clay',
  FUNDED: 'pine',
  ON_SITE: 'pine',
  REPORTING: 'sky',
  DELIVERED: 'clay',
  REVISION: 'clay',
  DISPUTED: 'brick',
  ACCEPTED: 'moss',
  CLOSED: 'gray',
  CANCELLED: 'gray',
  EXPIRED: 'gray',
  NO_SHOW: 'brick',
} satisfies Record<BookingStatus, string>;

const keys = {
  DRAFT: 'status.DRAFT',
  OPEN: 'status.OPEN',
  AGREED: 'status.AGREED',
  FUNDED: 'status.FUNDED',
  ON_SITE: 'status.ON_SITE',
  REPORTING: 'status.REPORTING',
  DELIVERED: 'status.DELIVERED',
  REVISION: 'status.REVISION',
  DISPUTED: 'status.DISPUTED',
  ACCEPTED: 'status.ACCEPTED',
  CLOSED: 'status.CLOSED',
  CANCELLED: 'status.CANCELLED',
  EXPIRED: 'status.EXPIRED',
  NO_SHOW: 'status.NO_SHOW',
} as const satisfies Record<BookingStatus, string>;

export function StatusBadge({ status }: { status: BookingStatus }) {
  const text = useCommonText();
  return <Badge color={colours[status]}>{text(keys[status])}</Badge>;
}
