import { highlightColour, motivation as motivations, type Annotation } from '../../domain/annotation.ts';
import { readSelectors } from '../anchoring/anchoring.ts';
import { EPUB_COLOURS, toUuid } from '../export/export.ts';
import type { IncomingAnnotation, IncomingTarget } from './incoming.ts';
import { memberOf, memberSource, nodeSource, type JsonMember, type JsonNode } from './json-source.ts';

/** What this app has fields for; everything else in an annotation is kept as it was written. */
const KNOWN = {
  annotation: new Set([
    '@context',
    'id',
    'type',
    'motivation',
    'created',
    'modified',
    'body',
    'target',
    'synoptic:colour',
    'synoptic:revision',
  ]),
  target: new Set(['source', 'selector', 'type', 'synoptic:textSha256', 'synoptic:documentId']),
  body: new Set(['type', 'purpose', 'format', 'value', 'color', 'tags']),
  quote: new Set(['type', 'exact', 'prefix', 'suffix']),
  position: new Set(['type', 'start', 'end']),
};
const UUID = /^urn:uuid:([0-9a-f-]{8,64})$/i;

/** The annotations of a W3C annotation, page or collection, of an EPUB AnnotationSet, or of a list of any of them. */
export function annotationNodes(root: JsonNode): readonly JsonNode[] {
  if (root.items) return root.items.flatMap(annotationNodes);
  const items = memberOf(root, 'items') ?? memberOf(memberOf(root, 'first'), 'items');
  if (items?.items) return items.items;
  return memberOf(root, 'target') ? [root] : [];
}

/** Whether an item was written by an export from the statements of a ledger, which are no work of the person. */
export const isLedgerStatement = (node: JsonNode): boolean =>
  String(memberOf(node, 'id')?.value ?? '').startsWith('urn:synoptic:statement:');

/** Reads one annotation; whatever is not understood stays in its parts, byte for byte. */
export function readWebAnnotation(text: string, node: JsonNode): IncomingAnnotation {
  const raw = nodeSource(text, node);
  const value = (name: string): unknown => memberOf(node, name)?.value;
  const bodies = readBodies(text, memberOf(node, 'body'));
  const target = memberOf(node, 'target');
  const single = target?.items?.length === 1 ? target.items[0] : target;
  const own = readTarget(single, (target?.items?.length ?? 0) > 1);
  const motivation = motivationOf(value('motivation'), bodies.body);
  const { id, isForeign } = idOf(value('id'), raw);
  const isMotivationForeign = value('motivation') !== undefined && value('motivation') !== motivation;
  return {
    ...{ id, motivation, body: bodies.body, tags: bodies.tags, target: own, raw },
    colour: colourOf(value('synoptic:colour') ?? bodies.colour, motivation),
    created: instant(value('created')),
    modified: instant(value('modified')),
    revision: positive(value('synoptic:revision')),
    parts: {
      members: [
        ...unknownMembers(text, node, KNOWN.annotation),
        ...overridden(text, node, 'id', isForeign),
        ...overridden(text, node, 'motivation', isMotivationForeign),
        ...bodies.originals.map((source) => `"synoptic:originalBody": ${source}`),
      ],
      target: [
        ...unknownMembers(text, single, KNOWN.target),
        ...overridden(text, single, 'source', !isOurSource(memberOf(single, 'source'))),
      ],
      selectors: foreignSelectors(text, memberOf(single, 'selector')),
      body: bodies.foreign,
    },
  };
}

/** A highlight of no colour that we know is yellow, as one made here is. */
function colourOf(said: unknown, motivation: Annotation['motivation']): Annotation['colour'] {
  const known = highlightColour.safeParse(said);
  if (known.success) return known.data;
  return motivation === 'highlighting' ? 'yellow' : null;
}

function idOf(value: unknown, raw: string): { id: string; isForeign: boolean } {
  const said = typeof value === 'string' ? value : '';
  const uuid = UUID.exec(said)?.[1];
  if (uuid) return { id: uuid, isForeign: false };
  return { id: toUuid(said === '' ? raw : said), isForeign: said !== '' };
}

function motivationOf(said: unknown, body: string): Annotation['motivation'] {
  const known = motivations.safeParse(said);
  if (known.success) return known.data;
  return body === '' ? 'highlighting' : 'commenting';
}

const positive = (value: unknown): number => (Number.isInteger(value) && Number(value) > 0 ? Number(value) : 1);

/** An instant as it was written, if it is one. */
const instant = (value: unknown): string | null =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : null;

