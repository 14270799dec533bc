import type { SynopticContract } from '../../../contract/operations.ts';
import type { Block } from '../../../domain/archive-document.ts';
import type { CallOutput } from '../../../rpc/operation.ts';
import { positionInWords } from '../../ui/position-words.ts';
import { shorten } from '../../ui/words.ts';
import type { ApparatusLine } from './apparatus-lines.ts';
import { questionInWords } from '../../ui/asked-words.ts';

type ListedConflict = CallOutput<SynopticContract['conflicts.list']>['conflicts'][number];
type Side = ListedConflict['a'];

const LEMMA = 44;
const LABEL = 72;
const SHORT_QUESTION = 48;
/** Other statements a line names; the question has them all. */
const MOST_OTHERS = 4;

/** The side of a conflict in a document, then the other one. */
function sidesOf({ a, b }: ListedConflict, documentId: string): readonly (readonly [Side, Side])[] {
  const pairs: (readonly [Side, Side])[] = [];
  if (a.documentId === documentId) pairs.push([a, b]);
  if (b.documentId === documentId) pairs.push([b, a]);
  return pairs;
}

/** Where proposed conflicts lie in a document. */
export const proposedRanges = (conflicts: readonly ListedConflict[], documentId: string): readonly Side['range'][] =>
  conflicts.flatMap((conflict) => sidesOf(conflict, documentId).map(([here]) => here.clause));

/** What a side says, as short as it goes: its figure or date, else the words of its clause. */
function saidBy({ value, quote, range, clause }: Side, most: number): string {
  if (value.type === 'number' || value.type === 'range' || value.type === 'date') return positionInWords(value);
  return shorten(quote.slice(Math.max(0, clause.start - range.start), clause.end - range.start) || quote, most);
}

/** The lines that proposed conflicts make under each passage, by its number; two sides of one document face each other, too. */
export function toProposedLines(
  conflicts: readonly ListedConflict[],
  documentId: string,
  blocks: readonly Block[],
): ReadonlyMap<number, readonly ApparatusLine[]> {
  const lines = new Map<number, ApparatusLine[]>();
  for (const conflict of conflicts)
    for (const [here, there] of sidesOf(conflict, documentId)) {
      const passage = blocks.find(({ start, end }) => start <= here.clause.start && here.clause.start < end)?.number;
      if (passage == null) continue;
      const list = lines.get(passage) ?? [];
      lines.set(passage, addTo(list, conflict, here, there));
    }
  return lines;
}

function addTo(list: ApparatusLine[], { id, question }: ListedConflict, here: Side, there: Side): ApparatusLine[] {
  const lemma = saidBy(here, LEMMA);
  const key = `${question.id}|${lemma}`;
  const other = { key: id, label: saidBy(there, LABEL), speakers: [there.speaker.name] };
  const held = list.find((line) => line.key === key);
  if (held === undefined) {
    const named = {
      id: question.id,
      shortText: shorten(questionInWords(question), SHORT_QUESTION),
      text: questionInWords(question),
    };
    return [...list, { key, lemma, question: named, more: 0, others: [other], isProposed: true }];
  }
  // Several reports of one voice with one value are one entry.
  if (held.others.some(({ label, speakers }) => label === other.label && speakers[0] === other.speakers[0]))
    return list;
  const isFull = held.others.length >= MOST_OTHERS;
  const grown = isFull ? { ...held, more: held.more + 1 } : { ...held, others: [...held.others, other] };
  return list.map((line) => (line === held ? grown : line));
}
