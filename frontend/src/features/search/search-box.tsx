import { Combobox, Loader, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { Suggestion } from '@/shared/api/types/representatives';
import type { Criteria } from './criteria';
import classes from './search.module.css';
import { useSearchText } from './text';
import { changesOf, useSuggestions } from './use-suggestions';

interface SearchBoxProps {
  criteria: Criteria;
  onChange: (changes: Partial<Criteria>) => void;
}

const order: Suggestion['kind'][] = ['PLACE', 'CATEGORY', 'PROCESS', 'SERVICE', 'LANGUAGE', 'PERSON'];

/** One box for everything. What is typed is searched for as it is; choosing a meaning makes a filter of it. */
export function SearchBox({ criteria, onChange }: SearchBoxProps) {
  const text = useSearchText();
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const { typed, type, take } = useTyped(criteria.q, onChange);
  const [composing, setComposing] = useState(false);
  const { items, pending, asked } = useSuggestions(composing ? '' : typed, criteria);
  const [wanted, setWanted] = useState(false);
  const combobox = useCombobox({
    opened: wanted && asked !== '' && (items.length > 0 || !pending),
    onOpenedChange: setWanted,
    onDropdownClose: () => combobox.resetSelectedOption(),
  });

  // also when no list is shown yet: what is on its way is not wanted any more
  function close() {
    setWanted(false);
    combobox.resetSelectedOption();
  }

  function choose(suggestion: Suggestion) {
    close();
    take('');
    if (suggestion.kind === 'PERSON') void navigate(`/people/${suggestion.value}?${parameters.toString()}`);
    else onChange(changesOf(suggestion, criteria));
  }

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(key) => {
        const chosen = items.find((one) => keyOf(one) === key);
        if (chosen !== undefined) choose(chosen);
      }}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          type="search"
          aria-label={text('box')}
          aria-autocomplete="list"
          placeholder={text('boxHint')}
          size="lg"
          maxLength={200}
          leftSection={<IconSearch size={20} aria-hidden />}
          rightSection={pending ? <Loader size={18} aria-hidden /> : null}
          value={typed}
          onChange={(event) => {
            type(event.currentTarget.value, composing);
            combobox.openDropdown();
            combobox.resetSelectedOption();
          }}
          onCompositionStart={() => setComposing(true)}
          onCompositionEnd={(event) => {
            setComposing(false);
            type(event.currentTarget.value, false);
          }}
          onFocus={() => combobox.openDropdown()}
          onBlur={close}
          onKeyDown={(event) => {
            // Escape closes the list first; the words go with the next one
            if (event.key === 'Escape' && combobox.dropdownOpened) event.preventDefault();
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            if (combobox.getSelectedOptionIndex() !== -1) return;
            take(typed);
            onChange({ q: typed.trim() });
            close();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        {items.length === 0 && (
          <Text size="sm" p="xs" role="status">
            {text('suggestNone', { words: asked })}
          </Text>
        )}
        {/* a list box without an option is none, and is not there for a reader of the screen */}
        <Combobox.Options
          aria-label={text('suggestions')}
          mah={380}
          style={{ overflowY: 'auto' }}
          hidden={items.length === 0}
        >
          {order
            .filter((kind) => items.some((one) => one.kind === kind))
            .map((kind) => (
              <Combobox.Group key={kind} label={text(`kind.${kind}`)}>
                {items
                  .filter((one) => one.kind === kind)
                  .map((one) => (
                    <Combobox.Option key={keyOf(one)} value={keyOf(one)} className={classes.option}>
                      <Text component="span" inherit fw={600}>
                        {one.label}
                      </Text>{' '}
                      {one.detail !== null && (
                        <Text component="span" inherit c="dimmed">
                          {one.detail}
                        </Text>
                      )}
                    </Combobox.Option>
                  ))}
              </Combobox.Group>
            ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

const keyOf = ({ kind, value }: Suggestion) => `${kind}:${value}`;

/** What stands in the box. The search follows when the fingers rest; a new address (a saved search) fills the box. */
function useTyped(q: string, onChange: SearchBoxProps['onChange']) {
  const [typed, setTyped] = useState(q);
  const [known, setKnown] = useState(q);
  if (q !== known) {
    setKnown(q);
    setTyped(q);
  }
  const settle = useDebouncedCallback((words: string) => {
    setKnown(words);
    onChange({ q: words });
  }, 300);
  return {
    typed,
    type: (words: string, composing: boolean) => {
      setTyped(words);
      // letters of a word that is still being composed are no word yet
      if (!composing) settle(words.trim());
    },
    take: (words: string) => {
      settle.cancel();
      setTyped(words);
      setKnown(words.trim());
    },
  };
}
