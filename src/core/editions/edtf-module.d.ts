/** The package has no types of its own; this is the part of it that is used here. */
declare module 'edtf' {
  /** Parses a date of EDTF; throws when it is none. */
  export default function edtf(text: string): unknown;
}
