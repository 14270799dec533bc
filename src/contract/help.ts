import { z } from 'zod';
import type { Contract } from '../rpc/operation.ts';

const facts = z.strictObject({ id: z.string(), title: z.string(), about: z.string() });

/** The language that the help is read in. */
const language = z.enum(['en', 'ru', 'uk', 'de']);

/** The help inside the app, in each language of the interface. */
export const helpContract = {
  /** Topics that hold any of the words, the best first; without words all of them, in reading order. */
  'help.find': {
    input: z.strictObject({ text: z.string().max(1000), language }),
    output: z.strictObject({ topics: z.array(facts) }),
    errors: [],
  },
  'help.get': {
    input: z.strictObject({ id: z.string().max(64), language }),
    output: z.strictObject({
      topic: facts.extend({
        /** The view it is about, as an address of the page. */
        place: z.string().nullable(),
        /** Markdown. */
        text: z.string(),
      }),
    }),
    errors: ['TOPIC_NOT_FOUND'],
  },
} as const satisfies Contract;
