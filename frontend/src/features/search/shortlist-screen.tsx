import { Group } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { LinkButton } from '@/shared/ui/link-button';
import { Page } from '@/shared/ui/page';
import { Empty, Loaded } from '@/shared/ui/states';
import { ActionButton } from './action-button';
import { CompareBox } from './compare-box';
import { GoneRow } from './gone-row';
import classes from './lists.module.css';
import { PersonRow } from './person-row';
import { SearchNav } from './search-nav';
import { useSearchText } from './text';
import { useCompared } from './use-compared';
import { useGone } from './use-gone';
import { useShortlist } from './use-shortlist';

/** The people whom this company wants to come back to. */
export function ShortlistScreen() {
  const text = useSearchText();
  const [parameters] = useSearchParams();
  const { list, people, toggle } = useShortlist();
  const { rows, take, back } = useGone(people);
  const compared = useCompared();
  return (
    <Page
      title={text('shortlist')}
      width={860}
      actions={
        compared.ids.length > 0 && (
          <LinkButton to={`/search/compare?${parameters.toString()}`}>
            {text('compare.open', { count: compared.ids.length })}
          </LinkButton>
        )
      }
    >
      <SearchNav />
      <Loaded query={list}>
        {() =>
          rows.length === 0 ? (
            <Empty
              title={text('shortlist.none')}
              action={<LinkButton to={`/search?${parameters.toString()}`}>{text('title')}</LinkButton>}
            >
              {text('shortlist.noneText')}
            </Empty>
          ) : (
            <ul className={classes.rows}>
              {rows.map(({ item, gone }) =>
                gone ? (
                  <GoneRow
                    key={item.id}
                    words={text('shortlist.taken', { name: item.name })}
                    onUndo={() => toggle(item.id).then(() => back(item.id))}
                  />
                ) : (
                  <PersonRow key={item.id} person={item}>
                    <Group gap="md">
                      <CompareBox person={item} compared={compared} />
                      <ActionButton
                        aria-label={text('shortlistRemove', { name: item.name })}
                        onAct={() => {
                          take(item);
                          return toggle(item.id);
                        }}
                      >
                        {text('shortlist.remove')}
                      </ActionButton>
                    </Group>
                  </PersonRow>
                ),
              )}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}
