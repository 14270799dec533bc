/**
 * What a reader of a format tells of a text it read. Libraries and editions keep these sentences in English; the page
 * knows them again by their template and says them in its own language.
 */
export const WARNINGS = {
  'chapters-missing': 'Chapters that are not in the file: {missing}.',
  'encoding-inferred': 'The encoding is not declared; {encoding} was inferred.',
  'first-pages': 'Only the first {most} of {pages} pages were read.',
  'front-matter': 'The front matter could not be read as YAML; it was kept as text.',
  'mail-without-text': 'The message has no text of its own.',
  'no-text-layer': 'No text layer: the pages are pictures, so there are no words to search. The original is kept.',
  'pages-not-read': 'Pages that could not be read: {pages}.',
  'places-not-decoded': '{lost} places could not be decoded as {encoding}; they show as \ufffd.',
  'reads-back-otherwise':
    'It was stored, but does not read back as it was written. Check the disk, and import it again.',
  'running-lines': 'Lines that every page repeats at its edge were left out of the text.',
} as const;

/** The name of a warning. */
export type WarningCode = keyof typeof WARNINGS;

type Places<Text extends string> = Text extends `${string}{${infer Place}}${infer Rest}` ? Place | Places<Rest> : never;
type Parameters<Code extends WarningCode> = Readonly<Record<Places<(typeof WARNINGS)[Code]>, string | number>>;

const PLACE = /\{(\w+)\}/g;

/** A warning in its English sentence. */
export function warningInEnglish<Code extends WarningCode>(code: Code, parameters: Parameters<Code>): string {
  const given: Readonly<Record<string, string | number>> = parameters;
  return WARNINGS[code].replace(PLACE, (_, name: string) => String(given[name]));
}

const patterns = Object.entries(WARNINGS).map(([code, text]) => {
  const escaped = text.replace(/[.*+?^$()|[\]\\]/g, String.raw`\$&`);
  return { code: code as WarningCode, pattern: new RegExp(`^${escaped.replace(PLACE, '(?<$1>.+?)')}$`, 'u') };
});

/** Which warning a sentence is, and what stands in it; null for one of no template. */
export function readWarning(
  text: string,
): { readonly code: WarningCode; readonly parameters: Readonly<Record<string, string>> } | null {
  for (const { code, pattern } of patterns) {
    const found = pattern.exec(text);
    if (found) return { code, parameters: { ...found.groups } };
  }
  return null;
}
