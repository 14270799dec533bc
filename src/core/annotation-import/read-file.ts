import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../../rpc/failure.ts';
import { verifyBag } from '../editions/editions.ts';
import {
  isOurMarkdown,
  PACKAGE_ANNOTATIONS,
  PACKAGE_DESCRIPTIONS,
  PACKAGE_FOLDER,
  readAnnotationBlock,
  readMarkdownBlocks,
  unzipPackage,
} from '../export/export.ts';
import { decodeText } from '../formats/formats.ts';
import { annotation } from '../../domain/annotation.ts';
import type { Incoming, IncomingAnnotation } from './incoming.ts';
import { parseJsonSource } from './json-source.ts';
import { checkZippedBag } from './zipped-bag.ts';
import { readBibtex } from './read-bibtex.ts';
import { isCsl, readCsl } from './read-csl.ts';
import { readRis } from './read-ris.ts';
import { annotationNodes, isLedgerStatement, readWebAnnotation } from './read-web-annotations.ts';

/** Larger files are no annotations of a person. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Reads a file or a package folder. Fails with `ANNOTATIONS_UNREADABLE` or `PACKAGE_INVALID`. */
export async function readIncoming(place: string): Promise<Incoming> {
  const about = await stat(place).catch(() => null);
  if (!about) throw unreadable(`${path.basename(place)} cannot be read. Check the path.`);
  if (about.isDirectory()) return readPackageFolder(place);
  if (about.size > MOST_BYTES) throw unreadable('The file is too large to hold annotations.');
  const bytes = await readFile(place);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readPackageZip(new Uint8Array(bytes));
  return readText(decodeText(bytes), path.basename(place));
}

function unreadable(message: string): Failure {
  return new Failure('ANNOTATIONS_UNREADABLE', message);
}

function readText(text: string, name: string): Incoming {
  if (/^\ufeff?\s*[[{]/.test(text) && !/\.bib$/i.test(name)) return readJson(text);
  if (isOurMarkdown(text)) return readMarkdown(text);
  if (/^\ufeff?\s*TY\s{0,2}-/m.test(text)) return descriptions('ris', readRis(text));
  if (/^\s*@\w+\s*[{(]/m.test(text)) return descriptions('bibtex', readBibtex(text));
  throw unreadable(
    `${name} holds no annotations or descriptions that can be read: Web Annotation, EPUB Annotations, a research package, our own Markdown, CSL-JSON, RIS or BibTeX.`,
  );
}

function descriptions(format: Incoming['format'], found: Incoming['descriptions']): Incoming {
  if (found.length === 0) throw unreadable('The file holds no descriptions.');
  return { format, annotations: [], descriptions: found, passedOver: 0 };
}

function readJson(text: string): Incoming {
  const root = parseJsonSource(text);
  if (isCsl(root.value)) return descriptions('csl-json', readCsl(root.value));
  const nodes = annotationNodes(root);
  const own = nodes.filter((node) => !isLedgerStatement(node));
  if (nodes.length === 0 && !isAnnotationList(root.value)) {
    throw unreadable('This JSON holds neither annotations nor descriptions.');
  }
  const isSet = (root.value as { type?: unknown }).type === 'AnnotationSet';
  return {
    format: isSet ? 'epub-annotations' : 'web-annotation',
    annotations: own.map((node) => readWebAnnotation(text, node)),
    descriptions: [],
    passedOver: nodes.length - own.length,
  };
}

const isAnnotationList = (value: unknown): boolean =>
  ['AnnotationSet', 'AnnotationPage', 'AnnotationCollection'].includes(
    String((value as { type?: unknown } | null)?.type),
  );

function readMarkdown(text: string): Incoming {
  const annotations = readMarkdownBlocks(text).flatMap((block): IncomingAnnotation[] => {
    const parsed = annotation.safeParse(readAnnotationBlock(block));
    if (!parsed.success) return [];
    const { target, ...rest } = parsed.data;
    const [quote, position] = target.selectors;
    return [
      {
        ...rest,
        target: {
          ...{ sources: [], documentId: target.documentId, textSha256: target.textSha256, isSeveral: false },
          selectors: { quote, position },
        },
        parts: { members: [], target: [], selectors: [], body: [] },
        raw: JSON.stringify(parsed.data),
      },
    ];
  });
  return { format: 'markdown', annotations, descriptions: [], passedOver: 0 };
}

async function readPackageFolder(folder: string): Promise<Incoming> {
  const verdict = await verifyBag(folder);
  if (!verdict.valid) throw invalidPackage(verdict.problems.map(({ message }) => message));
  const part = async (name: string): Promise<string | null> =>
    readFile(path.join(folder, name), 'utf8').catch(() => null);
  return readParts(await part(PACKAGE_ANNOTATIONS), await part(PACKAGE_DESCRIPTIONS));
}

function readPackageZip(bytes: Uint8Array): Incoming {
  const files = unzipAnything(bytes);
  const problems = checkZippedBag(files, `${PACKAGE_FOLDER}/`);
  if (problems.length > 0) throw invalidPackage(problems);
  const part = (name: string): string | null => {
    const found = files[`${PACKAGE_FOLDER}/${name}`];
    return found ? new TextDecoder().decode(found) : null;
  };
  return readParts(part(PACKAGE_ANNOTATIONS), part(PACKAGE_DESCRIPTIONS));
}

function unzipAnything(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipPackage(bytes);
  } catch {
    throw invalidPackage(['It is not a zip file that can be read.']);
  }
}

function invalidPackage(problems: readonly string[]): Failure {
  return new Failure(
    'PACKAGE_INVALID',
    `This research package is not as it was written, so nothing of it is taken in: ${problems[0] ?? ''}`.trim(),
    { problems: problems.slice(0, 20) },
  );
}

function readParts(annotations: string | null, csl: string | null): Incoming {
  if (annotations === null) throw invalidPackage(['It holds no annotations.jsonld.']);
  const work = readJson(annotations);
  const described = csl === null ? [] : (JSON.parse(csl) as unknown);
  return { ...work, format: 'research-package', descriptions: isCsl(described) ? readCsl(described) : [] };
}
