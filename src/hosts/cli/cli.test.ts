import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MAIN, runSynoptic, type Ran } from './testing/run-synoptic.ts';

/** The command line as scripts use it: a process of its own, its exit code, its two outputs. */
const SEEDS = resolve('../shared/seeds');
let place: string;
let library: string;

/** Root may write anywhere, so as root a reader becomes somebody else. */
const AS_ANOTHER = process.getuid?.() === 0 ? ['setpriv', '--reuid=65534', '--clear-groups'] : ['env'];

/** In a checkout that only root can read, nobody else can run the command line; the archive's own test still runs. */
function othersCanRead(): boolean {
  const [command = '', ...prefix] = AS_ANOTHER;
  return spawnSync(command, [...prefix, process.execPath, MAIN, '--help']).status === 0;
}

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'synoptic-cli-'));
  library = join(place, 'library');
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

const synoptic = (...args: string[]): Ran => runSynoptic(place, ...args);
const json = (...args: string[]) => JSON.parse(synoptic(...args, '--json', '--library', library).out) as never;

describe('import', () => {
  test('reports a record for each file, and says why a second import adds nothing', () => {
    writeFileSync(join(place, 'memo.md'), '---\nidentifier: memo-7\ntitle: A memo\n---\nUp to 300 000 people.');
    writeFileSync(join(place, 'empty.txt'), '');
    const { files } = json('import', 'memo.md', 'empty.txt', '--no-bundled') as { files: Record<string, unknown>[] };
    expect(files).toMatchObject([
      { path: 'memo.md', outcome: 'imported', identifier: 'memo-7', title: 'A memo', passages: 1 },
      { path: 'empty.txt', outcome: 'rejected', code: 'EMPTY_FILE' },
    ]);
    const again = json('import', 'memo.md', '--no-bundled') as { files: Record<string, unknown>[] };
    expect(again.files).toMatchObject([{ outcome: 'duplicate', documentId: files[0]?.['documentId'] }]);
  });

  test('a named path that is not there is reported and fails', () => {
    const { code, out } = synoptic('import', 'nowhere.txt', '--json', '--library', library);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      files: [{ path: 'nowhere.txt', outcome: 'rejected', code: 'UNREADABLE' }],
    });
  });

  test.runIf(existsSync(SEEDS))('takes in all five source documents beside the checkout, each searchable', () => {
    const seeded = join(place, 'seeded');
    const run = (...args: string[]) =>
      JSON.parse(synoptic(...args, '--no-bundled', '--json', '--library', seeded).out) as never;
    const { files } = run('import', SEEDS) as { files: { outcome: string; identifier: string; title: string }[] };
    expect(files.map(({ outcome }) => outcome)).toEqual(Array(5).fill('imported'));
    for (const words of ['full stop', 'petition', 'Makeevka', 'Galeotti', 'Sheremet']) {
      expect((run('search', words) as { hits: unknown[] }).hits.length).toBeGreaterThan(0);
    }
    const again = run('import', SEEDS) as { files: { outcome: string; message: string }[]; imported: number };
    expect(again.imported).toBe(0);
    expect(again.files.every(({ outcome, message }) => outcome === 'duplicate' && message !== '')).toBe(true);
  });
});

