import type { FeatureRoutes } from '@/shared/lib/feature-routes';

export const routes: FeatureRoutes = {
  buyerAndAdmin: [
    {
      path: 'bookings/:id',
      lazy: async () => ({ Component: (await import('./booking-screen')).BookingScreen }),
    },
  ],
  buyer: [
    {
      path: 'bookings/:id/paid',
      lazy: async () => ({ Component: (await import('./paid-screen')).PaidScreen }),
    },
  ],
};
