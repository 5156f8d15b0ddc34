import type { FeatureRoutes } from '@/shared/lib/feature-routes';

export const routes: FeatureRoutes = {
  buyer: [
    {
      path: 'briefs/new',
      lazy: async () => ({ Component: (await import('./new-brief-screen')).NewBriefScreen }),
    },
    {
      path: 'briefs/:id',
      lazy: async () => ({ Component: (await import('./brief-screen')).BriefScreen }),
    },
  ],
};
