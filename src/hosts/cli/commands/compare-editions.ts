import path from 'node:path';
import type { Command } from '../command.ts';

/** Says what two editions do not have alike, and which of the person's annotations that touches. */
export const compareEditionsCommand: Command = {
  usage: '<bag before> <bag after>',
  summary: 'documents added, removed and changed between two editions, and your notes that it touches',
  options: {},
  words: { least: 2, most: 2 },
  run: async ({ core, client, positionals }) => {
    const [before = '', after = ''] = positionals.map((folder) => core.addSelection([path.resolve(folder)]));
    const found = await client['editions.compare']({ before: { selection: before }, after: { selection: after } });
    const count = (wanted: string): number => found.documents.filter(({ change }) => change === wanted).length;
    const summary = `${count('added')} added, ${count('removed')} removed, ${count('changed')} changed, ${found.same} the same.`;
    const lines = found.documents.map(
      ({ change, name, title, parts }) =>
        `${change.padEnd(8)} ${name}: ${title}${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`,
    );
    const notes = found.annotations.map(
      ({ id, state, words, documentTitle }) => `note ${id}: ${state}, “${words}” in “${documentTitle}”`,
    );
    const about = [found.before, found.after].map(({ title, version }) => `${title}, version ${version}`).join(' → ');
    return { json: found, text: [about, ...lines, ...notes, summary].join('\n') };
  },
};