function unknownMembers(text: string, node: JsonNode | undefined, known: ReadonlySet<string>): string[] {
  return (node?.members ?? []).filter(({ name }) => !known.has(name)).map((member) => memberSource(text, member));
}

/** A member whose own words are worth more than what this app would write for it. */
function overridden(text: string, node: JsonNode | undefined, name: string, isForeign: boolean): string[] {
  const member = node?.members?.find((each) => each.name === name);
  return member && isForeign ? [memberSource(text, member)] : [];
}

interface Bodies {
  readonly body: string;
  readonly tags: string[];
  readonly colour: string | undefined;
  /** Bodies that are neither a note nor a tag. */
  readonly foreign: string[];
  /** Notes that say more of themselves than this app has fields for. */
  readonly originals: string[];
}

function readBodies(text: string, node: JsonNode | undefined): Bodies {
  const found = { notes: [] as string[], tags: [] as string[], foreign: [] as string[], originals: [] as string[] };
  let colour: string | undefined;
  for (const each of node?.items ?? (node ? [node] : [])) {
    const fields = (each.members ? each.value : { type: 'TextualBody', value: each.value }) as Record<string, unknown>;
    const value = fields['value'];
    const isText =
      typeof value === 'string' &&
      (each.members === undefined || fields['type'] === 'TextualBody' || fields['type'] === undefined);
    if (!isText) {
      found.foreign.push(nodeSource(text, each));
      continue;
    }
    if (fields['purpose'] === 'tagging') found.tags.push(value);
    else if (value !== '') found.notes.push(value);
    if (Array.isArray(fields['tags'])) found.tags.push(...fields['tags'].filter((tag) => typeof tag === 'string'));
    colour ??= ourColour(fields['color']);
    if (hasUnknown(each.members, KNOWN.body)) found.originals.push(nodeSource(text, each));
  }
  const tags = [...new Set(found.tags.filter((tag) => tag.trim() !== ''))];
  return { body: found.notes.join('\n\n'), tags, colour, foreign: found.foreign, originals: found.originals };
}

const hasUnknown = (members: readonly JsonMember[] | undefined, known: ReadonlySet<string>): boolean =>
  members?.some(({ name }) => !known.has(name)) ?? false;

const ourColour = (said: unknown): string | undefined =>
  Object.entries(EPUB_COLOURS).find(([own, theirs]) => said === theirs || said === own)?.[0];

function readTarget(node: JsonNode | undefined, isSeveral: boolean): IncomingTarget {
  const source = memberOf(node, 'source') ?? (typeof node?.value === 'string' ? node : undefined);
  const text = (from: JsonNode | undefined, name: string): string | null => {
    const value = memberOf(from, name)?.value;
    return typeof value === 'string' ? value : null;
  };
  const named = ['id', 'dcterms:identifier', 'dc:identifier', 'url', 'href'].flatMap(
    (name) => text(source, name) ?? [],
  );
  return {
    sources: [...(typeof source?.value === 'string' ? [source.value] : []), ...named],
    documentId: text(node, 'synoptic:documentId') ?? text(source, 'synoptic:documentId'),
    textSha256: text(node, 'synoptic:textSha256'),
    selectors: readSelectors(node?.value),
    isSeveral,
  };
}

/** Selectors that are not the first quotation or the first position, or that say more than those two have fields for. */
function foreignSelectors(text: string, node: JsonNode | undefined): string[] {
  const seen = new Set<string>();
  return (node?.items ?? (node ? [node] : [])).flatMap((each) => {
    const type = String(memberOf(each, 'type')?.value ?? '');
    const known = type === 'TextQuoteSelector' ? KNOWN.quote : type === 'TextPositionSelector' ? KNOWN.position : null;
    const isFirst = known !== null && !seen.has(type);
    seen.add(type);
    if (isFirst && !hasUnknown(each.members, known)) return [];
    return isOurFragment(each) ? [] : [nodeSource(text, each)];
  });
}

/** A source as our exports write it anew each time. */
function isOurSource(node: JsonNode | undefined): boolean {
  if (memberOf(node, 'synoptic:documentId')) return true;
  return typeof node?.value === 'string' && /^(?:archive|urn:synoptic):/.test(node.value);
}

/** The text fragment that our own exports add to a quotation. */
const isOurFragment = (node: JsonNode): boolean =>
  memberOf(node, 'conformsTo')?.value === 'https://wicg.github.io/scroll-to-text-fragment/' &&
  String(memberOf(node, 'value')?.value ?? '').startsWith(':~:text=');
