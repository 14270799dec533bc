import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { schemaProblems, type EditionProblem } from './edition-problem.ts';

/** Reads a YAML file beside the originals of an edition; what is wrong with it is a problem, and then it is null. */
export async function readYaml<S extends z.ZodType>(
  folder: string,
  { file, schema }: { readonly file: string; readonly schema: S },
  problems: EditionProblem[],
): Promise<z.output<S> | null> {
  try {
    // Anchors stand for dates that recur; the limit is there against hostile files, and these are the publisher's own.
    const result = schema.safeParse(parse(await readFile(join(folder, file), 'utf8'), { maxAliasCount: -1 }));
    if (result.success) return result.data;
    problems.push(...schemaProblems(file, result.error));
  } catch (error) {
    problems.push({ where: file, message: error instanceof Error ? error.message : String(error) });
  }
  return null;
}
