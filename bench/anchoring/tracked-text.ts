/** A text with the place of a quotation in it, which edits carry along; null once the quotation is gone. */
export interface Tracked {
  readonly text: string;
  readonly truth: { readonly start: number; readonly end: number } | null;
  /** False once an edit touched the words of the quotation themselves. */
  readonly intact: boolean;
  /** Nobody could say from a quotation and its context which of the places is meant. */
  readonly alike: boolean;
  /** The words were copied elsewhere; deleting them at their old place would then be moving them. */
  readonly copied: boolean;
}

/** Replaces `[start, end)` by `words` and carries the quotation along. */
export function splice(tracked: Tracked, start: number, end: number, words: string): Tracked {
  const text = tracked.text.slice(0, start) + words + tracked.text.slice(end);
  const { truth } = tracked;
  if (!truth) return { ...tracked, text };
  const shift = words.length - (end - start);
  if (end <= truth.start) return { ...tracked, text, truth: { start: truth.start + shift, end: truth.end + shift } };
  if (start >= truth.end) return { ...tracked, text };
  if (start <= truth.start && end >= truth.end) return { ...tracked, text, truth: null, intact: false };
  const from = Math.min(truth.start, start);
  return {
    ...tracked,
    text,
    truth: { start: start < truth.start ? start + words.length : from, end: Math.max(truth.end + shift, start) },
    intact: false,
  };
}

/** Retypes every character by `retype`, given it and its neighbours, and carries the quotation along. */
export function retypeAll(
  tracked: Tracked,
  retype: (character: string, before: string, after: string) => string,
): Tracked {
  const characters = [...tracked.text];
  let at = 0;
  let text = '';
  const moved = new Map<number, number>([[0, 0]]);
  characters.forEach((character, index) => {
    text += retype(character, characters[index - 1] ?? '', characters[index + 1] ?? '');
    at += character.length;
    moved.set(at, text.length);
  });
  const { truth } = tracked;
  return {
    ...tracked,
    text,
    truth: truth && { start: moved.get(truth.start) ?? 0, end: moved.get(truth.end) ?? text.length },
  };
}

/** Puts the parts of a text, given as ranges that cover it, into another order; a quotation that is torn apart is gone. */
export function reorder(tracked: Tracked, parts: readonly { start: number; end: number }[]): Tracked {
  const { truth } = tracked;
  let text = '';
  let place = null as Tracked['truth'];
  let whole = true;
  let next: number | null = null;
  for (const { start, end } of parts) {
    const from = truth ? Math.max(start, truth.start) : end;
    const to = truth ? Math.min(end, truth.end) : start;
    if (from < to) {
      const at = text.length + from - start;
      whole = whole && (place === null ? from === truth?.start : next === from && place.end === at);
      place = { start: place?.start ?? at, end: at + to - from };
      next = to;
    }
    text += tracked.text.slice(start, end);
  }
  return { ...tracked, text, truth: whole ? place : null, intact: tracked.intact && whole && place !== null };
}
