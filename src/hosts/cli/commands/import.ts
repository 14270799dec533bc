import path from 'node:path';
import type { FileOutcome } from '../../../domain/import-report.ts';
import type { Command, CommandContext } from '../command.ts';

/** Takes files and folders into the library. */
export const importCommand: Command = {
  usage: '<path>…',
  summary: 'take files and folders into the library',
  options: {},
  words: { least: 1, most: Infinity },
  run: async (context) => {
    const { core, positionals, signal } = context;
    const chosen = positionals.map((name) => ({ path: path.resolve(name), shownAs: path.normalize(name) }));
    const report = await core.importPaths(chosen, { signal, report: teller(context) });
    const lines = report.files.map(toLine);
    const summary = `${report.imported} imported, ${report.duplicates} already here, ${report.rejected} rejected.`;
    // A path that was named and is not there is a mistake of the call; a bad file in a folder is not.
    const named = new Set(chosen.map(({ shownAs }) => shownAs));
    const done = !report.files.some(({ path: shown, code }) => code === 'UNREADABLE' && named.has(shown));
    return { json: report, text: [...lines, summary].join('\n'), done };
  },
};

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
