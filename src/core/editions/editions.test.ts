import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEdition } from './editions.ts';

const PUBLISHED = fileURLToPath(new URL('../../../corpus/mobilisation-2022', import.meta.url));
const MEDUZA = 'mobilisation-2022:meduza-no-decree';

let folder: string;

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'edition-')), 'bag');
  await cp(PUBLISHED, folder, { recursive: true });
});
afterEach(() => rm(join(folder, '..'), { recursive: true }));

/** Changes a record and makes the manifests fit again, as somebody would who edits the bag on purpose. */
async function forge(path: string, change: (text: string) => string): Promise<void> {
  const file = join(folder, 'data', path);
  await writeFile(file, change(await readFile(file, 'utf8')));
  await rm(join(folder, 'bag-info.txt'));
  const files = (await readdir(join(folder, 'data'), { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  const lines = await Promise.all(
    files.map(async ({ parentPath, name }) => {
      const digest = createHash('sha256')
        .update(await readFile(join(parentPath, name)))
        .digest('hex');
      return `${digest}  ${join(parentPath, name).slice(folder.length + 1)}\n`;
    }),
  );
  await writeFile(join(folder, 'manifest-sha256.txt'), lines.join(''));
  await rm(join(folder, 'tagmanifest-sha256.txt'));
}

describe('openEdition', () => {
  it('gives the edition, its documents and its ledger', async () => {
    const { edition, documents, ledger } = await openEdition(folder);
    expect(edition).toMatchObject({ id: 'mobilisation-2022', version: '1', issued: '2026-11-23' });
    expect(documents).toHaveLength(5);
    expect(documents[0]).toMatchObject({
      id: 'mobilisation-2022:moscow-times-not-discussing',
      editionId: 'mobilisation-2022',
      form: 'digest',
      addedAt: null,
      fixity: { outcome: 'not-checked' },
      description: { identifier: 'moscow-times-not-discussing.md', publisher: 'The Moscow Times' },
    });
    expect(ledger.statements.length).toBeGreaterThanOrEqual(90);
  });

  it('reads texts and originals, and lists them with their digests', async () => {
    const edition = await openEdition(folder);
    const { text, sha256, blocks } = await edition.readText(MEDUZA);
    expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
    expect(text.slice(blocks[1]?.start, blocks[1]?.end)).toMatch(/^The headline quotes/);
    expect(new TextDecoder().decode(await edition.readOriginal(MEDUZA))).toContain('identifier: meduza-no-decree.md');
    expect(edition.objects()).toHaveLength(10);
    for (const object of edition.objects()) {
      expect(await edition.digestNow(object)).toBe(object.sha256);
    }
    expect(edition.eventsOf(MEDUZA).map(({ type }) => type)).toEqual(['capture', 'digest-written', 'extraction']);
  });

  it('keeps the rest open when a text is damaged or an original is gone, and names the file', async () => {
    await writeFile(join(folder, 'data/texts/meduza-no-decree.txt'), 'other words');
    await rm(join(folder, 'data/originals/meduza-no-decree.md'));
    const edition = await openEdition(folder);
    await expect(edition.readText(MEDUZA)).rejects.toMatchObject({
      code: 'DOCUMENT_DAMAGED',
      details: { path: 'data/texts/meduza-no-decree.txt' },
    });
    await expect(edition.readOriginal(MEDUZA)).rejects.toMatchObject({ code: 'DOCUMENT_DAMAGED' });
    expect(
      await edition.digestNow(
        edition.objects().find(({ documentId, what }) => documentId === MEDUZA && what === 'original')!,
      ),
    ).toBeNull();
    expect((await edition.readText('mobilisation-2022:euaa-mobilisation')).text).toContain('300,000');
  });

  it('refuses an edition whose ledger was changed, and names the file', async () => {
    const file = join(folder, 'data/ledger.json');
    await writeFile(file, (await readFile(file, 'utf8')).replace('300000', '300001'));
    await expect(openEdition(folder)).rejects.toMatchObject({
      code: 'EDITION_INVALID',
      details: { problems: [{ where: 'data/ledger.json' }] },
    });
  });

  it('refuses records that break their schema even when the manifest fits', async () => {
    await forge('ledger.json', (text) => text.replace('"modality": "asserted"', '"modality": "certain"'));
    await expect(openEdition(folder)).rejects.toMatchObject({ code: 'EDITION_INVALID' });
  });

  it('refuses blocks that belong to another text', async () => {
    await forge('texts/meduza-no-decree.txt', (text) => `${text} More.`);
    const problems = [{ where: 'data/blocks/meduza-no-decree.json' }];
    await expect(openEdition(folder)).rejects.toMatchObject({ code: 'EDITION_INVALID', details: { problems } });
  });

  it('opens an edition without a ledger as one with nothing in it', async () => {
    await rm(join(folder, 'data/ledger.json'));
    await forge('edition.json', (text) => text);
    expect((await openEdition(folder)).ledger.statements).toEqual([]);
  });

  it('says that a folder is no edition', async () => {
    await expect(openEdition(join(folder, 'data'))).rejects.toMatchObject({ code: 'EDITION_INVALID' });
  });

  it('knows only its own documents', async () => {
    const edition = await openEdition(folder);
    await expect(edition.readText('other')).rejects.toMatchObject({ code: 'DOCUMENT_NOT_FOUND' });
  });
});
