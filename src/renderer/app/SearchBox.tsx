import { Search, X } from 'lucide-react';
import {
  use,
  useDeferredValue,
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import {
  Button,
  ComboBox,
  ComboBoxStateContext,
  Group,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components';
import type { SynopticContract } from '../../contract/operations.ts';
import type { CallOutput } from '../../rpc/operation.ts';
import { useCall } from '../data/queries.ts';
import { toTypedRoute } from '../data/routes.ts';
import { useKeysInWords, useOffered } from '../data/use-commands.ts';
import { navigate } from '../data/use-route.ts';
import { say } from '../messages/say.ts';

type Suggestion = CallOutput<SynopticContract['search.suggest']>['suggestions'][number];

/** The one search of the app, with completions from the words of the archive. */
export function SearchBox({ query }: { readonly query: string }): ReactNode {
  const [text, setText] = useState(query);
  const [shown, setShown] = useState(query);
  // Going to another search shows its words, and the box keeps the focus.
  if (shown !== query) {
    setShown(query);
    setText(query);
  }
  const input = useRef<HTMLInputElement>(null);
  useOffered([{ id: 'search.focus', run: () => input.current?.select() }]);
  const [cursor, setCursor] = useState(0);
  // After a choice or a search nobody asks: a list over what was found would hide it from assistive technology.
  const [isAsking, setIsAsking] = useState(false);
  const suggestions = useSuggestions(text, cursor, isAsking);
  const submit = (): void => {
    setIsAsking(false);
    if (text.trim() !== '') navigate(toTypedRoute(text));
  };
  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.target !== input.current) return;
    const isChoosing = input.current.getAttribute('aria-activedescendant');
    if (event.key === 'Enter' && !isChoosing) submit();
    if (isAsking || !['ArrowDown', 'ArrowUp'].includes(event.key)) return;
    setIsAsking(true);
    setCursor(input.current.selectionEnd ?? text.length);
  };
  return (
    <div role="search" className="omni" onKeyDownCapture={onKey}>
      <ComboBox
        aria-label={say('app.searchTheArchive')}
        allowsCustomValue
        menuTrigger="input"
        defaultFilter={() => true}
        items={suggestions.map((suggestion, id) => ({ id, suggestion, whole: completed(text, suggestion) }))}
        inputValue={text}
        onInputChange={(value) => {
          setText(value);
          setIsAsking(true);
          setCursor(input.current?.selectionEnd ?? value.length);
        }}
        selectedKey={null}
        onSelectionChange={(key) => {
          const suggestion = suggestions[Number(key)];
          if (key === null || !suggestion) return;
          setIsAsking(false);
          setText(completed(text, suggestion));
        }}
      >
        <Group className="omni-field">
          <Search size={15} aria-hidden />
          <SearchInput input={input} />
          <End text={text} onClear={() => setText('')} />
        </Group>
        <Completions />
        <OpenWhenReady wanted={suggestions.length > 0} />
      </ComboBox>
    </div>
  );
}

function Completions(): ReactNode {
  return (
    <Popover className="popover suggestions" placement="bottom start">
      <ListBox<SuggestionItem> className="listbox">
        {({ id, suggestion, whole }) => (
          <ListBoxItem id={id} textValue={whole} className="suggestion">
            <span>{suggestion.text}</span>
            <span className="meta">{inWords(suggestion)}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  );
}

/** Completions may come when the typing has stopped already: the list opens then, and never while it is empty. */
function OpenWhenReady({ wanted }: { readonly wanted: boolean }): ReactNode {
  const state = use(ComboBoxStateContext);
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  });
  useEffect(() => {
    if (wanted && latest.current?.isFocused === true && !latest.current.isOpen) latest.current.open(null, 'input');
  }, [wanted]);
  return null;
}

function SearchInput({ input }: { readonly input: RefObject<HTMLInputElement | null> }): ReactNode {
  return (
    <Input
      ref={input}
      id="archive-search"
      type="search"
      placeholder={say('app.searchTheArchive')}
      maxLength={1000}
      spellCheck={false}
    />
  );
}

interface SuggestionItem {
  readonly id: number;
  readonly suggestion: Suggestion;
  readonly whole: string;
}

/** A combo box gives its slots to every button in it, so this one stands outside them. */
function End({ text, onClear }: { readonly text: string; readonly onClear: () => void }): ReactNode {
  const keys = useKeysInWords('search.focus');
  if (text === '') return <kbd aria-hidden>{keys}</kbd>;
  return (
    <Button slot={null} className="quiet" aria-label={say('app.clearTheSearch')} onPress={onClear}>
      <X size={14} aria-hidden />
    </Button>
  );
}

const NONE: readonly Suggestion[] = [];

/** Completions of what is being typed; the typing never waits for them. */
function useSuggestions(text: string, cursor: number, isAsking: boolean): readonly Suggestion[] {
  const late = useDeferredValue(text);
  const { data } = useCall(
    'search.suggest',
    { text: late, cursor: Math.min(cursor, late.length) },
    { enabled: isAsking && late.trim() !== '' },
  );
  return isAsking && text === late ? (data?.suggestions ?? NONE) : NONE;
}

function completed(text: string, { text: replacement, range }: Suggestion): string {
  return text.slice(0, range.start) + replacement + text.slice(range.end);
}

function inWords({ kind, count }: Suggestion): string {
  if (kind === 'field') return 'field';
  return count === null ? '' : say('app.documents', { count });
}
