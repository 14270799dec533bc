import { z } from 'zod';
import type { Contract } from '../rpc/operation.ts';

/** What the library table can show of a document, beside its title. */
export const libraryColumn = z.enum([
  ...['publisher', 'issued', 'language', 'form', 'passages', 'fixity'],
  ...['format', 'type', 'creator', 'characters', 'addedAt', 'origin', 'warnings'],
] as const);

/** The person's choices; kept in the library, since a loopback page has no lasting storage of its own. */
export const settings = z.strictObject({
  /** Of the interface; `system` takes the first of the system's languages that the interface speaks. */
  language: z.enum(['system', 'en', 'ru', 'uk', 'de']),
  theme: z.enum(['system', 'light', 'sepia', 'dark', 'high-contrast']),
  /** Size of the reading face, in pixels. */
  textSize: z.int().min(14).max(32),
  /** Width of the reading column, in characters. */
  measure: z.int().min(40).max(110),
  /** Height of a line, in hundredths of the text size. */
  lineHeight: z.int().min(120).max(240),
  readingFace: z.enum(['serif', 'sans', 'mono']),
  /** How references are formatted when a passage is cited. */
  citationStyle: z.enum(['chicago', 'apa', 'mla', 'gost']),
  /** Whether notes stand beside the text, where there is room. */
  marginNotes: z.boolean(),
  /** Whether the reader shows what other sources say under a passage. */
  apparatus: z.boolean(),
  /** Whether searches are written into the log of searches. */
  searchLog: z.boolean(),
  /** How close lines and controls stand. */
  density: z.enum(['comfortable', 'compact']),
  /** Shortcuts the person chose, by command, as `Mod+Shift+K`; an empty one means none. */
  shortcuts: z.record(z.string().min(1).max(64), z.string().max(40)),
  /** Whether the tour of the first start was taken or skipped. */
  tourDone: z.boolean(),
  /** Megabytes that the search may hold lists of words in, from the next start on. */
  searchMemory: z.int().min(8).max(2048),
  /** Columns of the library table, in the order of the table; null for the usual ones, fewer where there is little room. */
  libraryColumns: z.array(libraryColumn).max(20).nullable(),
});

export const settingsContract = {
  'settings.get': { input: z.strictObject({}), output: z.strictObject({ settings }), errors: [] },
  'settings.update': {
    input: settings.partial(),
    output: z.strictObject({ settings }),
    errors: ['LIBRARY_READ_ONLY', 'LIBRARY_FULL', 'NOT_SAVED'],
  },
} as const satisfies Contract;
