import lunr from 'lunr';
import { Failure } from '../../rpc/failure.ts';
import { isStopWord, normalForm, termOf } from './analyzer.ts';
import { scanWords, wordsOf } from './words.ts';

/** A quoted phrase: the terms of its words in order, and whether documents must or must not hold it. */
export interface Phrase {
  readonly terms: readonly string[];
  readonly prohibited: boolean;
}

/** A query in Lunr's clauses, with its phrases apart. */
export interface ParsedQuery {
  readonly clauses: readonly lunr.Query.Clause[];
  readonly phrases: readonly Phrase[];
}

/** Fields a query can name, as in `title:decree`. */
const FIELDS = ['title', 'text'];
/** Not in the type package, though public in Lunr. */
const { QueryParser } = lunr as unknown as { QueryParser: new (text: string, query: lunr.Query) => { parse(): void } };
type Clause = lunr.Query.Clause & { readonly presence?: lunr.Query.presence };
const PHRASE = /([+-]?)"([^"]*)"/g;

/**
 * Parses Lunr's query language with quoted phrases added.
 * Fails with `QUERY_SYNTAX`; details are `{start, end}` in UTF-16 units of `text`.
 */
export function parseQuery(text: string): ParsedQuery {
  const phrases = [...text.matchAll(PHRASE)];
  const rest = blankOut(text, phrases);
  const open = rest.indexOf('"');
  if (open !== -1)
    throw syntaxFailure('A quotation mark is not closed. Add the second one, or take it out.', open, text.length);
  const clauses = dropStopWords(parseClauses(rest).flatMap(settleClause), phrases.length > 0);
  const parsed = phrases.map(([, sign, words = '']) => ({
    terms: [...wordsOf(words)].map(({ form }) => termOf(form)),
    prohibited: sign === '-',
  }));
  return {
    clauses: [...clauses, ...parsed.filter(({ prohibited }) => !prohibited).flatMap(toClauses)],
    phrases: parsed.filter(({ terms }) => terms.length > 0),
  };
}

/** Everything keeps its place, so that an error points at the right character. */
function blankOut(text: string, phrases: readonly RegExpExecArray[]): string {
  let rest = text;
  for (const match of phrases) {
    const length = match[0].length;
    rest = rest.slice(0, match.index) + ' '.repeat(length) + rest.slice(match.index + length);
  }
  return joinNumbers(rest);
}

/**
 * A number of several words is one term; Lunr's lexer would take it apart. What follows keeps its place, unless the
 * digits are longer than the words were.
 */
function joinNumbers(text: string): string {
  let joined = '';
  let done = 0;
  scanWords(text, (start, end) => {
    const word = text.slice(start, end);
    if (!/[\s-]/.test(word)) return;
    joined += text.slice(done, start) + normalForm(word).padEnd(word.length);
    done = end;
  });
  return joined + text.slice(done);
}

function parseClauses(text: string): lunr.Query.Clause[] {
  const query = new lunr.Query(FIELDS);
  try {
    new QueryParser(text, query).parse();
  } catch (error) {
    if (!(error instanceof lunr.QueryParseError)) throw error;
    const { message, start, end } = error as unknown as { message: string; start: number; end: number };
    throw syntaxFailure(`The query cannot be read: ${message}. Quote the words, or take the mark out.`, start, end);
  }
  return query.clauses;
}

/** Brings a clause's term into the form of the index; a term of several words becomes a clause for each. */
function settleClause(clause: lunr.Query.Clause): lunr.Query.Clause[] {
  if (/^\*|\*$/.test(clause.term)) {
    const term = clause.term.split('*').map(normalForm).join('*');
    return term.replaceAll('*', '') === '' ? [] : [{ ...clause, term, usePipeline: false }];
  }
  return [...wordsOf(clause.term)].map(({ form }) => ({ ...clause, term: form }));
}

function dropStopWords(clauses: readonly lunr.Query.Clause[], hasPhrases: boolean): readonly lunr.Query.Clause[] {
  const isPlain = ({ presence, term }: Clause): boolean =>
    presence === lunr.Query.presence.OPTIONAL && isStopWord(term);
  const telling = clauses.filter((clause) => !isPlain(clause));
  return telling.length > 0 || hasPhrases ? telling : clauses;
}

function toClauses({ terms }: Phrase): lunr.Query.Clause[] {
  return terms.map((term) => ({
    term,
    fields: FIELDS,
    boost: 1,
    editDistance: 0,
    usePipeline: false,
    wildcard: lunr.Query.wildcard.NONE,
    presence: lunr.Query.presence.REQUIRED,
  }));
}

function syntaxFailure(message: string, start: number, end: number): Failure {
  return new Failure('QUERY_SYNTAX', message, { start, end });
}
