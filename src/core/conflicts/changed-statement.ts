import type { AnchorState, Selectors } from '../../domain/selector.ts';
import type { FoundStatement } from './found.ts';

/** How a statement stands in a text it was not made on, and the words it was made on. */
export interface StatementAnchor {
  readonly state: AnchorState;
  readonly selectors: Selectors;
}

/** A statement after the reader's changes. */
export interface ChangedStatement extends FoundStatement {
  readonly source: 'proposed' | 'own';
  readonly isDismissed: boolean;
  readonly isChanged: boolean;
  /** How it stands in today's text, where it was made on another; null where it was made on this one. */
  readonly anchor: StatementAnchor | null;
}
