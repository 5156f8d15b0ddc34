import type { FeatureRoutes } from '@/shared/lib/feature-routes';

export const routes: FeatureRoutes = {
  buyer: [
    {
      path: 'search/compare',
      lazy: async () => ({ Component: (await import('./compare-screen')).CompareScreen }),
    },
    {
      path: 'search/blocked',
      lazy: async () => ({ Component: (await import('./blocked-screen')).BlockedScreen }),
    },
    {
      path: 'search/saved',
      lazy: async () => ({ Component: (await import('./saved-screen')).SavedScreen }),
    },
    {
      path: 'search/shortlist',
      lazy: async () => ({ Component: (await import('./shortlist-screen')).ShortlistScreen }),
    },
    {
      path: 'search',
      lazy: async () => ({ Component: (await import('./search-screen')).SearchScreen }),
    },
  ],
  signedIn: [
    {
      path: 'people/:id',
      lazy: async () => ({ Component: (await import('./person-screen')).PersonScreen }),
    },
  ],
};
