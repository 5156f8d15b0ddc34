import type { FeatureRoutes } from '@/shared/lib/feature-routes';

export const routes: FeatureRoutes = {
  buyerAndAdmin: [
    {
      path: 'bookings/:id/report',
      lazy: async () => ({ Component: (await import('./report-screen')).ReportScreen }),
    },
  ],
};
