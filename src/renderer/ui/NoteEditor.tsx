import { useState, type ReactNode } from 'react';
import { useSaves } from '../data/app-context.tsx';
import { Button } from './Button.tsx';
import { FailureNotice } from './States.tsx';
import { TextInput } from './TextInput.tsx';

interface NoteEditorProps {
  /** Names the draft, which is kept while the page is open, even when the editor goes. */
  readonly draftKey: string;
  readonly body: string;
  readonly tags: readonly string[];
  /** Resolves once the note is on disk. */
  readonly onSave: (change: { readonly body: string; readonly tags: string[] }) => Promise<unknown>;
  readonly onDone: () => void;
}

/** Writes a note. It says "saved" by closing; until then the status line counts it as not saved. */
export function NoteEditor({ draftKey, body, tags, onSave, onDone }: NoteEditorProps): ReactNode {
  const { drafts } = useSaves();
  const [text, setText] = useState(() => drafts.get(draftKey) ?? body);
  const [tagText, setTagText] = useState(() => tags.join(', '));
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const write = (next: string): void => {
    setText(next);
    drafts.set(draftKey, next === body ? null : next);
  };
  const leave = (): void => {
    drafts.set(draftKey, null);
    onDone();
  };
  const save = (): void => {
    if (saving || text.trim() === '') return;
    setSaving(true);
    setError(null);
    onSave({ body: text, tags: toTags(tagText) }).then(leave, (reason: unknown) => {
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
      {error !== null && <FailureNotice error={error} />}
      <div className="row">
        <Button look="primary" onPress={save} isDisabled={saving || text.trim() === ''}>
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