describe('reading', () => {
  test('search gives ranked hits with ranges in the snippet', () => {
    const { hits } = json('search', '300,000', '--limit', '10') as {
      hits: { snippet: string; ranges: { start: number; end: number }[] }[];
    };
    expect(hits.length).toBeGreaterThanOrEqual(5);
    for (const { snippet, ranges } of hits) {
      for (const { start, end } of ranges) expect(snippet.slice(start, end)).toMatch(/^300[ ,]000$/);
    }
    expect(Object.keys(hits[0] ?? {})).toEqual(
      expect.arrayContaining(['documentId', 'identifier', 'title', 'score', 'snippet', 'ranges']),
    );
  });

  test('every match in its sentence, and counts of all that match', () => {
    const { lines, total } = json('search', '300,000', '--concordance', '--sort', 'left', '--limit', '3') as {
      lines: { left: string; match: string; right: string }[];
      total: number;
    };
    expect(lines).toHaveLength(3);
    expect(total).toBeGreaterThan(3);
    for (const { match } of lines) expect(match).toMatch(/^300[ ,]000$/);
    expect(synoptic('search', '300,000', '--concordance', '--library', library).out).toMatch(/\[300[ ,]000\]/);
    const { facets } = json('search', 'mobilisation', '--facets') as { facets: { field: string; values: unknown[] }[] };
    expect(facets.find(({ field }) => field === 'source')!.values.length).toBeGreaterThan(1);
    expect(synoptic('search', 'mobilisation', '--facets', '--library', library).out).toContain('source:Meduza');
  });

  test('a person sees where a query cannot be read, and what else would find something', () => {
    const { code, err } = synoptic('search', 'decree AND (petition', '--library', library);
    expect(code).toBe(1);
    expect(err).toContain('\n  decree AND (petition\n             ^^^^^^^^^\n');
    expect(synoptic('search', 'petitoin', '--library', library).out).toContain('Try: petition (');
  });

  test('a file of queries becomes a TREC run', () => {
    const lines = ['{"id":"q1","text":"How many? -- 300,000: \\"up to\\""}', '{"id":2,"text":"nothingatall"}'];
    writeFileSync(join(place, 'queries.jsonl'), lines.join('\n'));
    const { code } = synoptic('search', '--batch', 'queries.jsonl', '--run', 'run.txt', '--library', library);
    expect(code).toBe(0);
    const run = readFileSync(join(place, 'run.txt'), 'utf8').trim().split('\n');
    expect(run.length).toBeGreaterThanOrEqual(5);
    run.forEach((line, index) => expect(line).toMatch(new RegExp(`^q1 Q0 \\S+ ${index + 1} [\\d.]+ synoptic$`)));
    writeFileSync(join(place, 'queries.jsonl'), '{"text":"no name"}');
    expect(synoptic('search', '--batch', 'queries.jsonl', '--run', 'run2.txt', '--library', library)).toMatchObject({
      code: 1,
      err: expect.stringContaining('QUERIES_UNREADABLE') as string,
    });
    expect(existsSync(join(place, 'run2.txt'))).toBe(false);
  });

  test('--no-bundled leaves the bundled edition out', () => {
    const { hits } = json('search', '300,000', '--no-bundled') as { hits: { identifier: string }[] };
    expect(hits.map(({ identifier }) => identifier)).toEqual(['memo-7']);
    expect(json('questions', '--no-bundled')).toEqual({ questions: [] });
  });

  test('show finds a document by its identifier and prints its canonical text', () => {
    expect(synoptic('show', 'memo-7', '--text', '--library', library).out).toBe('Up to 300 000 people.\n');
    const { path, sha256 } = json('show', 'memo-7', '--original', '--out', place) as { path: string; sha256: string };
    expect(readFileSync(path)).toEqual(readFileSync(join(place, 'memo.md')));
    expect(createHash('sha256').update(readFileSync(path)).digest('hex')).toBe(sha256);
  });

  test('questions and compare say what is asserted, by whom and where', () => {
    const { questions } = json('questions') as {
      questions: { id: string; text: string; state: string; statements: number }[];
    };
    const wanted = questions.find(({ text }) => text === 'How many were called up?');
    expect(wanted).toMatchObject({ state: 'disputed' });
    const view = json('compare', 'how many were called up') as {
      positions: unknown[];
      statements: { quote: string }[];
    };
    expect(view.positions.length).toBeGreaterThanOrEqual(4);
    expect(view.statements).toHaveLength(wanted?.statements ?? -1);
  });

  test('export writes a file once, and verify finds everything intact', () => {
    const out = join(place, 'export.md');
    const args = ['export', '--scope', 'question:how-many-called-up', '--out', out, '--library', library];
    expect(synoptic(...args).code).toBe(0);
    const written = readFileSync(out, 'utf8');
    expect(written).toContain('# How many were called up?');
    expect(synoptic(...args)).toMatchObject({ code: 1, err: expect.stringContaining('FILE_EXISTS') as string });
    expect(synoptic(...args, '--force').code).toBe(0);
    expect(readFileSync(out, 'utf8')).toBe(written);
    expect(synoptic('verify', '--library', library).code).toBe(0);
    const elsewhere = join(place, 'no-library-is-made-here');
    const bag = ['verify', '--library', elsewhere, '--bag'];
    expect(synoptic(...bag, resolve('corpus/mobilisation-2022')).code).toBe(0);
    expect(existsSync(elsewhere)).toBe(false);
    expect(synoptic('verify', '--bag', place).code).toBe(1);
  });
});

