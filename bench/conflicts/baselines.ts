import { analyseSentence } from '../../src/core/statements/statements.ts';
import type { Proposal } from './judge.ts';
import type { Story } from './stories.ts';

interface Line {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly words: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  readonly negations: number;
}

/** Two lines of one theme share this many words of content. */
const THEME = 2;
const NEGATION =
  /\b(?:not|no|never|nobody|none|denied|denies|rejected)\b|n['’]t\b|(?<!\p{L})(?:не|нет|никто|отрица\p{L}+)(?!\p{L})/giu;

/** Every sentence of a story, by its statements. */
function linesOf(story: Story): Line[] {
  return story.reports.flatMap(({ id, text, claims }) =>
    claims.statements.map(({ range }) => {
      const quote = text.slice(range.start, range.end);
      const { tokens } = analyseSentence(quote, claims.language);
      return {
        file: id,
        ...range,
        words: new Set(tokens.flatMap(({ term }) => (term === '' ? [] : [term]))),
        numbers: new Set(quote.match(/\d[\d.,]*/g) ?? []),
        negations: quote.match(NEGATION)?.length ?? 0,
      };
    }),
  );
}

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((word) => b.has(word)).length;

function pairsOf(story: Story, fits: (a: Line, b: Line) => boolean): { a: Line; b: Line; weight: number }[] {
  const lines = linesOf(story);
  const pairs = lines.flatMap((a, index) =>
    lines.slice(index + 1).map((b) => ({ a, b, weight: shared(a.words, b.words) })),
  );
  return pairs.filter(({ a, b, weight }) => weight >= THEME && fits(a, b)).sort((x, y) => y.weight - x.weight);
}

const toProposals = (pairs: readonly { a: Line; b: Line }[]): Proposal[] =>
  pairs.map(({ a, b }) => ({
    a: { file: a.file, start: a.start, end: a.end, marks: [] },
    b: { file: b.file, start: b.start, end: b.end, marks: [] },
    kind: null,
  }));

/** The three systems anybody would try first: unequal negation, unequal numbers, and chance among pairs of one theme. */
export const baselines: Readonly<Record<string, (story: Story) => Proposal[]>> = {
  'negation mismatch': (story) => toProposals(pairsOf(story, (a, b) => a.negations % 2 !== b.negations % 2)),
  'number mismatch': (story) =>
    toProposals(
      pairsOf(story, (a, b) => a.numbers.size > 0 && b.numbers.size > 0 && shared(a.numbers, b.numbers) === 0),
    ),
  'random of one theme': (story) => toProposals(shuffled(pairsOf(story, () => true))),
};

/** A shuffle that is the same in every run. */
function shuffled<T>(items: readonly T[]): T[] {
  let seed = 20_221_121;
  const next = (): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
  const copy = [...items];
  for (let at = copy.length - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1));
    [copy[at], copy[other]] = [copy[other] as T, copy[at] as T];
  }
  return copy;
}
