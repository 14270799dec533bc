import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ImportProgress } from '../../domain/import-report.ts';
import { openTestCore, type OpenedCore } from '../testing/opened-core.ts';

let opened: OpenedCore;
beforeEach(async () => {
  opened = await openTestCore();
});
afterEach(() => opened.dispose());

test('an import with a name outlives its page, is paused for all who follow it, and gives its report to the next', async () => {
  for (let index = 0; index < 30; index += 1) opened.write(`in/${index}.txt`, `Document number ${index}.`);
  const selection = opened.core.addSelection([join(opened.place, 'in')]);
  const page = new AbortController();
  const reached = Promise.withResolvers<undefined>();
  const onProgress = ({ done }: ImportProgress): void => {
    if (done === 5) reached.resolve(undefined);
  };
  const first = opened.client['archive.importFiles'](
    { selection, work: 'of-the-page' },
    { signal: page.signal, onProgress },
  );
  first.catch(() => undefined);
  await reached.promise;
  await opened.client['archive.pauseImports']({ isPaused: true });
  page.abort();
  await expect(first).rejects.toMatchObject({ code: 'CANCELLED' });
  const { works } = await opened.client['activity.list']({});
  expect(works).toMatchObject([{ id: 'of-the-page', kind: 'import', state: 'running', isDelivered: false }]);
  const seen: ImportProgress[] = [];
  const next = opened.client['archive.followImport'](
    { work: 'of-the-page' },
    { onProgress: (progress) => void seen.push(progress) },
  );
  await opened.client['archive.pauseImports']({ isPaused: false });
  expect(await next).toMatchObject({ imported: 30, rejected: 0 });
  expect(seen[0]).toMatchObject({ isPaused: true });
  expect(seen.at(-1)).not.toHaveProperty('isPaused');
});

test('a kept import is cancelled by its name and leaves nothing', async () => {
  for (let index = 0; index < 30; index += 1) opened.write(`in/${index}.txt`, `Document number ${index}.`);
  const selection = opened.core.addSelection([join(opened.place, 'in')]);
  const reached = Promise.withResolvers<undefined>();
  const run = opened.client['archive.importFiles'](
    { selection, work: 'of-the-page' },
    { onProgress: ({ done }) => void (done === 5 && reached.resolve(undefined)) },
  );
  run.catch(() => undefined);
  await reached.promise;
  await opened.client['activity.cancel']({ id: 'of-the-page' });
  await expect(run).rejects.toMatchObject({ code: 'CANCELLED' });
  expect((await opened.client['archive.listDocuments']({})).documents).toEqual([]);
  await expect(opened.client['activity.cancel']({ id: 'of-the-page' })).rejects.toMatchObject({
    code: 'WORK_NOT_FOUND',
  });
});
