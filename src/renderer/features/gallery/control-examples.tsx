import { Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button, LinkButton, Toggle } from '../../ui/Button.tsx';
import { ChooseOne, ChooseSome, OnOff } from '../../ui/Choices.tsx';
import { FormPopover } from '../../ui/FormPopover.tsx';
import { LinkPicker } from '../../ui/LinkPicker.tsx';
import { SelectOne } from '../../ui/SelectOne.tsx';
import { SpeakerInput } from '../../ui/SpeakerInput.tsx';
import { TagInput } from '../../ui/TagInput.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { UndoButtons } from '../../ui/UndoButtons.tsx';
import { ValueInput } from '../../ui/ValueInput.tsx';
import { EMPTY_VALUE, type ValueDraft } from '../../ui/value-draft.ts';
import { Held, type Example } from './example.tsx';
import { SampleApp } from './sample-app.tsx';

const LOOKS = ['plain', 'primary', 'quiet'] as const;
const OPTIONS = [
  { value: 'first', label: 'The first' },
  { value: 'second', label: 'The second' },
  { value: 'third', label: 'The third, which cannot be chosen', disabled: true },
] as const;
const nothing = (): void => undefined;

interface KeptProps<Value> {
  readonly first: Value;
  readonly children: (value: Value, set: (value: Value) => void) => ReactNode;
}

/** Keeps the value of a field that is tried out. */
function Kept<Value>({ first, children }: KeptProps<Value>): ReactNode {
  const [value, setValue] = useState(first);
  return children(value, setValue);
}

const looks = (show: (look: (typeof LOOKS)[number]) => ReactNode) => () => (
  <div className="row">{LOOKS.map((look) => show(look))}</div>
);

const buttons: readonly Example[] = [
  { state: 'normal', show: looks((look) => <Button key={look} look={look}>{`A ${look} one`}</Button>) },
  {
    state: 'with an icon',
    show: looks((look) => (
      <Button key={look} look={look} icon={<Plus size={14} aria-hidden />}>
        Add
      </Button>
    )),
  },
  ...(['hovered', 'pressed', 'focus-visible'] as const).map((state) => ({
    state,
    show: looks((look) => (
      <Held key={look} as={state}>
        <Button look={look}>{`A ${look} one`}</Button>
      </Held>
    )),
  })),
  {
    state: 'disabled',
    show: looks((look) => (
      <Button key={look} look={look} isDisabled>
        {`A ${look} one`}
      </Button>
    )),
  },
  {
    state: 'toggle and link',
    show: () => (
      <div className="row">
        <Toggle>Off</Toggle>
        <Toggle defaultSelected>On</Toggle>
        <Toggle isDisabled>Disabled</Toggle>
        <LinkButton href="#/gallery">A link</LinkButton>
      </div>
    ),
  },
];

const choices: readonly Example[] = [
  {
    state: 'one of a few',
    show: () => (
      <Kept<string> first="first">
        {(value, set) => <ChooseOne label="One of these" value={value} options={OPTIONS} onChange={set} />}
      </Kept>
    ),
  },
  {
    state: 'some of a few',
    show: () => (
      <Kept<readonly string[]> first={['second']}>
        {(values, set) => <ChooseSome label="Any of these" values={values} options={OPTIONS} onChange={set} />}
      </Kept>
    ),
  },
  {
    state: 'on and off',
    show: () => (
      <div className="row">
        {[true, false].map((first) => (
          <Kept key={String(first)} first={first}>
            {(selected, set) => (
              <OnOff selected={selected} onChange={set}>
                {first ? 'It is on' : 'It is off'}
              </OnOff>
            )}
          </Kept>
        ))}
      </div>
    ),
  },
  {
    state: 'focus-visible',
    show: () => (
      <Held as="focus-visible">
        <OnOff selected onChange={nothing}>
          It has the focus
        </OnOff>
      </Held>
    ),
  },
];

const textInputs: readonly Example[] = [
  { state: 'empty', show: () => <TextInput label="A line" value="" onChange={nothing} placeholder="For example" /> },
  {
    state: 'filled, with a hint',
    show: () => (
      <Kept first="2022-09-21">
        {(value, set) => <TextInput label="A date" value={value} onChange={set} hint="A year, a month or a day." />}
      </Kept>
    ),
  },
  {
    state: 'many lines',
    show: () => (
      <Kept first={'First line\nSecond line'}>
        {(value, set) => <TextInput label="Several lines" lines="many" value={value} onChange={set} />}
      </Kept>
    ),
  },
  {
    state: 'focus-visible',
    show: () => (
      <Held as="focus-visible">
        <Kept first="Words">{(value, set) => <TextInput label="With the focus" value={value} onChange={set} />}</Kept>
      </Held>
    ),
  },
];

const values = (['number', 'date', 'yesNo', 'status'] as const).map((type): Example => ({
  state: type,
  show: () => (
    <Kept<ValueDraft> first={{ ...EMPTY_VALUE, type, text: type === 'number' ? '300000' : '' }}>
      {(value, set) => (
        <div className="panel-form">
          <ValueInput value={value} onChange={set} />
        </div>
      )}
    </Kept>
  ),
}));

const tags = (
  [
    ['empty', []],
    ['filled', ['numbers', 'decree']],
  ] as const
).map(([state, first]): Example => ({
  state,
  show: () => (
    <SampleApp>
      <Kept<readonly string[]> first={first}>
        {(kept, set) => (
          <TagInput tags={kept} pending={first.length > 0 ? 'third' : ''} onTags={set} onPending={nothing} />
        )}
      </Kept>
    </SampleApp>
  ),
}));

/** Controls in their states, by their files. */
export const CONTROL_EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  Button: buttons,
  Choices: choices,
  SelectOne: [
    {
      state: 'normal',
      show: () => (
        <Kept<string> first="first">
          {(value, set) => <SelectOne label="One of many" value={value} options={OPTIONS} onChange={set} />}
        </Kept>
      ),
    },
  ],
  TextInput: textInputs,
  TagInput: tags,
  SpeakerInput: [
    {
      state: 'filled',
      show: () => (
        <Kept first={{ name: 'A spokesman', role: '', said: '2022-10-28' }}>
          {(value, set) => (
            <div className="panel-form">
              <SpeakerInput value={value} onChange={set} />
            </div>
          )}
        </Kept>
      ),
    },
  ],
  ValueInput: values,
  FormPopover: [
    {
      state: 'closed',
      show: () => (
        <FormPopover trigger="Open the form" label="A form" submit="Save" isReady onSubmit={() => Promise.resolve()}>
          <TextInput label="A line in a form" value="" onChange={nothing} />
        </FormPopover>
      ),
    },
  ],
  LinkPicker: [
    {
      state: 'closed',
      show: () => (
        <SampleApp>
          <LinkPicker documentId={null} onPick={nothing} />
        </SampleApp>
      ),
    },
  ],
  UndoButtons: [
    { state: 'nothing to undo', show: () => <SampleApp>{<UndoButtons />}</SampleApp> },
    {
      state: 'something to undo',
      show: () => (
        <SampleApp
          prepare={(undo) =>
            undo.push({ label: 'Highlight', undo: () => Promise.resolve(), redo: () => Promise.resolve() })
          }
        >
          <UndoButtons />
        </SampleApp>
      ),
    },
  ],
};
