import { createBrowserRouter, type RouteObject } from 'react-router';
import type { FeatureRoutes } from '@/shared/lib/feature-routes';
import { NotFound } from './not-found';
import { RoleGate } from './role-gate';
import { RouteFailure } from './route-failure';
import { Shell } from './shell';

const modules = import.meta.glob<{ routes: FeatureRoutes }>('../features/*/routes.tsx', { eager: true });
const features = Object.values(modules).map((module) => module.routes);

function collect(audience: keyof FeatureRoutes): RouteObject[] {
  return features.flatMap((routes) => routes[audience] ?? []);
}

export const router = createBrowserRouter([
  {
    element: <Shell />,
    errorElement: <RouteFailure />,
    hydrateFallbackElement: <></>,
    children: [
      ...collect('public'),
      {
        element: <RoleGate roles={['BUYER', 'REPRESENTATIVE', 'ADMIN']} />,
        children: collect('signedIn'),
      },
      { element: <RoleGate roles={['BUYER']} />, children: collect('buyer') },
      { element: <RoleGate roles={['BUYER', 'ADMIN']} />, children: collect('buyerAndAdmin') },
      { element: <RoleGate roles={['REPRESENTATIVE']} />, children: collect('representative') },
      { element: <RoleGate roles={['ADMIN']} />, children: collect('admin') },
      { path: '*', element: <NotFound /> },
    ],
  },
]);
