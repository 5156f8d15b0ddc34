import type { FeatureRoutes } from '@/shared/lib/feature-routes';

export const routes: FeatureRoutes = {
  admin: [
    {
      path: 'admin/money',
      lazy: async () => ({ Component: (await import('./balance-screen')).BalanceScreen }),
    },
  ],
};
