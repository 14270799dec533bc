import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createCore } from './core.ts';
import { testWorkers } from './test-workers.ts';
import { BUNDLED, openTestCore, type OpenedCore } from './testing/opened-core.ts';

let opened: OpenedCore;
beforeEach(async () => {
  opened = await openTestCore();
});
afterEach(() => opened.dispose());

describe('search', () => {
  test('300,000 finds the right passages of at least four of the five bundled documents', async () => {
    await opened.reopen({ editions: [BUNDLED] });
    const { hits, searched } = await opened.client['search.query']({ text: '300,000' });
    expect(searched).toBe(5);
    expect(hits.length).toBeGreaterThanOrEqual(4);
    for (const hit of hits) {
      const { text } = await opened.client['archive.getDocument']({ documentId: hit.documentId });
      expect(hit.ranges.length).toBeGreaterThan(0);
      for (const { start, end } of hit.ranges) expect(hit.snippet.slice(start, end)).toMatch(/^300[, ]000$/);
      for (const { start, end } of hit.matches) expect(text.slice(start, end)).toMatch(/^300[, ]000$/);
    }
  });

  test('the index is read again after a restart, and a damaged or missing one is built anew', async () => {
    await opened.importing(opened.write('a.txt', 'The toll of the ferry.'));
    const folder = join(opened.library, 'index');
    const files = (): string[] => readdirSync(folder).map((name) => join(folder, name));
    const each = (spoil: (bytes: Buffer) => Uint8Array) => (): void =>
      files().forEach((file) => writeFileSync(file, spoil(readFileSync(file))));
    const damage = {
      nothing: () => undefined,
      'a flipped byte in the middle': each((bytes) =>
        bytes.fill(bytes[bytes.length >> 1]! ^ 0x55, bytes.length >> 1, (bytes.length >> 1) + 1),
      ),
      'other content': each(() => Buffer.from('no index at all')),
      'half of it': each((bytes) => bytes.subarray(0, bytes.length >> 1)),
      'no bytes': each(() => Buffer.alloc(0)),
      'no files': () => files().forEach((file) => rmSync(file)),
    };
    for (const [what, between] of Object.entries(damage)) {
      await opened.reopen({ between });
      expect((await opened.client['search.query']({ text: 'ferry' })).hits, what).toHaveLength(1);
      expect((await opened.client['archive.getStatus']({})).index.state, what).toBe('ready');
    }
  });

  test('whoever opens a library second reads, says so, and sees what the first one does', async () => {
    const second = await createCore({ library: opened.library, editions: [], workers: testWorkers });
    try {
      const context = { signal: new AbortController().signal, report: () => undefined };
      expect(await second.handlers['archive.getStatus']({}, context)).toMatchObject({
        readOnly: true,
        whyReadOnly: 'held',
      });
      const chosen = [{ path: opened.write('a.txt', 'The ferry.'), shownAs: 'a.txt' }];
      await expect(second.importPaths(chosen, context)).rejects.toMatchObject({
        code: 'LIBRARY_READ_ONLY',
        message: expect.stringMatching(/^Another Synoptic/) as string,
      });
      await opened.importing(chosen[0]!.path);
      expect(await second.rank('ferry', 5)).toHaveLength(1);
    } finally {
      await second.close();
    }
    await opened.reopen();
    expect(await opened.client['archive.getStatus']({})).toMatchObject({ readOnly: false, whyReadOnly: null });
  });
});

