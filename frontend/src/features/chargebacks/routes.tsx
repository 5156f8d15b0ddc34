import type { FeatureRoutes } from '@/shared/lib/feature-routes';

export const routes: FeatureRoutes = {
  admin: [
    {
      path: 'admin/money/chargebacks',
      lazy: async () => ({ Component: (await import('./chargebacks-screen')).ChargebacksScreen }),
    },
    {
      path: 'admin/money/chargebacks/:id',
      lazy: async () => ({ Component: (await import('./chargeback-screen')).ChargebackScreen }),
    },
  ],
};
