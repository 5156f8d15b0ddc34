import type { FeatureRoutes } from '@/shared/lib/feature-routes';

export const routes: FeatureRoutes = {
  admin: [
    {
      path: 'admin/money/refunds/:id',
      lazy: async () => ({ Component: (await import('./restitution-screen')).RestitutionScreen }),
    },
    {
      path: 'admin/money/receivables',
      lazy: async () => ({ Component: (await import('./receivables-screen')).ReceivablesScreen }),
    },
  ],
};
