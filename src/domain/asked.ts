import { z } from 'zod';
import { rivalName } from './reason.ts';

/** What proposed questions ask, as data: the same parameters make the question in every language. */

/** The states that things are counted by; the lexicon of the statements has the words for them. */
export const countedState = z.enum([
  ...([
    'die',
    'injure',
    'hospitalise',
    'missing',
    'detain',
    'custody',
    'evacuate',
    'displace',
    'flee',
    'attend',
  ] as const),
  ...(['aboard', 'rescue', 'infect', 'lose_job', 'strike_work', 'hostage', 'mobilise', 'release', 'exchange'] as const),
  ...(['shoot_down', 'launch', 'destroy', 'damage', 'flood', 'power_cut', 'price', 'cost', 'loss_money'] as const),
  ...([
    'profit',
    'fine',
    'budget',
    'worth',
    'aid',
    'donate',
    'compensate',
    'debt',
    'ransom',
    'bribe',
    'steal',
  ] as const),
  ...(['turnout', 'voter', 'sentence', 'violate', 'heat_cut', 'water_cut', 'savings', 'sign', 'employ'] as const),
]);
export type CountedState = z.infer<typeof countedState>;

/** A question in data; `words` is one put in the words of a source, in the language of that. */
export const asked = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('words'), text: z.string() }),
  z.strictObject({ code: z.literal('counted'), state: countedState, isPlanned: z.boolean() }),
  z.strictObject({ code: z.literal('how-many'), unit: z.string() }),
  z.strictObject({ code: z.literal('what-it-is-called'), term: rivalName, rival: rivalName }),
  z.strictObject({
    code: z.enum(['share', 'goal', 'number', 'figure', 'cause', 'winner', 'doer', 'note-date', 'what-holds']),
  }),
]);
export type Asked = Readonly<z.infer<typeof asked>>;
