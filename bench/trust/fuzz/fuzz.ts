import { readFileSync } from 'node:fs';
import { createRandom } from '../../search/random.ts';
import type { Part, PartOptions, PartResult } from '../part.ts';
import { bags } from './bags.ts';
import { calls } from './calls.ts';
import { journals } from './journals.ts';
import { queries } from './queries.ts';
import { readers } from './readers.ts';
import type { FuzzCase, FuzzTarget, OpenTarget } from './target.ts';

const TARGETS: readonly FuzzTarget[] = [readers, queries, bags, journals, calls];

/** Cases that were faults once, or nearly: what each is given to, as text, and what must come of it. */
const CORPUS = JSON.parse(readFileSync(new URL('./corpus.json', import.meta.url), 'utf8')) as readonly {
  readonly target: string;
  readonly as: string;
  readonly text: string;
  readonly ends: string;
}[];
/** A fault is shown with so much of its case, in bytes. */
const SHOWN = 400;

const attempt = async (read: OpenTarget['read'], given: FuzzCase): Promise<string> => read(given);

/** Every case of the corpus ends as it says; returns how many there are. */
async function readCorpus(name: string, { read }: OpenTarget, faults: string[]): Promise<number> {
  const known = CORPUS.filter(({ target }) => target === name);
  for (const { as, text, ends } of known) {
    const ended = await attempt(read, { as, bytes: Buffer.from(text) }).catch(String);
    if (ended !== ends) faults.push(`${name}, ${as} of the corpus: ${ended} and not ${ends}`);
  }
  return known.length;
}

function show({ as, bytes }: FuzzCase, error: unknown): string {
  return `${String(error)}: ${as} ${JSON.stringify(Buffer.from(bytes).toString('latin1').slice(0, SHOWN))}`;
}

async function fuzzOne(target: FuzzTarget, { long, seed }: PartOptions): Promise<PartResult> {
  const opened = await target.open();
  const faults: string[] = [];
  const endings = new Set<string>();
  const times = long ? target.cases.long : target.cases.short;
  try {
    const known = await readCorpus(target.name, opened, faults);
    for (let number = 0; number < times; number += 1) {
      const given = opened.draw(createRandom(seed * 1_000_003 + number));
      try {
        endings.add(await opened.read(given));
      } catch (error) {
        faults.push(`${target.name} ${seed}/${number}: ${show(given, error)}`);
      }
    }
    const said = `${times} cases, ${known} of the corpus, ${endings.size} ways to end, ${faults.length} faults`;
    return { figures: [`${target.name}: ${said}`], faults };
  } finally {
    await opened.close();
  }
}

/** Changed files, bags, journals and queries, and calls near to the contract: data or a failure of a closed list. */
export const fuzz: Part = {
  name: 'fuzzing',
  run: async (options) => {
    // As in the process of the readers: what a library leaves behind costs nobody anything.
    process.on('unhandledRejection', () => undefined);
    const results: PartResult[] = [];
    for (const target of TARGETS) results.push(await fuzzOne(target, options));
    return { figures: results.flatMap(({ figures }) => figures), faults: results.flatMap(({ faults }) => faults) };
  },
};
