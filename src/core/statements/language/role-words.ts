import roles from './lexicons/roles.json' with { type: 'json' };
import { plain } from './token.ts';

const words = (...lists: string[]): ReadonlySet<string> => new Set(lists.flatMap((list) => list.split(' ')));
const PEOPLE = words(roles.people.en, roles.people.ru);
const RECIPIENTS = words(roles.recipients.en, roles.recipients.ru);
const ORGANISATIONS = words(roles.organisations.en, roles.organisations.ru);

/** A word in lower case without an owner's ’s, ё read as е. */
export const bareWord = (text: string): string => plain(text).replace(/['’]s$/u, '');

/** Whether a word names what a person does or is. */
export const isRoleWord = (word: string): boolean =>
  PEOPLE.has(bareWord(word)) || PEOPLE.has(bareWord(word).replace(/s$/, '')) || isInflectedRole(bareWord(word));

/** Whether a word names a body or a document that can say something. */
export const isBodyWord = (word: string): boolean => ORGANISATIONS.has(bareWord(word));

/** Whether a word names those to whom something is told: “told reporters”. */
export const isRecipient = ({ text }: { readonly text: string }): boolean => RECIPIENTS.has(plain(text));

/** Whether a word names somebody or a body in the nominative of Russian. */
export const isNominative = (word: string): boolean =>
  /^[а-я-]+$/.test(bareWord(word)) && (PEOPLE.has(bareWord(word)) || ORGANISATIONS.has(bareWord(word)));

/** Short words whose other forms the endings below do not reach. */
const KIN = /^(?:отц|матер|брат|сестр|сын|дочер|муж|жен)(?:а|у|ом|ы|е|ой|и|ью|ем)$/;
const RUSSIAN_ROLES = roles.people.ru.split(' ').filter((role) => role.length > 4);

/** “представителя”, “министром”: the role in another case. */
function isInflectedRole(word: string): boolean {
  return (
    /[а-я]/.test(word) &&
    (KIN.test(word) ||
      RUSSIAN_ROLES.some((role) => word.startsWith(role.replace(/[ьйая]$/, '')) && word.length - role.length <= 3))
  );
}
