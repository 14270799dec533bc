import { z } from 'zod';
import {
  block,
  description,
  edition,
  provenanceEvent,
  archiveDocument,
  sha256,
} from '../../domain/archive-document.ts';
import { ledger } from '../../domain/ledger.ts';

/** The files of an edition, as they lie in the payload of its bag. Their specification is docs/archive-format.md. */

/** Name of a document within an edition, and of its files. */
export const documentName = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** `data/edition.json` */
export const editionRecord = z.strictObject({
  format: z.literal('synoptic-edition/1'),
  ...edition.shape,
  /** Names of the documents, in the order of their publication. */
  documents: z.array(documentName).min(1),
});
export type EditionRecord = Readonly<z.infer<typeof editionRecord>>;

/** `data/descriptions/<name>.json` */
export const descriptionRecord = z.strictObject({
  id: archiveDocument.shape.id,
  form: archiveDocument.shape.form,
  description,
  events: z.array(provenanceEvent),
  warnings: z.array(z.string()),
  /** Path below `data/` of the original, where it is not `originals/<name>.md`. */
  original: z
    .string()
    .regex(/^originals\/[^/]+$/)
    .optional(),
  /** Which part of that original it is, where the original holds several documents. */
  part: z.string().min(1).optional(),
});
export type DescriptionRecord = Readonly<z.infer<typeof descriptionRecord>>;

/** `data/blocks/<name>.json` */
export const blocksRecord = z.strictObject({
  /** Digest of the text that the blocks divide. */
  textSha256: sha256,
  blocks: z.array(block),
});
export type BlocksRecord = Readonly<z.infer<typeof blocksRecord>>;

/** `data/beside/<name>.json`: the pictures that lay beside an original in its folder. */
export const besideRecord = z.strictObject({
  pictures: z
    .array(
      z.strictObject({
        /** What the original calls it. */
        source: z.string(),
        /** Path below `data/`. */
        path: z.string().regex(/^pictures\/[0-9a-f]{64}$/),
      }),
    )
    .min(1),
});
export type BesideRecord = Readonly<z.infer<typeof besideRecord>>;

/** Paths below `data/`. */
export const editionPath = {
  edition: 'edition.json',
  ledger: 'ledger.json',
  original: (name: string, ending = 'md'): string => `originals/${name}${ending === '' ? '' : `.${ending}`}`,
  description: (name: string): string => `descriptions/${name}.json`,
  text: (name: string): string => `texts/${name}.txt`,
  blocks: (name: string): string => `blocks/${name}.json`,
  beside: (name: string): string => `beside/${name}.json`,
  picture: (digest: string): string => `pictures/${digest}`,
  schema: (name: string): string => `schemas/${name}.schema.json`,
} as const;

/** Where the original of a document lies below `data/`. */
export function originalPathOf(name: string, { original }: Pick<DescriptionRecord, 'original'>): string {
  return original ?? editionPath.original(name);
}

/** The schemas that an edition carries, by the name of their file. */
export const editionSchemas = [
  { name: 'edition', title: 'Synoptic edition', schema: editionRecord },
  { name: 'description', title: 'Description of a document in a Synoptic edition', schema: descriptionRecord },
  { name: 'blocks', title: 'Blocks of a canonical text in a Synoptic edition', schema: blocksRecord },
  { name: 'ledger', title: 'Statement ledger of a Synoptic edition', schema: ledger },
] as const;

/** The schema of what only editions with pictures beside their originals have. */
export const besideSchema = {
  name: 'beside',
  title: 'Pictures beside an original in a Synoptic edition',
  schema: besideRecord,
} as const;

/** JSON Schema (2020-12) of one of `editionSchemas`, or of `besideSchema`, as plain data. */
export function toJsonSchema({
  name,
  title,
  schema,
}: (typeof editionSchemas)[number] | typeof besideSchema): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12' });
  return { $schema, $id: `urn:synoptic:schema:${name}:1`, title, ...rest };
}

/** Whole identifier of a document of an edition. */
export function toDocumentId(editionId: string, name: string): string {
  return `${editionId}:${name}`;
}

/** JSON as editions hold it: two spaces, one line feed at the end. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
