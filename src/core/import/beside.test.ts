import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { namesBeside } from '../names-beside.ts';
import { createBeside } from './beside.ts';
import { discover, type DiscoveredFile } from './discover.ts';

const file = (shownAs: string, root = 0): DiscoveredFile => ({ path: `/chosen/${shownAs}`, shownAs, root, bytes: 8 });
const PAGE = file('saved/page.html');
const among = (...names: string[]) => createBeside([PAGE, ...names.map((name) => file(name))]);

describe('what a page names', () => {
  it.each([
    ['page_files/a.png', 'saved/page_files/a.png'],
    ['./page_files/a.png', 'saved/page_files/a.png'],
    ['page_files/../a.png', 'saved/a.png'],
    ['../a.png', 'a.png'],
    ['page_files\\a.png', 'saved/page_files/a.png'],
    ['page_files%2Fa.png', 'saved/page_files/a.png'],
    ['a%20quay.png', 'saved/a quay.png'],
    ['a%20quay.png', 'saved/a%20quay.png'],
    ['a.png?width=200#top', 'saved/a.png'],
    ['a.png?width=200', 'saved/a.png?width=200'],
    ['100%.png', 'saved/100%.png'],
    ['й.png'.normalize('NFD'), `saved/${'й.png'.normalize('NFC')}`],
    ['й.png'.normalize('NFC'), `saved/${'й.png'.normalize('NFD')}`],
    [encodeURIComponent('паром.png'), 'saved/паром.png'],
  ])('by %s is %s', (source, name) => {
    expect(among(name).find(PAGE, source)?.shownAs).toBe(name);
  });

  it.each([
    ...['../../etc/passwd', '..%2f..%2fetc/passwd', '..\\..\\etc\\passwd', '..%5C..%5Cetc%5Cpasswd', '/etc/passwd'],
    ...[
      '%2Fetc/passwd',
      '\\etc\\passwd',
      '//host/etc/passwd',
      'file:///etc/passwd',
      'file%3A///etc/passwd',
      'C:\\x.png',
    ],
    ...['C%3A/x.png', 'https://a.example/x.png', 'a.png%00', 'a\0.png', '', '..', '.'],
  ])('by %j is nothing', (source) => {
    const beside = createBeside([PAGE, file('etc/passwd', 1), file('x.png', 1), file('saved/b.png')]);
    expect(beside.find(PAGE, source)).toBeUndefined();
  });

  it('is nothing of another folder that was chosen with it', () => {
    const beside = createBeside([PAGE, file('other/a.png', 1), file('saved/a.png', 1)]);
    expect([beside.find(PAGE, '../other/a.png'), beside.find(PAGE, 'a.png')]).toEqual([undefined, undefined]);
  });

  it('is nothing where two files have that name composed', () => {
    const [composed, apart] = ['й.png'.normalize('NFC'), 'й.png'.normalize('NFD')];
    expect(among(`saved/${composed}`, `saved/${apart}`).find(PAGE, composed)).toBeUndefined();
  });
});

describe('whatever a page names', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '..',
      '.',
      '',
      '/',
      '\\',
      '%2e%2e',
      '%2f',
      '%5c',
      '%00',
      'a',
      'b',
      'files',
      'й'.normalize('NFD'),
      '%',
      '?',
      '#',
    ),
    fc.string({ maxLength: 4 }),
  );
  const source = fc
    .tuple(fc.array(piece, { maxLength: 8 }), fc.constantFrom('/', '\\', '%2F', ''))
    .map(([all, by]) => all.join(by));

  it('no name leads out of the folder', () => {
    fc.assert(
      fc.property(source, fc.constantFrom('page.html', 'a/page.html', 'a/b/page.html'), (named, from) => {
        for (const name of namesBeside(from, named)) {
          expect(name).toBe(posix.normalize(name).normalize('NFC'));
          expect(posix.isAbsolute(name) || name === '..' || name.startsWith('../') || name.includes('\0')).toBe(false);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('only a file of the import below the same folder is found', () => {
    const files = ['page.html', 'a/page.html', 'a/b/c.png', 'a/й.png', 'b', 'files/a'].map((name) => file(name));
    const beside = createBeside([...files, file('a/other.png', 1)]);
    fc.assert(
      fc.property(source, (named) => {
        const found = beside.find(file('a/page.html'), named);
        expect(found === undefined || files.includes(found)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('reading', () => {
  let place: string;
  beforeEach(() => {
    place = mkdtempSync(join(tmpdir(), 'synoptic-beside-'));
    mkdirSync(join(place, 'in', 'page_files'), { recursive: true });
    writeFileSync(join(place, 'secret.png'), 'secret');
    writeFileSync(join(place, 'in', 'page.html'), '<p>A page');
    writeFileSync(join(place, 'in', 'page_files', 'a.png'), 'picture');
  });
  afterEach(() => rmSync(place, { recursive: true, force: true }));
  const found = () => discover([{ path: join(place, 'in'), shownAs: 'in' }]);
  const NAMED = ['page_files/a.png', 'page_files/link.png', 'page_files/folder/secret.png', '../secret.png'];

  it('gives what lies in the folder, and follows no link', async () => {
    symlinkSync(join(place, 'secret.png'), join(place, 'in', 'page_files', 'link.png'));
    symlinkSync(place, join(place, 'in', 'page_files', 'folder'));
    const files = await found();
    const page = files.find(({ shownAs }) => shownAs.endsWith('page.html'))!;
    const read = await createBeside(files).read(page, NAMED);
    expect([...read].map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual([
      ['page_files/a.png', 'picture'],
    ]);
  });

  it('gives nothing of what became a link after it was found', async () => {
    const files = await found();
    const page = files.find(({ shownAs }) => shownAs.endsWith('page.html'))!;
    renameSync(join(place, 'in', 'page_files', 'a.png'), join(place, 'in', 'b.png'));
    symlinkSync(join(place, 'secret.png'), join(place, 'in', 'page_files', 'a.png'));
    expect((await createBeside(files).read(page, NAMED)).size).toBe(0);
  });
});
