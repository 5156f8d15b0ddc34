import { Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { api } from '@/shared/api/http';
import { asProblem } from '@/shared/api/problem';
import { homeOf, useSignedIn } from '@/shared/api/session';
import type { Me } from '@/shared/api/types/common';
import type { BodyOf } from '@/shared/api/types/schema-of';
import { LinkButton } from '@/shared/ui/link-button';
import { Loading } from '@/shared/ui/states';
import { IdentityCard } from './identity-card';
import { useIdentityText } from './text';

export function VerifyScreen() {
  const text = useIdentityText();
  const [parameters] = useSearchParams();
  const token = parameters.get('token') ?? '';
  const navigate = useNavigate();
  const signedIn = useSignedIn();
  const asked = useRef(false);
  const verification = useMutation({
    mutationFn: () => api.post<Me>('/verify-email', { token } satisfies BodyOf<'/api/verify-email', 'post'>),
    onSuccess: (me) => {
      signedIn(me);
      void navigate(homeOf[me.role], { replace: true });
    },
  });
  const { mutate } = verification;
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    mutate();
  }, [mutate]);

  if (!verification.isError) {
    return (
      <IdentityCard title={text('verify.title')}>
        <Loading rows={1} />
      </IdentityCard>
    );
  }
  return (
    <IdentityCard title={text('verify.failed')} lead={text('verify.failedHelp')}>
      <Stack gap="md">
        <Text size="sm" role="alert">
          {asProblem(verification.error).message}
        </Text>
        <LinkButton to="/sign-in">{text('signIn.submit')}</LinkButton>
        <LinkButton to="/sign-up" variant="default">
          {text('signUp.title')}
        </LinkButton>
      </Stack>
    </IdentityCard>
  );
}
