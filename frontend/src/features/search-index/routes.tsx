import type { FeatureRoutes } from '@/shared/lib/feature-routes';

export const routes: FeatureRoutes = {
  admin: [
    {
      path: 'admin/search-index',
      lazy: async () => ({ Component: (await import('./search-index-screen')).SearchIndexScreen }),
    },
  ],
};
