import { contentStart, quotedIn } from './frame-content.ts';
import { isBoundary, trim, type Reading, type ReportFrame } from './frame-reading.ts';
import { isBodyWord, isRoleWord } from './role-words.ts';
import type { SourceMention } from './source-mention.ts';
import { readSource } from './sources.ts';
import { tokenAt } from './token.ts';

/** Verbs whose passive tells what somebody says. */
const TOLD = /^(?:put|estimate|value|assess|reckon|describe|confirm|announce|deny|dispute|report|state)$/;
/** Verbs whose passive tells whom somebody tells it. */
const TOLD_TO = /^(?:tell|inform|assure|warn|notify|advise)$/;
/** Figures are given, and so on, by whoever says them. */
const GIVEN = /^(?:given|cited|quoted|claimed|published|announced|provided|released|reported|named|issued|offered)$/;
/** The “by” stands within so many words of its verb. */
const REACH = 8;

/** “Damage was put at 1.8 million by the agency”, “he was told by the guard that …”: whoever is behind the “by” of a passive says it. */
export function passiveFrame(reading: Reading, at: number): ReportFrame | undefined {
  const { tokens, language } = reading;
  const { lemma, text } = tokenAt(tokens, at);
  if (language !== 'en') return undefined;
  if (tokenAt(tokens, at - 1).lemma !== 'be') return GIVEN.test(text) ? givenFrame(reading, at) : undefined;
  const isToldTo = TOLD_TO.test(lemma);
  if (!isToldTo && !TOLD.test(lemma)) return undefined;
  const found = sourceBehindBy(reading, at);
  if (!found) return undefined;
  const { source, by, to } = found;
  if (!isToldTo) return frameOf(reading, { source, lemma, frame: [by, to], content: [contentStart(reading, at), by] });
  const that = tokenAt(tokens, to).text === ',' ? to + 1 : to;
  return /^that$/i.test(tokenAt(tokens, that).text)
    ? frameOf(reading, { source, lemma, frame: [at, that + 1], content: [that + 1, tokens.length] })
    : undefined;
}

/** “The figure of 300 given by the police”: a figure, and behind it whose it is. */
function givenFrame(reading: Reading, at: number): ReportFrame | undefined {
  const { tokens } = reading;
  const found = tokenAt(tokens, at + 1).text === 'by' ? sourceBehindBy(reading, at) : undefined;
  let from = at;
  while (from > 0 && /^(?:noun|number|adjective|preposition|determiner|mark)$/.test(tokenAt(tokens, from - 1).pos)) {
    if (isBoundary(tokens[from - 1])) break;
    from -= 1;
    if (tokenAt(tokens, from).pos === 'determiner') break;
  }
  const isFigure = tokens.slice(from, at).some(({ pos }) => pos === 'number');
  if (!found || !isFigure) return undefined;
  const { lemma } = tokenAt(tokens, at);
  return frameOf(reading, { source: found.source, lemma, frame: [at, found.to], content: [from, at] });
}

interface Found {
  readonly source: SourceMention;
  readonly by: number;
  readonly to: number;
}

/** Who stands behind the “by” of the verb at `at`. */
function sourceBehindBy({ tokens }: Reading, at: number): Found | undefined {
  const by = tokens.findIndex(({ text }, index) => index > at && index <= at + REACH && /^by$/i.test(text));
  // “Had been told, by the hotline, that”
  const isAside = tokenAt(tokens, by - 1).text === ',';
  if (by < 0 || tokens.slice(at, isAside ? by - 1 : by).some(isBoundary)) return undefined;
  let to = by + 1;
  while (
    to < tokens.length &&
    !isBoundary(tokens[to]) &&
    !/^(?:verb|auxiliary|preposition|conjunction)$/.test(tokenAt(tokens, to).pos)
  )
    to += 1;
  const source = readSource(trim(tokens.slice(by + 1, to)));
  return source && isTeller(source) ? { source, by, to } : undefined;
}

type Parts = Pick<ReportFrame, 'source' | 'frame' | 'content'> & { readonly lemma: string };

const frameOf = (reading: Reading, { source, frame, content, lemma }: Parts): ReportFrame => ({
  ...{ source, frame, content, verb: lemma, denies: /^(?:deny|dispute)$/.test(lemma), wishes: false },
  ...{ manner: quotedIn(reading, content) ? 'quoted' : 'paraphrased', said: null, via: null },
});

/** A person or a body: what is put somewhere by a gust of wind is told by nobody. */
const isTeller = ({ name, role, text }: SourceMention): boolean =>
  name !== null || role !== null || text.split(/\s+/).some((word) => isBodyWord(word) || isRoleWord(word));
