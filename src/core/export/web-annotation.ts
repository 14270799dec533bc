import type { AnchoredAnnotation } from '../../domain/annotation.ts';
import type { ArchiveDocument } from '../../domain/archive-document.ts';
import { positionLabel } from '../../domain/position.ts';
import type { QuestionView } from '../statements/statements.ts';
import type { ExportContent } from './export-content.ts';

/** Terms the standard has no word for live under this prefix, so that other readers can pass them over. */
const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { synoptic: 'urn:synoptic:terms:' }];

/**
 * Renders an export as a W3C Web Annotation collection in JSON-LD.
 * https://www.w3.org/TR/annotation-model/ — positions count Unicode code points, as the model says.
 */
export function toWebAnnotation(content: ExportContent, documents: readonly ArchiveDocument[]): string {
  const sourceOf = new Map(documents.map((document) => [document.id, toSource(document)]));
  const annotations = content.sections.flatMap((section) =>
    section.annotations.map((each) => toAnnotation(each, sourceOf)),
  );
  const statements = content.question ? toStatementAnnotations(content.question, sourceOf) : [];
  const items = [...annotations, ...statements];
  const collection = {
    '@context': CONTEXT,
    id: `urn:synoptic:export:${content.scope.kind}`,
    type: 'AnnotationCollection',
    label: content.title,
    total: items.length,
    first: { id: `urn:synoptic:export:${content.scope.kind}:1`, type: 'AnnotationPage', startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
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

function toAnnotation(
  { id, motivation, target, body, colour, tags, created, modified, revision }: AnchoredAnnotation,
  sources: Sources,
) {
  const bodies = [
    ...(body === ''
      ? []
      : [
          {
            type: 'TextualBody',
            purpose: motivation === 'commenting' ? 'commenting' : 'describing',
            format: 'text/markdown',
            value: body,
          },
        ]),
    ...tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
  ];
  return {
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation,
    created,
    modified,
    ...(bodies.length > 0 ? { body: bodies } : {}),
    target: {
      source: sources.get(target.documentId) ?? { id: `urn:synoptic:document:${target.documentId}`, type: 'Text' },
      selector: target.selectors,
      'synoptic:textSha256': target.textSha256,
    },
    ...(colour ? { 'synoptic:colour': colour } : {}),
    'synoptic:revision': revision,
  };
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
