import type { BagFindings, BagProblem } from './bag-problem.ts';

/** One line of a manifest: a digest in lower-case hexadecimal and the path it is of. */
export interface ManifestEntry {
  readonly digest: string;
  readonly path: string;
}

/** A manifest file: its name, the algorithm in that name, and its entries by path. */
export interface Manifest {
  readonly name: string;
  readonly kind: 'payload' | 'tag';
  readonly algorithm: string;
  readonly entries: ReadonlyMap<string, string>;
}

/** A manifest as it lies in the bag, decoded. */
export interface ManifestSource {
  readonly name: string;
  readonly text: string;
  readonly version: string;
}

const NAME = /^(tag)?manifest-([A-Za-z0-9-]+)\.txt$/;
const LINE = /^([0-9A-Fa-f]+)[ \t]+(\*?)(\S.*)$/;
const FETCH_LINE = /^\S+[ \t]+(?:\d+|-)[ \t]+(\S.*)$/;

/** What a manifest of that name would be, or null for any other file. */
export function manifestKind(name: string): { kind: Manifest['kind']; algorithm: string } | null {
  const match = NAME.exec(name);
  return match?.[2] ? { kind: match[1] ? 'tag' : 'payload', algorithm: match[2].toLowerCase() } : null;
}

/** Writes a path as a manifest holds it: carriage return, line feed and percent sign are percent-encoded. */
export function encodePath(path: string): string {
  return path.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Reads a path as a manifest holds it. Before version 1.0 the percent sign itself was not encoded. */
export function decodePath(path: string, version: string): string {
  const encoded = version === '1.0' ? /%(0D|0A|25)/gi : /%(0D|0A)/gi;
  return path.replace(encoded, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Whether a listed path stays inside the bag on every system: relative, no drive, no home, no step upwards. */
export function staysInside(path: string): boolean {
  if (path.includes('\0') || /^(?:[/\\~]|[A-Za-z]:)/.test(path)) return false;
  return !path.split(/[/\\]/).includes('..');
}

/** Reads a manifest; lines that cannot be read, leave the bag or repeat a file are reported. */
export function parseManifest({ name, text, version }: ManifestSource, findings: BagFindings): Manifest {
  const { kind, algorithm } = manifestKind(name) ?? { kind: 'payload', algorithm: '' };
  const entries = new Map<string, string>();
  for (const line of linesOf(text)) {
    const entry = parseLine(line, { name, version, kind }, findings);
    if (!entry) continue;
    reportRepeat(entry, { name, version, entries }, findings);
    entries.set(entry.path, entry.digest);
  }
  return { name, kind, algorithm, entries };
}

interface LineContext {
  readonly name: string;
  readonly version: string;
  readonly kind: Manifest['kind'];
}

function parseLine(line: string, { name, version, kind }: LineContext, findings: BagFindings): ManifestEntry | null {
  const [, digest, star, written] = LINE.exec(line) ?? [];
  if (digest === undefined || written === undefined) {
    findings.problems.push({ code: 'BAD_LINE', path: name, message: `No digest and path in the line "${line}".` });
    return null;
  }
  const path = decodePath(written, version).replace(/^(?:\.\/)+/, '');
  if (star || written.startsWith('./')) {
    findings.warnings.push({ code: 'UNCOMMON_FORM', path, message: `${name} writes the path as "${star}${written}".` });
  }
  if (!staysInside(path) || (kind === 'payload' && !path.startsWith('data/'))) {
    findings.problems.push(outside(name, path));
    return null;
  }
  return { digest: digest.toLowerCase(), path };
}

function reportRepeat(
  { path, digest }: ManifestEntry,
  { name, version, entries }: { name: string; version: string; entries: ReadonlyMap<string, string> },
  findings: BagFindings,
): void {
  const before = entries.get(path);
  if (before === undefined) return;
  const found: BagProblem = { code: 'LISTED_TWICE', path, message: `${name} lists the file more than once.` };
  (before === digest && version !== '1.0' ? findings.warnings : findings.problems).push(found);
}

/** Paths that `fetch.txt` says are to be fetched; nothing is ever fetched. */
export function parseFetch(text: string, version: string, findings: BagFindings): string[] {
  const paths: string[] = [];
  for (const line of linesOf(text)) {
    const written = FETCH_LINE.exec(line)?.[1];
    if (written === undefined) {
      findings.problems.push({
        code: 'BAD_LINE',
        path: 'fetch.txt',
        message: `Not address, length and path: "${line}".`,
      });
      continue;
    }
    const path = decodePath(written, version).replace(/^(?:\.\/)+/, '');
    if (staysInside(path) && path.startsWith('data/')) paths.push(path);
    else findings.problems.push(outside('fetch.txt', path));
  }
  return paths;
}

function outside(list: string, path: string): BagProblem {
  return { code: 'OUTSIDE_BAG', path, message: `${list} names a path that is not inside the payload of the bag.` };
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
}
