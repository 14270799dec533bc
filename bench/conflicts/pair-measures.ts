/** Share of labels that are right, from 0 to 1. */
export function shareRight(wanted: readonly string[], found: readonly string[]): number {
  return wanted.filter((label, each) => found[each] === label).length / Math.max(1, wanted.length);
}

/** Precision and recall of one label, from 0 to 1. */
export function precisionRecall(label: string, wanted: readonly string[], found: readonly string[]) {
  const hits = wanted.filter((each, at) => each === label && found[at] === label).length;
  const named = found.filter((each) => each === label).length;
  const there = wanted.filter((each) => each === label).length;
  return { precision: hits / Math.max(1, named), recall: hits / Math.max(1, there) };
}

/** Harmonic mean of precision and recall of one label. */
export function f1Of(label: string, wanted: readonly string[], found: readonly string[]): number {
  const { precision, recall } = precisionRecall(label, wanted, found);
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}
