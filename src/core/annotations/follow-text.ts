import type { Annotation } from '../../domain/annotation.ts';
import type { CanonicalText } from '../../domain/archive-document.ts';
import { describeDistinctly } from '../../domain/describe-range.ts';
import type { AnchorState, Selectors } from '../../domain/selector.ts';
import { createTextAnchor, type TextAnchor } from '../anchoring/anchoring.ts';

/** How annotations stand in a text that takes the place of the one they were made on. */
export interface FollowedText {
  /** How each stands, in the order they were given. */
  readonly found: readonly { readonly annotation: Annotation; readonly state: AnchorState }[];
  readonly states: Readonly<Record<AnchorState, number>>;
  /** Next versions of those whose words are other characters now, found by them. */
  readonly updated: readonly Annotation[];
}

/** The words of the same bytes in the new text. */
export type InNewWords = (words: string) => string;

/**
 * Looks the targets of `annotations` up in `next`. Where `inNewWords` is given the same bytes are read as other characters
 * now: a quotation is turned into those, and where they are found its annotation gets a version that quotes them. All
 * others stay as they were made, and are looked up each time.
 */
export function followText(
  annotations: readonly Annotation[],
  next: CanonicalText,
  inNewWords: InNewWords | null,
): FollowedText {
  const states = { exact: 0, moved: 0, changed: 0, ambiguous: 0, orphan: 0 };
  const found: FollowedText['found'][number][] = [];
  const updated: Annotation[] = [];
  const look = createTextAnchor(next.text);
  for (const made of annotations) {
    const { selectors, textSha256 } = made.target;
    const translated = inNewWords && toNewWords(selectors, inNewWords);
    const wanted = translated ?? selectors;
    const place = look(wanted, { sameText: textSha256 === next.sha256 });
    states[place.state] += 1;
    found.push({ annotation: made, state: place.state });
    if (translated && place.range) updated.push(onNewText(made, next, { translated, found: place }));
  }
  return { states, found, updated };
}

/** Selectors turned into the new characters; null where the words are the same, or nothing is left of them. */
export function toNewWords([quote, position]: Selectors, inNewWords: InNewWords): Selectors | null {
  const [exact, prefix, suffix] = [quote.exact, quote.prefix, quote.suffix].map(inNewWords) as [string, string, string];
  if (exact === '' || (exact === quote.exact && prefix === quote.prefix && suffix === quote.suffix)) return null;
  return [{ ...quote, exact, prefix, suffix }, position];
}

interface Found {
  readonly translated: Selectors;
  readonly found: ReturnType<TextAnchor>;
}

function onNewText(made: Annotation, { text, sha256 }: CanonicalText, { translated, found }: Found): Annotation {
  const range = found.range ?? { start: 0, end: 0 };
  const [quote, position] = describeDistinctly(text, range);
  // Words that are not quite the same stay as they were turned: looking them up says that they have changed.
  const exact = found.state === 'changed' ? translated[0].exact : quote.exact;
  return {
    ...made,
    target: { ...made.target, textSha256: sha256, selectors: [{ ...quote, exact }, position] },
    modified: new Date().toISOString(),
    revision: made.revision + 1,
  };
}
