import { ChevronDown, ChevronUp, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { Button } from '../../ui/Button.tsx';

interface FindBarProps {
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly count: number;
  /** Counted from 0. */
  readonly current: number;
  readonly onStep: (step: 1 | -1) => void;
  readonly onClose: () => void;
}

/** Finds words in the open document; Enter goes on, Shift+Enter back, Escape leaves. */
export function FindBar({ words, onWords, count, current, onStep, onClose }: FindBarProps): ReactNode {
  return (
    <div
      className="find-bar"
      role="search"
      aria-label="Find in this document"
      // Before the field sees it: there Escape would only empty it.
      onKeyDownCapture={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          onClose();
        } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
          event.preventDefault();
          onStep(event.shiftKey ? -1 : 1);
        }
      }}
    >
      <SearchField aria-label="Find in this document" value={words} onChange={onWords} autoFocus>
        <Input className="input" placeholder="Find in this document" spellCheck={false} />
      </SearchField>
      <span className="meta" role="status">
        {foundInWords(words, count, current)}
      </span>
      <Button
        look="quiet"
        icon={<ChevronUp size={15} aria-hidden />}
        isDisabled={count === 0}
        onPress={() => onStep(-1)}
      >
        Previous
      </Button>
      <Button
        look="quiet"
        icon={<ChevronDown size={15} aria-hidden />}
        isDisabled={count === 0}
        onPress={() => onStep(1)}
      >
        Next
      </Button>
      <Button look="quiet" icon={<X size={15} aria-hidden />} onPress={onClose}>
        Close find
      </Button>
    </div>
  );
}

function foundInWords(words: string, count: number, current: number): string {
  if (words.trim() === '') return '';
  return count === 0 ? 'Not in this document' : `${current + 1} of ${count}`;
}
