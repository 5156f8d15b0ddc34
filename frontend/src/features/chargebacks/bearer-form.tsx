import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { Section } from '@/shared/ui/section';
import { Consequences } from './consequences';
import { useChargebackVerb, type Bearer, type Chargeback } from './queries';
import { useChargebackText } from './text';

const bearers = ['SHARED', 'PLATFORM'] as const satisfies readonly Bearer[];

/** What losing it means; where a part was released before, whose part that is has to be said by somebody. */
export function BearerForm({ chargeback }: { chargeback: Chargeback }) {
  const text = useChargebackText();
  const { summary, bearerMatters, ifShared, ifPlatform } = chargeback;
  const verb = useChargebackVerb(summary.id);
  const [bearer, setBearer] = useState<Bearer>(summary.bearer ?? 'SHARED');
  const [asking, setAsking] = useState(false);
  if (ifShared === null || ifPlatform === null) return null;
  const loss = bearer === 'SHARED' ? ifShared : ifPlatform;
  const lost = summary.step === 'SAY_WHO_BEARS_IT';
  const consequences = <Consequences loss={bearerMatters ? loss : ifPlatform} fee={summary.fee} />;
  return (
    <Section title={text('ifLost')}>
      <Stack gap="md">
        {bearerMatters && (
          <Radio.Group
            label={text('bearer')}
            description={summary.bearer === null && !lost ? text('bearerUnsaid') : undefined}
            value={bearer}
            onChange={setBearer}
          >
            <Stack gap="xs" mt="xs">
              {bearers.map((each) => (
                <Radio key={each} value={each} label={text(`bearer.${each}`)} />
              ))}
            </Stack>
          </Radio.Group>
        )}
        {consequences}
        {bearerMatters && (
          <Group justify="flex-end">
            <Button
              variant={lost ? 'filled' : 'default'}
              disabled={!lost && bearer === summary.bearer}
              onClick={() => setAsking(true)}
            >
              {text('bear')}
            </Button>
          </Group>
        )}
      </Stack>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={text('bearTitle')}
        confirm={text('bear')}
        danger={lost}
        onConfirm={() => verb('bearer', { bearer })}
      >
        <Text>{text(lost ? 'bearLost' : 'bearOpen')}</Text>
        {consequences}
      </ConfirmDialog>
    </Section>
  );
}