describe('work', () => {
  const firstDocument = async () => (await opened.client['archive.listDocuments']({})).documents[0]!;

  test('an annotation is kept over a restart, with its versions, and can be taken out of the bin', async () => {
    await opened.reopen({ editions: [BUNDLED] });
    const { id: documentId, textSha256 } = await firstDocument();
    const { text } = await opened.client['archive.getDocument']({ documentId });
    const range = { start: 10, end: 30 };
    const { annotation } = await opened.client['annotations.create']({
      motivation: 'commenting',
      documentId,
      textSha256,
      range,
      body: 'First.',
      tags: ['decree'],
    });
    expect(annotation.anchor).toMatchObject({ state: 'exact', range });
    expect(annotation.target.selectors[0].exact).toBe(text.slice(10, 30));
    const { annotation: second } = await opened.client['annotations.update']({
      id: annotation.id,
      revision: 1,
      body: 'Second.',
    });
    expect(second.revision).toBe(2);
    await expect(
      opened.client['annotations.update']({ id: annotation.id, revision: 1, body: 'Late.' }),
    ).rejects.toMatchObject({ code: 'ANNOTATION_CHANGED' });
    await opened.client['annotations.remove']({ id: annotation.id });
    expect((await opened.client['annotations.list']({})).annotations).toEqual([]);
    await opened.client['annotations.restore']({ id: annotation.id });
    await opened.client['reading.setPosition']({ documentId, offset: 40 });
    await opened.client['settings.update']({ theme: 'dark' });
    await opened.reopen({ editions: [BUNDLED] });
    expect((await opened.client['annotations.list']({ documentId })).annotations).toMatchObject([
      { body: 'Second.', tags: ['decree'] },
    ]);
    expect((await opened.client['reading.getPosition']({ documentId })).position).toMatchObject({ offset: 40 });
    expect((await opened.client['settings.get']({})).settings).toMatchObject({ theme: 'dark', textSize: 18 });
  });

  test('a range outside the text, or in another text, saves nothing', async () => {
    await opened.reopen({ editions: [BUNDLED] });
    const { id: documentId, textSha256 } = await firstDocument();
    const wanted = { motivation: 'highlighting', documentId, textSha256 } as const;
    await expect(
      opened.client['annotations.create']({ ...wanted, range: { start: 5, end: 9_999_999 } }),
    ).rejects.toMatchObject({ code: 'RANGE_OUTSIDE_TEXT' });
    await expect(
      opened.client['annotations.create']({ ...wanted, textSha256: '0'.repeat(64), range: { start: 0, end: 4 } }),
    ).rejects.toMatchObject({
      code: 'TEXT_CHANGED',
    });
    expect((await opened.client['annotations.list']({})).annotations).toEqual([]);
  });

  test('the question on how many were called up has at least four positions, each with its words in place', async () => {
    await opened.reopen({ editions: [BUNDLED] });
    const { questions } = await opened.client['questions.list']({});
    const wanted = questions.find(({ text }) => text === 'How many were called up?')!;
    const { positions, statements, silent } = await opened.client['questions.get']({ questionId: wanted.id });
    expect(positions.length).toBeGreaterThanOrEqual(4);
    for (const { passageText, quoteInPassage, quote } of statements) {
      expect(passageText.slice(quoteInPassage.start, quoteInPassage.end)).toBe(quote);
    }
    const speaking = new Set(statements.map(({ documentId }) => documentId));
    expect(speaking.size + silent.length).toBe(5);
  });

  test('exports hold the words, both selectors and the same bytes each time', async () => {
    await opened.reopen({ editions: [BUNDLED] });
    await expect(opened.exporting({ format: 'markdown', scope: { kind: 'everything' } })).rejects.toMatchObject({
      code: 'NOTHING_TO_EXPORT',
    });
    const { id: documentId, textSha256 } = await firstDocument();
    const { annotation } = await opened.client['annotations.create']({
      motivation: 'commenting',
      documentId,
      textSha256,
      range: { start: 0, end: 12 },
      body: 'A *note*.',
    });
    const scope = { kind: 'document', documentId } as const;
    const markdown = await opened.exporting({ format: 'markdown', scope });
    expect(markdown.content).toMatch(/^---\ntitle: /);
    expect(markdown.content).toContain('A *note*.');
    expect(await opened.exporting({ format: 'markdown', scope })).toEqual(markdown);
    const { content } = await opened.exporting({ format: 'web-annotation', scope });
    const { total, first } = JSON.parse(content) as {
      total: number;
      first: { items: { target: { selector: unknown } }[] };
    };
    expect(total).toBe(1);
    expect(first.items[0]?.target.selector).toEqual(annotation.target.selectors);
    const question = await opened.exporting({
      format: 'markdown',
      scope: { kind: 'question', questionId: 'how-many-called-up' },
    });
    expect(question.statements).toBeGreaterThan(5);
    expect(question.content).toContain('# How many were called up?');
  });
});

describe('damage', () => {
  test('a host with a page has everything checked once a day, in the background', async () => {
    const library = join(opened.place, 'checked');
    const core = await createCore({ library, editions: [BUNDLED], workers: testWorkers, checkFixity: true });
    const told = new AbortController();
    const context = { signal: told.signal, report: () => undefined };
    await core.handlers['archive.watch']({}, { ...context, report: ({ area }) => area === 'fixity' && told.abort() });
    const { fixity } = await core.handlers['archive.getStatus']({}, context);
    await core.close();
    expect(fixity).toMatchObject({ intact: 5, total: 5 });
    expect(Date.now() - Date.parse(fixity.checkedAt!)).toBeLessThan(60_000);
  });

  test('verify names the damaged original, and nothing damaged is shown', async () => {
    const edition = join(opened.place, 'edition');
    cpSync(BUNDLED, edition, { recursive: true });
    await opened.reopen({ editions: [edition] });
    expect((await opened.client['archive.verify']({})).intact).toBe(true);
    const { files } = await opened.importing(opened.write('a.txt', 'Mine.'));
    // What was taken in has been read back.
    expect((await opened.client['archive.getStatus']({})).fixity).toMatchObject({ intact: 6, total: 6 });
    const { document } = await opened.client['archive.getDocument']({ documentId: files[0]!.documentId! });
    writeFileSync(
      join(opened.library, 'objects', document.originalSha256.slice(0, 2), document.originalSha256),
      'Yours',
    );
    const { objects, intact } = await opened.client['archive.verify']({});
    expect(intact).toBe(false);
    expect(objects.filter(({ outcome }) => outcome !== 'intact')).toMatchObject([
      { documentId: document.id, what: 'original', outcome: 'damaged' },
    ]);
    await expect(opened.core.readBlob(document.originalSha256)).rejects.toMatchObject({ code: 'DOCUMENT_DAMAGED' });
    expect((await opened.client['archive.getStatus']({})).fixity).toMatchObject({ intact: 5, total: 6 });
  });
});
