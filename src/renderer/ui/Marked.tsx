import type { ReactNode } from 'react';
import type { TextRange } from '../../domain/text-range.ts';

interface MarkedProps {
  readonly text: string;
  /** In order or not; overlaps are joined. */
  readonly ranges: readonly TextRange[];
  readonly className?: string;
}

/** Text with ranges of it marked. */
export function Marked({ text, ranges, className }: MarkedProps): ReactNode {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of joined(ranges, text.length)) {
    parts.push(text.slice(at, start));
    parts.push(
      <mark key={start} className={className}>
        {text.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  parts.push(text.slice(at));
  return parts;
}

function joined(ranges: readonly TextRange[], length: number): readonly TextRange[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, Math.min(end, length));
    else if (start < end && start < length) result.push({ start, end: Math.min(end, length) });
  }
  return result;
}