describe('citing and annotations', () => {
  test('a citation is made, holds, and is found out once its words are altered', () => {
    const args = [
      'cite',
      'memo-7',
      '--quote',
      '300 000 people',
      '--style',
      'gost',
      '--no-bundled',
      '--library',
      library,
    ];
    const { code, out } = synoptic(...args);
    expect(code).toBe(0);
    expect(out).toContain('“300 000 people”');
    writeFileSync(join(place, 'citation.txt'), out);
    const check = (...given: string[]) => synoptic('check-citation', ...given, '--no-bundled', '--library', library);
    expect(check('citation.txt')).toMatchObject({ code: 0, out: expect.stringMatching(/^unchanged/) as string });
    expect(check(out.replace('people', 'men'))).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^altered/) as string,
    });
    expect(synoptic(...args.with(3, 'no such words')).err).toContain('QUOTE_NOT_FOUND');
  });

  test('annotations of a file are previewed, taken in, and leave as a research package that is a valid bag', () => {
    const annotation = {
      id: 'urn:uuid:3f2b6a52-6c1d-4c8e-9a55-0a3c1f0d7e11',
      type: 'Annotation',
      body: 'Checked.',
      target: { source: 'memo-7', selector: { type: 'TextQuoteSelector', exact: '300 000 people' } },
    };
    writeFileSync(join(place, 'notes.jsonld'), JSON.stringify(annotation));
    const args = ['import-annotations', 'notes.jsonld', '--no-bundled'];
    expect(json(...args, '--preview')).toMatchObject({ counts: { new: 1 } });
    expect(json(...args)).toMatchObject({ imported: 1, kept: 0 });
    expect(json(...args)).toMatchObject({ imported: 0, unchanged: 1 });
    const bag = join(place, 'package');
    const written = synoptic(
      'export',
      '--format',
      'bagit',
      '--out',
      bag,
      '--originals',
      '--no-bundled',
      '--library',
      library,
    );
    expect(written.code).toBe(0);
    expect(synoptic('verify', '--bag', bag, '--library', library).code).toBe(0);
    const other = join(place, 'other');
    expect(synoptic('import', 'memo.md', '--no-bundled', '--library', other).code).toBe(0);
    const taken = synoptic('import-annotations', bag, '--json', '--no-bundled', '--library', other);
    expect(JSON.parse(taken.out)).toMatchObject({ imported: 1 });
  });

  test('an export that is written again keeps what the person wrote into it', () => {
    const out = join(place, 'mine.md');
    const args = ['export', '--no-bundled', '--out', out, '--library', library];
    expect(synoptic(...args).code).toBe(0);
    writeFileSync(out, `${readFileSync(out, 'utf8')}\nMy own words.\n`);
    expect(synoptic(...args).err).toContain('FILE_EXISTS');
    expect(synoptic(...args, '--force').code).toBe(0);
    expect(readFileSync(out, 'utf8')).toMatch(/Checked\.[\s\S]*My own words\.\n$/);
  });
});

