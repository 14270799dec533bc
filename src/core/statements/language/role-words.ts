import roles from './lexicons/roles.json' with { type: 'json' };
import { plain } from './token.ts';

const words = (...lists: string[]): ReadonlySet<string> => new Set(lists.flatMap((list) => list.split(' ')));
const PEOPLE = words(roles.people.en, roles.people.ru);
const RECIPIENTS = words(roles.recipients.en, roles.recipients.ru);
const ORGANISATIONS = words(roles.organisations.en, roles.organisations.ru);

/** A word in lower case without an owner's ’s, ё read as е. */
export const bareWord = (text: string): string => plain(text).replace(/['’]s$/u, '');

/** Whether a word names what a person does or is. */
export function isRoleWord(word: string): boolean {
  const bare = bareWord(word);
  return (
    PEOPLE.has(bare) ||
    PERSON.test(bare) ||
    (bare.endsWith('s') && PEOPLE.has(bare.slice(0, -1))) ||
    isInflectedRole(bare)
  );
}

/** “Railwayman”, “boatwomen”. */
const PERSON = /^(?!(?:hu|ger|ro|nor|otto|bird|talis)ma?n)[a-z]{3,}(?:wo)?m[ae]n$/;

/** Whether a word names a body or a document that can say something. */
export const isBodyWord = (word: string): boolean => ORGANISATIONS.has(bareWord(word));

/** Whether a word names those to whom something is told: “told reporters”. */
export const isRecipient = ({ text }: { readonly text: string }): boolean => RECIPIENTS.has(plain(text));

/** Whether a word names somebody or a body in the nominative of Russian. */
export const isNominative = (word: string): boolean =>
  /^[а-я-]+$/.test(bareWord(word)) && (PEOPLE.has(bareWord(word)) || ORGANISATIONS.has(bareWord(word)));

/** Short words whose other forms the endings below do not reach. */
const KIN = /^(?!жены)(?:отц|матер|брат|сестр|сын|дочер|муж|жен)(?:а|у|ом|ы|е|ой|и|ью|ем)$/;
/** Roles in Russian by their first letters, without the ending that other cases change. */
const STEMS = new Map<string, { readonly stem: string; readonly longest: number }[]>();
const FIRST = 4;
for (const role of roles.people.ru.split(' ').filter(({ length }) => length > FIRST)) {
  const key = role.slice(0, FIRST);
  STEMS.set(key, [...(STEMS.get(key) ?? []), { stem: role.replace(/[ьйая]$/, ''), longest: role.length + 3 }]);
}

/** “представителя”, “министром”: the role in another case. */
function isInflectedRole(word: string): boolean {
  const stems = STEMS.get(word.slice(0, FIRST));
  return (
    KIN.test(word) || (stems?.some(({ stem, longest }) => word.length <= longest && word.startsWith(stem)) ?? false)
  );
}
