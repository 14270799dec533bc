import { z } from 'zod';
import { description } from '../../domain/archive-document.ts';
import { isPossibleDate } from '../../domain/calendar.ts';
import type { IncomingDescription } from './incoming.ts';
import { languageTag, optional, possibleDate } from './read-ris.ts';

const name = z.looseObject({
  family: z.string().optional(),
  given: z.string().optional(),
  literal: z.string().optional(),
});
const date = z.looseObject({
  'date-parts': z.array(z.array(z.union([z.number(), z.string()]))).optional(),
  raw: z.string().optional(),
  circa: z.unknown().optional(),
});
const item = z.looseObject({
  title: z.string().optional(),
  author: z.array(name).optional(),
  publisher: z.string().optional(),
  'container-title': z.string().optional(),
  issued: date.optional(),
  language: z.string().optional(),
  URL: z.string().optional(),
  abstract: z.string().optional(),
  custom: z.looseObject({ synoptic: z.unknown() }).optional(),
});
const own = z.looseObject({ documentId: z.string(), originalSha256: z.string(), description });

/** Whether JSON is a list of CSL items rather than of annotations. */
export const isCsl = (value: unknown): value is unknown[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every(
    (each) => typeof each === 'object' && each !== null && 'id' in each && 'type' in each && !('target' in each),
  );

/** Reads CSL-JSON; an item that an export wrote brings its description back whole. */
export function readCsl(items: readonly unknown[]): IncomingDescription[] {
  return items.flatMap((each) => {
    const parsed = item.safeParse(each);
    return parsed.success ? [toDescription(parsed.data)] : [];
  });
}

function toDescription(found: z.infer<typeof item>): IncomingDescription {
  const ours = own.safeParse(found.custom?.synoptic);
  if (ours.success) {
    const { format: _format, identifier, ...fields } = ours.data.description;
    return { names: [ours.data.documentId, ours.data.originalSha256, identifier], fields };
  }
  const edtf = found.issued ? toEdtf(found.issued) : undefined;
  const creator = (found.author ?? []).map(
    ({ family, given, literal }) =>
      literal ?? [family, given].filter((part) => part !== undefined && part !== '').join(', '),
  );
  return {
    names: [found.URL, found.title].filter((each) => each !== undefined),
    fields: {
      ...(found.title ? { title: found.title, titleBasis: 'given' as const } : {}),
      ...(creator.length > 0 ? { creator } : {}),
      ...optional('publisher', found.publisher ?? found['container-title']),
      ...(edtf ? { issued: { edtf, basis: 'given' as const } } : {}),
      ...optional('language', languageTag(found.language)),
      ...optional('source', found.URL),
      ...optional('abstract', found.abstract),
    },
  };
}

function toEdtf({ 'date-parts': parts, raw, circa }: z.infer<typeof date>): string | undefined {
  const [first, last] = (parts ?? []).map((part) =>
    part.map((each, index) => String(each).padStart(index === 0 ? 4 : 2, '0')).join('-'),
  );
  if (first === undefined || first === '') return raw && possibleDate(raw);
  if (![first, last ?? first].every(isPossibleDate)) return undefined;
  return last ? `${first}/${last}` : `${first}${circa ? '~' : ''}`;
}
