import { Button, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '@/shared/api/http';
import type { BodyOf } from '@/shared/api/types/schema-of';
import { useForm } from '@/shared/lib/form';
import { FormErrorSummary } from '@/shared/ui/form-error-summary';
import { LinkButton } from '@/shared/ui/link-button';
import { IdentityCard } from './identity-card';
import { useIdentityText } from './text';

export function ForgotPasswordScreen() {
  const text = useIdentityText();
  const [sentTo, setSentTo] = useState<string>();
  const form = useForm({ email: '' });
  if (sentTo !== undefined) {
    return (
      <IdentityCard title={text('forgot.sentTitle')} lead={text('forgot.sent', { email: sentTo })}>
        <LinkButton to="/sign-in" variant="default">
          {text('forgot.back')}
        </LinkButton>
      </IdentityCard>
    );
  }
  return (
    <IdentityCard title={text('forgot.title')} lead={text('forgot.lead')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void form.submit(async () => {
            await api.post('/password-reset', form.values satisfies BodyOf<'/api/password-reset', 'post'>);
            setSentTo(form.values.email);
          });
        }}
      >
        <Stack gap="md">
          <FormErrorSummary failure={form.failure} />
          <TextInput
            label={text('emailPlain')}
            type="email"
            name="email"
            autoComplete="username"
            value={form.values.email}
            error={form.errorOf('email')}
            onChange={(event) => form.set('email', event.currentTarget.value)}
          />
          <Button type="submit" size="md" fullWidth loading={form.busy}>
            {text('forgot.submit')}
          </Button>
        </Stack>
      </form>
    </IdentityCard>
  );
}
