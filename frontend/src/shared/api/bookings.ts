import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './http';
import type { Booking, BookingMoney } from './types/bookings';

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

/** Moves a booking on: `step('accept', { version })` posts it, keeps the answer and refreshes what depends on it. */
export function useBookingStep(id: string) {
  const client = useQueryClient();
  return async (step: string, body: unknown): Promise<Booking> => {
    try {
      const booking = await api.post<Booking>(`/bookings/${id}/${step}`, body);
      client.setQueryData(['bookings', id], booking);
      return booking;
    } finally {
      void client.invalidateQueries({ queryKey: ['bookings'] });
    }
  };
}
