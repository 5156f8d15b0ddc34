import type { FeatureRoutes } from '@/shared/lib/feature-routes';

export const routes: FeatureRoutes = {
  representative: [
    {
      path: 'profile',
      lazy: async () => ({ Component: (await import('./profile-screen')).ProfileScreen }),
    },
    {
      path: 'profile/vetting',
      lazy: async () => ({ Component: (await import('./application-screen')).ApplicationScreen }),
    },
    {
      path: 'profile/days',
      lazy: async () => ({ Component: (await import('./days-screen')).DaysScreen }),
    },
    {
      path: 'profile/ties',
      lazy: async () => ({ Component: (await import('./ties-screen')).TiesScreen }),
    },
  ],
};
