import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEdition, verifyBag } from '../../../src/core/editions/editions.ts';
import { BUNDLED } from '../../../src/core/testing/opened-core.ts';
import { Failure } from '../../../src/rpc/failure.ts';
import { mutate } from './mutate.ts';
import { pick, type FuzzCase, type FuzzTarget, type OpenTarget } from './target.ts';

/** Problems a bag may have, and no others; see `BagProblemCode`. */
const CODES = [
  ...['NOT_A_BAG', 'BAD_DECLARATION', 'UNKNOWN_VERSION', 'UNKNOWN_ENCODING', 'UNKNOWN_ALGORITHM', 'NO_PAYLOAD'],
  ...['NO_MANIFEST', 'BAD_LINE', 'OUTSIDE_BAG', 'NOT_A_FILE', 'LISTED_TWICE', 'MISSING_FILE', 'NOT_FETCHED'],
  ...['UNLISTED_FILE', 'DIGEST_DIFFERS', 'OXUM_DIFFERS', 'UNCOMMON_FORM'],
];
/** Tag files a bag may have besides those of ours. */
const OTHERS = ['fetch.txt', 'manifest-md5.txt', 'tagmanifest-sha512.txt', 'package-info.txt'];

/** Puts the bytes in a file's place, reads the bag, and puts back what was there. */
async function read(bag: string, { as, bytes }: FuzzCase): Promise<string> {
  const path = join(bag, as);
  const before = OTHERS.includes(as) ? null : readFileSync(path);
  writeFileSync(path, bytes);
  try {
    const { valid, problems } = await verifyBag(bag);
    const strange = problems.find(({ code }) => !CODES.includes(code));
    if (strange !== undefined || valid !== (problems.length === 0)) throw new Error('not a verdict');
    if (as.startsWith('data/') && valid && before?.equals(bytes) === false) throw new Error('a changed payload passed');
    return `${valid ? 'valid' : (problems[0]?.code ?? '')}, ${await openingOf(bag)}`;
  } finally {
    if (before === null) rmSync(path);
    else writeFileSync(path, before);
  }
}

/** An edition opens, and then gives its texts or says which is damaged, or is refused. */
async function openingOf(bag: string): Promise<string> {
  try {
    const edition = await openEdition(bag);
    for (const { id } of edition.documents) await edition.readText(id);
    return 'opens';
  } catch (error) {
    if (error instanceof Failure && ['EDITION_INVALID', 'DOCUMENT_DAMAGED'].includes(error.code)) return error.code;
    throw error;
  }
}

function open(): Promise<OpenTarget> {
  const place = mkdtempSync(join(tmpdir(), 'synoptic-fuzz-bag-'));
  const bag = join(place, 'bag');
  cpSync(BUNDLED, bag, { recursive: true });
  const all = readdirSync(bag, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(bag.length + 1))
    .sort();
  const tags = [...all.filter((path) => !path.startsWith('data/')), ...OTHERS];
  const manifest = readFileSync(join(bag, 'manifest-sha256.txt'));
  return Promise.resolve({
    draw: (random) => {
      const as = pick(random, random() < 0.7 ? tags : all);
      return { as, bytes: mutate(OTHERS.includes(as) ? manifest : readFileSync(join(bag, as)), random) };
    },
    read: (given) => read(bag, given),
    close: () => Promise.resolve(rmSync(place, { recursive: true, force: true })),
  });
}

/** The bag reader and the edition in it. */
export const bags: FuzzTarget = { name: 'bags and editions', cases: { short: 150, long: 4000 }, open };
