import {
  analyseDocument,
  type ClauseAnalysis,
  type DocumentInput,
  type ReadDocument,
  type ReadSentence,
  type SpeechSegment,
} from '../statements/statements.ts';
import { sketchOf } from '../search/search.ts';
import { sha256OfText } from '../storage/storage.ts';
import type { Claim, DocumentClaims } from './claim.ts';
import { clauseClaim } from './clause-claims.ts';
import { subjectNames } from './clause-subject.ts';
import { dateClaims } from './date-claims.ts';
import { countTerms, fullNames, noteLinks } from './document-terms.ts';
import type { ProposedStatement } from './proposed-statement.ts';
import { proposeStatement } from './propose-statement.ts';
import { quantityClaims } from './quantity-claims.ts';
import { settingOf, type Making } from './set-clause.ts';

/** Reads a document and lists what it claims, with who says it. */
export function readClaims(input: DocumentInput): DocumentClaims {
  const read = analyseDocument(input);
  const statements: ProposedStatement[] = [];
  const claims: Claim[] = [];
  let lastNames: readonly string[] = [];
  read.sentences.forEach((sentence, index) => {
    for (const segment of sentence.segments) {
      const own = claimsOf({
        read,
        sentence,
        index,
        segment,
        statement: statements.length,
        lastNames,
        first: claims.length,
      });
      statements.push(proposeStatement(read, sentence, segment, own));
      claims.push(...own);
    }
    lastNames = subjectNames(sentence) ?? lastNames;
  });
  return {
    published: read.published?.edtf ?? null,
    agency: read.agency,
    sketch: sketchIn(input.text, read),
    language: input.language,
    statements,
    claims,
    terms: countTerms(read),
    names: fullNames(read),
    notes: noteLinks(read),
  };
}

/** The sketch of what the article says, without the page around it. */
function sketchIn(text: string, { sentences }: ReadDocument): number[] {
  const words = sentences
    .filter(({ role }) => role === 'body')
    .map(({ start, end }) => text.slice(start, end))
    .join('\n');
  return [...sketchOf(sha256OfText(words), words)];
}

function claimsOf(making: Making): Claim[] {
  const { sentence, segment, read } = making;
  const [from, to] = segment.tokens;
  const clauses = segment.wishes ? [wholeDeed(sentence, segment)] : sentence.analysis.clauses;
  const made: Claim[] = [];
  for (const clause of clauses.filter(({ range }) => range[0] < to && range[1] > from)) {
    if (!segment.wishes && isFrameOnly(sentence, clause)) continue;
    const setting = settingOf(making, clause);
    const parts = [
      ...quantityClaims(setting, read.sentences.slice(0, making.index)),
      ...dateClaims(setting),
      ...clauseClaim(setting, read.sentences[making.index - 1]),
    ];
    made.push(...parts.map((claim, at) => ({ ...claim, id: making.first + made.length + at })));
  }
  return made;
}

/** “The party asked Sarto to resign”: that somebody asked is itself asserted, and can be denied. */
function wholeDeed({ analysis }: ReadSentence, { tokens: [from, to] }: SpeechSegment): ClauseAnalysis {
  const inside = analysis.clauses.filter(({ range }) => range[0] < to && range[1] > from);
  return {
    range: [from, to],
    negations: inside.flatMap(({ negations }) => negations),
    standing: {
      isFuture: false,
      isWished: false,
      isConditional: false,
      weakened: [],
      isQuestion: inside.some(({ standing }) => standing.isQuestion),
    },
  };
}

/** “Gaunt, the police spokesman, said on Sunday”: who speaks, not what is said. */
function isFrameOnly({ analysis }: ReadSentence, { range }: ClauseAnalysis): boolean {
  return analysis.frames.some(
    ({ frame, content }) =>
      range[0] >= frame[0] && range[1] <= frame[1] && !(range[0] >= content[0] && range[1] <= content[1]),
  );
}
