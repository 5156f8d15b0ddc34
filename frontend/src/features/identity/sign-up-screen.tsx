import { Anchor, Button, Checkbox, PasswordInput, Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { api } from '@/shared/api/http';
import type { BodyOf } from '@/shared/api/types/schema-of';
import { useForm } from '@/shared/lib/form';
import { FormErrorSummary } from '@/shared/ui/form-error-summary';
import { IdentityCard } from './identity-card';
import classes from './sign-up-screen.module.css';
import { useIdentityText } from './text';

type NewRole = 'BUYER' | 'REPRESENTATIVE';

interface SignUp {
  role: NewRole;
  name: string;
  organisationName: string;
  email: string;
  password: string;
  acceptTerms: boolean;
}

export function SignUpScreen() {
  const text = useIdentityText();
  const [parameters] = useSearchParams();
  const [sentTo, setSentTo] = useState<string>();
  const form = useForm<SignUp>({
    role: parameters.get('role') === 'representative' ? 'REPRESENTATIVE' : 'BUYER',
    name: '',
    organisationName: '',
    email: '',
    password: '',
    acceptTerms: false,
  });
  const { values } = form;

  if (sentTo !== undefined) {
    return (
      <IdentityCard title={text('signUp.sentTitle')} lead={text('signUp.sent', { email: sentTo })}>
        <Button variant="default" onClick={() => setSentTo(undefined)}>
          {text('signUp.other')}
        </Button>
      </IdentityCard>
    );
  }
  return (
    <IdentityCard
      title={text('signUp.title')}
      footer={
        <>
          {text('signUp.have')}{' '}
          <Anchor component={Link} to="/sign-in" inherit fw={600}>
            {text('signIn.submit')}
          </Anchor>
        </>
      }
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void form.submit(async () => {
            const { organisationName, ...rest } = values;
            const body = values.role === 'BUYER' ? { ...rest, organisationName } : rest;
            await api.post('/sign-up', body satisfies BodyOf<'/api/sign-up', 'post'>);
            setSentTo(values.email);
          });
        }}
      >
        <Stack gap="md">
          <FormErrorSummary failure={form.failure} />
          <Radio.Group
            label={text('signUp.role')}
            value={values.role}
            onChange={(role) => form.set('role', role === 'BUYER' ? 'BUYER' : 'REPRESENTATIVE')}
          >
            <Stack gap="xs" mt={6}>
              <RoleCard value="BUYER" title={text('signUp.buyer')} help={text('signUp.buyerHelp')} />
              <RoleCard
                value="REPRESENTATIVE"
                title={text('signUp.representative')}
                help={text('signUp.representativeHelp')}
              />
            </Stack>
          </Radio.Group>
          <TextInput
            label={text('name')}
            name="name"
            autoComplete="name"
            value={values.name}
            error={form.errorOf('name')}
            onChange={(event) => form.set('name', event.currentTarget.value)}
          />
          {values.role === 'BUYER' && (
            <TextInput
              label={text('organisation')}
              name="organisationName"
              autoComplete="organization"
              value={values.organisationName}
              error={form.errorOf('organisationName')}
              onChange={(event) => form.set('organisationName', event.currentTarget.value)}
            />
          )}
          <TextInput
            label={values.role === 'BUYER' ? text('email') : text('emailPlain')}
            type="email"
            name="email"
            autoComplete="email"
            value={values.email}
            error={form.errorOf('email')}
            onChange={(event) => form.set('email', event.currentTarget.value)}
          />
          <PasswordInput
            label={text('password')}
            description={text('passwordHint')}
            name="password"
            autoComplete="new-password"
            value={values.password}
            error={form.errorOf('password')}
            onChange={(event) => form.set('password', event.currentTarget.value)}
          />
          <Checkbox
            label={text('signUp.terms')}
            name="acceptTerms"
            checked={values.acceptTerms}
            error={form.errorOf('acceptTerms')}
            onChange={(event) => form.set('acceptTerms', event.currentTarget.checked)}
          />
          <Button type="submit" size="md" fullWidth loading={form.busy}>
            {text('signUp.submit')}
          </Button>
        </Stack>
      </form>
    </IdentityCard>
  );
}

function RoleCard({ value, title, help }: { value: NewRole; title: string; help: string }) {
  return (
    <Radio.Card value={value} className={classes.card} aria-label={title}>
      <Radio.Indicator aria-hidden />
      <span>
        <span className={classes.title}>{title}</span>
        <span className={classes.help}>{help}</span>
      </span>
    </Radio.Card>
  );
}
