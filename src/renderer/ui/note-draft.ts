import { useRef, useState } from 'react';
import type { DraftContent } from '../../domain/draft.ts';
import { useSaves } from '../data/app-context.tsx';

/** What can be changed of a note while it is written. */
export type NoteContent = Omit<DraftContent, 'revision'>;

/** A note while it is written, which is kept as a draft as long as it is another than the saved one. */
export interface NoteDraft extends NoteContent {
  readonly isChanged: boolean;
  change(part: Partial<NoteContent>): void;
  /** Gives up what was not saved. */
  drop(): void;
}

/** Begins with the draft of that key, or with what is saved. */
export function useNoteDraft(key: string, saved: NoteContent, revision: number | null): NoteDraft {
  const { drafts } = useSaves();
  const [first] = useState((): NoteContent => begun(drafts.get(key), saved));
  const [content, setContent] = useState(first);
  // Several parts may change at one press, before anything is drawn.
  const latest = useRef(first);
  const change = (part: Partial<NoteContent>): void => {
    const { text, tags, pendingTag, colour } = { ...latest.current, ...part };
    latest.current = { text, tags, pendingTag, colour };
    setContent(latest.current);
    drafts.set(key, isSame(latest.current, saved) ? null : { ...latest.current, revision });
  };
  return { ...content, isChanged: !isSame(content, saved), change, drop: () => drafts.set(key, null) };
}

/** A colour can have become possible since. */
const begun = (draft: NoteContent | undefined, saved: NoteContent): NoteContent =>
  draft === undefined ? saved : { ...draft, colour: draft.colour ?? saved.colour };

function isSame(a: NoteContent, b: NoteContent): boolean {
  const isTagged = a.tags.length === b.tags.length && a.tags.every((tag, index) => tag === b.tags[index]);
  return isTagged && a.text === b.text && a.pendingTag === b.pendingTag && a.colour === b.colour;
}
