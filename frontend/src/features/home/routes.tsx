import type { FeatureRoutes } from '@/shared/lib/feature-routes';

export const routes: FeatureRoutes = {
  buyer: [{ path: 'home', lazy: async () => ({ Component: (await import('./home-screen')).HomeScreen }) }],
};
