import { repairLibrary } from '../../../core/repair/repair.ts';
import { sourceWorkers } from '../../../core/source-workers.ts';
import type { FileCommand } from '../command.ts';
import { locate } from '../locate.ts';

/** Makes a damaged library whole from its journal and its originals; nothing is deleted. */
export const repairCommand: FileCommand = {
  needs: 'nothing',
  usage: '',
  summary: 'make a damaged library whole from its journal and originals; nothing is deleted',
  options: {},
  words: { least: 0, most: 0 },
  run: async ({ values, startReader }) => {
    const interrupt = new AbortController();
    process.once('SIGINT', () => interrupt.abort());
    const { library } = locate(values);
    const done = await repairLibrary({
      library,
      readerUrl: sourceWorkers.reader,
      startReader,
      signal: interrupt.signal,
    });
    const lines = [
      done.setAside === null ? 'The database is whole.' : `The damaged database lies in ${done.setAside}.`,
      `${done.annotations} annotations and ${done.documents} documents are there;`,
      `${done.textsSaved} texts were saved from the old database, ${done.textsRead} read from the originals again.`,
      ...done.lost.map(({ identifier, why }) => `without text: ${identifier}. ${why}`),
    ];
    return { json: done, text: lines.join('\n'), done: done.lost.length === 0 };
  },
};
