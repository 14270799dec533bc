// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { loadedEditor, loadEditor } from './load-editor.ts';

vi.mock('../writing/MarkdownEditor.tsx', () => {
  throw new Error('the script cannot be read');
});

test('an editor that cannot be loaded is none, and no error', async () => {
  await expect(loadEditor()).resolves.toBeNull();
  expect(loadedEditor()).toBeNull();
});
