import { Anchor, Button, Divider, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { Link, Navigate, useNavigate, useSearchParams } from 'react-router';
import { api } from '@/shared/api/http';
import { useConfig, useMe, useSignedIn } from '@/shared/api/session';
import type { DemoLogin, Me } from '@/shared/api/types/common';
import type { BodyOf } from '@/shared/api/types/schema-of';
import { useForm } from '@/shared/lib/form';
import { Face } from '@/shared/ui/face';
import { FormErrorSummary } from '@/shared/ui/form-error-summary';
import { IdentityCard } from './identity-card';
import { returnPath } from './return-path';
import classes from './sign-in-screen.module.css';
import { useIdentityText } from './text';

export function SignInScreen() {
  const text = useIdentityText();
  const me = useMe();
  const config = useConfig();
  const signedIn = useSignedIn();
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const form = useForm({ email: '', password: '' });

  const signIn = (email: string, password: string) =>
    form.submit(async () => {
      const who = await api.post<Me>('/session', { email, password } satisfies BodyOf<
        '/api/session',
        'post'
      >);
      signedIn(who);
      await navigate(returnPath(parameters.get('next'), who.role), { replace: true });
    });

  if (me.data) return <Navigate to={returnPath(parameters.get('next'), me.data.role)} replace />;
  const demo = config.data?.demoLogins ?? [];
  return (
    <IdentityCard
      title={text('signIn.title')}
      footer={
        <>
          {text('signIn.new')}{' '}
          <Anchor component={Link} to="/sign-up" inherit fw={600}>
            {text('signIn.create')}
          </Anchor>
        </>
      }
    >
      {demo.length > 0 && (
        <DemoLogins
          logins={demo}
          busy={form.busy}
          onChoose={(login) => void signIn(login.email, login.password)}
        />
      )}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void signIn(form.values.email, form.values.password);
        }}
      >
        <Stack gap="md">
          <FormErrorSummary failure={form.failure} />
          <TextInput
            label={text('emailPlain')}
            type="email"
            name="email"
            autoComplete="username"
            required
            withAsterisk={false}
            value={form.values.email}
            error={form.errorOf('email')}
            onChange={(event) => form.set('email', event.currentTarget.value)}
          />
          <PasswordInput
            label={text('password')}
            name="password"
            autoComplete="current-password"
            required
            withAsterisk={false}
            value={form.values.password}
            error={form.errorOf('password')}
            onChange={(event) => form.set('password', event.currentTarget.value)}
          />
          <Button type="submit" size="md" fullWidth loading={form.busy}>
            {text('signIn.submit')}
          </Button>
          <Anchor component={Link} to="/forgot-password" size="sm" ta="center">
            {text('signIn.forgot')}
          </Anchor>
        </Stack>
      </form>
    </IdentityCard>
  );
}

interface DemoLoginsProps {
  logins: DemoLogin[];
  busy: boolean;
  onChoose: (login: DemoLogin) => void;
}

function DemoLogins({ logins, busy, onChoose }: DemoLoginsProps) {
  const text = useIdentityText();
  return (
    <Stack gap="xs">
      <Text fw={600} size="sm">
        {text('demo.title')}
      </Text>
      {logins.map((login) => (
        <button
          key={login.email}
          type="button"
          className={classes.demo}
          disabled={busy}
          onClick={() => onChoose(login)}
        >
          <Face name={login.name} size={36} />
          <Group gap={0} justify="space-between" flex={1} wrap="nowrap">
            <span>{login.name}</span>
            <span className={classes.role}>{text(`role.${login.role}`)}</span>
          </Group>
        </button>
      ))}
      <Divider mt="xs" label={text('demo.note')} classNames={{ label: classes.note }} />
    </Stack>
  );
}
