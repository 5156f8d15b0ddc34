import type { FeatureRoutes } from '@/shared/lib/feature-routes';

export const routes: FeatureRoutes = {
  representative: [
    {
      path: 'visits/:id/today',
      lazy: async () => ({ Component: (await import('./visit-frame')).VisitFrame }),
      children: [
        {
          index: true,
          lazy: async () => ({ Component: (await import('./overview-screen')).OverviewScreen }),
        },
        {
          path: 'answers/:code',
          lazy: async () => ({ Component: (await import('./section-screen')).SectionScreen }),
        },
        {
          path: 'objectives',
          lazy: async () => ({ Component: (await import('./objectives-screen')).ObjectivesScreen }),
        },
        { path: 'people', lazy: async () => ({ Component: (await import('./people-screen')).PeopleScreen }) },
        {
          path: 'findings',
          lazy: async () => ({ Component: (await import('./findings-screen')).FindingsScreen }),
        },
        {
          path: 'summary',
          lazy: async () => ({ Component: (await import('./summary-screen')).SummaryScreen }),
        },
        {
          path: 'missing',
          lazy: async () => ({ Component: (await import('./missing-screen')).MissingScreen }),
        },
      ],
    },
  ],
};
