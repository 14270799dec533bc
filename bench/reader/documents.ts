import { createRandom } from '../search/random.ts';

/** What is made of the bench’s words: two documents that differ in their first line only. */
export interface ReaderBenchText {
  readonly plain: string;
  readonly marked: string;
}

const WORDS =
  'the ferry harbour office said that a boat had left before noon with ice and letters for the island while others ' +
  'паром ушёл из порта до полудня с почтой и льдом для острова как сообщила контора'.trim();
const SENTENCES = 4;
const WORDS_OF_SENTENCE = 16;

/** Two texts of about `characters` characters, the same for the same seed. */
export function makeTexts(characters: number): ReaderBenchText {
  const random = createRandom(2022);
  const words = WORDS.split(' ');
  const sentence = (): string =>
    `${Array.from({ length: WORDS_OF_SENTENCE }, () => words[Math.floor(random() * words.length)]).join(' ')}.`;
  const passages: string[] = [];
  for (let length = 0; length < characters;) {
    const passage = Array.from({ length: SENTENCES }, sentence).join(' ');
    passages.push(passage);
    length += passage.length + 2;
  }
  const body = passages.join('\n\n');
  return { plain: `Without highlights.\n\n${body}`, marked: `With highlights.\n\n${body}` };
}
