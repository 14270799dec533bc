import { describe, expect, it } from 'vitest';
import type { AnchorState } from '../../domain/selector.ts';
import type { TextRange } from '../../domain/text-range.ts';
import { attachDecided, followDecided } from './decided-conflicts.ts';
import type { Decision } from './decisions.ts';
import type { FollowedConflict } from './followed-conflict.ts';
import { clausesId, conflictId, type FoundConflict, type FoundSide } from './found.ts';

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
    { documentId: 'd-1', range: here, marks: [] },
    { documentId: 'd-2', range: there, marks: [] },
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

  it('that kept no words is on the likely one of the clauses it is named after, until it follows a text', () => {
    const name = clausesId('number', [
      { documentId: 'd-1', range: at(0) },
      { documentId: 'd-2', range: at(500) },
    ]);
    expect(told([old], decided(name)).on).toEqual([[old.id, name, null]]);
    expect(told([{ ...old, isLessLikely: true }], decided(name)).on).toEqual([]);
    const now = conflictAt(at(40));
    const followed = follow({ ...to(name, at(40)), conflict: old });
    expect(told([old, now], decided(name), followed).on).toEqual([[now.id, name, 'moved']]);
  });

  it('stays listed where the rules propose it no more', () => {
    expect(told([], decided(old.id, old))).toEqual({ on: [], unfound: [old.id] });
  });

  const value = (amount: number) =>
    ({ type: 'number', comparator: '=', amount, unit: 'people', coverage: null }) as const;
  /** A point in which the clauses of a conflict differ, by the figures of both; figures at other places are named `moved`. */
  const point = (conflict: FoundConflict, [one, other]: readonly [number, number], moved = 0): FoundConflict => {
    const side = (of: FoundSide, amount: number): FoundSide => ({
      ...{ ...of, value: value(amount) },
      marks: [{ start: of.clause.start + moved, end: of.clause.start + moved + amount }],
    });
    const [a, b] = [side(conflict.a, one), side(conflict.b, other)];
    const places = [a, b].map(({ statement, clause, marks }) => ({
      documentId: statement.documentId,
      range: clause,
      marks,
    }));
    return { ...conflict, id: conflictId('number', places as never), a, b };
  };
  const less = (conflict: FoundConflict): FoundConflict => ({ ...conflict, isLessLikely: true });
  const [dead, hurt] = [point(old, [11, 340]), point(old, [9, 12], 5)];

  it('is on the point it was made on, however likely that is, and on no other of the same clauses', () => {
    expect(told([dead, hurt], decided(hurt.id, hurt), decided(dead.id, dead)).on).toEqual([
      [dead.id, dead.id, null],
      [hurt.id, hurt.id, null],
    ]);
    expect(told([hurt], decided(dead.id, dead))).toEqual({ on: [], unfound: [dead.id] });
    expect(told([less(hurt)], decided(dead.id, dead))).toEqual({ on: [], unfound: [dead.id] });
    expect(told([less(dead)], decided(dead.id, dead)).on).toHaveLength(1);
    expect(told([dead], decided(dead.id, less(dead))).on).toHaveLength(1);
  });

  it('on a point that is found no more takes nothing from another point of the same clauses', () => {
    const { byId, unfound } = attachDecided(
      [hurt],
      followDecided([{ ...decided(hurt.id, hurt), action: 'dismissed' }, decided(dead.id, dead)]),
    );
    expect(byId.get(hurt.id)?.decision.action).toBe('dismissed');
    expect(unfound.map(({ subject }) => subject)).toEqual([dead.id]);
  });

  it('knows its point by the words that decide where values are alike, and by the values where those words are', () => {
    const [first, second] = [point(old, [5, 7]), point(old, [5, 7], 4)];
    expect(told([first, second], decided(second.id, second)).on).toEqual([[second.id, second.id, null]]);
    // The reader had said what one side asserts before it was decided on.
    const corrected = { ...dead, a: { ...dead.a, value: value(3) } };
    expect(told([dead, hurt], decided(dead.id, corrected)).on).toEqual([[dead.id, dead.id, null]]);
    const readOtherwise = point(old, [11, 340], 2);
    expect(told([readOtherwise, hurt], decided(dead.id, dead)).on).toEqual([[readOtherwise.id, dead.id, null]]);
  });

  it('finds its point again where the clause grew', () => {
    const grown = conflictAt(at(43, 62));
    const now = [point(grown, [11, 340]), point(grown, [9, 12], 5)] as const;
    const decisions = [decided(hurt.id, hurt), decided(dead.id, dead)];
    const followed = follow(to(dead.id, at(40)), to(hurt.id, at(40)));
    expect(told(now, ...decisions, followed)).toEqual({
      on: [
        [now[0].id, dead.id, 'changed'],
        [now[1].id, hurt.id, 'changed'],
      ],
      unfound: [],
    });
    expect(told([now[1]], decided(dead.id, dead), follow(to(dead.id, at(40)))).unfound).toEqual([dead.id]);
    // Other words stand there now: the figure may be another one.
    const rewritten = follow(to(dead.id, at(40), 'changed'));
    expect(told([now[1]], decided(dead.id, dead), rewritten).on).toEqual([[now[1].id, dead.id, 'changed']]);
    expect(told([less(now[1])], decided(dead.id, dead), rewritten).unfound).toEqual([dead.id]);
  });
});
