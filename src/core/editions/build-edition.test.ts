import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Failure } from '../../rpc/failure.ts';
import { buildEdition } from './build-edition.ts';
import { checkEdition } from './check-edition.ts';
import type { EditionProblem } from './edition-problem.ts';

const SOURCES = fileURLToPath(new URL('../../../corpus/sources/mobilisation-2022', import.meta.url));
const PUBLISHED = fileURLToPath(new URL('../../../corpus/mobilisation-2022', import.meta.url));

let root: string;
let sources: string;
let out: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'build-'));
  sources = join(root, 'sources');
  out = join(root, 'bag');
  await cp(SOURCES, sources, { recursive: true });
});
afterEach(() => rm(root, { recursive: true }));

async function edit(file: string, from: string, to: string): Promise<void> {
  const before = await readFile(file, 'utf8');
  expect(before).toContain(from);
  await writeFile(file, before.replace(from, to));
}

const inSource = (file: string, from: string, to: string): Promise<void> => edit(join(sources, file), from, to);

/** Every problem a call fails with, as one text each. */
async function problemsOf(call: Promise<unknown>): Promise<string[]> {
  const failure = await call.then(
    () => null,
    (error: Failure) => error,
  );
  expect(failure).toMatchObject({ code: 'EDITION_INVALID' });
  const { problems } = failure?.details as { problems: EditionProblem[] };
  return problems.map(({ where, message }) => `${where}: ${message}`);
}

const build = (): Promise<unknown> => buildEdition({ sources, out });

async function filesOf(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const contents = await Promise.all(files.map((file) => readFile(file, 'latin1')));
  return new Map(files.map((file, index) => [file.slice(folder.length), contents[index] ?? '']));
}

describe('buildEdition', () => {
  it('gives the published edition, byte for byte', async () => {
    await build();
    const [built, published] = [await filesOf(out), await filesOf(PUBLISHED)];
    expect([...built.keys()].sort()).toEqual([...published.keys()].sort());
    for (const [path, content] of built) expect(content === published.get(path), path).toBe(true);
  });

  it('replaces an earlier bag and nothing else', async () => {
    await build();
    await build();
    await mkdir(join(root, 'photos'));
    await expect(buildEdition({ sources, out: join(root, 'photos') })).rejects.toMatchObject({ code: 'BAG_EXISTS' });
    expect(await readdir(root)).toEqual(['bag', 'photos', 'sources']);
  });

  it.each([
    ['a quote that was moved to another passage', 'passage: 7', 'passage: 8', 'does not stand in passage 8'],
    [
      'a quote that was changed',
      'quote: There is no need for a decree',
      'quote: No need for a decree',
      'does not stand',
    ],
    ['a date that is no EDTF', "edtf: '2022-10-28'", "edtf: '2022-13-45'", '"2022-13-45" is not a date of EDTF'],
    ['an asserted date that is no EDTF', "date: '2022-09-21' }", "date: 'in autumn' }", '"in autumn" is not a date'],
    ['an unknown question', 'question: decree-needed, yesNo', 'question: no-such, yesNo', 'no question no-such'],
    ['an unknown statement', 'between: [m14, m07]', 'between: [m14, m99]', 'There is no statement m99'],
    ['an unknown document', '  news-great-fear:\n', '  no-such-paper:\n', 'There is no document of that name'],
    ['an unknown agent', 'chain: [peskov quoted]', 'chain: [nobody quoted]', 'The agent nobody'],
    ['an identifier used twice', '- id: m02', '- id: m03', 'used more than once'],
    ['a word outside the vocabulary', 'modality: doubted', 'modality: unsure', 'modality'],
    ['a field nobody knows', 'origin: meduza\n', 'origin: meduza\n        score: 5\n', 'score'],
    [
      'a silence where there are statements',
      'documents: [euaa-mobilisation], note',
      'documents: [meduza-no-decree], note',
      'has statements on it',
    ],
    [
      'a conflict about another question',
      'question: is-it-over, kind',
      'question: losses, kind',
      'does not answer losses',
    ],
  ])('fails on %s and writes nothing', async (_, from, to, problem) => {
    await inSource('ledger.yaml', from, to);
    expect((await problemsOf(build())).join('\n')).toContain(problem);
    expect(await readdir(root)).toEqual(['sources']);
  });

  it('leaves an earlier bag as it was when a build fails', async () => {
    await cp(PUBLISHED, out, { recursive: true });
    await inSource('ledger.yaml', "edtf: '2022-10-28'", "edtf: '2022-13-45'");
    await problemsOf(build());
    expect(await filesOf(out)).toEqual(await filesOf(PUBLISHED));
    expect(await readdir(root)).toEqual(['bag', 'sources']);
  });

  it('fails on a document that was left out of a question', async () => {
    await inSource(
      'ledger.yaml',
      '  - { question: is-it-over, documents: [moscow-times-not-discussing], note: Written before the decree. }\n',
      '',
    );
    expect(await problemsOf(build())).toEqual([
      'question is-it-over: For mobilisation-2022:moscow-times-not-discussing there is neither a statement nor a silence.',
    ]);
  });

  it('fails on a description that breaks its schema or goes by another name', async () => {
    await inSource('news-great-fear.md', 'language: en', 'language: english?');
    await inSource('meduza-no-decree.md', 'identifier: meduza-no-decree.md', 'identifier: other.md');
    const problems = await problemsOf(build());
    expect(problems).toEqual([
      'meduza-no-decree.md: The identifier must be the name of the file.',
      expect.stringContaining('news-great-fear.md / description / language'),
    ]);
  });

  it('fails on a folder without sources, naming what is missing', async () => {
    expect(await problemsOf(buildEdition({ sources: join(root, 'none'), out }))).toHaveLength(3);
  });
});

describe('checkEdition', () => {
  beforeEach(() => cp(PUBLISHED, out, { recursive: true }));

  it.each([
    'data/texts/euaa-mobilisation.txt',
    'data/originals/euaa-mobilisation.md',
    'data/schemas/ledger.schema.json',
  ])('fails when %s was changed', async (path) => {
    await writeFile(join(out, path), `${await readFile(join(out, path), 'utf8')} `);
    expect((await problemsOf(checkEdition(out)))[0]).toContain(path);
  });

  it('fails on a file that no manifest lists', async () => {
    await writeFile(join(out, 'data/extra.txt'), 'x');
    expect((await problemsOf(checkEdition(out)))[0]).toContain('data/extra.txt');
  });
});
