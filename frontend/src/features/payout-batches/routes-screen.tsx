import { NativeSelect, Stack, Text } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { countryName } from '@/shared/lib/country-name';
import { formatDay } from '@/shared/lib/site-time';
import { MoneyPage } from '@/shared/ui/money-page';
import { MoneyText } from '@/shared/ui/money-text';
import { Section } from '@/shared/ui/section';
import { Loaded } from '@/shared/ui/states';
import { countryCodes } from './countries';
import { usePayoutCountries, usePayoutRoutes, type PayoutRoute } from './queries';
import { RouteForm } from './route-form';
import { Table } from './table';
import { useBatchText } from './text';

/** Which rail reaches which country, from when to when. */
export function RoutesScreen() {
  const text = useBatchText();
  const [parameters, setParameters] = useSearchParams();
  const country = parameters.get('country') ?? '';
  const countries = usePayoutCountries();
  const routes = usePayoutRoutes(country);
  return (
    <MoneyPage title={text('routes.title')} lead={text('routes.lead')}>
      <Stack gap="lg">
        <NativeSelect
          label={text('routes.country')}
          maw={360}
          value={country}
          data={[
            { value: '', label: text('routes.choose') },
            ...countryCodes.map((code) => ({ value: code, label: countryName(code) })),
          ]}
          onChange={(event) => setParameters({ country: event.currentTarget.value })}
        />
        {country === '' ? (
          <Section title={text('routes.reached')}>
            <Loaded query={countries}>
              {({ items }) => (
                <Table
                  label={text('routes.reached')}
                  columns={[text('column.country'), text('column.rail'), text('column.checked')]}
                  rows={items.map((one) => ({
                    key: one.country,
                    cells: [
                      countryName(one.country),
                      one.rails.map((rail) => text(`rail.${rail}`)).join(', '),
                      one.checkedOn === null ? text('unchecked') : formatDay(one.checkedOn),
                    ],
                  }))}
                />
              )}
            </Loaded>
          </Section>
        ) : (
          <>
            <Section title={countryName(country)}>
              <Loaded query={routes}>{({ items }) => <Rows routes={items} />}</Loaded>
            </Section>
            <RouteForm key={country} country={country} />
          </>
        )}
      </Stack>
    </MoneyPage>
  );
}

function Rows({ routes }: { routes: PayoutRoute[] }) {
  const text = useBatchText();
  if (routes.length === 0) return <Text>{text('routes.none')}</Text>;
  return (
    <Table
      label={text('routes.title')}
      columns={[
        text('column.whom'),
        text('column.rail'),
        text('column.valid'),
        text('column.evidence'),
        text('column.minimum'),
      ]}
      rows={routes.map((route) => ({
        key: `${route.entityType}-${route.minimum.currency}-${route.validFrom}`,
        cells: [
          text(`entity.${route.entityType}`),
          text(`rail.${route.rail}`),
          route.validTo === null
            ? text('validFrom', { from: formatDay(route.validFrom) })
            : text('validTo', { from: formatDay(route.validFrom), to: formatDay(route.validTo) }),
          route.evidenceUrl === null ? (
            text('unchecked')
          ) : (
            <a key="evidence" href={route.evidenceUrl} rel="noreferrer" target="_blank">
              {route.checkedOn === null ? text('evidence') : formatDay(route.checkedOn)}
            </a>
          ),
          <MoneyText key="minimum" money={route.minimum} />,
        ],
      }))}
    />
  );
}
