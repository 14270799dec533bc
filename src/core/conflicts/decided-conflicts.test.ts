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
});
