import { parse } from 'yaml';
import { z } from 'zod';
import { isInCalendar } from '../../domain/calendar.ts';
import { basis, dated, type Dated } from '../../domain/dated.ts';
import { warningInEnglish } from '../../domain/warning.ts';
import type { DescriptionHints } from './format.ts';

const text = z.coerce.string().trim().min(1);
const texts = z.union([z.array(text), text.transform((one) => [one])]);

/** The names front matter goes by, ours first; unknown ones are left alone. */
const frontMatter = z.object({
  identifier: text.optional(),
  id: text.optional(),
  title: text.optional(),
  titleBasis: basis.optional(),
  creator: texts.optional(),
  author: texts.optional(),
  publisher: text.nullish(),
  issued: z.union([dated, text]).nullish(),
  date: text.nullish(),
  language: text.optional(),
  lang: text.optional(),
  type: text.nullish(),
  source: text.nullish(),
  url: text.nullish(),
  rights: text.nullish(),
  abstract: text.nullish(),
  description: text.nullish(),
});
type FrontMatter = z.infer<typeof frontMatter>;

const FENCED = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** Splits YAML front matter off; what cannot be read stays in the text and is told in `warnings`. */
export function splitFrontMatter(source: string): { body: string; hints: DescriptionHints; warnings: string[] } {
  const match = FENCED.exec(source);
  if (!match?.[1]) return { body: source, hints: {}, warnings: [] };
  try {
    const fields = frontMatter.parse(parse(match[1], { logLevel: 'error' }) ?? {});
    return { body: source.slice(match[0].length), hints: toHints(fields), warnings: [] };
  } catch {
    return { body: source, hints: {}, warnings: [warningInEnglish('front-matter', {})] };
  }
}

function toHints(fields: FrontMatter): DescriptionHints {
  const issued = fields.issued ?? fields.date;
  const found = {
    identifier: fields.identifier ?? fields.id,
    title: fields.title,
    titleBasis: fields.titleBasis,
    creator: fields.creator ?? fields.author,
    publisher: fields.publisher,
    issued: typeof issued === 'string' ? toStatedDate(issued) : issued,
    language: fields.language ?? fields.lang,
    type: fields.type,
    source: fields.source ?? fields.url,
    rights: fields.rights,
    abstract: fields.abstract ?? fields.description,
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value != null));
}

/** A date the document states about itself, or undefined where the words are no EDTF date. */
export function toStatedDate(words: string): { edtf: string; basis: 'stated' } | undefined {
  const day = /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?=$|[T ])/.exec(words.trim())?.[0];
  if (day !== undefined && !isInCalendar(day)) return undefined;
  const parsed = dated.safeParse({ edtf: day ?? words.trim(), basis: 'stated' });
  return parsed.success && /\d{4}/.test(words) && !words.trim().startsWith('0000')
    ? { edtf: parsed.data.edtf, basis: 'stated' }
    : undefined;
}

/** A date that a file has of its making, taken for that of the document; undefined where the words are no date. */
export function toInferredDate(words: string): Dated | undefined {
  const stated = toStatedDate(words);
  return stated && { edtf: stated.edtf, basis: 'inferred' };
}
