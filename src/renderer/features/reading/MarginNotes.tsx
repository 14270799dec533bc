import { Bookmark } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { AnchoredAnnotation } from '../../../domain/annotation.ts';
import { ColourMark } from '../../ui/ColourMark.tsx';
import { kindInWords } from '../../ui/annotation-words.ts';
import { shorten } from '../../ui/words.ts';
import type { ReaderData } from './use-reader-data.ts';
import { say } from '../../messages/say.ts';

/** Words of a note in the margin; the whole of it is in the panel. */
const LONGEST = 160;
/** Notes beside one passage; the panel has the others. */
const MOST = 4;

/** What stands beside each passage, by its number: that it is bookmarked, and its notes. */
export function useBeside(
  { annotations }: ReaderData,
  margin: boolean,
  onShow: (id: string) => void,
): ReadonlyMap<number, ReactNode> {
  return useMemo(() => {
    const byPassage = Map.groupBy(annotations, ({ anchor }) => anchor.passage);
    const beside = new Map<number, ReactNode>();
    for (const [passage, here] of byPassage) {
      if (passage === null) continue;
      const notes = margin ? here.filter(isMarginal) : [];
      const bookmarked = here.some(({ motivation }) => motivation === 'bookmarking');
      if (bookmarked || notes.length > 0)
        beside.set(passage, <Beside key="b" notes={notes} bookmarked={bookmarked} onShow={onShow} />);
    }
    return beside;
  }, [annotations, margin, onShow]);
}

/** Whether an annotation has something to say in the margin. */
export function isMarginal({ motivation, body, anchor }: AnchoredAnnotation): boolean {
  return body.trim() !== '' && motivation !== 'describing' && anchor.range !== null;
}

interface BesideProps {
  readonly notes: readonly AnchoredAnnotation[];
  readonly bookmarked: boolean;
  readonly onShow: (id: string) => void;
}

function Beside({ notes, bookmarked, onShow }: BesideProps): ReactNode {
  return (
    <>
      {bookmarked && (
        <span className="bookmarked" title={say('reading.bookmarked')}>
          <Bookmark size={13} fill="currentColor" aria-hidden />
          <span className="visually-hidden">{say('reading.bookmarked')}</span>
        </span>
      )}
      {notes.length > 0 && (
        <div className="margin-notes" role="note" aria-label={say('reading.notesOnThisPassage')}>
          {notes.slice(0, MOST).map((note) => (
            <AriaButton
              key={note.id}
              className="margin-note"
              data-colour={note.colour ?? undefined}
              onPress={() => onShow(note.id)}
            >
              <span className="visually-hidden">{kindInWords(note)}: </span>
              {note.colour !== null && <ColourMark colour={note.colour} />} {shorten(plainWords(note.body), LONGEST)}
            </AriaButton>
          ))}
          {notes.length > MOST && (
            <span className="meta">{say('reading.moreInThePanel', { notes: notes.length - MOST })}</span>
          )}
        </div>
      )}
    </>
  );
}

/** A note without the marks of its Markdown, for a line of it. */
const plainWords = (body: string): string =>
  body
    .replace(/\]\([^)]*\)/g, '')
    .replace(/[#*_`[\]>|]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
