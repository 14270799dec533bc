import { ChevronDown, ChevronUp, Minus, MoveHorizontal, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Toggle } from '../ui/Button.tsx';
import { percentInWords } from '../ui/words.ts';
import { PageNumber } from './PageNumber.tsx';
import type { PdfActions } from './use-pdf-actions.ts';
import { say } from '../messages/say.ts';

interface PdfBarProps {
  readonly actions: PdfActions;
  readonly page: number;
  readonly pageCount: number;
  readonly scale: number;
  readonly fits: boolean;
}

/** Going through pages, and their size. */
export function PdfBar({ actions, page, pageCount, scale, fits }: PdfBarProps): ReactNode {
  return (
    <div className="row pdf-bar" role="group" aria-label={say('original.pagesOf')}>
      <Button
        look="quiet"
        icon={<ChevronUp size={15} aria-hidden />}
        aria-label={say('original.previousPage')}
        isDisabled={page <= 1}
        onPress={actions.previous}
      >
        {say('original.previous')}
      </Button>
      <Button
        look="quiet"
        icon={<ChevronDown size={15} aria-hidden />}
        aria-label={say('original.nextPage')}
        isDisabled={page >= pageCount}
        onPress={actions.next}
      >
        {say('original.next')}
      </Button>
      <PageNumber page={page} pageCount={pageCount} onGo={actions.goTo} />
      <span className="spring" />
      <Button
        look="quiet"
        icon={<Minus size={15} aria-hidden />}
        aria-label={say('original.smaller')}
        onPress={actions.smaller}
      >
        {say('original.smaller')}
      </Button>
      <output className="pdf-zoom" aria-label={say('original.pageSize')} aria-live="polite">
        {percentInWords(scale)}
      </output>
      <Button
        look="quiet"
        icon={<Plus size={15} aria-hidden />}
        aria-label={say('original.larger')}
        onPress={actions.larger}
      >
        {say('original.larger')}
      </Button>
      <Toggle
        icon={<MoveHorizontal size={15} aria-hidden />}
        isSelected={fits}
        onChange={(on) => (on ? actions.fit() : actions.actual())}
      >
        {say('original.fitWidth')}
      </Toggle>
    </div>
  );
}
