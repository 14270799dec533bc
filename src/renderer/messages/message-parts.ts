import { IntlMessageFormat } from 'intl-messageformat';

/** A piece of a message, as its parser gives it. */
export type MessagePart = ReturnType<IntlMessageFormat['getAst']>[number];

/** The pieces of a message. Throws where it is none. */
export const partsOf = (message: string, locale: string): readonly MessagePart[] =>
  new IntlMessageFormat(message, locale).getAst();
