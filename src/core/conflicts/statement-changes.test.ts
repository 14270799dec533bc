import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextRange } from '../../domain/text-range.ts';
import type { Decision } from './decisions.ts';
import { statementId, type FoundStatement } from './found.ts';
import { applyChanges } from './statement-changes.ts';
import type { FollowedPlace } from './statement-places.ts';

const DOCUMENT = 'd-1';
const at = (start: number, end = start + 10): TextRange => ({ start, end });
const proposedAt = (range: TextRange): FoundStatement => ({
  ...{ id: statementId(DOCUMENT, range), documentId: DOCUMENT, range, passage: 1, manner: 'reported', role: 'body' },
  speaker: { name: 'The rules', role: null, kind: 'person' },
  ...{ attribution: [], said: null, published: null, refersTo: null, modality: 'asserted', hedging: null, values: [] },
});
let sequence = 0;
const decide = (subject: Decision['subject'], subjectId: string, action: string, detail: object): Decision => ({
  ...{ sequence: (sequence += 1), subject, subjectId, action, rule: null, at: '2026', undoneAt: null },
  detail: detail as Decision['detail'],
});
const edit = (id: string, name: string): Decision =>
  decide('statement', id, 'edit', { change: { speaker: { name, role: null, kind: 'person' } } });
const place = (from: TextRange, to: TextRange | null, name?: string): FollowedPlace => ({
  ...{ id: statementId(DOCUMENT, from), from, to: to && { range: to, passage: 1 } },
  name: name ?? (to ? statementId(DOCUMENT, to) : 'p-lost'),
  anchor: {
    state: to ? 'moved' : 'orphan',
    selectors: [
      { type: 'TextQuoteSelector', exact: 'words', prefix: '', suffix: '' },
      { type: 'TextPositionSelector', start: from.start, end: from.end },
    ],
  },
});
const follow = (bases: readonly FoundStatement[], places: readonly FollowedPlace[]): Decision =>
  decide('text', DOCUMENT, 'follow', { bases, places });
const told = (proposed: readonly FoundStatement[], decisions: readonly Decision[]) =>
  applyChanges(proposed, decisions).map(({ range, speaker, anchor }) => [
    range.start,
    speaker.name,
    anchor?.state ?? null,
  ]);

describe('in a new text', () => {
  it('what was decided on words that moved is never said of others that stand where they stood', () => {
    const old = proposedAt(at(0));
    const decisions = [edit(old.id, 'Ada'), follow([old], [place(at(0), at(40))])];
    // The rules find other words at the very same offsets, so under the very same name, and the old ones further on.
    expect(told([proposedAt(at(0)), proposedAt(at(40))], decisions)).toEqual([
      [0, 'The rules', null],
      [40, 'Ada', 'moved'],
    ]);
  });

  it('what was decided on words that are gone stands apart, and no proposal gives way to it', () => {
    const old = proposedAt(at(0));
    const decisions = [edit(old.id, 'Ada'), follow([old], [place(at(0), null)])];
    expect(told([proposedAt(at(0))], decisions)).toEqual([
      [0, 'The rules', null],
      [0, 'Ada', 'orphan'],
    ]);
  });

  it('what was taken back since leaves what the rules propose there now', () => {
    const old = proposedAt(at(0));
    expect(told([proposedAt(at(40))], [follow([old], [place(at(0), at(40))])])).toEqual([[40, 'The rules', null]]);
  });

  it('what stood nowhere when the text came is kept without a place', () => {
    const old = proposedAt(at(0));
    const split = decide('statement', old.id, 'split', { at: 4 });
    const decisions = [split, follow([old], [place(at(0), at(40))])];
    expect(told([], decisions).map(([, , state]) => state)).toEqual(['orphan', 'orphan']);
  });

  it('decisions on the new text are on its statements alone', () => {
    const [old, now] = [proposedAt(at(0)), proposedAt(at(0))];
    const decisions = [edit(old.id, 'Ada'), follow([old], [place(at(0), at(40))]), edit(now.id, 'Tom')];
    expect(told([now, proposedAt(at(40))], decisions)).toEqual([
      [0, 'Tom', null],
      [40, 'Ada', 'moved'],
    ]);
  });

  it('every statement that was changed is there once, wherever they all went', () => {
    const starts = fc.uniqueArray(fc.nat(30), { minLength: 1, maxLength: 8 });
    const gone = fc.array(fc.boolean(), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(starts, starts, gone, (before, after, isGone) => {
        const bases = before.map((start) => proposedAt(at(start * 10)));
        const places = bases.map(({ range }, index) => {
          const to = after[index];
          return to === undefined || isGone[index] ? place(range, null, `p-lost-${index}`) : place(range, at(to * 10));
        });
        const decisions = [...bases.map(({ id }, index) => edit(id, `Reader ${index}`)), follow(bases, places)];
        const proposed = after.map((start) => proposedAt(at(start * 10)));
        const all = applyChanges(proposed, decisions);
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
        for (const [index, { to }] of places.entries()) {
          const own = all.filter(({ speaker }) => speaker.name === `Reader ${index}`);
          expect(own.map(({ range, anchor }) => (anchor?.state === 'orphan' ? null : range))).toEqual([
            to?.range ?? null,
          ]);
        }
        const covered = places.flatMap(({ to }) => to?.range.start ?? []);
        expect(all.filter(({ isChanged }) => !isChanged).map(({ range }) => range.start)).toEqual(
          after
            .map((start) => start * 10)
            .filter((start) => !covered.includes(start))
            .toSorted((a, b) => a - b),
        );
      }),
    );
  });
});
