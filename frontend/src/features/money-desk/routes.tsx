import type { FeatureRoutes } from '@/shared/lib/feature-routes';

export const routes: FeatureRoutes = {
  admin: [
    {
      path: 'admin/money',
      lazy: async () => ({ Component: (await import('./standing-screen')).StandingScreen }),
    },
    {
      path: 'admin/money/balance',
      lazy: async () => ({ Component: (await import('./balance-screen')).BalanceScreen }),
    },
    {
      path: 'admin/money/find',
      lazy: async () => ({ Component: (await import('./find-screen')).FindScreen }),
    },
    {
      path: 'admin/money/bookings/:id',
      lazy: async () => ({ Component: (await import('./booking-screen')).BookingMoneyScreen }),
    },
    {
      path: 'admin/money/operations',
      lazy: async () => ({ Component: (await import('./operations-screen')).OperationsScreen }),
    },
    {
      path: 'admin/money/lost',
      lazy: async () => ({ Component: (await import('./lost-screen')).LostScreen }),
    },
    {
      path: 'admin/money/own-payouts',
      lazy: async () => ({ Component: (await import('./own-payouts-screen')).OwnPayoutsScreen }),
    },
    {
      path: 'admin/money/suspense',
      lazy: async () => ({ Component: (await import('./suspense-screen')).SuspenseScreen }),
    },
    {
      path: 'admin/money/notices',
      lazy: async () => ({ Component: (await import('./notices-screen')).NoticesScreen }),
    },
    {
      path: 'admin/money/refunds',
      lazy: async () => ({ Component: (await import('./refunds-screen')).RefundsScreen }),
    },
    {
      path: 'admin/money/coverage',
      lazy: async () => ({ Component: (await import('./coverage-screen')).CoverageScreen }),
    },
    {
      path: 'admin/money/reconciliation',
      lazy: async () => ({ Component: (await import('./runs-screen')).RunsScreen }),
    },
    {
      path: 'admin/money/reconciliation/:id',
      lazy: async () => ({ Component: (await import('./report-screen')).ReportScreen }),
    },
    {
      path: 'admin/money/adjustments',
      lazy: async () => ({ Component: (await import('./adjustments-screen')).AdjustmentsScreen }),
    },
  ],
};
