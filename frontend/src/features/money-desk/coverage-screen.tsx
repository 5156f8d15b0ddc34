import { Badge, Stack, Text } from '@mantine/core';
import type { SchemaOf } from '@/shared/api/types/schema-of';
import { formatMoney } from '@/shared/lib/money';
import { formatHere } from '@/shared/lib/site-time';
import { MoneyPage } from '@/shared/ui/money-page';
import { MoneyText } from '@/shared/ui/money-text';
import { Section } from '@/shared/ui/section';
import { Empty, Loaded } from '@/shared/ui/states';
import { useAccountName } from './account-text';
import { useDesk, type Coverage } from './queries';
import { useDeskText } from './text';
import classes from './money-desk.module.css';

export function CoverageScreen() {
  const text = useDeskText();
  const sheet = useDesk<SchemaOf<'CoverageSheet'>>('/coverage');
  return (
    <MoneyPage title={text('coverage.title')} lead={text('coverage.lead')}>
      <Loaded query={sheet}>
        {({ at, currencies }) =>
          currencies.length === 0 ? (
            <Empty title={text('balance.none')}>{text('balance.noneText', { when: formatHere(at) })}</Empty>
          ) : (
            <Stack gap="lg">
              {currencies.map((one) => (
                <Currency key={one.currency} coverage={one} />
              ))}
              <Text size="sm" c="dimmed">
                {text('checkedAt', { when: formatHere(at) })}
              </Text>
            </Stack>
          )
        }
      </Loaded>
    </MoneyPage>
  );
}

function Currency({ coverage }: { coverage: Coverage }) {
  const text = useDeskText();
  const { has, owes, hasTotal, owesTotal, left, withdrawn } = coverage;
  const short = left.minor < 0;
  const most = Math.max(hasTotal.minor, owesTotal.minor, 1);
  const values = {
    has: formatMoney(hasTotal),
    owes: formatMoney(owesTotal),
    left: formatMoney({ ...left, minor: Math.abs(left.minor) }),
  };
  return (
    <Section
      title={coverage.currency}
      actions={
        <Badge color={short ? 'brick' : 'moss'}>{text(short ? 'coverage.short' : 'coverage.ok')}</Badge>
      }
    >
      <Text>{text(short ? 'coverage.wordsShort' : 'coverage.words', values)}</Text>
      {short && withdrawn.minor > 0 && (
        <Text size="sm">{text('coverage.withdrawn', { amount: formatMoney(withdrawn) })}</Text>
      )}
      <Bar label={text('coverage.has')} parts={has} most={most} tone="has" />
      <Bar label={text('coverage.owes')} parts={owes} most={most} tone="owes" />
    </Section>
  );
}

function Bar({
  label,
  parts,
  most,
  tone,
}: {
  label: string;
  parts: Coverage['has'];
  most: number;
  tone: string;
}) {
  const name = useAccountName();
  return (
    <div>
      <Text size="sm" fw={600}>
        {label}
      </Text>
      <div className={classes.bar} data-tone={tone} aria-hidden>
        {parts
          .filter(({ amount }) => amount.minor > 0)
          .map(({ kind, amount }) => (
            <span key={kind} style={{ width: `${(100 * amount.minor) / most}%` }} />
          ))}
      </div>
      <ul className={classes.parts}>
        {parts.map(({ kind, amount }) => (
          <li key={kind}>
            <span>{name(kind)}</span>
            <MoneyText money={amount} />
          </li>
        ))}
      </ul>
    </div>
  );
}
