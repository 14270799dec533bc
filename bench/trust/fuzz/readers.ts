import type { CanonicalText } from '../../../src/domain/archive-document.ts';
import { readRequest } from '../../../src/core/import/read-records.ts';
import { readerMessage, type ReaderMessage } from '../../../src/core/import/reading.ts';
import { sha256OfText } from '../../../src/core/storage/storage.ts';
import { readerSeeds } from './reader-seeds.ts';
import { pick, type FuzzCase, type FuzzTarget } from './target.ts';

/** Throws where a text is not as `toCanonicalText` promises. */
function checkCanonical({ text, sha256, blocks }: CanonicalText): void {
  if (sha256OfText(text) !== sha256) throw new Error('the digest is of another text');
  if (text !== text.normalize('NFC') || !text.isWellFormed()) throw new Error('the text is not NFC');
  let from = 0;
  let number = 0;
  for (const block of blocks) {
    const words = text.slice(block.start, block.end);
    if (block.start !== from || words === '' || words !== words.trim()) throw new Error('a block is not in its place');
    if (block.kind !== 'heading' && block.number !== ++number) throw new Error('passages are not counted');
    from = block.end + 2;
  }
  if (blocks.length > 0 && text.length !== from - 2) throw new Error('the blocks are not the text');
}

/** What a reader says of a file, as the process that called it would take it. */
async function read({ as, bytes }: FuzzCase): Promise<string> {
  const said: ReaderMessage[] = [];
  // A name that ends in .jsonl is read line by line, as `import` asks for.
  const request = as.endsWith('.jsonl')
    ? { kind: 'records' as const, lines: splitLines(bytes), firstLine: 1 }
    : { kind: 'file' as const, bytes, fileName: as, options: {}, skip: 0 };
  await readRequest(request, (message) => said.push(message));
  const codes = new Set<string>();
  for (const message of said) {
    const parsed = readerMessage.parse(message);
    if (parsed.kind !== 'outcome') continue;
    const { outcome } = parsed;
    if (outcome.outcome === 'read') checkCanonical(outcome.canonical);
    // Stands for an error nobody foresaw: the person is told, and here it is a fault to be found.
    else if (outcome.code === 'READER_FAILED') throw new Error('the reader could not cope');
    codes.add(outcome.outcome === 'read' ? 'read' : outcome.code);
  }
  if (codes.size === 0) throw new Error('the file ended in nothing');
  return [...codes].sort().join('+');
}

function splitLines(bytes: Uint8Array): Uint8Array[] {
  return Buffer.from(bytes).toString('latin1').split('\n').map((line) => Buffer.from(line, 'latin1')); // prettier-ignore
}

/** Every reader of files: a file ends as documents that keep their promises, or as a rejection of the closed list. */
export const readers: FuzzTarget = {
  name: 'readers of files',
  cases: { short: 1500, long: 60_000 },
  open: async () => {
    const seeds = await readerSeeds();
    // Libraries write there what they think of a file.
    const { warn } = console;
    console.warn = () => undefined;
    return {
      draw: (random) => {
        const seed = pick(random, seeds);
        return { as: seed.fileName, bytes: seed.change(random) };
      },
      read,
      close: () => Promise.resolve(void (console.warn = warn)),
    };
  },
};
