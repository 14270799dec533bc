import path from 'node:path';
import { edition, type Edition } from '../../../domain/archive-document.ts';
import { bundle, merge, type Bundled } from '../../../core/bundling/bundling.ts';
import { sourceWorkers } from '../../../core/source-workers.ts';
import { badUsage, type CommandResult, type FileCommand, type OptionValues } from '../command.ts';

const OUT = { out: { type: 'string' } } as const;
const FIELDS = ['id', 'title', 'version', 'issued', 'rights', 'abstract'] as const;

/** Builds an edition, or a shard of one, from a folder of originals. */
export const bundleCommand: FileCommand = {
  needs: 'nothing',
  usage:
    '<folder> --out <bag> [--id <id>] [--title <t>] [--version <v>] [--issued <date>] [--rights <r>] [--shard <i>/<n>]',
  summary: 'build an edition from a folder of originals, or a part of one (docs/archive-format.md)',
  options: {
    ...OUT,
    ...Object.fromEntries(FIELDS.map((name) => [name, { type: 'string' as const }])),
    shard: { type: 'string' },
  },
  words: { least: 1, most: 1 },
  run: async ({ values, positionals, tell, startReader }) => {
    const interrupt = new AbortController();
    process.once('SIGINT', () => interrupt.abort());
    const shard = shardOf(values);
    const built = await bundle({
      folder: positionals[0] ?? '',
      out: outOf(values),
      edition: editionOf(values),
      ...(shard === undefined ? {} : { shard }),
      readerUrl: sourceWorkers.reader,
      startReader,
      signal: interrupt.signal,
      report: ({ done, total, path: file }) => tell(`${done} of ${total} ${file}`),
    });
    return toResult(built);
  },
};

/** Puts the shards of one build together. */
export const mergeCommand: FileCommand = {
  needs: 'nothing',
  usage: '<shard>… --folder <folder> --out <bag>',
  summary: 'put the shards of an edition together, byte for byte as one run would have built it',
  options: { ...OUT, folder: { type: 'string' } },
  words: { least: 1, most: Infinity },
  run: async ({ values, positionals }) => {
    const { folder } = values;
    if (typeof folder !== 'string')
      throw badUsage('--folder names the folder of originals the shards were built from.');
    return toResult(await merge({ shards: positionals, folder, out: outOf(values) }));
  },
};

function outOf({ out }: OptionValues): string {
  if (typeof out !== 'string') throw badUsage('--out names the folder that is written.');
  return path.resolve(out);
}

function editionOf(values: OptionValues): Partial<Edition> {
  const given = FIELDS.flatMap((name) => (typeof values[name] === 'string' ? [[name, values[name]]] : []));
  const parsed = edition.partial().safeParse(Object.fromEntries(given));
  if (!parsed.success) throw badUsage(`--${String(parsed.error.issues[0]?.path[0])} cannot be that.`);
  return Object.fromEntries(Object.entries(parsed.data).filter(([, value]) => value !== undefined));
}

function shardOf({ shard }: OptionValues): { index: number; of: number } | undefined {
  if (shard === undefined) return undefined;
  const [, index, of] = /^(\d+)\/(\d+)$/.exec(String(shard)) ?? [];
  if (index === undefined || Number(index) >= Number(of)) throw badUsage('--shard takes i/n with i from 0 to n - 1.');
  return { index: Number(index), of: Number(of) };
}

function toResult(built: Bundled): CommandResult {
  const lines = built.rejected.map(({ path: file, code, message }) => `left out   ${file}: ${code}. ${message}`);
  const summary = `${built.documents} documents in “${built.edition.title}”, ${built.rejected.length} left out.`;
  return { json: built, text: [...lines, summary].join('\n') };
}
