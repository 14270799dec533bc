import type { AnchoredAnnotation } from '../../domain/annotation.ts';
import type { ArchiveDocument } from '../../domain/archive-document.ts';
import { positionLabel } from '../../domain/position.ts';
import type { ForeignParts } from '../annotations/annotations.ts';
import type { QuestionView } from '../statements/statements.ts';
import type { ExportContent } from './export-content.ts';
import { createRawJson, type RawJson } from './raw-json.ts';

/** Terms the standard has no word for live under this prefix, so that other readers can pass them over. */
const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { synoptic: 'urn:synoptic:terms:' }];
/** Nothing foreign came with it. */
const OWN: ForeignParts = { members: [], target: [], selectors: [], body: [] };

/**
 * Renders an export as a W3C Web Annotation collection in JSON-LD.
 * https://www.w3.org/TR/annotation-model/ — positions count Unicode code points, as the model says.
 */
export function toWebAnnotation(content: ExportContent): string {
  const { scope, options, title, sections, question, documents, foreign, kept } = content;
  const json = createRawJson();
  const described = [...documents, ...sections.flatMap(({ document }) => document ?? [])];
  const sources = new Map(described.map((document) => [document.id, toSource(document)]));
  const creator = options.anonymous || options.author === null ? null : { type: 'Person', name: options.author };
  const annotations = sections.flatMap((section) =>
    section.annotations.map((each) => {
      const parts = foreign.get(each.id) ?? OWN;
      return toAnnotation(each, { sources, creator, json, parts: options.anonymous ? withoutNames(parts) : parts });
    }),
  );
  const statements = question ? toStatementAnnotations(question, sources) : [];
  const foreigners = options.anonymous ? [] : kept.map(({ raw }) => json.element(raw));
  const items = [...annotations, ...statements, ...foreigners];
  const id = `urn:synoptic:export:${scope.kind}`;
  return json.write({
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: title,
    total: items.length,
    first: { id: `${id}:1`, type: 'AnnotationPage', partOf: id, startIndex: 0, items },
  });
}

type Sources = ReadonlyMap<string, { readonly id: string }>;

function toSource({ id, originalSha256, description }: ArchiveDocument) {
  return {
    id: `archive://${originalSha256}`,
    type: 'Text',
    format: description.format,
    language: description.language,
    'dcterms:title': description.title,
    'dcterms:identifier': description.identifier,
    'synoptic:documentId': id,
  };
}

interface Around {
  readonly sources: Sources;
  readonly creator: object | null;
  readonly json: RawJson;
  readonly parts: ForeignParts;
}

function toAnnotation(made: AnchoredAnnotation, { sources, creator, json, parts }: Around) {
  const { id, motivation, target, created, modified, colour, revision } = made;
  const members = (sources: readonly string[]): object =>
    Object.assign({}, ...sources.map((each) => json.member(each)));
  const bodies = [...bodiesOf(made), ...parts.body.map((each) => json.element(each))];
  const own = {
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation,
    created,
    modified,
    ...(creator ? { creator } : {}),
    ...(bodies.length > 0 ? { body: bodies } : {}),
    target: {
      ...without(parts.target, {
        source: sources.get(target.documentId) ?? {
          id: `urn:synoptic:document:${target.documentId}`,
          type: 'Text',
          'synoptic:documentId': target.documentId,
        },
      }),
      ...(namesOf(parts.target).has('source') ? { 'synoptic:documentId': target.documentId } : {}),
      selector: [...target.selectors, ...parts.selectors.map((each) => json.element(each))],
      'synoptic:textSha256': target.textSha256,
      ...members(parts.target),
    },
    ...(colour ? { 'synoptic:colour': colour } : {}),
    'synoptic:revision': revision,
  };
  return { ...without(parts.members, own), ...members(parts.members) };
}

/** Names of members by their source text. */
const namesOf = (members: readonly string[]): ReadonlySet<string> =>
  new Set(members.map((member) => JSON.parse(/^"(?:[^"\\]|\\.)*"/.exec(member)?.[0] ?? '""') as string));

/** Our members, less those that a foreign annotation says in its own words. */
function without<Own extends object>(members: readonly string[], own: Own): Partial<Own> {
  const foreign = namesOf(members);
  return Object.fromEntries(Object.entries(own).filter(([name]) => !foreign.has(name))) as Partial<Own>;
}

function bodiesOf({ motivation, body, tags }: AnchoredAnnotation): object[] {
  const purpose = motivation === 'commenting' ? 'commenting' : 'describing';
  return [
    ...(body === '' ? [] : [{ type: 'TextualBody', purpose, format: 'text/markdown', value: body }]),
    ...tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
  ];
}

/** Members that name whoever made or sent an annotation. */
const NAMES = /^"(?:creator|generator|audience|rights|via|canonical|user|user_info|author)"/;

function withoutNames(parts: ForeignParts): ForeignParts {
  return { ...parts, members: parts.members.filter((member) => !NAMES.test(member)), body: [] };
}

/** Statements of the ledger go out as descriptions of their quotations, so that they can be read beside the person's own work. */
function toStatementAnnotations({ question, statements }: QuestionView, sources: Sources) {
  return statements.map(({ id, documentId, selectors, answers, speaker }) => {
    const values = answers
      .filter(({ questionId }) => questionId === question.id)
      .map(({ value }) => positionLabel(value));
    return {
      id: `urn:synoptic:statement:${id}`,
      type: 'Annotation',
      motivation: 'describing',
      body: [
        {
          type: 'TextualBody',
          purpose: 'describing',
          format: 'text/plain',
          value: `${question.text} ${values.join('; ')} (${speaker.name})`,
        },
      ],
      target: { source: sources.get(documentId), selector: selectors },
    };
  });
}