describe('anchor', () => {
  test('finds selectors of several shapes in another text, in code points, and opens no library', () => {
    const old = '🌊 The board met on Tuesday. It decided nothing about the gates.';
    writeFileSync(join(place, 'old.txt'), old);
    writeFileSync(join(place, 'new.txt'), `🌊🌊 Preface. ${old}`);
    const quote = {
      type: 'TextQuoteSelector',
      exact: 'decided nothing',
      prefix: 'on Tuesday. It ',
      suffix: ' about the gates',
    };
    const position = { type: 'TextPositionSelector', start: 6, end: 15 };
    const sets = [
      { id: 'a', selector: [quote] },
      { id: 'b', target: { selector: position } },
      [{ ...quote, exact: 'nowhere' }],
    ];
    writeFileSync(join(place, 'selectors.json'), JSON.stringify(sets));
    const args = ['anchor', '--text', 'old.txt', '--new', 'new.txt', '--selectors', 'selectors.json', '--json'];
    const { results } = JSON.parse(synoptic(...args).out) as { results: { position: { start: number } }[] };
    expect(results).toMatchObject([
      { id: 'a', state: 'moved', exact: 'decided nothing', position: { start: 43, end: 58 }, range: { start: 46 } },
      { id: 'b', state: 'moved', exact: 'board met', position: { start: 18, end: 27 } },
      { id: 2, state: 'orphan', position: null },
    ]);
  });
});

describe('bad input', () => {
  test.each([
    [2, 'BAD_USAGE', ['frobnicate']],
    [2, 'BAD_USAGE', ['search', 'x', '--frobnicate']],
    [2, 'BAD_USAGE', ['search']],
    [2, 'BAD_USAGE', ['search', 'x', '--limit', 'ten']],
    [2, 'BAD_USAGE', ['search', 'x', '--concordance', '--facets']],
    [2, 'BAD_USAGE', ['search', 'x', '--concordance', '--sort', 'up']],
    [2, 'BAD_USAGE', ['export', '--format', 'scroll']],
    [2, 'BAD_USAGE', ['serve', '--port', '99999']],
    [1, 'QUERY_SYNTAX', ['search', 'nofield:x']],
    [1, 'DOCUMENT_NOT_FOUND', ['show', 'nothing']],
    [1, 'QUESTION_NOT_FOUND', ['compare', 'nothing']],
    [1, 'EDITION_INVALID', ['questions', '--edition', '.']],
  ])('exit %i with %s for %j', (exit, failure, args) => {
    const { code, out, err } = synoptic(...args, '--json', '--library', library);
    expect(code).toBe(exit);
    expect(out).toBe('');
    expect(JSON.parse(err)).toMatchObject({ code: failure, message: expect.stringMatching(/\w/) as string });
  });

  test('a folder that is no library is refused and left alone', () => {
    const { code, err } = synoptic('questions', '--json', '--library', place);
    expect(code).toBe(1);
    expect(JSON.parse(err)).toMatchObject({ code: 'NOT_A_LIBRARY' });
    expect(existsSync(join(place, 'library.db'))).toBe(false);
  });

  test.runIf(othersCanRead())('a library that cannot be written is read, and an import into it changes nothing', () => {
    const locked = join(place, 'locked');
    writeFileSync(join(place, 'memo.md'), '---\nidentifier: memo-7\ntitle: A memo\n---\nUp to 300 000 people.');
    expect(synoptic('import', 'memo.md', '--no-bundled', '--library', locked).code).toBe(0);
    spawnSync('chmod', ['-R', 'a-w', locked]);
    chmodSync(place, 0o755);
    spawnSync('chmod', ['-R', 'a+rX', locked]);
    const run = (...args: string[]) => {
      const [command = '', ...prefix] = AS_ANOTHER;
      return spawnSync(
        command,
        [...prefix, process.execPath, MAIN, ...args, '--json', '--no-bundled', '--library', locked],
        { cwd: place, encoding: 'utf8' },
      );
    };
    expect(JSON.parse(run('search', '300,000').stdout)).toMatchObject({ hits: [{ identifier: 'memo-7' }] });
    writeFileSync(join(place, 'more.txt'), 'More words.');
    const refused = run('import', 'more.txt');
    expect(refused.status).toBe(1);
    expect(JSON.parse(refused.stderr)).toMatchObject({ code: 'LIBRARY_READ_ONLY' });
    spawnSync('chmod', ['-R', 'u+w', locked]);
  });
});

test('help names every command and ends with 0', () => {
  const { code, out } = synoptic('--help');
  expect(code).toBe(0);
  for (const name of ['import', 'search', 'show', 'questions', 'compare', 'export', 'verify', 'serve'])
    expect(out).toContain(`\n  ${name}`);
});
