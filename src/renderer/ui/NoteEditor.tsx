import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { HighlightColour } from '../../domain/annotation.ts';
import { useSaves } from '../data/app-context.tsx';
import { Button, Toggle } from './Button.tsx';
import { ChooseOne, type Option } from './Choices.tsx';
import { ColourMark } from './ColourMark.tsx';
import { highlightColoursInWords } from './highlight-colours.ts';
import { LinkPicker } from './LinkPicker.tsx';
import { Markdown } from './Markdown.tsx';
import { toLinkMarkdown } from './note-links.ts';
import { noteTemplatesInWords } from './note-templates.ts';
import { FailureNotice } from './States.tsx';
import { TagInput, withTag } from './TagInput.tsx';
import { TextInput } from './TextInput.tsx';
import { say } from '../messages/say.ts';

/** What the editor was left with; `colour` only when one was given. */
export interface NoteChange {
  readonly body: string;
  readonly tags: string[];
  readonly colour?: HighlightColour;
}

interface NoteEditorProps {
  /** Names the draft, which is kept while the page is open, even when the editor goes. */
  readonly draftKey: string;
  readonly body: string;
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
  const { draftKey, body, onSave, onDone, focus = 'note' } = props;
  const { drafts } = useSaves();
  const editor = useRef<HTMLDivElement>(null);
  const [text, setText] = useState(() => drafts.get(draftKey) ?? body);
  const [tags, setTags] = useState(props.tags);
  const [pending, setPending] = useState('');
  const [colour, setColour] = useState(props.colour ?? 'yellow');
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const coloured = props.colour !== undefined;
  const empty = !coloured && text.trim() === '';
  const write = (next: string): void => {
    setText(next);
    drafts.set(draftKey, next === body ? null : next);
  };
  const leave = (): void => {
    drafts.set(draftKey, null);
    onDone();
  };
  const save = (): void => {
    if (saving || empty) return;
    setSaving(true);
    setError(null);
    const all = [...withTag(tags, pending)];
    onSave({ body: text, tags: all, ...(coloured ? { colour } : {}) }).then(leave, (reason: unknown) => {
      setError(reason);
      setSaving(false);
    });
  };
  return (
    <div ref={editor} className="note-editor" onKeyDown={(event) => pressInEditor(event, save, leave)}>
      <NoteText
        text={text}
        documentId={props.documentId}
        autoFocus={focus === 'note'}
        onText={write}
        onInsert={(words) => write(insertAtCursor(editor.current, text, words))}
      />
      <TagInput {...{ tags, pending }} onTags={setTags} onPending={setPending} autoFocus={focus === 'tags'} />
      {coloured && (
        <ChooseOne label={say('common.colour')} value={colour} options={coloursInWords()} onChange={setColour} />
      )}
      {error !== null && <FailureNotice error={error} />}
      <div className="row">
        <Button look="primary" onPress={save} isDisabled={saving || empty}>
          {saving ? say('common.saving') : say('ui.saveNote')}
        </Button>
        <Button look="quiet" onPress={leave}>
          {say('common.cancel')}
        </Button>
      </div>
    </div>
  );
}

/** Ctrl+Enter saves, Escape leaves; what a list or a popover took for itself is its own. */
function pressInEditor(event: KeyboardEvent, save: () => void, leave: () => void): void {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
  if (event.key !== 'Escape' || !event.currentTarget.contains(event.target as Node)) return;
  event.stopPropagation();
  leave();
}

interface NoteTextProps {
  readonly text: string;
  readonly documentId: string | null;
  readonly autoFocus: boolean;
  readonly onText: (text: string) => void;
  readonly onInsert: (words: string) => void;
}

/** The Markdown of a note, or how it will look, and what can be put into it. */
function NoteText({ text, documentId, autoFocus, onText, onInsert }: NoteTextProps): ReactNode {
  const [preview, setPreview] = useState(false);
  return (
    <>
      {preview ? (
        <section className="note-preview" aria-label={say('common.preview')}>
          <Markdown text={text} />
        </section>
      ) : (
        <TextInput label={say('common.note')} lines="many" value={text} onChange={onText} autoFocus={autoFocus} />
      )}
      <div className="row tight">
        <Toggle isSelected={preview} onChange={setPreview}>
          {say('common.preview')}
        </Toggle>
        {!preview && (
          <LinkPicker documentId={documentId} onPick={(words, address) => onInsert(toLinkMarkdown(words, address))} />
        )}
        {!preview &&
          text.trim() === '' &&
          noteTemplatesInWords().map((template) => (
            <Button key={template.id} look="quiet" onPress={() => onText(template.text)}>
              {template.label}
            </Button>
          ))}
      </div>
    </>
  );
}

/** The text with words put in where the cursor of its field stands. */
function insertAtCursor(editor: HTMLElement | null, text: string, words: string): string {
  const field = editor?.querySelector('textarea');
  const at = field?.selectionStart ?? text.length;
  return text.slice(0, at) + words + text.slice(field?.selectionEnd ?? at);
}
