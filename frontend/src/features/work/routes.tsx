import type { FeatureRoutes } from '@/shared/lib/feature-routes';

export const routes: FeatureRoutes = {
  representative: [
    { path: 'work', lazy: async () => ({ Component: (await import('./work-screen')).WorkScreen }) },
    {
      path: 'visits/:id',
      lazy: async () => ({ Component: (await import('./visit-screen')).VisitScreen }),
    },
    {
      path: 'visits/:id/quote',
      lazy: async () => ({ Component: (await import('./quote-screen')).QuoteScreen }),
    },
  ],
};
