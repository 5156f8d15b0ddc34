import { ActionIcon, Button, Checkbox, Group, NumberInput, Text, Textarea } from '@mantine/core';
import { IconPlus, IconScale, IconTrash } from '@tabler/icons-react';
import type { Objective } from '@/shared/api/types/bookings';
import { Section } from '@/shared/ui/section';
import classes from './brief.module.css';
import { keyed, type Draft, type Keyed } from './draft';
import { suggestions } from './suggestions';
import { useBriefText } from './text';
import { balance, fullWeight, totalOf } from './weights';

export interface DraftFieldsProps {
  draft: Draft;
  errorOf: (path: string) => string | undefined;
  onChange: (changes: Partial<Draft>) => void;
}

const most = 12;

export function ObjectivesFields({ draft, errorOf, onChange }: DraftFieldsProps) {
  const text = useBriefText();
  const { objectives } = draft;
  const put = (rows: Keyed<Objective>[]) => onChange({ objectives: rows });
  const edit = (key: string, changes: Partial<Objective>) =>
    put(objectives.map((row) => (row.key === key ? { ...row, ...changes } : row)));

  return (
    <Section title={text('step.objectives')} lead={text('objectives.lead')}>
      <div>
        {objectives.map((row, at) => (
          <ObjectiveRow
            key={row.key}
            row={row}
            number={at + 1}
            error={(name) => errorOf(`objectives[${at}].${name}`)}
            onEdit={(changes) => edit(row.key, changes)}
            onRemove={() => put(objectives.filter(({ key }) => key !== row.key))}
          />
        ))}
      </div>
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={objectives.length >= most}
          onClick={() =>
            put([...objectives, keyed({ id: null, text: '', proof: '', must: true, weight: 0 })])
          }
        >
          {text('objective.add')}
        </Button>
        {objectives.length === 0 && (
          <Button
            variant="subtle"
            onClick={() => put(suggestions[draft.visitType].map((one) => keyed({ ...one, id: null })))}
          >
            {text('objectives.suggest')}
          </Button>
        )}
      </Group>
      <WeightMeter
        weights={objectives.map(({ weight }) => weight)}
        onBalance={() => {
          const weights = balance(objectives.map(({ weight }) => weight));
          put(objectives.map((row, at) => ({ ...row, weight: weights[at] ?? row.weight })));
        }}
      />
    </Section>
  );
}

interface ObjectiveRowProps {
  row: Keyed<Objective>;
  number: number;
  error: (name: string) => string | undefined;
  onEdit: (changes: Partial<Objective>) => void;
  onRemove: () => void;
}

function ObjectiveRow({ row, number, error, onEdit, onRemove }: ObjectiveRowProps) {
  const text = useBriefText();
  return (
    <fieldset className={classes.objective}>
      <legend className="visually-hidden">{text('objective', { number })}</legend>
      <div className={classes.words}>
        <Textarea
          label={text('objective.text')}
          minRows={1}
          value={row.text}
          error={error('text')}
          onChange={(event) => onEdit({ text: event.currentTarget.value })}
        />
        <Textarea
          label={text('objective.proof')}
          minRows={1}
          value={row.proof}
          error={error('proof')}
          onChange={(event) => onEdit({ proof: event.currentTarget.value })}
        />
        <Checkbox
          label={text('objective.must')}
          description={text('objective.mustHelp')}
          checked={row.must}
          onChange={(event) => onEdit({ must: event.currentTarget.checked })}
        />
      </div>
      <NumberInput
        label={text('objective.weight')}
        min={0}
        max={fullWeight}
        allowDecimal={false}
        allowNegative={false}
        inputMode="numeric"
        value={row.weight}
        error={error('weight')}
        onChange={(weight) => onEdit({ weight: typeof weight === 'number' ? weight : 0 })}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size={42}
        mt={27}
        aria-label={text('objective.remove', { number })}
        onClick={onRemove}
      >
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </fieldset>
  );
}

function WeightMeter({ weights, onBalance }: { weights: number[]; onBalance: () => void }) {
  const text = useBriefText();
  const total = totalOf(weights);
  const over = total > fullWeight;
  return (
    <div className={classes.meter}>
      <Text fw={650} className="tabular">
        {text('weights.total', { total })}
      </Text>
      <div className={classes.bar} data-over={over || undefined} aria-hidden>
        {weights.map((weight, at) => (
          <span key={at} style={{ width: `${(weight * 100) / Math.max(total, fullWeight)}%` }} />
        ))}
      </div>
      <Text size="sm" c={total === fullWeight ? 'dimmed' : 'clay.7'} role="status">
        {total === fullWeight
          ? text('weights.right')
          : over
            ? text('weights.over', { count: total - fullWeight })
            : text('weights.short', { count: fullWeight - total })}
      </Text>
      {total !== fullWeight && weights.length > 0 && (
        <Button
          size="xs"
          variant="light"
          leftSection={<IconScale size={16} aria-hidden />}
          onClick={onBalance}
        >
          {text('weights.balance')}
        </Button>
      )}
    </div>
  );
}
