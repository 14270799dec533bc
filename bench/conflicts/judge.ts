import type { ConflictPair } from '../../src/core/conflicts/pair.ts';
import type { Story } from './stories.ts';

/** A pair of statements as a system proposes it, in the order of its ranking. */
export interface Proposal {
  readonly a: Place;
  readonly b: Place;
  readonly kind: string | null;
}

/** Where one side of a proposal stands: the clause, and the words that decide where the system knows them. */
export interface Place {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

/** What the labels say of a proposal: the kind of a true pair, a near-miss with its reason, or nothing. */
export type Verdict =
  | { readonly is: 'true'; readonly kind: string; readonly group: string }
  | { readonly is: 'near-miss'; readonly why: string }
  | { readonly is: 'not-labelled' };

/** A pair of the comparison as a proposal. */
export function toProposal(pair: ConflictPair, files: readonly string[]): Proposal {
  const place = (side: ConflictPair['a'], marks: ConflictPair['marksA']): Place => ({
    file: files[side.document] ?? '',
    ...side.claim.range,
    marks,
  });
  return { a: place(pair.a, pair.marksA), b: place(pair.b, pair.marksB), kind: pair.kind };
}

/** Makes the judge of one story. */
export function createJudge({ labels, reports }: Story): (proposal: Proposal) => Verdict {
  const ranges = new Map(
    Object.entries(labels.statements).flatMap(([id, { file, quote }]) => {
      const text = reports.find((report) => report.id === file)?.text ?? '';
      const start = text.indexOf(settle(quote));
      // A title that stands in the front matter alone is no part of the text.
      return start < 0 ? [] : [[id, { file, start, end: start + settle(quote).length }] as const];
    }),
  );
  const named = ({ file, start, end, marks }: Place): string[] => {
    const here = [...ranges].filter(([, range]) => range.file === file && range.start < end && start < range.end);
    // Where several labels share a clause the deciding words tell them apart.
    const decided = here.filter(([, range]) => marks.some((mark) => mark.start < range.end && range.start < mark.end));
    return (decided.length > 0 ? decided : here).map(([id]) => id);
  };
  const pairs = truePairs(labels);
  return ({ a, b }) => {
    const [left, right] = [named(a), named(b)];
    const both = left.flatMap((one) => right.map((other) => key(one, other)));
    const hit = both.map((each) => pairs.get(each)).find((each) => each !== undefined);
    if (hit) return { is: 'true', ...hit };
    const miss = labels.nearMisses.find(([one, other]) => both.includes(key(one, other)));
    return miss ? { is: 'near-miss', why: miss[2] } : { is: 'not-labelled' };
  };
}

const key = (a: string, b: string): string => (a < b ? `${a}|${b}` : `${b}|${a}`);
/** A quotation as it stands in a canonical text. */
export const settle = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ');

/** All true pairs with their kinds: statements of different positions of a group, unless it says otherwise. */
export function truePairs({ groups }: Story['labels']): Map<string, { kind: string; group: string }> {
  const pairs = new Map<string, { kind: string; group: string }>();
  for (const group of groups) {
    const special = new Map(group.pairs.map(([a, b, kind]) => [key(a, b), kind]));
    group.positions.forEach((position, index) => {
      for (const other of group.positions.slice(index + 1)) {
        for (const a of position) {
          for (const b of other) {
            const kind = special.get(key(a, b)) ?? group.kind;
            if (kind !== 'not-comparable') pairs.set(key(a, b), { kind, group: group.id });
          }
        }
      }
    });
  }
  return pairs;
}
