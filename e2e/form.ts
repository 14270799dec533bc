/** The long form asks everything of every state; the short one leaves out what can only be the same. CONTRIBUTING.md says which. */
export const IS_LONG = process.env['SYNOPTIC_LONG'] === '1';
