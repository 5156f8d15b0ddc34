import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './http';
import type { paths } from './schema';
import type { Booking, BookingMoney, Settlement } from './types/bookings';
import type { BodyOf } from './types/schema-of';

/** The moves of a booking that are posted: the last part of their path. */
type BookingStep = {
  [Path in keyof paths]: Path extends `/api/bookings/{id}/${infer Step}`
    ? Step extends
        | `${string}/${string}`
        | 'payment'
        | 'photos'
        | 'money'
        | 'documents'
        | 'report'
        | 'report.pdf'
        | 'cancellation'
        | 'settlement'
        | 'expenses-bought'
      ? never
      : Step
    : never;
}[keyof paths];

export function useBooking(id: string, enabled = true) {
  return useQuery({
    queryKey: ['bookings', id],
    queryFn: () => api.get<Booking>(`/bookings/${id}`),
    enabled,
  });
}

export function useBookingMoney(id: string, refetchInterval: number | false = false) {
  return useQuery({
    queryKey: ['bookings', id, 'money'],
    queryFn: () => api.get<BookingMoney>(`/bookings/${id}/money`),
    refetchInterval,
  });
}

/** What a decision would do with the held money, as the server would do it; the last answer stays while it is asked. */
export function useSettlement(id: string, acceptedWeight: number, restIsHeld = false, enabled = true) {
  return useQuery({
    queryKey: ['bookings', id, 'settlement', acceptedWeight, restIsHeld],
    queryFn: () => api.get<Settlement>(`/bookings/${id}/settlement`, { acceptedWeight, restIsHeld }),
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** Moves a booking on: `step('accept', { version })` posts it, keeps the answer and refreshes what depends on it. */
export function useBookingStep(id: string) {
  const client = useQueryClient();
  return async <Step extends BookingStep>(
    step: Step,
    body: BodyOf<`/api/bookings/{id}/${Step}`, 'post'>,
  ): Promise<Booking> => {
    try {
      const booking = await api.post<Booking>(`/bookings/${id}/${step}`, body);
      client.setQueryData(['bookings', id], booking);
      return booking;
    } finally {
      void client.invalidateQueries({ queryKey: ['bookings'] });
    }
  };
}
