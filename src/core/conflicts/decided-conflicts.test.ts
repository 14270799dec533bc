import { describe, expect, it } from 'vitest';
import type { AnchorState } from '../../domain/selector.ts';
import type { TextRange } from '../../domain/text-range.ts';
import { attachDecided, followDecided } from './decided-conflicts.ts';
import type { Decision } from './decisions.ts';
import type { FollowedConflict } from './followed-conflict.ts';
import { conflictId, type FoundConflict, type FoundSide } from './found.ts';

const at = (start: number, end = start + 20): TextRange => ({ start, end });
const sideAt = (documentId: string, range: TextRange): FoundSide => ({
  statement: {
    ...{ id: `p-${documentId}-${range.start}`, documentId, range, passage: 1, manner: 'reported', role: 'body' },
    speaker: { name: 'Ada', role: null, kind: 'person' },
    ...{
      attribution: [],
      said: null,
      published: null,
      refersTo: null,
      modality: 'asserted',
      hedging: null,
      values: [],
    },
  },
  clause: range,
  marks: [],
  value: { type: 'yesNo', answer: 'yes', coverage: null },
});
const conflictAt = (here: TextRange, there: TextRange = at(500)): FoundConflict => ({
  id: conflictId('number', [
    { documentId: 'd-1', range: here },
    { documentId: 'd-2', range: there },
  ]),
  ...{
    kind: 'value',
    rule: 'number',
    reason: 'r',
    because: { code: 'none' } as never,
    ourSum: null,
    score: 1,
    worth: 1,
    isLessLikely: false,
  },
  question: { id: 'q-1', text: 'How many?', asks: { code: 'words', text: '' } },
  a: sideAt('d-1', here),
  b: sideAt('d-2', there),
});

let sequence = 0;
const decided = (subject: string, conflict?: FoundConflict): Decision => ({
  ...{ sequence: (sequence += 1), subject: 'conflict', subjectId: subject, action: 'accepted', rule: 'number' },
  ...{ detail: conflict ? { conflict } : {}, at: '2026', undoneAt: null },
});
const follow = (...conflicts: FollowedConflict[]): Decision => ({
  ...{ sequence: (sequence += 1), subject: 'text', subjectId: 'd-1', action: 'follow', rule: null },
  ...{ detail: { bases: [], places: [], conflicts }, at: '2026', undoneAt: null },
});
const to = (subject: string, clause: TextRange | null, state: AnchorState = clause ? 'moved' : 'orphan') => ({
  subject,
  sides: {
    a: {
      clause,
      anchor: {
        state,
        selectors: [
          { type: 'TextQuoteSelector', exact: 'words', prefix: '', suffix: '' },
          { type: 'TextPositionSelector', start: 0, end: 5 },
        ] as const,
      },
    },
  },
});
const told = (found: readonly FoundConflict[], ...decisions: Decision[]) => {
  const { byId, unfound } = attachDecided(found, followDecided(decisions));
  return {
    on: [...byId].map(([id, { subject, places }]) => [id, subject, places?.a.anchor?.state ?? null]),
    unfound: unfound.map(({ subject }) => subject),
  };
};

describe('a decision on a conflict', () => {
  const old = conflictAt(at(0));

  it('is never said of other words that stand where its own stood', () => {
    const now = conflictAt(at(40));
    expect(told([conflictAt(at(0)), now], decided(old.id, old), follow(to(old.id, at(40))))).toEqual({
      on: [[now.id, old.id, 'moved']],
      unfound: [],
    });
    expect(told([conflictAt(at(0))], decided(old.id, old), follow(to(old.id, null)))).toEqual({
      on: [],
      unfound: [old.id],
    });
  });

  it('is on the only conflict of its rule that shares most words with it, as changed', () => {
    const near = conflictAt(at(43, 62));
    const decisions = [decided(old.id, old), follow(to(old.id, at(40)))];
    expect(told([near], ...decisions)).toEqual({ on: [[near.id, old.id, 'changed']], unfound: [] });
    expect(told([near, conflictAt(at(41, 61))], ...decisions).unfound).toEqual([old.id]);
    expect(told([{ ...near, rule: 'bound' }], ...decisions).unfound).toEqual([old.id]);
    expect(told([conflictAt(at(43, 62), at(700))], ...decisions).unfound).toEqual([old.id]);
    expect(told([conflictAt(at(55, 75))], ...decisions).unfound).toEqual([old.id]);
  });

  it('gives way to a newer one that came to stand in the same place, and stays listed', () => {
    const other = conflictAt(at(80));
    const now = conflictAt(at(40));
    const decisions = [
      ...[decided(old.id, old), decided(other.id, other)],
      follow(to(old.id, at(40)), to(other.id, at(40), 'changed')),
    ];
    expect(told([now], ...decisions)).toEqual({ on: [[now.id, other.id, 'changed']], unfound: [old.id] });
  });

  it('that kept no words is on what has its name, until it follows a text', () => {
    expect(told([old], decided(old.id)).on).toEqual([[old.id, old.id, null]]);
    const now = conflictAt(at(40));
    const followed = follow({ ...to(old.id, at(40)), conflict: old });
    expect(told([old, now], decided(old.id), followed).on).toEqual([[now.id, old.id, 'moved']]);
  });

  it('on a text that did not change is not listed where the rules propose it no more', () => {
    expect(told([], decided(old.id, old))).toEqual({ on: [], unfound: [] });
  });

  it('never goes to another pair of the same clauses that is less likely, nor from one', () => {
    const numbers = (conflict: FoundConflict, ...[one, other]: readonly [number, number]): FoundConflict => {
      const value = (amount: number) =>
        ({ type: 'number', comparator: '=', amount, unit: 'people', coverage: null }) as const;
      const marks = (clause: TextRange, amount: number) => [{ start: clause.start, end: clause.start + amount }];
      const side = (of: FoundSide, amount: number): FoundSide => ({
        ...{ ...of, value: value(amount), marks: marks(of.clause, amount) },
      });
      return { ...conflict, a: side(conflict.a, one), b: side(conflict.b, other) };
    };
    const likely = numbers(old, 11, 340);
    const less = { ...numbers(old, 11, 9), isLessLikely: true };
    expect(told([less], decided(old.id, likely))).toEqual({ on: [], unfound: [] });
    expect(told([likely], decided(old.id, less)).on).toEqual([]);
    expect(told([{ ...likely, isLessLikely: true }], decided(old.id, likely)).on).toHaveLength(1);
    expect(told([{ ...likely, a: less.a, b: less.b }], decided(old.id, less)).on).toHaveLength(1);
    // The reader had said what one side asserts before it was decided on.
    const corrected = { ...less, a: { ...less.a, value: { type: 'yesNo', answer: 'no', coverage: null } as const } };
    expect(told([less], decided(old.id, corrected)).on).toHaveLength(1);
    // Where clauses differ in two points, each has its own decision.
    const further = { ...numbers(old, 12, 7), id: `${old.id}-2` };
    expect(told([likely, further], decided(further.id, further), decided(old.id, likely)).on).toEqual([
      [old.id, old.id, null],
      [further.id, further.id, null],
    ]);
    expect(told([{ ...further, id: old.id }], decided(further.id, further)).on).toEqual([[old.id, further.id, null]]);
    const near = { ...numbers(conflictAt(at(43, 62)), 11, 9), isLessLikely: true };
    expect(told([near], decided(old.id, likely), follow(to(old.id, at(40)))).unfound).toEqual([old.id]);
    expect(told([near], decided(old.id, less), follow(to(old.id, at(40)))).on).toEqual([[near.id, old.id, 'changed']]);
  });
});
