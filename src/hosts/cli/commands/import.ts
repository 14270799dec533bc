import path from 'node:path';
import { readOptions, type ReadOptions } from '../../../contract/archive.ts';
import type { FileOutcome } from '../../../domain/import-report.ts';
import { badUsage, type Command, type CommandContext, type OptionValues } from '../command.ts';

/** Takes files and folders into the library. */
export const importCommand: Command = {
  usage: '<path>… [--encoding <label>] [--columns text=<name>,title=<name>,…]',
  summary: 'take files and folders into the library',
  options: { encoding: { type: 'string' }, columns: { type: 'string' } },
  words: { least: 1, most: Infinity },
  run: async (context) => {
    const { core, positionals, signal, values } = context;
    const options = toOptions(values);
    const chosen = positionals.map((name) => ({ path: path.resolve(name), shownAs: path.normalize(name) }));
    const report = await core.importPaths(chosen, { signal, report: teller(context), options });
    const lines = report.files.map(toLine);
    const summary = `${report.imported} imported, ${report.duplicates} already here, ${report.rejected} rejected.${originsInWords(report.files)}`;
    // A path that was named and is not there is a mistake of the call; a bad file in a folder is not.
    const named = new Set(chosen.map(({ shownAs }) => shownAs));
    const done = !report.files.some(({ path: shown, code }) => code === 'UNREADABLE' && named.has(shown));
    return { json: report, text: [...lines, summary].join('\n'), done };
  },
};

/** What was chosen for the files; fails with bad usage where it cannot be. */
function toOptions({ encoding, columns }: OptionValues): ReadOptions {
  const pairs = typeof columns === 'string' ? columns.split(',').map((pair) => pair.split('=', 2)) : [];
  const chosen = readOptions.safeParse({
    ...(typeof encoding === 'string' ? { encoding } : {}),
    ...(pairs.length > 0 ? { columns: Object.fromEntries(pairs) as unknown } : {}),
  });
  if (!chosen.success) throw badUsage('--columns takes pairs as in text=body,title=headline.');
  return chosen.data;
}

/** How many origins the files that were taken in have, where some share one. */
function originsInWords(files: readonly FileOutcome[]): string {
  const taken = files.filter(({ outcome }) => outcome === 'imported');
  const origins = new Set(taken.map(({ documentId, originId }) => originId ?? documentId)).size;
  return origins < taken.length
    ? ` ${origins} ${origins === 1 ? 'origin' : 'origins'} in ${taken.length} documents.`
    : '';
}

function teller({ tell }: CommandContext) {
  let last = '';
  return ({ stage, done, total }: { stage: string; done: number; total: number }): void => {
    const line = total > 0 ? `${stage} ${done} of ${total}` : stage;
    if (line !== last) tell((last = line));
  };
}

function toLine({ path: shown, outcome, code, message, title, documentId, warnings }: FileOutcome): string {
  if (outcome === 'rejected') return `rejected   ${shown}: ${code ?? ''}. ${message ?? ''}`;
  const warned = warnings && warnings.length > 0 ? ` (${warnings.join(' ')})` : '';
  return `${outcome.padEnd(10)} ${shown}: ${documentId ?? ''} “${title ?? ''}”${warned}`;
}
