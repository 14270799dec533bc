import { Failure } from '../../rpc/failure.ts';
import type { LibraryDatabase } from '../archive/archive.ts';

/** What a decision is about; of a text nobody decides, it is what became of statements and conflicts of the one before. */
export type DecisionSubject = 'conflict' | 'statement' | 'question' | 'rule' | 'text';

/** One thing the reader decided; `undoneAt` when it was taken back. */
export interface Decision {
  readonly sequence: number;
  readonly subject: DecisionSubject;
  readonly subjectId: string;
  readonly action: string;
  /** The rule that had proposed it, for conflicts. */
  readonly rule: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly at: string;
  readonly undoneAt: string | null;
}

/** All decisions of a library; nothing is ever deleted from them. */
export interface Decisions {
  /** Fails with `LIBRARY_READ_ONLY` or `LIBRARY_FULL`. */
  add(decision: Pick<Decision, 'subject' | 'subjectId' | 'action' | 'detail'> & { readonly rule?: string }): Decision;
  /** Takes the last decision about a subject, or of its kind, back. Fails with `NOTHING_TO_UNDO`. */
  undo(subject: DecisionSubject, subjectId?: string): Decision;
  /** Decisions that hold, in the order they were made. */
  standing(subject: DecisionSubject): readonly Decision[];
  /** Those about statements that hold, with where they went in new texts, in their order. */
  aboutStatements(): readonly Decision[];
  /** The same about conflicts. */
  aboutConflicts(): readonly Decision[];
  /** Everything that was ever decided about a subject. */
  history(subject: DecisionSubject, subjectId: string): readonly Decision[];
  /** How often proposals of each rule were accepted and dismissed. */
  byRule(): ReadonlyMap<string, { readonly accepted: number; readonly dismissed: number }>;
}

const COLUMNS = 'sequence, subject, subject_id, action, rule, detail, at, undone_at';

/** Keeps decisions in the library's database. */
export function createDecisions(database: LibraryDatabase): Decisions {
  const last = (subject: string, subjectId: string | undefined): Decision | undefined => {
    const row = database.get(
      `SELECT ${COLUMNS} FROM decision WHERE subject = ?1 AND (?2 IS NULL OR subject_id = ?2) AND undone_at IS NULL
       ORDER BY sequence DESC LIMIT 1`,
      subject,
      subjectId ?? null,
    );
    return row && toDecision(row);
  };
  const standing = (subject: DecisionSubject): Decision[] =>
    database
      .all(`SELECT ${COLUMNS} FROM decision WHERE subject = ? AND undone_at IS NULL ORDER BY sequence`, subject)
      .map(toDecision);
  const withTexts = (subject: DecisionSubject): Decision[] =>
    [...standing(subject), ...standing('text')].sort((a, b) => a.sequence - b.sequence);
  return {
    add: ({ subject, subjectId, action, rule, detail }) => {
      const at = new Date().toISOString();
      database.write((run) =>
        run(
          'INSERT INTO decision (subject, subject_id, action, rule, detail, at) VALUES (?, ?, ?, ?, ?, ?)',
          subject,
          subjectId,
          action,
          rule ?? null,
          JSON.stringify(detail),
          at,
        ),
      );
      const made = last(subject, subjectId);
      if (!made) throw new Error('a decision was written and is not there');
      return made;
    },
    undo: (subject, subjectId) => {
      const decision = last(subject, subjectId);
      if (!decision)
        throw new Failure('NOTHING_TO_UNDO', 'Nothing was decided about this, so there is nothing to take back.', {
          id: subjectId,
        });
      const undoneAt = new Date().toISOString();
      database.write((run) => run('UPDATE decision SET undone_at = ? WHERE sequence = ?', undoneAt, decision.sequence));
      return { ...decision, undoneAt };
    },
    standing,
    aboutStatements: () => withTexts('statement'),
    aboutConflicts: () => withTexts('conflict'),
    history: (subject, subjectId) =>
      database
        .all(
          `SELECT ${COLUMNS} FROM decision WHERE subject = ? AND subject_id = ? ORDER BY sequence`,
          subject,
          subjectId,
        )
        .map(toDecision),
    byRule: () => countByRule(standing('conflict'), standing('rule')),
  };
}

function countByRule(
  decisions: readonly Decision[],
  resets: readonly Decision[],
): Map<string, { accepted: number; dismissed: number }> {
  // Only the last word on a conflict counts.
  const latest = new Map(decisions.map((decision) => [decision.subjectId, decision]));
  const counts = new Map<string, { accepted: number; dismissed: number }>();
  const resetAt = new Map(resets.map(({ subjectId, sequence }) => [subjectId, sequence]));
  for (const { rule, action, sequence } of latest.values()) {
    if (rule === null || sequence < (resetAt.get(rule) ?? 0)) continue;
    const count = counts.get(rule) ?? { accepted: 0, dismissed: 0 };
    if (action === 'dismissed') count.dismissed += 1;
    else count.accepted += 1;
    counts.set(rule, count);
  }
  return counts;
}

function toDecision(row: Record<string, unknown>): Decision {
  return {
    sequence: Number(row['sequence']),
    subject: String(row['subject']) as DecisionSubject,
    subjectId: String(row['subject_id']),
    action: String(row['action']),
    rule: row['rule'] === null ? null : String(row['rule']),
    detail: JSON.parse(String(row['detail'])) as Record<string, unknown>,
    at: String(row['at']),
    undoneAt: row['undone_at'] === null ? null : String(row['undone_at']),
  };
}

/** Each doubling of a rule's dismissals over its acceptances moves its proposals down by this much. */
const LOWERED = 0.6;

/** How far a rule's proposals are moved down in this library; 0 where it was not dismissed more often than accepted. */
export function loweredBy(counts: { readonly accepted: number; readonly dismissed: number } | undefined): number {
  const surplus = Math.max(0, (counts?.dismissed ?? 0) - (counts?.accepted ?? 0));
  return Math.round(LOWERED * Math.log2(1 + surplus) * 100) / 100;
}

/** What a decision makes of a proposal. */
export function statusOf(decision: Decision | undefined): 'proposed' | 'accepted' | 'dismissed' {
  if (!decision) return 'proposed';
  return decision.action === 'dismissed' ? 'dismissed' : 'accepted';
}

/** Decisions as the contract carries them. */
export const shownDecisions = (
  decisions: readonly Decision[],
): { subjectId: string; action: string; detail: Record<string, unknown>; at: string; undoneAt: string | null }[] =>
  decisions.map(({ subjectId, action, detail, at, undoneAt }) => ({
    subjectId,
    action,
    detail: { ...detail },
    at,
    undoneAt,
  }));
