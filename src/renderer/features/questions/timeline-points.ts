import { toDaySpan, type DaySpan } from '../../ui/edtf-days.ts';
import type { PlacedStatement } from './question-words.ts';

/** A statement on two clocks: when it was made, and what time it speaks of. */
export interface TimelinePoint {
  readonly statement: PlacedStatement;
  /** When it was said, or published where that is not known. */
  readonly made: DaySpan;
  readonly madeBy: 'said' | 'published';
  readonly refersTo: DaySpan | null;
}

/** Statements that can be placed in time, the earliest first, and those that cannot. */
export function toTimeline(statements: readonly PlacedStatement[]): {
  readonly points: readonly TimelinePoint[];
  readonly undated: readonly PlacedStatement[];
} {
  const points: TimelinePoint[] = [];
  const undated: PlacedStatement[] = [];
  for (const statement of statements) {
    const said = statement.said && toDaySpan(statement.said.edtf);
    const made = said ?? (statement.published && toDaySpan(statement.published.edtf));
    if (made === null) undated.push(statement);
    else {
      const refersTo = statement.refersTo && toDaySpan(statement.refersTo.edtf);
      points.push({ statement, made, madeBy: said === null ? 'published' : 'said', refersTo });
    }
  }
  points.sort((a, b) => a.made.from - b.made.from || a.made.to - b.made.to);
  return { points, undated };
}

/** The first and last day that any of the points touches. */
export function extentOf(points: readonly TimelinePoint[]): DaySpan {
  const spans = points.flatMap(({ made, refersTo }) => (refersTo ? [made, refersTo] : [made]));
  return { from: Math.min(...spans.map(({ from }) => from)), to: Math.max(...spans.map(({ to }) => to)) };
}
