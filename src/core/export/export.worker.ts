import { parentPort } from 'node:worker_threads';
import type { AnchoredAnnotation } from '../../domain/annotation.ts';
import type { ArchiveDocument, CanonicalText } from '../../domain/archive-document.ts';
import { Failure } from '../../rpc/failure.ts';
import type { ForeignParts, KeptAnnotation } from '../annotations/annotations.ts';
import type { KeptBeside } from '../archive/archive.ts';
import { toContent } from './export-content.ts';
import type { ExportAnswer, ExportHead, ExportPart, ExportQuestion, ExportReply } from './worker-messages.ts';
import { writeExport } from './write-export.ts';

/** Annotations that were written between two times that it is told. */
const TOLD_EVERY = 500;

const annotations: AnchoredAnnotation[] = [];
const documents: ArchiveDocument[] = [];
const kept: KeptAnnotation[] = [];
const foreign = new Map<string, ForeignParts>();
const waiting: ((value: ExportAnswer | null) => void)[] = [];
let head: ExportHead | undefined;

const say = (reply: ExportReply, ...handedOver: ArrayBuffer[]): void => parentPort?.postMessage(reply, handedOver);

const ask = <Value extends ExportAnswer>(question: ExportQuestion): Promise<Value | null> =>
  new Promise((resolve) => {
    say({ kind: 'ask', id: waiting.length, ...question });
    waiting.push((value) => resolve(value as Value | null));
  });

/** Writes what came. */
async function write({ request, ...about }: ExportHead): Promise<void> {
  const { format, scope, options, previous } = request;
  const content = toContent({
    ...{ ...about, scope, options, annotations, documents, foreign, kept },
    text: (documentId) => ask<CanonicalText>({ wants: 'text', of: documentId }),
    beside: (documentId) => ask<readonly KeptBeside[]>({ wants: 'beside', of: documentId }),
    original: (sha256) => ask<Uint8Array>({ wants: 'original', of: sha256 }),
  });
  const total = annotations.length;
  const told = (done: number): void => {
    if (done % TOLD_EVERY === 0) say({ kind: 'told', done, total });
  };
  const { content: bytes, ...file } = await writeExport(content, { format, previous, told });
  say({ kind: 'written', file, content: bytes }, bytes.buffer);
}

function fail(error: unknown): void {
  const failure = error instanceof Failure ? error.toJSON() : { code: 'INTERNAL', message: String(error) };
  say({ kind: 'failed', failure });
}

parentPort?.on('message', (part: ExportPart) => {
  switch (part.kind) {
    case 'head':
      head = part;
      break;
    case 'annotations':
      annotations.push(...part.annotations);
      for (const [id, parts] of part.foreign) foreign.set(id, parts);
      break;
    case 'documents':
      documents.push(...part.documents);
      break;
    case 'kept':
      kept.push(...part.kept);
      break;
    case 'answer':
      waiting[part.id]?.(part.value);
      break;
    case 'end':
      if (head !== undefined) write(head).catch(fail);
  }
});
