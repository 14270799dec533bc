/** A page of the help, in Markdown. Bold are names that the interface has in that language, and nothing else. */
export interface HelpTopic {
  readonly id: string;
  readonly title: string;
  /** What it tells, in a line. */
  readonly about: string;
  /** The view it is about, as an address of the page; null where it is about none. */
  readonly place: string | null;
  readonly text: string;
}
