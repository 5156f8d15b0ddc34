import { Button, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { api } from '@/shared/api/http';
import { useConfig } from '@/shared/api/session';
import type { Booking, Brief, VisitType, Way } from '@/shared/api/types/bookings';
import type { Factory } from '@/shared/api/types/common';
import type { BodyOf } from '@/shared/api/types/schema-of';
import { useForm } from '@/shared/lib/form';
import { useCommonText } from '@/shared/text/common';
import { FormErrorSummary } from '@/shared/ui/form-error-summary';
import { Page } from '@/shared/ui/page';
import { Steps } from '@/shared/ui/steps';
import { useStepNames } from './step-names';
import { suggestions } from './suggestions';
import { useBriefText } from './text';
import { WhatFields } from './what-fields';

interface Start {
  factory: Factory | null;
  title: string;
  way: Way;
  visitType: VisitType;
}

export function NewBriefScreen() {
  const text = useBriefText();
  const common = useCommonText();
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const config = useConfig();
  const asked = parameters.get('factoryId');
  const preset = useQuery({
    queryKey: ['factories', asked],
    queryFn: () => api.get<Factory>(`/factories/${asked ?? ''}`),
    enabled: asked !== null,
  });
  const form = useForm<Start>({ factory: null, title: '', way: 'DELEGATED', visitType: 'FA' });
  const factory = form.values.factory ?? preset.data ?? null;

  function start() {
    const { title, way, visitType } = form.values;
    if (factory === null) {
      form.refuse({ factoryId: text('startFactory') });
      return;
    }
    const brief: Brief = {
      factoryId: factory.id,
      title:
        title.trim() === ''
          ? `${common(`visitType.${visitType}`)}, ${factory.name}`.slice(0, 120)
          : title.trim(),
      way,
      visitType,
      objectives: suggestions[visitType].map((one) => ({ ...one, id: null })),
      people: [],
      questions: [],
      earliestOn: null,
      latestOn: null,
      languages: [],
      budget: null,
      currency: config.data?.currencies[0] ?? 'USD',
      notes: null,
    };
    void form.submit(async () => {
      const booking = await api.post<Booking>('/bookings', brief satisfies BodyOf<'/api/bookings', 'post'>);
      await navigate(`/briefs/${booking.id}?step=objectives`, { replace: true });
    });
  }

  return (
    <Page
      title={text('newTitle')}
      lead={text('newLead')}
      width={820}
      back={{ to: '/home', label: text('back') }}
    >
      <Steps label={text('steps')} steps={useStepNames()} current={0} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          start();
        }}
      >
        <Stack gap="lg">
          <FormErrorSummary failure={form.failure} />
          <WhatFields
            factory={factory}
            title={form.values.title}
            way={form.values.way}
            visitType={form.values.visitType}
            errorOf={form.errorOf}
            onFactory={(chosen) => form.set('factory', chosen)}
            onTitle={(title) => form.set('title', title)}
            onKind={(way, visitType) => {
              form.set('way', way);
              form.set('visitType', visitType);
            }}
          />
          <Group justify="flex-end">
            <Button type="submit" size="md" loading={form.busy}>
              {text('start')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  );
}
