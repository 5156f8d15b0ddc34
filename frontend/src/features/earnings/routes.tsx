import type { FeatureRoutes } from '@/shared/lib/feature-routes';

export const routes: FeatureRoutes = {
  representative: [
    {
      path: 'earnings',
      lazy: async () => ({ Component: (await import('./earnings-screen')).EarningsScreen }),
    },
  ],
};
