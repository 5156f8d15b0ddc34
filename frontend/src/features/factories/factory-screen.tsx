import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { api } from '@/shared/api/http';
import type { Factory } from '@/shared/api/types/common';
import { LinkButton } from '@/shared/ui/link-button';
import { Page } from '@/shared/ui/page';
import { Loaded } from '@/shared/ui/states';
import { FactoryForm, type FactoryInput } from './factory-form';
import { useFactoriesText } from './text';

export function NewFactoryScreen() {
  const text = useFactoriesText();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [parameters] = useSearchParams();
  const forBrief = parameters.get('for') === 'brief';
  async function create(input: FactoryInput) {
    const factory = await api.post<Factory>('/factories', input);
    await client.invalidateQueries({ queryKey: ['factories'] });
    await navigate(forBrief ? `/briefs/new?factoryId=${factory.id}` : '/factories');
  }
  return (
    <Page
      title={text('newTitle')}
      lead={text('newLead')}
      width={760}
      back={{ to: '/factories', label: text('back') }}
    >
      <FactoryForm submit={forBrief ? text('saveAndPlan') : text('save')} onSubmit={create} />
    </Page>
  );
}

export function FactoryScreen() {
  const text = useFactoriesText();
  const { id = '' } = useParams();
  const client = useQueryClient();
  const navigate = useNavigate();
  const factory = useQuery({
    queryKey: ['factories', id],
    queryFn: () => api.get<Factory>(`/factories/${id}`),
  });
  async function save(input: FactoryInput) {
    const version = factory.data?.version;
    const saved = await api.put<Factory>(`/factories/${id}`, { ...input, version });
    client.setQueryData(['factories', id], saved);
    await client.invalidateQueries({ queryKey: ['factories', 'list'] });
    await navigate('/factories');
  }
  return (
    <Page
      title={factory.data?.name ?? text('title')}
      lead={factory.data?.localName ?? undefined}
      width={760}
      back={{ to: '/factories', label: text('back') }}
      actions={<LinkButton to={`/briefs/new?factoryId=${id}`}>{text('plan')}</LinkButton>}
    >
      <Loaded query={factory}>
        {(data) => <FactoryForm key={data.version} factory={data} submit={text('save')} onSubmit={save} />}
      </Loaded>
    </Page>
  );
}
