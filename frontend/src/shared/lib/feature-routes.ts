import type { RouteObject } from 'react-router';

/** What a feature's `routes.tsx` exports as `routes`: screens by who may open them. */
export interface FeatureRoutes {
  public?: RouteObject[];
  signedIn?: RouteObject[];
  buyer?: RouteObject[];
  buyerAndAdmin?: RouteObject[];
  representative?: RouteObject[];
  admin?: RouteObject[];
}
