import { Button, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useRef, useState, type PointerEvent } from 'react';
import { useVisitText } from './text';
import type { ValueFieldProps } from './value-field';
import classes from './visit.module.css';

const width = 400;
const height = 150;

type Stroke = number[];

function pathOf(stroke: Stroke): string {
  let path = '';
  for (let at = 0; at + 1 < stroke.length; at += 2)
    path += `${at === 0 ? 'M' : 'L'}${stroke[at] ?? 0} ${stroke[at + 1] ?? 0}`;
  return path;
}

/** A drawn signature with the name of who signed; strokes are points on a pad of 400 by 150. */
export function SignField({ value, onChange }: ValueFieldProps) {
  const text = useVisitText();
  const signed = (value ?? {}) as { name?: string; position?: string; strokes?: Stroke[] };
  const strokes = signed.strokes ?? [];
  const [drawing, setDrawing] = useState<Stroke>();
  const pad = useRef<SVGSVGElement>(null);
  const change = (changes: Partial<typeof signed>) => {
    const next = { name: '', position: '', strokes: [], ...signed, ...changes };
    onChange(
      next.name === '' && next.position === '' && next.strokes.length === 0
        ? null
        : { ...next, signedAt: new Date().toISOString() },
    );
  };
  function pointOf(event: PointerEvent): Stroke {
    const box = pad.current?.getBoundingClientRect();
    if (!box) return [];
    return [
      Math.round(((event.clientX - box.left) * width) / box.width),
      Math.round(((event.clientY - box.top) * height) / box.height),
    ];
  }
  function lift() {
    if (drawing && drawing.length > 2) change({ strokes: [...strokes, drawing] });
    setDrawing(undefined);
  }
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label={text('sign.name')}
          maxLength={120}
          value={signed.name ?? ''}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <TextInput
          label={text('sign.position')}
          maxLength={120}
          value={signed.position ?? ''}
          onChange={(event) => change({ position: event.currentTarget.value })}
        />
      </SimpleGrid>
      <svg
        ref={pad}
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        className={classes.pad}
        role="img"
        aria-label={text('sign.pad')}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDrawing(pointOf(event));
        }}
        onPointerMove={(event) => {
          if (drawing) setDrawing([...drawing, ...pointOf(event)]);
        }}
        onPointerUp={lift}
        onPointerCancel={lift}
      >
        {[...strokes, ...(drawing ? [drawing] : [])].map((stroke, at) => (
          <path
            key={at}
            d={pathOf(stroke)}
            fill="none"
            stroke="#171512"
            strokeWidth="2.5"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        ))}
      </svg>
      <Group justify="space-between">
        <Text size="sm" c="dimmed" flex={1}>
          {text('sign.help')}
        </Text>
        {strokes.length > 0 && (
          <Button variant="default" size="xs" onClick={() => change({ strokes: [] })}>
            {text('sign.clear')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
