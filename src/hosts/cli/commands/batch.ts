import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { toSaveFailure, writeFileAtomic } from '../../../core/storage/storage.ts';
import { Failure } from '../../../rpc/failure.ts';
import type { CommandContext, CommandResult } from '../command.ts';

/** A line of a file of queries: plain words, and the name they go by in the run. */
const batchQuery = z.object({ id: z.union([z.string().min(1), z.number()]).transform(String), text: z.string() });

/** Lines of a run for each query; the format of TREC knows no more. */
const MOST_LINES = 1000;
const TAG = 'synoptic';

/**
 * Answers every query of a JSON-lines file and writes a TREC run: `query Q0 identifier rank score tag`.
 * Fails with `QUERIES_UNREADABLE`, naming the line, and then writes nothing.
 */
export async function runBatch(queriesPath: string, runPath: string, context: CommandContext): Promise<CommandResult> {
  const queries = await readQueries(queriesPath);
  const lines: string[] = [];
  for (const [done, { id, text }] of queries.entries()) {
    context.signal.throwIfAborted();
    const hits = await context.core.rank(text, MOST_LINES);
    hits.forEach(({ identifier, score }, rank) => {
      lines.push([id, 'Q0', identifier.replace(/\s+/g, '_'), rank + 1, score, TAG].join(' '));
    });
    context.tell(`answered ${done + 1} of ${queries.length}`);
  }
  const content = Buffer.from(lines.map((line) => `${line}\n`).join(''));
  await writeFileAtomic(runPath, content).catch((error: unknown) => Promise.reject(toSaveFailure(error)));
  return {
    json: { queries: queries.length, lines: lines.length, path: runPath },
    text: `Wrote ${runPath}: ${lines.length} lines for ${queries.length} queries.`,
  };
}

async function readQueries(queriesPath: string): Promise<z.infer<typeof batchQuery>[]> {
  const content = await readFile(queriesPath, 'utf8').catch(() => {
    throw new Failure('QUERIES_UNREADABLE', `${queriesPath} could not be read. Check its name and try again.`);
  });
  return content.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [batchQuery.parse(JSON.parse(line))];
    } catch {
      const message = `Line ${index + 1} is not a JSON object with "id" and "text". Mend it and try again.`;
      throw new Failure('QUERIES_UNREADABLE', message, { line: index + 1 });
    }
  });
}
