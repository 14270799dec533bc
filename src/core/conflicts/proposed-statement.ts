import type { Dated } from '../../domain/dated.ts';
import type { AttributionLink, Manner, Modality } from '../../domain/statement.ts';
import type { TextRange } from '../../domain/text-range.ts';

/** What one speaker says in one sentence, as the rules read it; offsets are UTF-16 in the canonical text. */
export interface ProposedStatement {
  readonly range: TextRange;
  readonly passage: number | null;
  readonly speaker: {
    readonly name: string;
    readonly role: string | null;
    readonly kind: 'person' | 'organisation' | 'group' | 'publisher';
  };
  readonly attribution: readonly AttributionLink[];
  readonly manner: Manner;
  readonly said: Dated | null;
  readonly published: Dated | null;
  readonly refersTo: Dated | null;
  readonly modality: Modality;
  readonly hedging: string | null;
  readonly role: 'headline' | 'body' | 'footnote' | 'teaser';
  /** Values it asserts, for listing. */
  readonly values: readonly {
    readonly type: 'number' | 'range' | 'date' | 'time' | 'yesNo';
    readonly text: string;
    readonly value: string;
  }[];
}
