import { Button, Group, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useBooking } from '@/shared/api/bookings';
import type { Booking } from '@/shared/api/types/bookings';
import { fieldErrorsOf } from '@/shared/lib/form';
import { LinkButton } from '@/shared/ui/link-button';
import { Page } from '@/shared/ui/page';
import { Empty, Loaded } from '@/shared/ui/states';
import { Steps } from '@/shared/ui/steps';
import { ObjectivesFields } from './objectives-fields';
import { PeopleFields } from './people-fields';
import { Review } from './review';
import { SaveNote } from './save-note';
import { stepIds, useStepNames, type StepId } from './step-names';
import { useBriefText } from './text';
import { useAutosave } from './use-autosave';
import { WhatFields } from './what-fields';
import { WhenFields } from './when-fields';

export function BriefScreen() {
  const text = useBriefText();
  const { id = '' } = useParams();
  const booking = useBooking(id);
  const client = useQueryClient();
  const [generation, setGeneration] = useState(0);
  async function reload() {
    await client.refetchQueries({ queryKey: ['bookings', id], exact: true });
    setGeneration((before) => before + 1);
  }
  return (
    <Page
      title={booking.data?.brief.title ?? text('newTitle')}
      width={820}
      back={{ to: '/home', label: text('back') }}
    >
      <Loaded query={booking}>
        {(data) =>
          data.status === 'DRAFT' ? (
            <Planner key={generation} booking={data} onReload={() => void reload()} />
          ) : (
            <Empty
              title={text('draft.gone')}
              action={<LinkButton to={`/bookings/${id}`}>{text('draft.open')}</LinkButton>}
            >
              {text('draft.goneText')}
            </Empty>
          )
        }
      </Loaded>
    </Page>
  );
}

function Planner({ booking, onReload }: { booking: Booking; onReload: () => void }) {
  const text = useBriefText();
  const navigate = useNavigate();
  const [parameters, setParameters] = useSearchParams();
  const names = useStepNames();
  const { draft, change, state, save } = useAutosave(booking);
  const [factory, setFactory] = useState<{ id: string; name: string; localName: string | null }>(
    booking.factory,
  );
  const step = stepIds.find((id) => id === parameters.get('step')) ?? 'what';
  const at = stepIds.indexOf(step);
  const errors = state.kind === 'failed' ? fieldErrorsOf(state.problem.errors) : {};
  const errorOf = (path: string) => errors[path];

  function go(to: StepId | undefined) {
    if (to === undefined) return;
    void save();
    setParameters({ step: to });
    window.scrollTo({ top: 0 });
  }

  async function find() {
    if (await save()) await navigate(`/search?booking=${booking.id}&factoryId=${draft.factoryId}`);
  }

  return (
    <>
      <Steps label={text('steps')} steps={names} current={at} onGo={(index) => go(stepIds[index])} />
      <Stack gap="lg">
        {step === 'what' && (
          <WhatFields
            factory={factory}
            title={draft.title}
            way={draft.way}
            visitType={draft.visitType}
            errorOf={errorOf}
            onFactory={(chosen) => {
              setFactory(chosen);
              change({ factoryId: chosen.id });
            }}
            onTitle={(title) => change({ title })}
            onKind={(way, visitType) => change({ way, visitType })}
          />
        )}
        {step === 'objectives' && <ObjectivesFields draft={draft} errorOf={errorOf} onChange={change} />}
        {step === 'people' && <PeopleFields draft={draft} errorOf={errorOf} onChange={change} />}
        {step === 'when' && <WhenFields draft={draft} errorOf={errorOf} onChange={change} />}
        {step === 'review' && <Review draft={draft} factory={factory.name} onGo={go} onFind={find} />}
        <Group justify="space-between">
          <SaveNote state={state} onSave={() => void save()} onReload={onReload} />
          <Group gap="sm" ml="auto">
            {at > 0 && (
              <Button variant="default" size="md" onClick={() => go(stepIds[at - 1])}>
                {text('previous')}
              </Button>
            )}
            {step !== 'review' && (
              <Button size="md" onClick={() => go(stepIds[at + 1])}>
                {text('continue')}
              </Button>
            )}
          </Group>
        </Group>
      </Stack>
    </>
  );
}
