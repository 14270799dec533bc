import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDeclaration, type BagDeclaration } from './bag-declaration.ts';
import { digestFile, hashName, listFiles, totalBytes } from './bag-files.ts';
import { manifestKind, parseFetch, parseManifest, type Manifest } from './bag-manifest.ts';
import type { BagFindings, BagProblem, BagProblemCode, BagVerdict } from './bag-problem.ts';

/**
 * Checks a bag by RFC 8493 (and the drafts 0.93 to 0.97): declaration, every manifest, completeness both ways,
 * Payload-Oxum. Never throws for a bad bag, never fetches; a missing folder is a bag with a problem.
 */
export async function verifyBag(root: string): Promise<BagVerdict> {
  const findings: BagFindings = { problems: [], warnings: [] };
  await inspect(root, findings);
  return { valid: findings.problems.length === 0, ...findings };
}

async function inspect(root: string, findings: BagFindings): Promise<void> {
  const report = reporter(findings);
  const declared = await readFile(join(root, 'bagit.txt')).catch(() => null);
  if (!declared) return report('NOT_A_BAG', 'bagit.txt', 'There is no bagit.txt, so the folder is no bag.');
  const declaration = parseDeclaration(declared, findings);
  if (!declaration) return;
  const files = await listFiles(root, findings);
  const payload = files.filter((file) => file.startsWith('data/'));
  if (payload.length === 0 && !(await isFolder(join(root, 'data')))) {
    report('NO_PAYLOAD', 'data', 'The payload folder is missing.');
  }
  const manifests = await readManifests(root, { files, declaration }, findings);
  if (!manifests.some(({ kind }) => kind === 'payload')) {
    report('NO_MANIFEST', '', 'There is no payload manifest.');
  }
  const fetched = await readFetch(root, { files, declaration }, findings);
  await checkEntries(root, { files, manifests, fetched }, findings);
  checkListing({ payload, manifests, version: declaration.version }, findings);
  await checkOxum(root, { files, payload, declaration }, findings);
}

interface Inside {
  readonly files: readonly string[];
  readonly declaration: BagDeclaration;
}

async function readManifests(root: string, { files, declaration }: Inside, findings: BagFindings): Promise<Manifest[]> {
  const names = files.filter((file) => manifestKind(file) !== null);
  return Promise.all(
    names.map(async (name) => {
      const text = declaration.decode(await readFile(join(root, name)));
      return parseManifest({ name, text, version: declaration.version }, findings);
    }),
  );
}

async function readFetch(root: string, { files, declaration }: Inside, findings: BagFindings): Promise<Set<string>> {
  if (!files.includes('fetch.txt')) return new Set();
  const text = declaration.decode(await readFile(join(root, 'fetch.txt')));
  const paths = parseFetch(text, declaration.version, findings);
  for (const path of paths.filter((each) => !files.includes(each))) {
    reporter(findings)('NOT_FETCHED', path, 'fetch.txt lists the file and it is not here; nothing is fetched.');
  }
  return new Set(paths);
}

interface Listed {
  readonly files: readonly string[];
  readonly manifests: readonly Manifest[];
  readonly fetched: ReadonlySet<string>;
}

async function checkEntries(root: string, { files, manifests, fetched }: Listed, findings: BagFindings): Promise<void> {
  const report = reporter(findings);
  const present = new Set(files);
  for (const { name, algorithm, entries } of manifests) {
    const hash = hashName(algorithm);
    if (!hash) {
      report('UNKNOWN_ALGORITHM', name, `Digests of the kind ${algorithm} cannot be computed here.`);
      continue;
    }
    for (const [path, digest] of entries) {
      const found = present.has(path) ? path : twinOf(path, entries, present);
      if (found === undefined) {
        if (!fetched.has(path)) report('MISSING_FILE', path, `${name} lists the file and it is not here.`);
        continue;
      }
      if (found !== path) findings.warnings.push(spelledTwice(path, found));
      if ((await digestFile(join(root, found), hash)) !== digest) {
        report('DIGEST_DIFFERS', path, `The file is not the one that ${name} lists: its ${algorithm} digest differs.`);
      }
    }
  }
}

const composed = (path: string): string => path.normalize('NFC');
const caseless = (path: string): string => composed(path).toLowerCase();

/**
 * What stands in for a listed file on a file system that does not tell some names apart: the same name in another
 * Unicode normalisation, or another entry of the manifest whose name differs only in case.
 */
function twinOf(path: string, entries: Manifest['entries'], present: ReadonlySet<string>): string | undefined {
  return [...present].find(
    (file) => composed(file) === composed(path) || (entries.has(file) && caseless(file) === caseless(path)),
  );
}

function spelledTwice(path: string, found: string): BagProblem {
  return {
    code: 'UNCOMMON_FORM',
    path,
    message: `It lies in the bag as "${found}", which only looks or sorts the same.`,
  };
}

function checkListing(
  { payload, manifests, version }: { payload: readonly string[]; manifests: readonly Manifest[]; version: string },
  findings: BagFindings,
): void {
  const lists = manifests.filter(({ kind }) => kind === 'payload').map(toComposed);
  for (const path of payload) {
    const missing = lists.filter(({ paths }) => !paths.has(composed(path)));
    // Drafts before 1.0 let each manifest list a part, as long as every file is listed somewhere.
    const unlisted = version === '1.0' ? missing.length > 0 : missing.length === lists.length;
    if (unlisted) {
      const names = missing.map(({ name }) => name).join(', ') || 'any manifest';
      reporter(findings)('UNLISTED_FILE', path, `The file lies in the payload and is not listed in ${names}.`);
    }
  }
}

function toComposed({ name, entries }: Manifest): { name: string; paths: ReadonlySet<string> } {
  return { name, paths: new Set([...entries.keys()].map(composed)) };
}

async function checkOxum(
  root: string,
  { files, payload, declaration }: Inside & { readonly payload: readonly string[] },
  findings: BagFindings,
): Promise<void> {
  const name = ['bag-info.txt', 'package-info.txt'].find((each) => files.includes(each));
  if (name === undefined) return;
  const info = declaration.decode(await readFile(join(root, name)));
  const stated = /^Payload-Oxum[ \t]*:[ \t]*(\d+)\.(\d+)[ \t]*$/im.exec(info.replace(/\r\n?/g, '\n'));
  if (!stated) return;
  const bytes = await totalBytes(root, payload);
  if (Number(stated[1]) !== bytes || Number(stated[2]) !== payload.length) {
    const message = `It states ${stated[1]}.${stated[2]} and the payload is ${bytes}.${payload.length} (bytes.files).`;
    reporter(findings)('OXUM_DIFFERS', name, message);
  }
}

function reporter({ problems }: BagFindings): (code: BagProblemCode, path: string, message: string) => void {
  return (code, path, message) => void problems.push({ code, path, message });
}

async function isFolder(path: string): Promise<boolean> {
  return readdir(path).then(
    () => true,
    () => false,
  );
}
