import { Button, PasswordInput, Stack } from '@mantine/core';
import { useNavigate, useSearchParams } from 'react-router';
import { api } from '@/shared/api/http';
import type { BodyOf } from '@/shared/api/types/schema-of';
import { useForm } from '@/shared/lib/form';
import { FormErrorSummary } from '@/shared/ui/form-error-summary';
import { LinkButton } from '@/shared/ui/link-button';
import { IdentityCard } from './identity-card';
import { useIdentityText } from './text';

export function ResetPasswordScreen() {
  const text = useIdentityText();
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const token = parameters.get('token');
  const form = useForm({ password: '' });
  if (token === null) {
    return (
      <IdentityCard title={text('reset.title')} lead={text('reset.missing')}>
        <LinkButton to="/forgot-password">{text('forgot.submit')}</LinkButton>
      </IdentityCard>
    );
  }
  return (
    <IdentityCard title={text('reset.title')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void form.submit(async () => {
            await api.put('/password-reset', {
              token,
              password: form.values.password,
            } satisfies BodyOf<'/api/password-reset', 'put'>);
            await navigate('/sign-in', { replace: true });
          });
        }}
      >
        <Stack gap="md">
          <FormErrorSummary failure={form.failure} />
          <PasswordInput
            label={text('newPassword')}
            description={text('passwordHint')}
            name="password"
            autoComplete="new-password"
            value={form.values.password}
            error={form.errorOf('password')}
            onChange={(event) => form.set('password', event.currentTarget.value)}
          />
          <Button type="submit" size="md" fullWidth loading={form.busy}>
            {text('reset.submit')}
          </Button>
        </Stack>
      </form>
    </IdentityCard>
  );
}
