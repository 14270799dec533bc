import type { SynopticContract } from '../../contract/operations.ts';
import type { Handlers } from '../../rpc/operation.ts';
import type { Archive } from '../archive/archive.ts';
import type { ReadingAgain } from './reading-again.ts';

type TextOperation = 'texts.readAgain' | 'texts.preview' | 'texts.listVersions' | 'texts.getVersion';

/** Answers what is asked of the texts of documents; `onFrozen` is waited for when texts may have become others. */
export function textHandlers(
  archive: Archive,
  readingAgain: ReadingAgain,
  onFrozen: (documentIds: readonly string[]) => Promise<void>,
): Pick<Handlers<SynopticContract>, TextOperation> {
  const revision = (): number => archive.revision();
  return {
    'texts.readAgain': async ({ documentIds, encoding }, context) => {
      const before = revision();
      try {
        return { documents: await readingAgain.run(documentIds, encoding, context) };
      } finally {
        // What was frozen before a failure or a cancel is there, too.
        if (revision() !== before) await onFrozen(documentIds);
      }
    },
    'texts.preview': ({ documentId, encoding }, { signal }) => readingAgain.preview(documentId, encoding, signal),
    'texts.listVersions': ({ documentId }) => ({ versions: archive.textVersions(documentId) }),
    'texts.getVersion': ({ documentId, number }) => archive.versionText(documentId, number),
  };
}
