import { warningInEnglish } from '../../domain/warning.ts';
import type { RawBlock } from './canonical.ts';
import { decode } from './decode.ts';
import { rejection, type DescriptionHints, type Reading } from './format.ts';
import { toStatedDate } from './front-matter.ts';
import { declaredCharset, readHtml } from './html.ts';
import { findIn, inside, withSourcesFrom } from './pictures-beside.ts';
import { elementsOf, parseXml, wordsOf } from './xml.ts';
import type { FormatFile, ZipEntry } from './zip.ts';

/** Reads an e-book's chapters in the order of its spine (EPUB 2 and 3). Fails with `DAMAGED` or `EXPANDS_TOO_FAR`. */
export async function readEpub(file: FormatFile): Promise<Reading> {
  const { opf, chapters, missing, files } = await openEpub(file);
  const blocks: RawBlock[] = [];
  for (const { name, entry } of chapters)
    blocks.push(...readHtml(await decodeChapter(entry)).blocks.map((block) => withSourcesFrom(name, block)));
  const warnings = missing === 0 ? [] : [warningInEnglish('chapters-missing', { missing })];
  return { blocks, hints: hintsOf(opf), warnings, encoding: null, findPicture: findIn(files) };
}

/** An e-book that was opened: its package, its chapters in order, and whatever else is in it, by name. */
interface OpenedEpub {
  readonly opf: ReturnType<typeof parseXml>;
  readonly chapters: readonly { readonly name: string; readonly entry: ZipEntry }[];
  /** Count of chapters that are named and not there. */
  readonly missing: number;
  readonly files: ReadonlyMap<string, ZipEntry>;
}

/** Opens an e-book. Fails with `DAMAGED` or `EXPANDS_TOO_FAR`. */
export async function openEpub(file: FormatFile): Promise<OpenedEpub> {
  const entries = await file.entries();
  const files = new Map(entries.map((entry) => [entry.name, entry]));
  const container = await partOf(files, 'META-INF/container.xml');
  const root = elementsOf(parseXml(container), 'rootfile')[0]?.getAttribute('full-path') ?? '';
  const opf = parseXml(await partOf(files, root));
  const manifest = new Map(
    elementsOf(opf, 'item').map((item) => [item.getAttribute('id') ?? '', item.getAttribute('href') ?? '']),
  );
  const named = elementsOf(opf, 'itemref').map((item) =>
    inside(root, manifest.get(item.getAttribute('idref') ?? '') ?? ''),
  );
  const chapters = named.flatMap((name) => {
    const entry = files.get(name);
    return entry === undefined || entry.refused !== null ? [] : [{ name, entry }];
  });
  return { opf, chapters, missing: named.length - chapters.length, files };
}

async function partOf(files: ReadonlyMap<string, ZipEntry>, name: string): Promise<Uint8Array> {
  const entry = files.get(name);
  if (entry === undefined || entry.refused !== null) throw rejection('DAMAGED', 'book-damaged');
  return entry.read();
}

/** A chapter as text; an empty one has none. */
export async function decodeChapter(entry: ZipEntry): Promise<string> {
  const bytes = await entry.read();
  return bytes.length === 0 ? '' : decode(bytes, declaredCharset(bytes)).text;
}

/** The package's metadata (EPUB 3.3, section 5.5). */
function hintsOf(opf: ReturnType<typeof parseXml>): DescriptionHints {
  const metadata = elementsOf(opf, 'metadata')[0];
  if (metadata === undefined) return {};
  const creators = elementsOf(metadata, 'creator').flatMap(({ textContent }) => textContent?.trim() || []);
  const date = wordsOf(metadata, 'date');
  const found = {
    title: wordsOf(metadata, 'title'),
    creator: creators.length === 0 ? undefined : creators,
    publisher: wordsOf(metadata, 'publisher'),
    issued: date === undefined ? undefined : toStatedDate(date),
    language: wordsOf(metadata, 'language'),
    source: wordsOf(metadata, 'source'),
    rights: wordsOf(metadata, 'rights'),
    abstract: wordsOf(metadata, 'description'),
    type: wordsOf(metadata, 'type'),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}
