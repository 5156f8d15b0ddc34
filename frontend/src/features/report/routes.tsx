import type { FeatureRoutes } from '@/shared/lib/feature-routes';

const lazy = async () => ({ Component: (await import('./report-screen')).ReportScreen });

export const routes: FeatureRoutes = {
  buyerAndAdmin: [{ path: 'bookings/:id/report', lazy }],
  representative: [{ path: 'visits/:id/report', lazy }],
};
