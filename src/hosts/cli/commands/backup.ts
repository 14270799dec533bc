import { existsSync } from 'node:fs';
import path from 'node:path';
import { backUp, listBackups, restoreBackup, type Backup } from '../../../core/archive/archive.ts';
import { Failure } from '../../../rpc/failure.ts';
import { badUsage, type FileCommand } from '../command.ts';
import { locate } from '../locate.ts';

/** Backs the library up, also while it is open elsewhere, or lists what there is. */
export const backupCommand: FileCommand = {
  needs: 'nothing',
  usage: '[--list]',
  summary: 'copy the library’s database into its backups and compare the copy; or list them',
  options: { list: { type: 'boolean' } },
  words: { least: 0, most: 0 },
  run: async ({ values }) => {
    const { library } = locate(values);
    if (!existsSync(path.join(library, 'library.db')))
      throw new Failure(
        'LIBRARY_MISSING',
        'There is no library in this folder, so nothing was backed up. Name one with --library.',
      );
    if (values['list'] === true) {
      const backups = listBackups(library);
      return { json: backups, text: backups.map(inWords).join('\n') || 'There are no backups yet.' };
    }
    const interrupt = new AbortController();
    process.once('SIGINT', () => interrupt.abort());
    const made = await backUp(library, { reason: 'asked', signal: interrupt.signal });
    return { json: made, text: `Backed up and compared: ${inWords(made)}` };
  },
};

/** Makes a library from a backup in a new or empty folder; the backup and the old library stay. */
export const restoreCommand: FileCommand = {
  needs: 'nothing',
  usage: '<backup> --to <folder>',
  summary: 'make a library from a backup in an empty folder; the old one stays',
  options: { to: { type: 'string' } },
  words: { least: 1, most: 1 },
  run: async ({ values, positionals: [backup = ''] }) => {
    const { to } = values;
    if (typeof to !== 'string' || to === '') throw badUsage('restore takes --to <folder>, a new or an empty one.');
    const done = await restoreBackup(path.resolve(backup), path.resolve(to));
    const lines = [
      `Restored into ${done.to}: ${inWords(done.backup)}`,
      `${done.originals} originals are there.`,
      ...done.missing.map((sha256) => `missing beside the backup: the original with SHA-256 ${sha256}`),
    ];
    return { json: done, text: lines.join('\n'), done: done.missing.length === 0 };
  },
};

const inWords = ({ made, reason, documents, annotations, folder }: Backup): string =>
  `${made.slice(0, 16).replace('T', ' ')}, ${reason}: ${documents} documents, ${annotations} annotations (${folder})`;
