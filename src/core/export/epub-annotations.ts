import type { AnchoredAnnotation, HighlightColour } from '../../domain/annotation.ts';
import type { ForeignParts } from '../annotations/annotations.ts';
import type { ExportContent, ExportSection } from './export-content.ts';
import { toUuid } from './guid.ts';
import { createRawJson, type RawJson } from './raw-json.ts';

/** The Working Draft this follows; the standard is not finished. https://www.w3.org/TR/epub-anno-10/ */
const CONTEXT = ['https://www.w3.org/ns/epub-anno.jsonld', { synoptic: 'urn:synoptic:terms:' }];
/** Colours of the draft by ours. */
export const EPUB_COLOURS: Readonly<Record<HighlightColour, string>> = {
  yellow: 'yellow',
  green: 'green',
  blue: 'blue',
  pink: 'pink',
  orange: 'orange',
  violet: 'purple',
};

/**
 * Renders an export as an AnnotationSet of EPUB Annotations 1.0. A body holds a note as plain text with its tags and
 * colour; the selectors are quotation, position and text fragment, so that either kind of reading system finds the words.
 */
export function toEpubAnnotations(content: ExportContent): string {
  const json = createRawJson();
  const items = content.sections.flatMap((section) =>
    section.annotations.map((made) => toItem(made, section, content, json)),
  );
  const single = content.sections.length === 1 ? content.sections[0] : undefined;
  return json.write({
    '@context': CONTEXT,
    id: `urn:uuid:${toUuid(JSON.stringify([content.title, content.sections.map(({ annotations }) => annotations)]))}`,
    type: 'AnnotationSet',
    generator: { id: 'urn:synoptic:app', type: 'Software', name: 'Synoptic' },
    title: content.title,
    about: single ? aboutOne(single) : aboutSeveral(content),
    items,
  });
}

function aboutOne({ document, documentId, title }: ExportSection): object {
  const description = document?.description;
  const year = /^\d{4}/.exec(description?.issued?.edtf ?? '')?.[0];
  return {
    'dc:identifier': [document ? `urn:sha256:${document.originalSha256}` : `urn:synoptic:document:${documentId}`],
    'dc:title': title,
    ...(description ? { 'dc:format': description.format } : {}),
    ...(description?.publisher ? { 'dc:publisher': description.publisher } : {}),
    ...(description && description.creator.length > 0 ? { 'dc:creator': description.creator } : {}),
    ...(year ? { 'dc:date': year } : {}),
  };
}

function aboutSeveral({ title, sections }: ExportContent): object {
  return {
    'dc:identifier': sections.map(({ document, documentId }) =>
      document ? `urn:sha256:${document.originalSha256}` : `urn:synoptic:document:${documentId}`,
    ),
    'dc:title': title,
  };
}

function toItem(made: AnchoredAnnotation, { document }: ExportSection, content: ExportContent, json: RawJson) {
  const { id, motivation, target, created, modified, revision } = made;
  const parts: ForeignParts | undefined = content.options.anonymous ? undefined : content.foreign.get(id);
  const members = (sources: readonly string[] = []): object =>
    Object.assign({}, ...sources.map((each) => json.member(each)));
  const [quote] = target.selectors;
  return {
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation,
    created,
    modified,
    ...creatorOf(content, parts),
    target: {
      source: document ? `archive://${document.originalSha256}` : `urn:synoptic:document:${target.documentId}`,
      selector: [...target.selectors, toFragment(quote), ...(parts?.selectors ?? []).map((each) => json.element(each))],
      'synoptic:documentId': target.documentId,
      'synoptic:textSha256': target.textSha256,
      ...members(parts?.target),
    },
    ...bodyOf(made),
    'synoptic:revision': revision,
    ...members(parts?.members),
  };
}

function creatorOf({ options }: ExportContent, parts: ForeignParts | undefined): object {
  const isForeign = parts?.members.some((member) => /^"creator"/.test(member)) ?? false;
  if (options.anonymous || options.author === null || isForeign) return {};
  return { creator: { id: `urn:uuid:${toUuid(options.author)}`, type: 'Person', name: options.author } };
}

function bodyOf({ body, colour, tags }: AnchoredAnnotation): object {
  if (body === '' && colour === null && tags.length === 0) return {};
  const style = { ...(colour ? { color: EPUB_COLOURS[colour] } : {}), ...(tags.length > 0 ? { tags } : {}) };
  return { body: { type: 'TextualBody', format: 'text/plain', value: body, ...style } };
}

/** https://wicg.github.io/scroll-to-text-fragment/ — a dash, a comma and an ampersand have a meaning there. */
function toFragment({ exact, prefix, suffix }: AnchoredAnnotation['target']['selectors'][0]): object {
  const encode = (text: string): string => encodeURIComponent(text.toWellFormed().trim()).replaceAll('-', '%2D');
  const before = prefix.trim() === '' ? '' : `${encode(prefix)}-,`;
  const after = suffix.trim() === '' ? '' : `,-${encode(suffix)}`;
  return {
    type: 'FragmentSelector',
    conformsTo: 'https://wicg.github.io/scroll-to-text-fragment/',
    value: `:~:text=${before}${encode(exact)}${after}`,
  };
}
