import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { comparePair } from '../../../core/sentence-pairs/sentence-pairs.ts';
import { toSaveFailure, writeFileAtomic } from '../../../core/storage/storage.ts';
import { Failure } from '../../../rpc/failure.ts';
import type { CommandResult } from '../command.ts';

/** A line of a file of pairs: two English texts, and the name they go by in the answer. */
const pairLine = z.object({
  id: z.union([z.string().min(1), z.number()]).transform(String),
  a: z.string(),
  b: z.string(),
});

/**
 * Compares every pair of a JSON-lines file and writes a line for each: `{id, label, kind, score, spans}`.
 * Fails with `PAIRS_UNREADABLE`, naming the line, and then writes nothing.
 */
export async function runPairs(pairsPath: string, outPath: string, signal: AbortSignal): Promise<CommandResult> {
  const pairs = await readPairs(pairsPath);
  const lines = pairs.map(({ id, a, b }) => {
    signal.throwIfAborted();
    const { label, kind, score, spans } = comparePair(a, b);
    return JSON.stringify({ id, label, kind, score: Number(score.toFixed(4)), spans });
  });
  const content = Buffer.from(lines.map((line) => `${line}\n`).join(''));
  await writeFileAtomic(outPath, content).catch((error: unknown) => Promise.reject(toSaveFailure(error)));
  return { json: { pairs: lines.length, path: outPath }, text: `Wrote ${outPath}: ${lines.length} pairs compared.` };
}

async function readPairs(pairsPath: string): Promise<z.infer<typeof pairLine>[]> {
  const content = await readFile(pairsPath, 'utf8').catch(() => {
    throw new Failure('PAIRS_UNREADABLE', `${pairsPath} could not be read. Check its name and try again.`);
  });
  return content.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [pairLine.parse(JSON.parse(line))];
    } catch {
      const message = `Line ${index + 1} is not a JSON object with "id", "a" and "b". Mend it and try again.`;
      throw new Failure('PAIRS_UNREADABLE', message, { line: index + 1 });
    }
  });
}
