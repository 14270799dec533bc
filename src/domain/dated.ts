import { z } from 'zod';

/** How a value came to be known: it stands in the source, was concluded from it, or was given by a person. */
export const basis = z.enum(['stated', 'inferred', 'given']);
export type Basis = z.infer<typeof basis>;

/**
 * A date in Extended Date/Time Format (EDTF, ISO 8601-2:2019), with its basis.
 * `2022-10-31` a day, `2022-11` a month, `2022-11~` about, `2022-10-28/2022-10-31` an interval, `2022-11-01/..` open.
 */
export const dated = z.strictObject({
  edtf: z.string().regex(/^[0-9XYTZ:.+\-~?%/[\]{},]+$/, 'not an EDTF date'),
  basis,
  /** Why it was inferred, or what the source says in words. */
  note: z.string().min(1).optional(),
});
export type Dated = Readonly<z.infer<typeof dated>>;
