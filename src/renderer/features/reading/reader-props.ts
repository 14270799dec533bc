import type { ReadRoute } from '../../data/routes.ts';
import type { TextRange } from '../../../domain/text-range.ts';

/** What a reader is asked to show, and where it stands: alone in the window, or beside a comparison. */
export interface ReaderProps {
  readonly documentId: string;
  readonly at: TextRange | null;
  readonly query: string;
  readonly layout: 'page' | 'pane';
  /** What is read beside it, kept while places change. */
  readonly beside?: ReadRoute['beside'];
  /** Alone, but with room for the text only. */
  readonly isNarrow?: boolean;
  /** Given in a pane: puts it away. */
  readonly onClose?: () => void;
}
