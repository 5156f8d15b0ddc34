import type { FeatureRoutes } from '@/shared/lib/feature-routes';

export const routes: FeatureRoutes = {
  admin: [
    {
      path: 'admin/money/batches',
      lazy: async () => ({ Component: (await import('./batches-screen')).BatchesScreen }),
    },
    {
      path: 'admin/money/batches/:id',
      lazy: async () => ({ Component: (await import('./batch-screen')).BatchScreen }),
    },
    {
      path: 'admin/money/routes',
      lazy: async () => ({ Component: (await import('./routes-screen')).RoutesScreen }),
    },
  ],
};
