import { Pill } from '@mantine/core';
import type { SearchResult } from '@/shared/api/types/representatives';
import { useExpertise } from '@/shared/api/session';
import type { Named } from '@/shared/api/types/common';
import { formatMoney } from '@/shared/lib/money';
import { formatDay } from '@/shared/lib/site-time';
import { useCommonText } from '@/shared/text/common';
import { useLevelName } from '@/shared/ui/badges';
import { anywhereKm, currencyOf, noFilters, type Criteria } from './criteria';
import { useLanguageNames } from './language-names';
import classes from './search.module.css';
import { useSearchText } from './text';

interface ChipsProps {
  criteria: Criteria;
  result: Pick<SearchResult, 'facets'>;
  onChange: (changes: Partial<Criteria>) => void;
}

/** What narrows the search, in words; each can be taken away by itself. */
export function Chips({ criteria, result, onChange }: ChipsProps) {
  const text = useSearchText();
  const chips = useChips(criteria, result);
  if (chips.length === 0) return null;
  return (
    <div className={classes.chips} role="group" aria-label={text('chips')}>
      {chips.map(({ key, label, without }) => (
        <Pill
          key={key}
          size="md"
          withRemoveButton
          removeButtonProps={{
            'aria-label': text('chipRemove', { label }),
            'aria-hidden': false,
            tabIndex: 0,
          }}
          onRemove={() => onChange(without)}
        >
          {label}
        </Pill>
      ))}
      {chips.length > 1 && (
        <button type="button" className={classes.textButton} onClick={() => onChange(noFilters)}>
          {text('clear')}
        </button>
      )}
    </div>
  );
}

interface Chip {
  key: string;
  label: string;
  without: Partial<Criteria>;
}

/** @param result for the names of areas; their codes stand in for them before there is one */
export function useChips(criteria: Criteria, result: ChipsProps['result'] | undefined): Chip[] {
  const text = useSearchText();
  const common = useCommonText();
  const levelName = useLevelName();
  const languages = useLanguageNames();
  const expertise = useExpertise();
  const nameOf = (list: Named[] | undefined, slug: string) =>
    list?.find((one) => one.slug === slug)?.name ?? slug;
  const { category, area, service, process, skill, language, cefr, interpreter } = criteria;
  const { radiusKm, reach, minLevel, maxDayRate, maxResponseHours, freeOn, freeTo } = criteria;
  const chips: (Chip | false)[] = [
    radiusKm !== null && {
      key: 'radius',
      label: radiusKm === anywhereKm ? text('radiusAny') : text('chip.radius', { km: radiusKm }),
      without: { radiusKm: null },
    },
    reach !== null && {
      key: 'reach',
      label: text('chip.reach', {
        reach: common(reach === 'OVERNIGHT' ? 'reach.OVERNIGHT' : 'reach.DAY_TRIP'),
      }),
      without: { reach: null },
    },
    minLevel !== null && {
      key: 'level',
      label: minLevel === 4 ? levelName(4) : text('levelAtLeast', { name: levelName(minLevel) }),
      without: { minLevel: null },
    },
    ...category.map((slug) => ({
      key: `category-${slug}`,
      label: nameOf(expertise.data?.categories, slug),
      without: { category: category.filter((one) => one !== slug) },
    })),
    service !== null && {
      key: 'service',
      label: nameOf(expertise.data?.services, service),
      without: { service: null },
    },
    process !== null && {
      key: 'process',
      label: nameOf(expertise.data?.processes, process),
      without: { process: null },
    },
    skill !== null && {
      key: 'skill',
      label: nameOf(expertise.data?.skills, skill),
      without: { skill: null },
    },
    language !== null && {
      key: 'language',
      label: [
        languages.nameOf(language),
        cefr === null ? '' : text('chip.cefr', { cefr: cefr === 'NATIVE' ? common('cefr.NATIVE') : cefr }),
        interpreter === null ? '' : common('interpreter'),
      ]
        .filter(Boolean)
        .join(', '),
      without: { language: null, cefr: null, interpreter: null },
    },
    ...area.map((code) => ({
      key: `area-${code}`,
      label: result?.facets.countries.find((one) => one.code === code)?.name ?? code,
      without: { area: area.filter((one) => one !== code) },
    })),
    maxDayRate !== null && {
      key: 'rate',
      label: text('chip.rate', {
        amount: formatMoney({ minor: maxDayRate, currency: currencyOf(criteria) }),
      }),
      without: { maxDayRate: null },
    },
    freeOn !== null && {
      key: 'free',
      label:
        freeTo === null
          ? text('chip.free', { day: formatDay(freeOn) })
          : text('chip.window', { from: formatDay(freeOn), to: formatDay(freeTo) }),
      without: { freeOn: null, freeTo: null },
    },
    maxResponseHours !== null && {
      key: 'response',
      label: text('chip.response', { count: maxResponseHours }),
      without: { maxResponseHours: null },
    },
  ];
  return chips.filter((chip) => chip !== false);
}
