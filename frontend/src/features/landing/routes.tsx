import type { FeatureRoutes } from '@/shared/lib/feature-routes';

export const routes: FeatureRoutes = {
  public: [
    {
      index: true,
      lazy: async () => ({ Component: (await import('./landing-screen')).LandingScreen }),
    },
  ],
};
