import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import type { z } from 'zod';
import { edition, descriptionChange, type DescriptionChange, type Edition } from '../../domain/archive-document.ts';
import { ledgerSource, readYaml, schemaProblems, type EditionProblem } from '../editions/editions.ts';

/** Files of a source folder that say something of others and are no documents. */
export const EDITION_FILE = 'edition.yaml';
export const LEDGER_FILE = 'ledger.yaml';
export const DESCRIPTIONS_FILE = 'descriptions.csv';

/** What lies beside the originals: the edition's own words, descriptions, a ledger. */
export interface Sidecars {
  readonly edition: Partial<Edition>;
  readonly ledger: z.infer<typeof ledgerSource> | null;
  /** Corrections of descriptions by the path of the original below the folder. */
  readonly descriptions: ReadonlyMap<string, DescriptionChange>;
}

/** Whether a path below the folder is a sidecar, given all paths. */
export function isSidecar(path: string, all: ReadonlySet<string>): boolean {
  if (path === EDITION_FILE || path === LEDGER_FILE || path === DESCRIPTIONS_FILE) return true;
  const described = /^(.+)\.ya?ml$/i.exec(path)?.[1];
  return described !== undefined && all.has(described);
}

/** Reads all sidecars of a folder; what cannot be read is a problem with its place. */
export async function readSidecars(
  folder: string,
  paths: readonly string[],
  problems: EditionProblem[],
): Promise<Sidecars> {
  const all = new Set(paths);
  const read = <S extends z.ZodType>(file: string, schema: S): Promise<z.output<S> | null> =>
    all.has(file) ? readYaml(folder, { file, schema }, problems) : Promise.resolve(null);
  const descriptions = new Map(all.has(DESCRIPTIONS_FILE) ? await readTable(folder, problems) : []);
  for (const path of paths.filter((each) => isSidecar(each, all) && /\.ya?ml$/i.test(each))) {
    if (path === EDITION_FILE || path === LEDGER_FILE) continue;
    const change = await readYaml(folder, { file: path, schema: descriptionChange }, problems);
    if (change) descriptions.set(path.replace(/\.ya?ml$/i, ''), change);
  }
  return {
    edition: definedOf((await read(EDITION_FILE, edition.partial())) ?? {}),
    ledger: await read(LEDGER_FILE, ledgerSource),
    descriptions,
  };
}

/** Rows of the table by the column `file`; empty fields say nothing, several creators are parted by semicolons. */
async function readTable(folder: string, problems: EditionProblem[]): Promise<[string, DescriptionChange][]> {
  try {
    const rows = parseCsv(await readFile(join(folder, DESCRIPTIONS_FILE), 'utf8'), {
      bom: true,
      columns: true,
      skip_empty_lines: true,
    }) as Record<string, string>[];
    return rows.flatMap((row, index): [string, DescriptionChange][] => {
      const { file = '', ...fields } = row;
      const filled = Object.entries(fields).filter(([, value]) => value.trim() !== '');
      const change = descriptionChange.safeParse(
        Object.fromEntries(filled.map(([key, value]) => [key, key === 'creator' ? value.split(/\s*;\s*/) : value])),
      );
      if (change.success) return [[file, change.data]];
      problems.push(...schemaProblems(`${DESCRIPTIONS_FILE}, row ${index + 2}`, change.error));
      return [];
    });
  } catch (error) {
    problems.push({ where: DESCRIPTIONS_FILE, message: error instanceof Error ? error.message : String(error) });
    return [];
  }
}

type Defined<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };
const definedOf = <T extends object>(value: T): Defined<T> =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Defined<T>;
