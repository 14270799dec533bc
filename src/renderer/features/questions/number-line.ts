import type { AssertedValue, Comparator } from '../../../domain/asserted-value.ts';

/** A position that is a number, as it is drawn. */
export interface NumberMark {
  readonly key: string;
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly comparator: Comparator | 'range';
}

/** A mark with where it and its label go, in pixels. */
export interface PlacedMark extends NumberMark {
  readonly x1: number;
  readonly x2: number;
  readonly labelX: number;
  /** Counted from 0, the lane next to the line. */
  readonly lane: number;
}

/** Mean width of a character of the label face at its size, in pixels; a little wide, so that labels keep apart. */
const CHARACTER = 6.6;
const GAP = 14;
/** More lanes of labels are a tower nobody reads; marks that find no room in them stand without a label. */
const MOST_LANES = 4;

/** The positions that are numbers. */
export function toMarks(
  positions: readonly { readonly key: string; readonly label: string; readonly value: AssertedValue }[],
): readonly NumberMark[] {
  const numbers = positions.flatMap(({ key, label, value }) =>
    value.type === 'number' || value.type === 'range' ? [{ key, label, value }] : [],
  );
  return numbers.map(({ key, label, value }) => ({
    key,
    label,
    from: value.type === 'range' ? value.from : value.amount,
    to: value.type === 'range' ? value.to : value.amount,
    comparator: value.type === 'range' ? 'range' : value.comparator,
  }));
}

/**
 * Sets marks on a line from 0 to `most` and their labels in lanes above it, inside the width and without touching.
 * Marks on one spot share a label when it fits; a mark whose label finds no room has an empty one.
 */
export function placeMarks(marks: readonly NumberMark[], most: number, width: number): readonly PlacedMark[] {
  const toX = (value: number): number => (most === 0 ? 0 : (Math.max(0, value) / most) * (width - 16)) + 8;
  const lanes: number[] = [];
  return joinLabels(
    marks.toSorted((a, b) => a.from - b.from || a.to - b.to),
    width,
  ).map((mark) => {
    const x1 = toX(mark.from);
    const x2 = toX(mark.to);
    const bare = { ...mark, label: '', x1, x2, labelX: (x1 + x2) / 2, lane: 0 };
    if (mark.label === '') return bare;
    const labelWidth = Math.min(width, mark.label.length * CHARACTER);
    const left = Math.max(0, Math.min((x1 + x2 - labelWidth) / 2, width - labelWidth));
    const free = lanes.findIndex((end) => end + GAP <= left);
    if (free === -1 && lanes.length === MOST_LANES) return bare;
    const lane = free === -1 ? lanes.length : free;
    lanes[lane] = left + labelWidth;
    return { ...mark, x1, x2, labelX: left + labelWidth / 2, lane };
  });
}

/** Gives the first of the marks on one spot the labels of the others, as far as they take half the width at most. */
function joinLabels(marks: readonly NumberMark[], width: number): readonly NumberMark[] {
  const joined: NumberMark[] = [];
  let first = -1;
  for (const mark of marks) {
    const leader = joined[first];
    const label = `${leader?.label} · ${mark.label}`;
    if (leader?.from === mark.from && leader.to === mark.to && label.length * CHARACTER <= width / 2) {
      joined[first] = { ...leader, label };
      joined.push({ ...mark, label: '' });
    } else {
      first = joined.length;
      joined.push(mark);
    }
  }
  return joined;
}
