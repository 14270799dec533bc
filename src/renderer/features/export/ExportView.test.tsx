// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SynopticContract } from '../../../contract/operations.ts';
import { openTestCore, type OpenedCore } from '../../../core/testing/opened-core.ts';
import { cancelled } from '../../../rpc/failure.ts';
import type { CallOptions, CallProgress } from '../../../rpc/operation.ts';
import type { AppClient } from '../../connect.ts';
import { renderApp } from '../../testing/render-app.tsx';

type Progress = CallProgress<SynopticContract['export.create']>;
let opened: OpenedCore;
beforeEach(async () => {
  opened = await openTestCore();
  await opened.importing(opened.write('ferry.txt', 'The ferry was late again.'));
  const [document] = (await opened.client['archive.listDocuments']({})).documents;
  const { id: documentId = '', textSha256 = '' } = document ?? {};
  const range = { start: 4, end: 9 };
  await opened.client['annotations.create']({ motivation: 'bookmarking', documentId, textSha256, range });
});
afterEach(async () => {
  cleanup();
  vi.restoreAllMocks();
  await opened.dispose();
});

/** The same client, with exports that say `progress` and go on until they are cancelled. */
function endless(client: AppClient, progress: Progress): AppClient {
  const call = (_: unknown, { signal, onProgress }: CallOptions<Progress> = {}): Promise<never> => {
    onProgress?.(progress);
    return new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(cancelled())));
  };
  return new Proxy<AppClient>(client, {
    get: (target, key) => (key === 'export.create' ? call : (Reflect.get(target, key) as unknown)),
  });
}

test('an export that takes long says how far it is, is stopped, and made after all', async () => {
  renderApp(endless(opened.client, { stage: 'write', done: 500, total: 50_000 }), { hash: '#/export' });
  expect(await screen.findByText('500 of 50000 written')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(await screen.findByText('The export was stopped')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Make the file' }));
  expect(await screen.findByText('500 of 50000 written')).toBeTruthy();
});

test('the file that is saved holds the bytes of the export, and is made again where it is not ready any more', async () => {
  const readOriginal = vi.fn(async (sha256: string) => {
    const bytes = readOriginal.mock.calls.length === 1 ? null : await opened.core.readBlob(sha256);
    if (bytes === null) throw new Error('not kept');
    return new Uint8Array(bytes);
  });
  const saved: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${saved.push(blob as Blob)}`);
  renderApp(opened.client, { hash: '#/export', readOriginal });
  await screen.findByText(/The file|ferry/);
  const save = await screen.findByRole('button', { name: 'Save the file' });
  await waitFor(() => expect(save.hasAttribute('disabled')).toBe(false));
  fireEvent.click(save);
  await waitFor(() => expect(saved).toHaveLength(1));
  const { content } = await opened.exporting({ format: 'markdown', scope: { kind: 'everything' } });
  expect(await saved[0]?.text()).toBe(content);
  expect(readOriginal).toHaveBeenCalledTimes(2);
});
