import type { OpenedCore } from './opened-core.ts';

/** Writes a report of one day, named after its publisher unless another one is given; gives its path. */
export const writeReport = (
  { write }: Pick<OpenedCore, 'write'>,
  title: string,
  words: string,
  publisher = title,
): string =>
  write(
    `${title}.md`,
    `---\ntitle: ${title}\npublisher: ${publisher}\ndate: 2031-03-05\nlanguage: en\n---\n\n${words}\n`,
  );

/** Writes two reports that differ in what is less likely one matter: how many beds, and how many cots. */
export const writeBedsAndCots = (opened: Pick<OpenedCore, 'write'>): [string, string] => [
  writeReport(opened, 'Mail', 'The ferry Oriel sank off Carrow. The hall has 120 beds, the mayor said.'),
  writeReport(opened, 'Post', 'The ferry Oriel sank off Carrow. We counted sixty cots, a nurse said.'),
];
