import { eld } from 'eld/medium';
import type { CanonicalText, Description } from '../../domain/archive-document.ts';
import type { DescriptionHints } from '../formats/formats.ts';

/** A title taken from the text is cut here, at a word. */
const TITLE_LENGTH = 120;
/** How much of a text is looked at to tell its language. */
const LANGUAGE_SAMPLE = 4000;
/** Letters that only one of the East Slavic languages has. */
const UKRAINIAN = /[іїєґ]/giu;
const BELARUSIAN = /[ўі]/giu;
const RUSSIAN = /[ыэёъ]/giu;

/** A description from what the file says about itself, its name and its text; every inferred part says so. */
export function describe(found: {
  readonly fileName: string;
  readonly identifier?: string | undefined;
  readonly hints: DescriptionHints;
  readonly canonical: CanonicalText;
  readonly mediaType: string;
}): Description {
  const { fileName, hints, canonical } = found;
  return {
    identifier: found.identifier ?? hints.identifier ?? fileName,
    title: hints.title ?? firstWords(canonical) ?? fileName,
    titleBasis: hints.titleBasis ?? (hints.title === undefined ? 'inferred' : 'stated'),
    creator: hints.creator ?? [],
    publisher: hints.publisher ?? null,
    issued: hints.issued ?? null,
    language: languageOf(hints.language, canonical.text),
    type: hints.type ?? null,
    format: found.mediaType,
    source: hints.source ?? null,
    rights: hints.rights ?? null,
    abstract: hints.abstract ?? null,
  };
}

function firstWords({ text, blocks }: CanonicalText): string | undefined {
  const block = blocks.find(({ kind }) => kind === 'heading') ?? blocks[0];
  if (!block) return undefined;
  const words = text.slice(block.start, block.end).split('\n', 1)[0] ?? '';
  if (words.length <= TITLE_LENGTH) return words;
  const cut = words.slice(0, TITLE_LENGTH);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), TITLE_LENGTH / 2))}…`;
}

/** The declared BCP 47 tag where it is one, else the language inferred from the text, else `und`. */
export function languageOf(declared: string | undefined, text: string): string {
  const tag = declared?.trim().replace('_', '-');
  if (tag && /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/i.test(tag))
    return tag.replace(/^[A-Za-z]+/, (primary) => primary.toLowerCase());
  const sample = text.slice(0, LANGUAGE_SAMPLE);
  return eastSlavic(sample) ?? (eld.detect(sample).language || 'und');
}

/** Detectors confuse Russian, Ukrainian and Belarusian in short texts; their own letters do not. */
function eastSlavic(sample: string): string | undefined {
  const count = (letters: RegExp): number => sample.match(letters)?.length ?? 0;
  if (count(/\p{Script=Cyrillic}/gu) < sample.length / 3) return undefined;
  const candidates = [
    { language: 'ru', letters: count(RUSSIAN) },
    { language: 'uk', letters: count(UKRAINIAN) },
    { language: 'be', letters: sample.includes('ў') ? count(BELARUSIAN) * 2 : 0 },
  ].sort((a, b) => b.letters - a.letters);
  return candidates[0] && candidates[0].letters > 0 ? candidates[0].language : undefined;
}
