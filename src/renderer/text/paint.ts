import { useEffect, type RefObject } from 'react';
import type { TextRange } from '../../domain/text-range.ts';
import { toDomRanges } from './text-ranges.ts';

/** What ranges are painted as; styles/text.css says how each looks. A higher one lies on top. */
const PRIORITY = {
  statement: 0,
  'source-other': 0,
  'annotation-yellow': 1,
  'annotation-green': 1,
  'annotation-blue': 1,
  'annotation-pink': 1,
  'annotation-orange': 1,
  'annotation-violet': 1,
  'annotation-note': 2,
  match: 3,
  found: 4,
  target: 5,
  'found-current': 6,
  subject: 7,
} as const;
export type PaintName = keyof typeof PRIORITY;

/** Ranges by name and by the view that shows them: the browser keeps one set of names for the whole page. */
const painted = new Map<PaintName, Map<symbol, readonly Range[]>>();

function paint(name: PaintName, owner: symbol, ranges: readonly Range[]): void {
  const owners = painted.get(name) ?? new Map<symbol, readonly Range[]>();
  painted.set(name, owners);
  if (ranges.length === 0) owners.delete(owner);
  else owners.set(owner, ranges);
  if (!('highlights' in CSS)) return;
  const all = [...owners.values()].flat();
  if (all.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight(...all);
  highlight.priority = PRIORITY[name];
  CSS.highlights.set(name, highlight);
}

/** Paints ranges of the text inside `root` without touching its elements, until they change or the view goes. */
export function usePaint(root: RefObject<HTMLElement | null>, name: PaintName, ranges: readonly TextRange[]): void {
  useEffect(() => {
    const element = root.current;
    if (element === null || ranges.length === 0) return undefined;
    const owner = Symbol(name);
    paint(name, owner, toDomRanges(element, ranges));
    return () => paint(name, owner, []);
  }, [root, name, ranges]);
}
