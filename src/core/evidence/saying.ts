import type { Comparator } from '../../domain/asserted-value.ts';
import type { Dated } from '../../domain/dated.ts';
import type { AttributionLink, Modality } from '../../domain/statement.ts';
import type { TextRange } from '../../domain/text-range.ts';
import { positionKey } from '../../domain/position.ts';
import type { ChangedStatement } from '../conflicts/conflicts.ts';
import type { PlacedStatement } from '../statements/statements.ts';

/** A figure or a day that somebody gives. */
export type SaidValue =
  | { readonly type: 'number'; readonly comparator: Comparator; readonly low: number; readonly high: number }
  | { readonly type: 'date'; readonly edtf: string };

/** One statement with its words, from a ledger or from the rules, so that both can be compared. */
export interface Saying {
  readonly id: string;
  readonly documentId: string;
  readonly passage: number | null;
  readonly range: TextRange;
  readonly quote: string;
  readonly speaker: { readonly name: string; readonly role: string | null } | null;
  readonly attribution: readonly AttributionLink[];
  readonly said: Dated | null;
  readonly published: Dated | null;
  readonly modality: Modality | null;
  readonly values: readonly SaidValue[];
  /** What it answers by a ledger, as keys of positions; empty for the rules' statements. */
  readonly answers: readonly { readonly questionId: string; readonly key: string }[];
  /** The independent beginning, where a ledger names one. */
  readonly origin: string | null;
}

/** A statement of a ledger. */
export function fromLedger(statement: PlacedStatement): Saying {
  const { id, documentId, passage, range, quote, speaker, attribution, modality, answers, origin } = statement;
  const values = answers.flatMap(({ value }): SaidValue[] => {
    if (value.type === 'number')
      return [{ type: 'number', comparator: value.comparator, low: value.amount, high: value.amount }];
    if (value.type === 'range') return [{ type: 'number', comparator: '=', low: value.from, high: value.to }];
    return value.type === 'date' ? [{ type: 'date', edtf: value.edtf }] : [];
  });
  return {
    ...{ id, documentId, passage, range, quote, speaker, attribution, modality, origin, values },
    ...{ said: statement.said, published: statement.published },
    answers: answers.map(({ questionId, value }) => ({ questionId, key: positionKey(value) })),
  };
}

/** A statement of the rules, with its words out of the text of its document. */
export function fromRules(statement: ChangedStatement, text: string): Saying {
  const { id, documentId, passage, range, attribution, said, published, modality } = statement;
  return {
    ...{ id, documentId, passage, range, attribution, said, published, modality },
    quote: text.slice(range.start, range.end),
    speaker: { name: statement.speaker.name, role: statement.speaker.role },
    values: statement.values.flatMap(({ type, value }) => {
      if (type === 'date') return [{ type: 'date' as const, edtf: value }];
      return type === 'number' || type === 'range' ? toNumber(value) : [];
    }),
    ...{ answers: [], origin: null },
  };
}

/** Reads a listed value: `300000`, `<=300000`, `350000..400000`. */
function toNumber(value: string): SaidValue[] {
  const [, comparator, low, high] = /^(<=|>=|[<>~])?(-?[\d.e+]+?)(?:\.\.(-?[\d.e+]+))?$/.exec(value) ?? [];
  if (low === undefined || Number.isNaN(Number(low))) return [];
  return [
    {
      type: 'number',
      comparator: (comparator ?? '=') as Comparator,
      low: Number(low),
      high: Number(high ?? low),
    },
  ];
}
