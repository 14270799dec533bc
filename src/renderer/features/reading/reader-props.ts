import type { TextRange } from '../../../domain/text-range.ts';

/** What a reader is asked to show, and where it stands: alone in the window, or beside a comparison. */
export interface ReaderProps {
  readonly documentId: string;
  readonly at: TextRange | null;
  readonly query: string;
  readonly layout: 'page' | 'pane';
  /** Given in a pane: puts it away. */
  readonly onClose?: () => void;
}
