import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { createComparer, type Comparison } from '../../src/core/conflicts/compare-library.ts';
import { spokenOf, type SpokenOf } from '../../src/core/conflicts/context-signs.ts';
import type { Likelihoods } from '../../src/core/conflicts/likelihood.ts';
import { pairSigns } from '../../src/core/conflicts/pair-signs.ts';
import type { ConflictPair } from '../../src/core/conflicts/pair.ts';
import { createJudge, toProposal } from './judge.ts';
import type { Row } from './likelihood-rows.ts';
import type { Story, StoryReport } from './stories.ts';

/** Trees over claims alone: pairs keep the evidence of the rules that propose them. */
export type OverClaims = Omit<Likelihoods, 'pairs'>;

/** A pair as its rule proposes it, with its signs. */
export interface SignedPair {
  readonly pair: ConflictPair;
  readonly signs: Row['signs'];
}

/** Every pair that is proposed for some reports, in the order of the evidence of their rules. */
export function signedPairs(reports: readonly StoryReport[], { clauses, dates, figures }: OverClaims): SignedPair[] {
  const { corpus, pairs } = createComparer({ clauses, dates, figures }).compare(reports);
  const spoken = corpus.documents.map((_, at) => spokenIn(corpus, at));
  return pairs.map((pair) => ({
    pair,
    signs: pairSigns(pair, { corpus, spokenIn: (at) => spoken[at] ?? spokenOf([]) }),
  }));
}

function spokenIn({ documents }: Comparison['corpus'], document: number): SpokenOf {
  const claims = documents[document]?.claims.claims ?? [];
  return spokenOf(
    claims.flatMap((claim) => (claim.kind === 'clause' && claim.role === 'body' ? [{ document, claim }] : [])),
  );
}

/** The pairs proposed for a labelled story, by trees that did not see it. */
export function pairRowsOf(story: Story, likelihoods: OverClaims): Row[] {
  const judge = createJudge(story);
  const files = story.reports.map(({ id }) => id);
  return signedPairs(story.reports, likelihoods).map(({ pair, signs }) => ({
    ...{ story: story.name, signs, isOneReport: pair.a.document === pair.b.document },
    isTrue: judge(toProposal(pair, files)).is === 'true',
  }));
}

/** A proposal of real news with what a reader held it for: a conflict, something to lay beside it, or neither. */
const judged = z.object({
  cluster: z.string(),
  /** The report and where the claim begins in its text. */
  a: z.tuple([z.string(), z.number()]),
  b: z.tuple([z.string(), z.number()]),
  verdict: z.enum(['conflict', 'beside', 'neither']),
  signs: z.record(z.string(), z.number()),
});
export type JudgedPair = z.infer<typeof judged>;

const JUDGED = join(import.meta.dirname, 'judged-news.jsonl');

/** The judged pairs of real news; their words stay where they were published. */
export const readJudgedNews = (file = JUDGED): JudgedPair[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => judged.parse(JSON.parse(line)));

/** The judged pairs of real news as rows to fit to. */
export const newsRows = (): Row[] =>
  readJudgedNews().map(({ cluster, a, b, verdict, signs }) => ({
    ...{ story: cluster, signs, isOneReport: a[0] === b[0], isTrue: verdict !== 'neither' },
  }));
