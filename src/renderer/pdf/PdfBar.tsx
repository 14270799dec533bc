import { ChevronDown, ChevronUp, Minus, MoveHorizontal, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Toggle } from '../ui/Button.tsx';
import { PageNumber } from './PageNumber.tsx';
import type { PdfActions } from './use-pdf-actions.ts';

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
    <div className="row pdf-bar" role="group" aria-label="Pages of the original">
      <Button
        look="quiet"
        icon={<ChevronUp size={15} aria-hidden />}
        aria-label="Previous page"
        isDisabled={page <= 1}
        onPress={actions.previous}
      >
        Previous
      </Button>
      <Button
        look="quiet"
        icon={<ChevronDown size={15} aria-hidden />}
        aria-label="Next page"
        isDisabled={page >= pageCount}
        onPress={actions.next}
      >
        Next
      </Button>
      <PageNumber page={page} pageCount={pageCount} onGo={actions.goTo} />
      <span className="spring" />
      <Button look="quiet" icon={<Minus size={15} aria-hidden />} aria-label="Smaller" onPress={actions.smaller}>
        Smaller
      </Button>
      <output className="pdf-zoom" aria-label="Size of the pages" aria-live="polite">
        {Math.round(scale * 100)}%
      </output>
      <Button look="quiet" icon={<Plus size={15} aria-hidden />} aria-label="Larger" onPress={actions.larger}>
        Larger
      </Button>
      <Toggle
        icon={<MoveHorizontal size={15} aria-hidden />}
        isSelected={fits}
        onChange={(on) => (on ? actions.fit() : actions.actual())}
      >
        Fit width
      </Toggle>
    </div>
  );
}
