import { z } from 'zod';

/** State of a question; it says what the statements do, never who is right. */
export const questionState = z.enum(['open', 'agreed', 'disputed', 'superseded', 'resolved']);
export type QuestionState = z.infer<typeof questionState>;

/** What statements are about. */
export const question = z.strictObject({
  id: z.string().regex(/^[\w.-]+$/),
  text: z.string().min(1),
  /** A short form for narrow lists. */
  shortText: z.string().min(1),
  theme: z.string().min(1),
  /** What one should know before reading the answers, or null. */
  note: z.string().min(1).nullable(),
});
export type Question = Readonly<z.infer<typeof question>>;

/** A source that was read and does not address a question. */
export const silence = z.strictObject({
  questionId: z.string(),
  documentId: z.string(),
  note: z.string().min(1).nullable(),
});
export type Silence = Readonly<z.infer<typeof silence>>;
