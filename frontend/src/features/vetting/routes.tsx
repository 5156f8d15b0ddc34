import type { FeatureRoutes } from '@/shared/lib/feature-routes';

export const routes: FeatureRoutes = {
  admin: [
    {
      path: 'admin',
      lazy: async () => ({ Component: (await import('./applications-screen')).ApplicationsScreen }),
    },
    {
      path: 'admin/applications/:id',
      lazy: async () => ({ Component: (await import('./application-screen')).ApplicationScreen }),
    },
    {
      path: 'admin/disputes',
      lazy: async () => ({ Component: (await import('./disputes-screen')).DisputesScreen }),
    },
    {
      path: 'admin/disputes/:id',
      lazy: async () => ({ Component: (await import('./dispute-screen')).DisputeScreen }),
    },
    {
      path: 'admin/bookings',
      lazy: async () => ({ Component: (await import('./bookings-screen')).BookingsScreen }),
    },
  ],
};
