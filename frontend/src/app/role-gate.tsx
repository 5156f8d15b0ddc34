import { Container } from '@mantine/core';
import { matchPath, Navigate, Outlet, useLocation } from 'react-router';
import { homeOf, useMe } from '@/shared/api/session';
import type { Role } from '@/shared/api/types/common';
import { Failure, Loading } from '@/shared/ui/states';

/** Lets a role in; sends a stranger to sign in and back, and another role to the screen that is theirs. */
export function RoleGate({ roles }: { roles: Role[] }) {
  const me = useMe();
  const location = useLocation();
  if (me.isPending) {
    return (
      <Container py="xl">
        <Loading />
      </Container>
    );
  }
  if (me.data === undefined) {
    return (
      <Container py="xl">
        <Failure error={me.error} retry={me.refetch} />
      </Container>
    );
  }
  if (me.data === null) {
    const next = encodeURIComponent(location.pathname + location.search);
    return <Navigate to={`/sign-in?next=${next}`} replace />;
  }
  if (!roles.includes(me.data.role))
    return <Navigate to={sameThingFor(me.data.role, location.pathname)} replace />;
  return <Outlet />;
}

function sameThingFor(role: Role, path: string): string {
  const booking = matchPath('/bookings/:id/*', path)?.params.id;
  if (booking !== undefined && role === 'REPRESENTATIVE') return `/visits/${booking}`;
  const visit = matchPath('/visits/:id/*', path)?.params.id;
  if (visit !== undefined && role === 'BUYER') return `/bookings/${visit}`;
  return homeOf[role];
}
