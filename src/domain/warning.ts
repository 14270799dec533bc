import { fillTemplate, sentenceReader, type Parameters } from './template.ts';

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

/** A warning in its English sentence. */
export const warningInEnglish = <Code extends WarningCode>(
  code: Code,
  parameters: Parameters<(typeof WARNINGS)[Code]>,
): string => fillTemplate(WARNINGS[code], parameters);

/** Which warning a sentence is, and what stands in it; null for one of no template. */
export const readWarning = sentenceReader(WARNINGS);
