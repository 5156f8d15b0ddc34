import { Stack, Text } from '@mantine/core';
import { Page } from '@/shared/ui/page';
import { Empty, Loaded } from '@/shared/ui/states';
import { ActionButton } from './action-button';
import { GoneRow } from './gone-row';
import classes from './lists.module.css';
import { PersonRow } from './person-row';
import { SearchNav } from './search-nav';
import { useSearchText } from './text';
import { useBlocked } from './use-blocked';
import { useGone } from './use-gone';

/** Everybody whom this company has blocked, and the way back for each. */
export function BlockedScreen() {
  const text = useSearchText();
  const { list, block, unblock } = useBlocked();
  const { rows, take, back } = useGone(list.data ?? []);
  return (
    <Page title={text('blocked.title')} width={860}>
      <SearchNav />
      <Loaded query={list}>
        {() =>
          rows.length === 0 ? (
            <Empty title={text('blocked.none')}>{text('blocked.noneText')}</Empty>
          ) : (
            <Stack gap="md">
              <Text c="dimmed">{text('blocked.lead')}</Text>
              <ul className={classes.rows}>
                {rows.map(({ item, gone }) =>
                  gone ? (
                    <GoneRow
                      key={item.id}
                      words={text('blocked.lifted', { name: item.name })}
                      onUndo={() => block(item.id).then(() => back(item.id))}
                    />
                  ) : (
                    <PersonRow key={item.id} person={item}>
                      <ActionButton
                        aria-label={text('blocked.liftName', { name: item.name })}
                        onAct={() => {
                          take(item);
                          return unblock(item.id);
                        }}
                      >
                        {text('blocked.lift')}
                      </ActionButton>
                    </PersonRow>
                  ),
                )}
              </ul>
            </Stack>
          )
        }
      </Loaded>
    </Page>
  );
}
