import { z } from 'zod';

/** What a statement asserts in answer to a question, typed and normalised. */

export const comparator = z.enum(['=', '~', '<', '<=', '>', '>=']);
export type Comparator = z.infer<typeof comparator>;

const measure = {
  /** What is counted, in the plural ("people", "men", "rounds"). */
  unit: z.string().min(1),
  /** Of which part or population, where it is not the whole ("two thirds of the regions"). */
  coverage: z.string().min(1).nullable(),
};

export const numberValue = z.strictObject({ type: z.literal('number'), comparator, amount: z.number(), ...measure });
export const rangeValue = z.strictObject({ type: z.literal('range'), from: z.number(), to: z.number(), ...measure });
export const dateValue = z.strictObject({
  type: z.literal('date'),
  edtf: z.string().min(4),
  coverage: z.string().min(1).nullable(),
});
export const yesNoValue = z.strictObject({
  type: z.literal('yesNo'),
  answer: z.enum(['yes', 'no']),
  /** The condition or restriction under which it is said to hold. */
  coverage: z.string().min(1).nullable(),
});
export const statusValue = z.strictObject({
  type: z.literal('status'),
  /** A short phrase naming the state ("over", "still in effect", "classified"). */
  status: z.string().min(1),
  coverage: z.string().min(1).nullable(),
});

export const assertedValue = z.discriminatedUnion('type', [
  numberValue,
  rangeValue,
  dateValue,
  yesNoValue,
  statusValue,
]);
export type AssertedValue = Readonly<z.infer<typeof assertedValue>>;
