import { ChevronDown, ChevronUp, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { Button } from '../../ui/Button.tsx';
import { say } from '../../messages/say.ts';

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
      aria-label={say('reading.findInThisDocument')}
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
      <SearchField aria-label={say('reading.findInThisDocument')} value={words} onChange={onWords} autoFocus>
        <Input className="input" placeholder={say('reading.findInThisDocument')} spellCheck={false} />
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
        {say('common.previous')}
      </Button>
      <Button
        look="quiet"
        icon={<ChevronDown size={15} aria-hidden />}
        isDisabled={count === 0}
        onPress={() => onStep(1)}
      >
        {say('common.next')}
      </Button>
      <Button look="quiet" icon={<X size={15} aria-hidden />} onPress={onClose}>
        {say('reading.closeFind')}
      </Button>
    </div>
  );
}

function foundInWords(words: string, count: number, current: number): string {
  if (words.trim() === '') return '';
  return count === 0 ? say('reading.notInThisDocument') : say('reading.of', { current: current + 1, count });
}
