import type { FeatureRoutes } from '@/shared/lib/feature-routes';

export const routes: FeatureRoutes = {
  public: [
    {
      path: 'sign-in',
      lazy: async () => ({ Component: (await import('./sign-in-screen')).SignInScreen }),
    },
    {
      path: 'sign-up',
      lazy: async () => ({ Component: (await import('./sign-up-screen')).SignUpScreen }),
    },
    { path: 'verify', lazy: async () => ({ Component: (await import('./verify-screen')).VerifyScreen }) },
    {
      path: 'forgot-password',
      lazy: async () => ({ Component: (await import('./forgot-password-screen')).ForgotPasswordScreen }),
    },
    {
      path: 'reset',
      lazy: async () => ({ Component: (await import('./reset-password-screen')).ResetPasswordScreen }),
    },
  ],
};
