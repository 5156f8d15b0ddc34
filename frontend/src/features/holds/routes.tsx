import type { FeatureRoutes } from '@/shared/lib/feature-routes';

export const routes: FeatureRoutes = {
  admin: [
    {
      path: 'admin/money/holds',
      lazy: async () => ({ Component: (await import('./holds-screen')).HoldsScreen }),
    },
    {
      path: 'admin/money/holds/:id',
      lazy: async () => ({ Component: (await import('./hold-screen')).HoldScreen }),
    },
  ],
};
