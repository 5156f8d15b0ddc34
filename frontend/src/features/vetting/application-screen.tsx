import { Badge, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { api } from '@/shared/api/http';
import { useCountries, useExpertise } from '@/shared/api/session';
import type { Named } from '@/shared/api/types/common';
import { formatDay, formatInstantDay } from '@/shared/lib/site-time';
import { useCommonText } from '@/shared/text/common';
import { LevelBadge } from '@/shared/ui/badges';
import { Facts } from '@/shared/ui/facts';
import { MoneyText } from '@/shared/ui/money-text';
import { Page } from '@/shared/ui/page';
import { placeName } from '@/shared/ui/place-picker';
import { Section } from '@/shared/ui/section';
import { Loaded } from '@/shared/ui/states';
import { statusColours } from './applications-screen';
import { Checks } from './checks';
import { DecisionSection } from './decision-section';
import { useVettingText } from './text';
import type { ApplicationDetail } from '@/shared/api/types/representatives';
import classes from './vetting.module.css';

export const applicationKey = (id: string) => ['admin', 'applications', id];

export function ApplicationScreen() {
  const text = useVettingText();
  const { id = '' } = useParams();
  const application = useQuery({
    queryKey: applicationKey(id),
    queryFn: () => api.get<ApplicationDetail>(`/admin/applications/${id}`),
  });
  const { data } = application;
  return (
    <Page
      title={data?.representative.name ?? text('title')}
      lead={data?.representative.headline ?? undefined}
      back={{ to: '/admin', label: text('back') }}
      badge={
        data && (
          <>
            <Badge color={statusColours[data.status]}>{text(`status.${data.status}`)}</Badge>
            {data.representative.level > 0 && <LevelBadge level={data.representative.level} />}
          </>
        )
      }
    >
      <Loaded query={application}>
        {(detail) => (
          <div className={classes.columns}>
            <Stack gap="lg" miw={0}>
              <Checks application={detail} />
              <DecisionSection key={detail.version} application={detail} />
            </Stack>
            <Stack gap="lg" miw={0}>
              <Who application={detail} />
              <Submitted application={detail} />
            </Stack>
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Who({ application }: { application: ApplicationDetail }) {
  const text = useVettingText();
  const expertise = useExpertise();
  const who = application.representative;
  const names = (slugs: string[], all: Named[] | undefined) =>
    slugs.map((slug) => all?.find((one) => one.slug === slug)?.name ?? slug).join(', ');
  const common = useCommonText();
  const languageOf = (code: string) =>
    expertise.data?.languages.find((language) => language.code === code)?.name ?? code;
  return (
    <Section title={text('part.who')}>
      <Facts
        rows={[
          [text('place'), who.homePlace === null ? null : placeName(who.homePlace)],
          [text('radius'), text('radiusText', { day: who.travelRadiusKm, night: who.overnightRadiusKm })],
          [
            text('languages'),
            who.languages
              .map(
                ({ code, cefr }) => `${languageOf(code)} ${cefr === 'NATIVE' ? common('cefr.NATIVE') : cefr}`,
              )
              .join(', '),
          ],
          [text('categories'), names(who.categories, expertise.data?.categories)],
          [text('services'), names(who.services, expertise.data?.services)],
          [text('rate'), who.dayRate === null ? null : <MoneyText key="rate" money={who.dayRate} />],
          [text('about'), who.about],
          [text('note'), application.note],
        ]}
      />
    </Section>
  );
}

const documentTypes = ['PASSPORT', 'IDENTITY_CARD', 'RESIDENCE_PERMIT', 'DRIVING_LICENCE'] as const;

function Submitted({ application }: { application: ApplicationDetail }) {
  const text = useVettingText();
  const { identity, references, declarations } = application;
  const countries = useCountries();
  const issuer = countries.data?.find(({ code }) => code === identity.country)?.name ?? identity.country;
  const known = documentTypes.find((type) => type === identity.documentType);
  return (
    <>
      <Section title={text('part.identity')}>
        <Facts
          rows={[
            [text('document'), known === undefined ? identity.documentType : text(`documentType.${known}`)],
            [text('country'), issuer],
            [text('last4'), identity.last4],
            [text('expires'), formatDay(identity.expiresOn)],
          ]}
        />
      </Section>
      <Section title={text('part.references')}>
        <Stack gap="sm">
          {references.map((reference) => (
            <div key={reference.email}>
              <Text fw={600}>{reference.name}</Text>
              <Text size="sm">{reference.organisation}</Text>
              <Text size="sm">
                <a href={`mailto:${reference.email}`}>{reference.email}</a>
              </Text>
            </div>
          ))}
        </Stack>
      </Section>
      <Section title={text('part.declarations')}>
        <Facts
          rows={declarations.map(({ kind, acceptedAt }) => [
            text(`declaration.${kind}`),
            formatInstantDay(acceptedAt),
          ])}
        />
      </Section>
    </>
  );
}
