import {
  BookOpen,
  Bookmark,
  Highlighter,
  MessageSquareText,
  Quote,
  Scale,
  Tag,
  TextCursorInput,
  TextQuote,
  Trash2,
  Waypoints,
} from 'lucide-react';
import { useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react';
import { Button as AriaButton, Toolbar } from 'react-aria-components';
import type { HighlightColour } from '../../../domain/annotation.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { ColourMark } from '../../ui/ColourMark.tsx';
import { colourInWords, highlightColoursInWords } from '../../ui/highlight-colours.ts';
import { shorten } from '../../ui/words.ts';
import type { Subject } from './use-subject.ts';
import { say } from '../../messages/say.ts';

interface SelectionToolbarProps {
  readonly subject: Subject;
  readonly text: string;
  /** The sheet the toolbar must stay within. */
  readonly sheet: RefObject<HTMLElement | null>;
  /** True when exactly these words are highlighted already. */
  readonly highlighted: boolean;
  readonly onHighlight: (colour: HighlightColour) => void;
  readonly onUnhighlight: () => void;
  readonly onBookmark: () => void;
  readonly onNote: () => void;
  readonly onTag: () => void;
  /** Puts the words into the note that is being written; null where none is. */
  readonly onQuote: (() => void) | null;
  readonly onCite: () => void;
  readonly onEvidence: () => void;
  readonly onStatement: () => void;
  /** Goes to the page of the original that the words are on; null where there are no pages. */
  readonly onPage: (() => void) | null;
  /** Goes to passages like this one; null where the words stand in no passage. */
  readonly similar: string | null;
  readonly onClose: () => void;
}

/** What can be done with the words that are selected, or with a whole passage; arrow keys move inside, Escape leaves. */
export function SelectionToolbar(props: SelectionToolbarProps): ReactNode {
  const { subject, text, sheet, onClose } = props;
  const bar = useRef<HTMLDivElement>(null);
  useInside(bar, sheet, subject);
  return (
    <div
      ref={bar}
      className="selection-bar"
      style={subject.place}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <p className="subject-words">
        {say(subject.from === 'passage' ? 'reading.passageWords' : 'reading.selectedWords', {
          words: shorten(text.slice(subject.range.start, subject.range.end).replace(/\s+/gu, ' '), 64),
        })}
      </p>
      <Toolbar aria-label={say('reading.actionsOnTheSelectedWords')}>
        <Colours {...props} />
        <div className="row">
          <Button look="quiet" icon={<Bookmark size={15} aria-hidden />} onPress={props.onBookmark}>
            {say('common.bookmark')}
          </Button>
          <Button look="quiet" icon={<MessageSquareText size={15} aria-hidden />} onPress={props.onNote}>
            {say('common.note')}
          </Button>
          <QuoteInNote onQuote={props.onQuote} />
          <Button look="quiet" icon={<Tag size={15} aria-hidden />} onPress={props.onTag}>
            {say('common.tag')}
          </Button>
          <Button look="quiet" icon={<TextQuote size={15} aria-hidden />} onPress={props.onCite}>
            {say('common.cite')}
          </Button>
          <Button look="quiet" icon={<Quote size={15} aria-hidden />} onPress={props.onStatement}>
            {say('common.statement')}
          </Button>
          <Button look="quiet" icon={<Scale size={15} aria-hidden />} onPress={props.onEvidence}>
            {say('reading.evidence')}
          </Button>
          {props.similar !== null && (
            <LinkButton look="quiet" href={props.similar} icon={<Waypoints size={15} aria-hidden />}>
              {say('reading.moreLikeThis')}
            </LinkButton>
          )}
          <OnItsPage onPage={props.onPage} />
          {props.highlighted && (
            <Button look="quiet" icon={<Trash2 size={15} aria-hidden />} onPress={props.onUnhighlight}>
              {say('reading.removeHighlight')}
            </Button>
          )}
        </div>
      </Toolbar>
    </div>
  );
}

function QuoteInNote({ onQuote }: Pick<SelectionToolbarProps, 'onQuote'>): ReactNode {
  if (onQuote === null) return null;
  return (
    <Button look="quiet" icon={<TextCursorInput size={15} aria-hidden />} onPress={onQuote}>
      {say('reading.quoteInTheNote')}
    </Button>
  );
}

function OnItsPage({ onPage }: Pick<SelectionToolbarProps, 'onPage'>): ReactNode {
  if (onPage === null) return null;
  return (
    <Button look="quiet" icon={<BookOpen size={15} aria-hidden />} onPress={onPage}>
      {say('original.onItsPage')}
    </Button>
  );
}

function Colours({ subject, onHighlight }: SelectionToolbarProps): ReactNode {
  return (
    <div className="row colours" role="group" aria-label={say('common.highlight')}>
      <Highlighter size={15} aria-hidden />
      <span className="label" aria-hidden>
        {say('common.highlight')}
      </span>
      {highlightColoursInWords().map(({ colour, label }, index) => (
        <AriaButton
          key={colour}
          className="swatch"
          data-colour={colour}
          aria-label={say('reading.highlightIn', { colour: colourInWords(colour) })}
          autoFocus={index === 0 && subject.from === 'passage'}
          onPress={() => onHighlight(colour)}
        >
          <ColourMark colour={colour} />
          <span>{label}</span>
        </AriaButton>
      ))}
    </div>
  );
}

/** Keeps the toolbar's middle under the words as far as the sheet allows. */
function useInside(bar: RefObject<HTMLElement | null>, sheet: RefObject<HTMLElement | null>, subject: Subject): void {
  useLayoutEffect(() => {
    if (bar.current === null || sheet.current === null) return;
    const half = bar.current.offsetWidth / 2;
    const left = Math.max(half + 4, Math.min(subject.place.left, sheet.current.clientWidth - half - 4));
    bar.current.style.setProperty('left', `${left}px`);
  }, [bar, sheet, subject]);
}
