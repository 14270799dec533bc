import { useState, type ReactNode } from 'react';
import type { HighlightColour } from '../../domain/annotation.ts';
import { useSaves } from '../data/app-context.tsx';
import { Button } from './Button.tsx';
import { ChooseOne, type Option } from './Choices.tsx';
import { HIGHLIGHT_COLOURS } from './highlight-colours.ts';
import { FailureNotice } from './States.tsx';
import { TextInput } from './TextInput.tsx';

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
  /** Resolves once the note is on disk. */
  readonly onSave: (change: NoteChange) => Promise<unknown>;
  readonly onDone: () => void;
}

const COLOURS: readonly Option<HighlightColour>[] = HIGHLIGHT_COLOURS.map(({ colour, label }) => ({
  value: colour,
  label,
}));

/** Writes a note. It says "saved" by closing; until then the status line counts it as not saved. */
export function NoteEditor(props: NoteEditorProps): ReactNode {
  const { draftKey, body, tags, onSave, onDone } = props;
  const { drafts } = useSaves();
  const [text, setText] = useState(() => drafts.get(draftKey) ?? body);
  const [tagText, setTagText] = useState(() => tags.join(', '));
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
    onSave({ body: text, tags: toTags(tagText), ...(coloured ? { colour } : {}) }).then(leave, (reason: unknown) => {
      setError(reason);
      setSaving(false);
    });
  };
  return (
    <div
      className="note-editor"
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        leave();
      }}
    >
      <TextInput label="Note" lines="many" value={text} onChange={write} autoFocus />
      <TextInput label="Tags" hint="Separated by commas" value={tagText} onChange={setTagText} />
      {coloured && <ChooseOne label="Colour" value={colour} options={COLOURS} onChange={setColour} />}
      {error !== null && <FailureNotice error={error} />}
      <div className="row">
        <Button look="primary" onPress={save} isDisabled={saving || empty}>
          {saving ? 'Saving…' : 'Save note'}
        </Button>
        <Button look="quiet" onPress={leave}>
          Cancel
        </Button>
      </div>
    </div>
  );
}

function toTags(text: string): string[] {
  return [
    ...new Set(
      text
        .split(',')
        .map((tag) => tag.trim())
        .filter((tag) => tag !== ''),
    ),
  ];
}
