import type { SourceMention } from './language/source-mention.ts';

interface Writer {
  readonly kind: string;
  readonly name: string;
}

/**
 * Whether a source is no more than the word of whoever writes: “our survey” is, what our lawyer says is the lawyer's; and
 * what an office reads off its own papers and devices is its own.
 */
export const isOwnWord = (source: SourceMention, voice: Writer): boolean =>
  (source.name === null && OUR.test(source.text) && !INSIDER.test(source.text)) ||
  (isOffice(voice) && isOwnPaper(source));
/** “Our source”: another one, whom nobody names. */
const INSIDER = /\s(?:source|contact|informant|interlocutor|источник|собеседник|информатор)/iu;
const OUR = /^(?:our|наш[аеи]?|нашего|нашей|наших)\s/iu;

/** A publisher that is an office or an institute and no agency of news. */
const isOffice = ({ kind, name }: Writer): boolean =>
  kind === 'publisher' &&
  /\b(?:board|ministry|institute|authority|directorate|department|commission|inspectorate|(?:environment|health|safety|energy|water|space|food|medicines) agency)\b|министерств|управлени|комисси|инспекци|институт|служб/iu.test(
    name,
  );

/** A paper or a device that is nobody else’s: “the list”, “final figures”, «видеоаналитика». */
const isOwnPaper = ({ name, role, author, text }: SourceMention): boolean =>
  name === null && role === null && author === undefined && OWN_PAPER.test(text);
const OWN_PAPER =
  /^(?:(?:the|these|its|our|final|first|event|preliminary|latest|available)\s+)*(?:recorder|interviews?|lists?|logs?|logbook|figures?|data|bulletin|records?|measurements?|readings?|tests?|samples?|video|footage|cameras?)(?:\s+(?:of|for)(?:\s+\d.*)?)?$|^(?:видео\p{L}*|показани\p{L}+|прибор\p{L}*|камер\p{L}*|данны\p{L}+|журнал\p{L}*|учёт\p{L}*)$/iu;
