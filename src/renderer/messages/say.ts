import { IntlMessageFormat } from 'intl-messageformat';
import type { Catalogue, MessageId } from './en.ts';
import { spokenNow } from './language.ts';

/** What stands in the places of a message. */
export type Values = Readonly<Record<string, string | number | null | undefined>>;

const compiled = new WeakMap<Catalogue, Map<MessageId, IntlMessageFormat>>();

/** A message of the language that is spoken, compiled once. */
export function messageOf(id: MessageId): IntlMessageFormat {
  const { catalogue, locale } = spokenNow();
  const known = compiled.get(catalogue) ?? new Map<MessageId, IntlMessageFormat>();
  compiled.set(catalogue, known);
  const message = known.get(id) ?? new IntlMessageFormat(catalogue[id], locale);
  known.set(id, message);
  return message;
}

/** Whether a text holds nothing of the ICU message syntax, and is its own message. */
const isPlain = (text: string): boolean => !/[{<']/.test(text);

/** The words of a message in the language that is spoken. */
export function say(id: MessageId, values?: Values): string {
  const text = spokenNow().catalogue[id];
  return isPlain(text) ? text : String(messageOf(id).format(values as Record<string, string>));
}
