import type { VisitType, Way } from '@/shared/api/types/bookings';

export const visitTypesOf = {
  DELEGATED: ['SV', 'FA', 'EA', 'PPC', 'DUP', 'PSI', 'CLC', 'REL', 'OPP'],
  ACCOMPANIED: ['ACC', 'REL'],
  VIRTUAL: ['VIR'],
} as const satisfies Record<Way, VisitType[]>;

export const ways: Way[] = ['DELEGATED', 'ACCOMPANIED', 'VIRTUAL'];
