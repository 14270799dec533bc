import path from 'node:path';
import { expect, test } from 'vitest';
import { findLink, parseStartOptions } from './start-options.ts';

test('a command line names a library and the address of a passage, among switches of Chromium', () => {
  const link = 'archive://mobilisation-2022/mobilisation-2022%3As0#char=1,2';
  const options = parseStartOptions(['--library', 'mine', '--no-bundled', '--enable-features=X', link]);
  expect(options).toEqual({ library: path.resolve('mine'), editions: [], link });
});

test('what is no such address is none', () => {
  expect(parseStartOptions(['--no-bundled']).link).toBeNull();
  expect(findLink(['/opt/synoptic/synoptic', 'https://elsewhere.example/', 'notes.txt'])).toBeNull();
});
