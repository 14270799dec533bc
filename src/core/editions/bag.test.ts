import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyBag } from './bag.ts';
import { writeBag } from './write-bag.ts';

let root: string;
let bag: string;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const payload = new Map([
  ['a.txt', bytes('first')],
  ['deep/ж.txt', bytes('second')],
  ['100%\r\n.txt', bytes('third')],
]);

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(bag, path)), { recursive: true });
  await writeFile(join(bag, path), text);
}

async function edit(path: string, change: (text: string) => string): Promise<void> {
  await writeFile(join(bag, path), change(await readFile(join(bag, path), 'utf8')));
}

async function found(): Promise<string[]> {
  const { valid, problems } = await verifyBag(bag);
  expect(valid).toBe(problems.length === 0);
  return problems.map(({ code, path }) => `${code} ${path}`);
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'bag-'));
  bag = join(root, 'bag');
  await writeBag(bag, { payload, info: [['External-Identifier', 'test']] });
});
afterEach(() => rm(root, { recursive: true }));

describe('writeBag', () => {
  it('writes a valid bag with encoded paths, sorted manifests and the size', async () => {
    expect(await found()).toEqual([]);
    const manifest = await readFile(join(bag, 'manifest-sha256.txt'), 'utf8');
    expect(manifest.split('\n').map((line) => line.slice(66))).toEqual([
      'data/100%25%0D%0A.txt',
      'data/a.txt',
      'data/deep/ж.txt',
      '',
    ]);
    expect(await readFile(join(bag, 'bag-info.txt'), 'utf8')).toBe('External-Identifier: test\nPayload-Oxum: 16.3\n');
  });

  it('never writes into a folder that holds something', async () => {
    await expect(writeBag(bag, { payload, info: [] })).rejects.toMatchObject({ code: 'BAG_EXISTS' });
  });
});

describe('verifyBag', () => {
  it('finds a payload file that was changed', async () => {
    await put('data/a.txt', 'fIrst');
    expect(await found()).toEqual(['DIGEST_DIFFERS data/a.txt']);
  });

  it('finds a payload file that is missing, and that the size is no longer right', async () => {
    await rm(join(bag, 'data/a.txt'));
    expect(await found()).toEqual(['MISSING_FILE data/a.txt', 'OXUM_DIFFERS bag-info.txt']);
  });

  it('finds a payload file that no manifest lists', async () => {
    await put('data/more.txt', 'x');
    expect(await found()).toEqual(['UNLISTED_FILE data/more.txt', 'OXUM_DIFFERS bag-info.txt']);
  });

  it('finds a changed tag file', async () => {
    await edit('bag-info.txt', (text) => text.replace('test', 'tesT'));
    expect(await found()).toEqual(['DIGEST_DIFFERS bag-info.txt']);
  });

  it.each(['../../outside.txt', '/etc/passwd', 'C:\\x.txt', '~/x.txt', 'data\\..\\x.txt', 'data/../x.txt', 'a.txt'])(
    'refuses a manifest that names %s',
    async (path) => {
      await edit('manifest-sha256.txt', (text) => `${text}${'0'.repeat(64)}  ${path}\n`);
      expect(await found()).toContain(`OUTSIDE_BAG ${path}`);
    },
  );

  it('does not fetch: what fetch.txt lists and is not here makes the bag invalid', async () => {
    await put('fetch.txt', 'https://example.org/x 5 data/a.txt\nhttps://example.org/y - data/b.txt\n');
    expect(await found()).toEqual(['NOT_FETCHED data/b.txt']);
    await put('fetch.txt', 'https://example.org/y - ../b.txt\n');
    expect(await found()).toEqual(['OUTSIDE_BAG ../b.txt']);
  });

  it('wants every manifest of a 1.0 bag to list every file', async () => {
    await put('manifest-md5.txt', '8b04d5e3775d298e78455efc5ca404d5  data/a.txt\n');
    expect(await found()).toEqual(['UNLISTED_FILE data/100%\r\n.txt', 'UNLISTED_FILE data/deep/ж.txt']);
  });

  it('says which algorithm it does not know', async () => {
    await put('manifest-crc99.txt', '00  data/a.txt\n');
    expect((await found())[0]).toBe('UNKNOWN_ALGORITHM manifest-crc99.txt');
  });

  it('does not follow links', async () => {
    await symlink('/etc/passwd', join(bag, 'data/link.txt'));
    expect(await found()).toEqual(['NOT_A_FILE data/link.txt']);
  });

  it('tells files apart that differ only in case', async () => {
    await edit('manifest-sha256.txt', (text) => text.replace('data/a.txt', 'data/A.txt'));
    expect(await found()).toContain('MISSING_FILE data/A.txt');
  });

  it.each([
    ['BagIt-Version: 2.0\nTag-File-Character-Encoding: UTF-8\n', 'UNKNOWN_VERSION'],
    ['BagIt-Version: 1.0\nTag-File-Character-Encoding: Klingon\n', 'UNKNOWN_ENCODING'],
    ['BagIt-Version: 1.0\n', 'BAD_DECLARATION'],
    ['\ufeffBagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n', 'BAD_DECLARATION'],
    ['BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\nMore: x\n', 'BAD_DECLARATION'],
  ])('refuses the declaration %j', async (text, code) => {
    await put('bagit.txt', text);
    expect(await found()).toEqual([`${code} bagit.txt`]);
  });

  it('says that a folder without bagit.txt, or none at all, is no bag', async () => {
    await rm(bag, { recursive: true });
    expect(await found()).toEqual(['NOT_A_BAG bagit.txt']);
  });
});
