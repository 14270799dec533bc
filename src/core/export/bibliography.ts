import type { ArchiveDocument } from '../../domain/archive-document.ts';
import type { Dated } from '../../domain/dated.ts';
import { splitName, toDeepLink, toPlainDate } from '../citing/citing.ts';
import type { ExportContent } from './export-content.ts';

/** CSL types by what a description says of its kind; the first that is found in it. https://docs.citationstyles.org */
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/interview|интервью/i, 'interview'],
  [/speech|address|transcript|речь|обращение|стенограмм/i, 'speech'],
  [/decree|law|act\b|legislation|указ|закон|постановлени/i, 'legislation'],
  [/news|article|column|новост|стать/i, 'article-newspaper'],
  [/report|study|доклад|отч[её]т/i, 'report'],
  [/book|книга/i, 'book'],
];

/** A document as its CSL type says what it is. */
export function cslTypeOf({ description }: ArchiveDocument): string {
  const found = TYPES.find(([words]) => description.type !== null && words.test(description.type));
  return found?.[1] ?? (description.source && /^https?:/i.test(description.source) ? 'webpage' : 'document');
}

/**
 * Keys by document: family name or title word, year, and a number where two would be alike; letters and digits of ASCII
 * only, as BibTeX wants them.
 */
export function citeKeys(documents: readonly ArchiveDocument[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const keys = new Map<string, string>();
  for (const { id, description } of documents) {
    const name = description.creator[0] === undefined ? null : splitName(description.creator[0]);
    const word = name ? ('family' in name ? name.family : name.literal) : (description.publisher ?? description.title);
    const year = /^\d{4}/.exec(description.issued?.edtf ?? '')?.[0] ?? 'nd';
    const base = `${toAscii(word).slice(0, 20) || 'document'}${year}`;
    let key = base;
    for (let count = 2; taken.has(key); count += 1) key = `${base}-${count}`;
    taken.add(key);
    keys.set(id, key);
  }
  return keys;
}

const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', ё: 'e', є: 'ye', ж: 'zh', з: 'z', и: 'i', і: 'i', ї: 'yi',
  й: 'y', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts',
  ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya',
}; // prettier-ignore

function toAscii(words: string): string {
  const latin = [...words.toLowerCase()].map((letter) => CYRILLIC[letter] ?? letter).join('');
  return latin.normalize('NFKD').replace(/[^a-z0-9]/g, '');
}

/** CSL-JSON 1.0: what a citation manager reads, and under `custom` what brings the description back whole. */
export function toCslJson({ documents }: ExportContent): string {
  const keys = citeKeys(documents);
  const items = documents.map((document) => toCslItem(document, keys.get(document.id) ?? document.id));
  return `${JSON.stringify(items, null, 2)}\n`;
}

function toCslDate(issued: Dated): object {
  const date = toPlainDate(issued);
  if (!date) return { raw: issued.edtf };
  const parts = [Number(date.year), date.month, date.day].filter((part) => part !== null);
  return { 'date-parts': [parts], ...(date.uncertain ? { circa: true } : {}) };
}

function toCslItem(document: ArchiveDocument, key: string): object {
  const { description, editionId, id, form, textSha256, originalSha256 } = document;
  const { creator, publisher, issued, source, abstract } = description;
  const names = creator.map(splitName);
  const isNews = cslTypeOf(document) === 'article-newspaper' || cslTypeOf(document) === 'webpage';
  return {
    id: key,
    type: cslTypeOf(document),
    title: description.title,
    ...(names.length > 0 ? { author: names } : {}),
    ...(publisher ? { publisher } : {}),
    ...(publisher && isNews ? { 'container-title': publisher } : {}),
    ...(issued ? { issued: toCslDate(issued) } : {}),
    language: description.language,
    ...(source && /^https?:/i.test(source) ? { URL: source } : {}),
    ...(abstract ? { abstract } : {}),
    archive: editionId ?? 'library',
    archive_location: toDeepLink(editionId, id, null),
    custom: { synoptic: { documentId: id, form, textSha256, originalSha256, description } },
  };
}
