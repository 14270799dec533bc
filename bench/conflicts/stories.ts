import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { readClaims, type ComparedDocument } from '../../src/core/conflicts/conflicts.ts';
import { readFormat } from '../../src/core/formats/formats.ts';

/** `tune`: rules were shaped on them; `judge`: only ever measured; `later`: measured, then shaped on; `unseen`, `fresh`, `latest`, `held`: measured once after their round; `blind`, `opened`: written without sight of the rules or any run, then shaped on; `closed`: the same, and nobody who works on the rules has read them; `plain`: by another hand, in the prose of agencies and local papers, measured before and after a round, then shaped on; `ajar`: by yet another hand, measured at first sight, opened for the speakers, then fitted to; `sealed`: five more of that hand, of which only totals were printed; `wide`: by three further hands, measured at first sight, then looked at and fitted to; `shut`: eight more of those hands, of which only totals were printed; `added`: by three more hands, measured at first sight, then looked at and fitted to; `kept`: six more of those hands, of which only totals were printed. */
export const SPLITS = [
  'tune',
  'judge',
  'later',
  'unseen',
  'fresh',
  'latest',
  'held',
  'blind',
  'opened',
  'closed',
  'plain',
  'ajar',
  'sealed',
  'wide',
  'shut',
  'added',
  'kept',
] as const;

/** Stories whose texts, labels and traces nobody looks at, and which nothing is fitted to. */
export const KEPT_APART: ReadonlySet<string> = new Set(['closed', 'sealed', 'shut', 'kept']);

const labels = z.object({
  split: z.enum(SPLITS),
  /** Exact words that stand once in a file, and who says them. */
  statements: z.record(z.string(), z.object({ file: z.string(), quote: z.string(), speaker: z.string() })),
  groups: z.array(
    z.object({
      id: z.string(),
      question: z.string(),
      kind: z.string(),
      positions: z.array(z.array(z.string())),
      pairs: z.array(z.tuple([z.string(), z.string(), z.string()])).default([]),
    }),
  ),
  nearMisses: z.array(z.tuple([z.string(), z.string(), z.string()])).default([]),
});
export type Labels = z.infer<typeof labels>;

/** A report of a story: its canonical text and what is claimed in it. */
export interface StoryReport extends ComparedDocument {
  readonly text: string;
}

/** A story with its reports and labels. */
export interface Story {
  readonly name: string;
  readonly reports: readonly StoryReport[];
  readonly labels: Labels;
}

/** Reads every story folder of `root` that has labels, in the order of their names. */
export function readStories(root: string): Story[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => ({
      name,
      labels: labels.parse(parse(readFileSync(join(root, name, 'labels.yaml'), 'utf8'))),
      reports: readReports(join(root, name)),
    }));
}

/** Reads the reports of a folder as an import would. */
export function readReports(folder: string): StoryReport[] {
  const files = readdirSync(folder)
    .filter((file) => /\.(?:md|txt|html)$/.test(file))
    .sort();
  return files.map((file) => {
    const { canonical, hints } = readFormat({ bytes: readFileSync(join(folder, file)), fileName: file });
    const { text, blocks } = canonical;
    const language =
      hints.language ??
      (/[а-яё]{4}/i.test(text.slice(0, 500)) && !/[a-z]{4}.*[a-z]{4}.*[a-z]{4}/i.test(text.slice(0, 200))
        ? 'ru'
        : 'en');
    const claims = readClaims({
      text,
      blocks,
      title: hints.title ?? '',
      publisher: hints.publisher ?? null,
      issued: hints.issued ?? null,
      language,
    });
    return { id: file, text, claims };
  });
}
