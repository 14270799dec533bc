import type { TextRange } from '../../domain/text-range.ts';
import type { StatementAnchor } from './changed-statement.ts';
import type { FoundConflict } from './found.ts';

/** Which side of a conflict. */
export type SideName = 'a' | 'b';

/** Where the clause of a side stands in today's text of its document. */
export interface SidePlace {
  readonly documentId: string;
  /** Null where it has no sure place. */
  readonly clause: TextRange | null;
  /** How it stands there, where the decision was made on another text; null where it was made on this one. */
  readonly anchor: StatementAnchor | null;
}

/** Where the clauses of a decided conflict went in the next text of a document. */
export interface FollowedConflict {
  readonly subject: string;
  /** As it was found, where the decision had not kept it. */
  readonly conflict?: FoundConflict;
  readonly sides: Partial<Record<SideName, Pick<SidePlace, 'clause' | 'anchor'>>>;
}
