import type { FeatureRoutes } from '@/shared/lib/feature-routes';

export const routes: FeatureRoutes = {
  buyer: [
    {
      path: 'documents',
      lazy: async () => ({ Component: (await import('./documents-screen')).DocumentsScreen }),
    },
    {
      path: 'documents/billing',
      lazy: async () => ({ Component: (await import('./billing-screen')).BillingScreen }),
    },
  ],
};
