import type { Asked } from '../../domain/asked.ts';
import { say } from '../messages/say.ts';
import { unitInWords } from './unit-words.ts';
import { shorten } from './words.ts';

/** A question as it comes from the core: in its own words, and as data where rules propose it. */
interface GivenQuestion {
  readonly text: string;
  readonly asks: Asked | null;
}

/** Whoever asks how many has more than one in mind. */
const MANY = 100;

/** A question in the language of the page; what people wrote, and the words of a source, stay as they are. */
export function questionInWords({ text, asks }: GivenQuestion): string {
  if (asks === null) return text;
  switch (asks.code) {
    case 'words':
      return text;
    case 'counted':
      return say(`asked.counted.${asks.state}`, { isPlanned: asks.isPlanned ? 'yes' : 'no' });
    case 'how-many':
      return say('asked.how-many', { unit: unitInWords(asks.unit, MANY) });
    case 'what-it-is-called': {
      const [term, rival] = [say(`reasons.term.${asks.term}`), say(`reasons.term.${asks.rival}`)];
      return say('asked.what-it-is-called', { term, rival });
    }
    default:
      return say(`asked.${asks.code}`);
  }
}

/** A narrow list has room for so many characters of a question. */
const SHORT = 42;

/** The same in few words, for narrow lists. */
export const shortQuestionInWords = (question: GivenQuestion & { readonly shortText: string }): string =>
  question.asks === null || question.asks.code === 'words'
    ? question.shortText
    : shorten(questionInWords(question), SHORT);

/** What questions are listed under: the theme of their editors, or that the reader or the rules put them. */
export function themeInWords({ theme, origin }: { readonly theme: string; readonly origin: string }): string {
  if (origin === 'own') return say('asked.myQuestions');
  return origin === 'proposed' ? say('asked.foundInTheDocuments') : theme;
}
