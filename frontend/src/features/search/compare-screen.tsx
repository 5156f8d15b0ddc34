import { Text } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { api } from '@/shared/api/http';
import type { PublicProfile, SearchStanding } from '@/shared/api/types/representatives';
import { LevelBadge } from '@/shared/ui/badges';
import { Page } from '@/shared/ui/page';
import { placeName } from '@/shared/ui/place-picker';
import { Empty, Loading } from '@/shared/ui/states';
import { currencyOf, queryOf, readCriteria } from './criteria';
import { FitParts } from './fit-bars';
import classes from './fit.module.css';
import { useLanguageNames } from './language-names';
import { RateIn } from './rate';
import { ReliabilityBar } from './reliability-bar';
import { useSearchText } from './text';
import { useCompared } from './use-compared';

/** Up to four people side by side; where one is better than the others, it is said. */
export function CompareScreen() {
  const text = useSearchText();
  const languages = useLanguageNames();
  const { ids, more } = useCompared();
  const [parameters] = useSearchParams();
  const criteria = readCriteria(parameters);
  const asked = queryOf(criteria);
  const currency = currencyOf(criteria);
  const people = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['representatives', id],
      queryFn: () => api.get<PublicProfile>(`/representatives/${id}`),
    })),
  });
  const standings = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['search', 'standing', id, asked],
      queryFn: () => api.get<SearchStanding>(`/search/representatives/${id}/standing`, asked),
      enabled: asked.bookingId !== null,
    })),
  });
  const shown = people.flatMap(({ data }) => (data === undefined ? [] : [data]));
  const fits = shown.map(({ id }) => standings.find(({ data }) => data?.id === id)?.data?.fit ?? null);
  const most = (of: (person: PublicProfile, at: number) => number) => {
    const values = shown.map(of);
    const best = Math.max(...values);
    return (at: number) => values.filter((value) => value === best).length === 1 && values[at] === best;
  };
  const rows: [string, (person: PublicProfile, at: number) => ReactNode, ((at: number) => boolean)?][] = [
    ...(fits.some((fit) => fit !== null)
      ? ([
          [
            text('person.fit'),
            (_, at) => {
              const fit = fits[at];
              return fit ? (
                <>
                  {text('fit', { score: fit.score })}
                  <FitParts fit={fit} />
                </>
              ) : null;
            },
            most((_, at) => fits[at]?.score ?? 0),
          ],
        ] as typeof rows)
      : []),
    [text('level'), ({ level }) => <LevelBadge level={level} />, most(({ level }) => level)],
    [
      text('person.visits'),
      ({ visits }) =>
        visits.completed === 0 ? text('noVisits') : text('visits', { count: visits.completed }),
      most(({ visits }) => visits.completed),
    ],
    [
      text('person.reliability'),
      ({ reliability }) => <ReliabilityBar reliability={reliability} />,
      most(({ reliability }) => reliability.low),
    ],
    [
      text('person.answersIn'),
      ({ track }) =>
        track.responseMinutes === null
          ? text('person.nothing')
          : text('person.hours', { hours: Math.max(1, Math.round(track.responseMinutes / 60)) }),
      most(({ track }) => -(track.responseMinutes ?? 1e9)),
    ],
    [text('person.rate'), ({ dayRate }) => <RateIn rate={dayRate} currency={currency} />],
    [
      text('person.languages'),
      (person) => person.languages.map((one) => <div key={one.code}>{languages.full(one)}</div>),
    ],
    [text('person.categories'), ({ categories }) => categories.map(({ name }) => name).join('; ')],
    [text('person.services'), ({ services }) => services.map(({ name }) => name).join('; ')],
    [text('person.home'), ({ homePlace }) => homePlace && placeName(homePlace)],
    [text('person.day'), ({ travelRadiusKm }) => text('person.upTo', { km: travelRadiusKm })],
  ];
  return (
    <Page
      title={text('compare.title')}
      width={1280}
      back={{ to: `/search?${parameters.toString()}`, label: text('person.back') }}
    >
      {ids.length === 0 ? (
        <Empty title={text('compare.none')}>{text('compare.noneText')}</Empty>
      ) : shown.length < ids.length && people.some(({ isPending }) => isPending) ? (
        <Loading rows={4} height={80} />
      ) : (
        <>
          {more > 0 && (
            <Text size="sm" mb="sm">
              {text('compare.more', { count: more })}
            </Text>
          )}
          <div className={classes.scroll}>
            <table className={classes.compare}>
              <thead>
                <tr>
                  <td />
                  {shown.map(({ id, name }) => (
                    <th key={id} scope="col">
                      <Link to={`/people/${id}?${parameters.toString()}`}>{name}</Link>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(([label, cell, best]) => (
                  <tr key={label}>
                    <th scope="row">{label}</th>
                    {shown.map((person, at) => {
                      const leads = shown.length > 1 && best?.(at) === true;
                      return (
                        <td key={person.id} data-best={leads || undefined}>
                          {cell(person, at)}
                          {leads && (
                            <Text size="xs" c="dimmed">
                              {text('compare.best')}
                            </Text>
                          )}
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </Page>
  );
}
