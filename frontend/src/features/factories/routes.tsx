import type { FeatureRoutes } from '@/shared/lib/feature-routes';

export const routes: FeatureRoutes = {
  buyer: [
    {
      path: 'factories',
      lazy: async () => ({ Component: (await import('./factories-screen')).FactoriesScreen }),
    },
    {
      path: 'factories/new',
      lazy: async () => ({ Component: (await import('./factory-screen')).NewFactoryScreen }),
    },
    {
      path: 'factories/:id',
      lazy: async () => ({ Component: (await import('./factory-screen')).FactoryScreen }),
    },
  ],
};
