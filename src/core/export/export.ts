import { createKeptBytes } from '../originals/originals.ts';
import type { CallContext } from '../../rpc/operation.ts';
import { createRoom } from '../turns.ts';
import type { ExportedFile, ExportRequest } from './export-content.ts';
import { writeInWorker, type ExportProgress } from './export-worker.ts';
import type { ExportAnswer, ExportQuestion } from './worker-messages.ts';
import { gather, type ExportSources } from './gather.ts';

export type { ExportedFile, ExportFormat, ExportRequest, ExportScope } from './export-content.ts';
export { toUuid } from './guid.ts';
export { isOurMarkdown, readMarkdownBlocks } from './markdown-file.ts';
export { readAnnotationBlock } from './markdown-annotation.ts';
export { PACKAGE_ANNOTATIONS, PACKAGE_DESCRIPTIONS, PACKAGE_FOLDER } from './research-package.ts';
export { EPUB_COLOURS } from './epub-annotations.ts';
export { unzip as unzipPackage } from './zip.ts';

/** Exports of the person's work and of descriptions. */
export interface Exports {
  /** See `export.create`. Fails with its codes, and with `CANCELLED`. */
  create(request: ExportRequest, context: CallContext<ExportProgress>): Promise<ExportedFile>;
  /** The bytes of one of the last exports, by their digest; null where it is none. */
  read(sha256: string): Uint8Array | null;
}

/** Two pages can look at an export each. */
const MOST_KEPT = 2;
const MOST_KEPT_BYTES = 256 * 1024 * 1024;

/** A short one is made beside one that takes minutes; each holds memory of its own, so that more of them wait. */
const MOST_AT_ONCE = 2;

/** Makes exports of `sources`, each in a worker of its own from the module at `workerUrl`; beyond two at once they wait. */
export function createExports(sources: ExportSources, workerUrl: URL): Exports {
  const withRoom = createRoom(MOST_AT_ONCE);
  const kept = createKeptBytes(MOST_KEPT, MOST_KEPT_BYTES);
  const { archive } = sources;
  const about = async ({ wants, of }: ExportQuestion): Promise<ExportAnswer | null> => {
    if (wants === 'beside') return archive.placeInOriginal(of).beside;
    return wants === 'text' ? archive.text(of) : archive.readOriginal(of);
  };
  const answer = (question: ExportQuestion): Promise<ExportAnswer | null> => about(question).catch(() => null);
  return {
    create: (request, { signal, report }) =>
      withRoom(
        async () => {
          const parts = gather(request, sources);
          const { file, content } = await writeInWorker(workerUrl, parts, { signal, report, answer });
          kept.keep(file.sha256, new Map([[file.sha256, content]]));
          return file;
        },
        { signal, onWait: () => report({ stage: 'wait', done: 0, total: 0 }) },
      ),
    read: kept.read,
  };
}
