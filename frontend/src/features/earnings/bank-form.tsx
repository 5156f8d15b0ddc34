import { Button, Group, PasswordInput, Radio, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/http';
import type { BankForm as Fields, PayoutAccount } from '@/shared/api/types/payouts';
import type { BodyOf } from '@/shared/api/types/schema-of';
import { countryName } from '@/shared/lib/country-name';
import { useForm } from '@/shared/lib/form';
import { FormErrorSummary } from '@/shared/ui/form-error-summary';
import { useEarningsText } from './text';

interface BankFormProps {
  form: Fields;
  /** Whether there are details already: then the new ones wait. */
  changes: boolean;
  onGiven: () => void;
  onCancel?: (() => void) | undefined;
}

const empty = {
  entityType: 'INDIVIDUAL' as 'INDIVIDUAL' | 'COMPANY',
  holder: '',
  bankName: '',
  account: '',
  bic: '',
  clearingCode: '',
  password: '',
};

/** Asks what a bank in the representative's country needs to know, and for the password again. */
export function BankForm({ form: asked, changes, onGiven, onCancel }: BankFormProps) {
  const text = useEarningsText();
  const client = useQueryClient();
  const form = useForm(empty);
  const { values, set, errorOf } = form;

  const give = () =>
    form.submit(async () => {
      const account = await api.put<PayoutAccount>('/representatives/me/bank-details', {
        ...values,
        bic: values.bic.trim() === '' ? null : values.bic,
        clearingCode: values.clearingCode.trim() === '' ? null : values.clearingCode,
      } satisfies BodyOf<'/api/representatives/me/bank-details', 'put'>);
      client.setQueryData(['payout-account'], account);
      void client.invalidateQueries({ queryKey: ['earnings'] });
      onGiven();
    });

  const field = (
    name: 'holder' | 'bankName' | 'account' | 'bic' | 'clearingCode',
    label: string,
    help: string,
    required = true,
  ) => (
    <TextInput
      label={label}
      description={help}
      name={name}
      required={required}
      withAsterisk={false}
      autoComplete="off"
      spellCheck={false}
      value={values[name]}
      error={errorOf(name)}
      onChange={(event) => set(name, event.currentTarget.value)}
    />
  );

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void give();
      }}
    >
      <Stack gap="md">
        <FormErrorSummary failure={form.failure} />
        <Radio.Group
          label={text('bank.whose')}
          value={values.entityType}
          onChange={(chosen) => set('entityType', chosen === 'COMPANY' ? 'COMPANY' : 'INDIVIDUAL')}
        >
          <Group mt="xs">
            <Radio value="INDIVIDUAL" label={text('entity.INDIVIDUAL')} />
            <Radio value="COMPANY" label={text('entity.COMPANY')} />
          </Group>
        </Radio.Group>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {field('holder', text('field.holder'), text('help.holder'))}
          {field(
            'bankName',
            text('field.bankName'),
            text('help.bankName', { country: countryName(asked.country) }),
          )}
          {field('account', text(`field.${asked.account}`), text(`help.${asked.account}`))}
          {field(
            'bic',
            text('field.bic'),
            text(asked.bicRequired ? 'help.bic' : 'help.bicOptional'),
            asked.bicRequired,
          )}
          {asked.clearing !== null &&
            field(
              'clearingCode',
              text(`clearing.${asked.clearing}`),
              text(asked.clearingRequired ? `clearingHelp.${asked.clearing}` : 'help.optional'),
              asked.clearingRequired,
            )}
        </SimpleGrid>
        <PasswordInput
          label={text('field.password')}
          description={text('help.password')}
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          maw={420}
          value={values.password}
          error={errorOf('password')}
          onChange={(event) => set('password', event.currentTarget.value)}
        />
        <Text size="sm" c="dimmed">
          {text(changes ? 'bank.consequenceChange' : 'bank.consequence')}
        </Text>
        <Group>
          <Button type="submit" size="md" loading={form.busy}>
            {text(changes ? 'bank.saveChange' : 'bank.save')}
          </Button>
          {onCancel && (
            <Button size="md" variant="default" onClick={onCancel}>
              {text('bank.keep')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
