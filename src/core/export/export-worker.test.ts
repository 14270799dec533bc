import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Failure } from '../../rpc/failure.ts';
import { openTestCore, type OpenedCore } from '../testing/opened-core.ts';
import { writeInWorker } from './export-worker.ts';
import type { GatheredPart } from './gather.ts';

const module = (source: string): URL => new URL(`data:text/javascript,${encodeURIComponent(source)}`);
const around = (signal = new AbortController().signal) => ({
  signal,
  report: () => undefined,
  answer: () => Promise.resolve(null),
});
async function* parts(): AsyncGenerator<GatheredPart> {
  yield await Promise.resolve({ kind: 'end' });
}
const LISTENING = "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => undefined);";

describe('a writer', () => {
  test('that dies fails its export by its code', async () => {
    const dying = writeInWorker(module('process.exit(1)'), parts(), around());
    await expect(dying).rejects.toMatchObject({ code: 'EXPORT_STOPPED' });
  });

  test('that needs more memory than there is fails its export by its code', async () => {
    // As Node tells it; really to use up the memory would take it from whatever else runs here.
    const greedy = module("throw Object.assign(new Error(), { code: 'ERR_WORKER_OUT_OF_MEMORY' })");
    await expect(writeInWorker(greedy, parts(), around())).rejects.toMatchObject({ code: 'EXPORT_STOPPED' });
  });

  test('with a bug is no expected failure', async () => {
    const failing = writeInWorker(module("throw new TypeError('a bug')"), parts(), around());
    await expect(failing).rejects.not.toBeInstanceOf(Failure);
  });

  test('is ended when its export is cancelled, whatever it does', async () => {
    const controller = new AbortController();
    const busy = module(`${LISTENING} for (;;);`);
    const stuck = writeInWorker(busy, parts(), around(controller.signal));
    controller.abort();
    await expect(stuck).rejects.toThrow();
  });

  test('that is cancelled before it began is not started', async () => {
    const unwanted = module("throw new TypeError('started')");
    await expect(writeInWorker(unwanted, parts(), around(AbortSignal.abort()))).rejects.toThrow(/abort/);
  });
});

describe('an export', () => {
  let opened: OpenedCore;
  beforeAll(async () => {
    opened = await openTestCore();
    await opened.importing(opened.write('ferry.txt', 'The ferry was late again.'));
    const [document] = (await opened.client['archive.listDocuments']({})).documents;
    const { id: documentId = '', textSha256 = '' } = document ?? {};
    const range = { start: 4, end: 9 };
    for (let count = 0; count < 600; count += 1)
      await opened.client['annotations.create']({ motivation: 'bookmarking', documentId, textSha256, range });
  });
  afterAll(() => opened.dispose());
  const scope = { kind: 'everything' } as const;

  test('tells how far it is, and its bytes are there by their digest', async () => {
    const told: { stage: string; done: number; total: number }[] = [];
    const onProgress = (progress: (typeof told)[number]): void => void told.push(progress);
    const file = await opened.client['export.create']({ format: 'pdf', scope }, { onProgress });
    expect(told).toEqual([
      { stage: 'gather', done: 500, total: 601 },
      { stage: 'gather', done: 600, total: 601 },
      { stage: 'gather', done: 601, total: 601 },
      { stage: 'write', done: 0, total: 0 },
      { stage: 'write', done: 500, total: 600 },
    ]);
    expect((await opened.core.readBlob(file.sha256))?.length).toBe(file.bytes);
    expect(file).toMatchObject({ isText: false, isHeadWhole: false, annotations: 600 });
    expect(file.head).toMatch(/^# Bookmarks, highlights and notes\n/);
  });

  test('is cancelled while it is gathered or written, and the next one is whole', async () => {
    for (const stage of ['gather', 'write']) {
      const controller = new AbortController();
      const onProgress = (progress: { stage: string }): void => {
        if (progress.stage === stage) controller.abort();
      };
      const options = { signal: controller.signal, onProgress };
      await expect(opened.client['export.create']({ format: 'docx', scope }, options)).rejects.toMatchObject({
        code: 'CANCELLED',
      });
    }
    expect((await opened.exporting({ format: 'csv', scope })).annotations).toBe(600);
  });

  test('stays ready until two others came', async () => {
    const { sha256 } = await opened.exporting({ format: 'csv', scope });
    await opened.exporting({ format: 'ris', scope });
    expect(await opened.core.readBlob(sha256)).not.toBeNull();
    await opened.exporting({ format: 'html', scope });
    expect(await opened.core.readBlob(sha256)).toBeNull();
  });
});
