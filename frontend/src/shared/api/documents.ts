import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from './http';
import type { BillingDetails, BookingDocuments, MoneyDocument, MoneyDocuments } from './types/documents';

const soon = 3_000;
const patience = 10;

/** The documents of a booking that are for whoever asks. They come seconds after the money they are about. */
export function useBookingDocuments(id: string, expected: boolean) {
  return useQuery({
    queryKey: ['bookings', id, 'documents'],
    queryFn: () => api.get<BookingDocuments>(`/bookings/${id}/documents`),
    enabled: expected,
    refetchInterval: ({ state }) =>
      state.data?.items.length === 0 && state.dataUpdateCount < patience ? soon : false,
  });
}

/** A list of documents with the years in which there are any. */
export function useDocuments(path: '/documents' | '/representatives/me/statements', year?: string) {
  return useInfiniteQuery({
    queryKey: ['documents', path, year ?? ''],
    queryFn: ({ pageParam }) => api.get<MoneyDocuments>(path, { year, after: pageParam, limit: 25 }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export const billingKey = ['billing-details'];

export function useBillingDetails() {
  return useQuery({
    queryKey: billingKey,
    queryFn: () => api.get<BillingDetails>('/billing-details'),
  });
}

/** Where a document's file is, by who reads it. */
export function fileOf(document: MoneyDocument, reader: 'BUYER' | 'REPRESENTATIVE' | 'ADMIN'): string {
  const under = {
    BUYER: '/api/documents',
    REPRESENTATIVE: '/api/representatives/me/statements',
    ADMIN: '/api/admin/documents',
  }[reader];
  return `${under}/${document.id}/pdf`;
}
