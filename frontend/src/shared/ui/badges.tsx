import { Badge, Tooltip } from '@mantine/core';
import {
  IconCircleOff,
  IconEye,
  IconEyeOff,
  IconFileText,
  IconMessage,
  type Icon,
} from '@tabler/icons-react';
import type { Basis, Grade, Severity, Verdict } from '@/shared/api/types/reports';
import { useCommonText } from '@/shared/text/common';
import classes from './badges.module.css';

const bases = {
  SEEN: { colour: 'pine', icon: IconEye },
  DOCUMENT: { colour: 'sky', icon: IconFileText },
  TOLD: { colour: 'clay', icon: IconMessage },
  NOT_SHOWN: { colour: 'brick', icon: IconEyeOff },
  NA: { colour: 'gray', icon: IconCircleOff },
} satisfies Record<Basis, { colour: string; icon: Icon }>;

/** How the representative knows: an observation and a claim never look the same. */
export function BasisBadge({ basis }: { basis: Basis }) {
  const text = useCommonText();
  const { colour, icon: Symbol } = bases[basis];
  return (
    <Tooltip label={text(`basisHelp.${basis}`)} withArrow multiline maw={260}>
      <Badge
        color={colour}
        variant={basis === 'TOLD' || basis === 'NOT_SHOWN' ? 'outline' : 'light'}
        leftSection={<Symbol size={13} aria-hidden />}
      >
        {text(`basis.${basis}`)}
      </Badge>
    </Tooltip>
  );
}

const severities = { CRITICAL: 'brick', MAJOR: 'clay', MINOR: 'gray' } satisfies Record<Severity, string>;

export function SeverityBadge({ severity }: { severity: Severity }) {
  const text = useCommonText();
  return (
    <Badge color={severities[severity]} variant={severity === 'CRITICAL' ? 'filled' : 'light'}>
      {text(`severity.${severity}`)}
    </Badge>
  );
}

const verdicts = {
  PASS: 'moss',
  CONDITIONAL: 'clay',
  PENDING: 'gray',
  FAIL: 'brick',
} satisfies Record<Verdict, string>;

export function VerdictBadge({ verdict, size = 'md' }: { verdict: Verdict; size?: string }) {
  const text = useCommonText();
  return (
    <Badge color={verdicts[verdict]} size={size}>
      {text(`verdict.${verdict}`)}
    </Badge>
  );
}

/** The report's grade as a stamp; a dash when the evidence does not carry one. */
export function GradeBadge({ grade, size = 'md' }: { grade: Grade | null; size?: 'sm' | 'md' | 'lg' }) {
  const text = useCommonText();
  return (
    <span
      role="img"
      aria-label={grade === null ? text('gradeNone') : text('gradeLabel', { grade })}
      className={classes.grade}
      data-grade={grade ?? 'none'}
      data-size={size}
    >
      {grade ?? '–'}
    </span>
  );
}

const levelKeys = ['level.0', 'level.1', 'level.2', 'level.3', 'level.4'] as const;

export function useLevelName() {
  const text = useCommonText();
  return (level: number) => text(levelKeys[level] ?? 'level.0');
}

/** Vetting level 0-4 as filled bars with its name. */
export function LevelBadge({ level }: { level: number }) {
  const text = useCommonText();
  const name = useLevelName();
  return (
    <span className={classes.level}>
      <span className={classes.bars} aria-hidden>
        {[1, 2, 3, 4].map((step) => (
          <span key={step} data-on={step <= level || undefined} />
        ))}
      </span>
      {text('levelShort', { level, name: name(level) })}
    </span>
  );
}
