import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { HighlightColour } from '../../domain/annotation.ts';
import type { NoteFieldHandle } from '../writing/MarkdownEditor.tsx';
import { Button, Toggle } from './Button.tsx';
import { ChooseOne, type Option } from './Choices.tsx';
import { ColourMark } from './ColourMark.tsx';
import { highlightColoursInWords } from './highlight-colours.ts';
import { LinkPicker } from './LinkPicker.tsx';
import { Markdown } from './Markdown.tsx';
import { NoteField } from './NoteField.tsx';
import { useNoteDraft, type NoteContent } from './note-draft.ts';
import { toLinkMarkdown } from './note-links.ts';
import { noteTemplatesInWords } from './note-templates.ts';
import { FailureNotice } from './States.tsx';
import { TagInput, withTag } from './TagInput.tsx';
import { say } from '../messages/say.ts';

/** What the editor was left with; `colour` only when one was given. */
export interface NoteChange {
  readonly body: string;
  readonly tags: string[];
  readonly colour?: HighlightColour;
}

interface NoteEditorProps {
  /** Names the draft, which is kept until it is saved or given up, even when the editor, the page or the app goes. */
  readonly draftKey: string;
  readonly body: string;
  /** Revision of the note that is being changed; a new one has none. */
  readonly revision?: number;
  readonly tags: readonly string[];
  /** Given for a highlight: its colour, which can then be changed, with or without a note. */
  readonly colour?: HighlightColour | null;
  /** The document it is on, for links to its statements. */
  readonly documentId: string | null;
  /** Where the typing begins. */
  readonly focus?: 'note' | 'tags';
  /** Resolves once the note is on disk. */
  readonly onSave: (change: NoteChange) => Promise<unknown>;
  readonly onDone: () => void;
}

const coloursInWords = (): readonly Option<HighlightColour>[] =>
  highlightColoursInWords().map(({ colour, label }) => ({
    value: colour,
    label: (
      <>
        <ColourMark colour={colour} /> {label}
      </>
    ),
  }));

/** Writes a note. It says "saved" by closing; until then the status line counts it as not saved. */
export function NoteEditor(props: NoteEditorProps): ReactNode {
  const { draftKey, onSave, onDone, focus = 'note' } = props;
  const cancel = useRef<HTMLButtonElement>(null);
  const draft = useNoteDraft(draftKey, savedOf(props), props.revision ?? null);
  const { text, tags, pendingTag, colour } = draft;
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const empty = colour === null && text.trim() === '';
  const leave = (): void => {
    draft.drop();
    onDone();
  };
  const ask = draft.isChanged ? () => cancel.current?.focus() : null;
  const save = (): void => {
    if (saving || empty) return;
    setSaving(true);
    setError(null);
    const all = [...withTag(tags, pendingTag)];
    onSave({ body: text, tags: all, ...(colour === null ? {} : { colour }) }).then(leave, (reason: unknown) => {
      setError(reason);
      setSaving(false);
    });
  };
  return (
    <div className="note-editor" onKeyDown={(event) => pressInEditor(event, { save, leave, ask })}>
      <NoteText
        text={text}
        documentId={props.documentId}
        autoFocus={focus === 'note'}
        onText={(next) => draft.change({ text: next })}
      />
      <TagInput
        tags={tags}
        pending={pendingTag}
        onTags={(next) => draft.change({ tags: [...next] })}
        onPending={(next) => draft.change({ pendingTag: next })}
        autoFocus={focus === 'tags'}
      />
      {colour !== null && (
        <ChooseOne
          label={say('common.colour')}
          value={colour}
          options={coloursInWords()}
          onChange={(next) => draft.change({ colour: next })}
        />
      )}
      {error !== null && <FailureNotice error={error} />}
      <div className="row">
        <Button look="primary" onPress={save} isDisabled={saving || empty}>
          {saving ? say('common.saving') : say('ui.saveNote')}
        </Button>
        <Button ref={cancel} look="quiet" onPress={leave}>
          {say('common.cancel')}
        </Button>
      </div>
    </div>
  );
}

const savedOf = ({ body, tags, colour }: NoteEditorProps): NoteContent => ({
  text: body,
  tags: [...tags],
  pendingTag: '',
  colour: colour === undefined ? null : (colour ?? 'yellow'),
});

interface Presses {
  readonly save: () => void;
  readonly leave: () => void;
  /** Goes to the button that leaves, where something would be lost; null where nothing would. */
  readonly ask: (() => void) | null;
}

/**
 * Ctrl+Enter saves, Escape leaves; what a list or a popover took for itself is its own. Out of words or tags that are not
 * saved the first Escape only goes to the button that gives them up.
 */
function pressInEditor(event: KeyboardEvent<HTMLElement>, { save, leave, ask }: Presses): void {
  if (event.nativeEvent.isComposing) return;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    save();
  }
  const { target } = event;
  if (event.key !== 'Escape' || !(target instanceof HTMLElement) || !event.currentTarget.contains(target)) return;
  event.stopPropagation();
  if (ask !== null && target.closest('.note-field, .tag-input') !== null) ask();
  else leave();
}

interface NoteTextProps {
  readonly text: string;
  readonly documentId: string | null;
  readonly autoFocus: boolean;
  readonly onText: (text: string) => void;
}

/** The Markdown of a note, or how it will look, and what can be put into it. */
function NoteText({ text, documentId, autoFocus, onText }: NoteTextProps): ReactNode {
  const [preview, setPreview] = useState(false);
  const field = useRef<NoteFieldHandle>(null);
  return (
    <>
      <NoteField
        ref={field}
        label={say('common.note')}
        isHidden={preview}
        {...{ text, documentId, autoFocus, onText }}
      />
      {preview && (
        <section className="note-preview" aria-label={say('common.preview')}>
          <Markdown text={text} />
        </section>
      )}
      <div className="row tight">
        <Toggle isSelected={preview} onChange={setPreview}>
          {say('common.preview')}
        </Toggle>
        {!preview && (
          <LinkPicker
            documentId={documentId}
            onPick={(words, address) => field.current?.insert(toLinkMarkdown(words, address))}
          />
        )}
        {!preview &&
          text.trim() === '' &&
          noteTemplatesInWords().map((template) => (
            <Button key={template.id} look="quiet" onPress={() => field.current?.insert(template.text)}>
              {template.label}
            </Button>
          ))}
      </div>
    </>
  );
}
