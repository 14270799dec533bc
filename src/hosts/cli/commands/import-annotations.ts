import path from 'node:path';
import { onConflict } from '../../../contract/annotation-import.ts';
import { badUsage, type Command } from '../command.ts';

/** Takes annotations and descriptions of a file into the library, or only says what that would do. */
export const importAnnotationsCommand: Command = {
  usage: '<file or package> [--preview] [--on-conflict keep-mine|take-theirs|keep-both] [--document <id>]',
  summary: 'take annotations or descriptions out of a file into the library',
  options: {
    preview: { type: 'boolean' },
    'on-conflict': { type: 'string' },
    document: { type: 'string' },
  },
  words: { least: 1, most: 1 },
  run: async ({ core, client, values, positionals }) => {
    const decision = onConflict.safeParse(values['on-conflict'] ?? 'keep-mine');
    if (!decision.success) throw badUsage(`--on-conflict takes ${onConflict.options.join(', ')}.`);
    const selection = core.addSelection([path.resolve(positionals[0] ?? '')]);
    const documentId = typeof values['document'] === 'string' ? values['document'] : null;
    const found = await client['annotations.previewImport']({ selection, documentId });
    const lines = found.entries
      .filter(({ state }) => state !== 'same')
      .flatMap(({ state, label, documentTitle, reason, differences }) => [
        `${state}: “${label.slice(0, 70)}”${documentTitle ? ` in ${documentTitle}` : ''}${reason ? ` (${reason})` : ''}`,
        ...differences.map(({ field, mine, theirs }) => `    ${field}: ${short(mine)} | ${short(theirs)}`),
      ]);
    const counted = Object.entries(found.counts).map(([state, count]) => `${count} ${state}`);
    const summary = `${found.format}: ${counted.join(', ')}.`;
    if (values['preview'] === true) return { json: found, text: [...lines, summary].join('\n') };
    const done = await client['annotations.applyImport']({ preview: found.preview, onConflict: decision.data });
    const outcome = `${done.imported} imported, ${done.updated} updated, ${done.described} described, ${done.kept} kept without a place, ${done.unchanged} unchanged.`;
    const { preview: _preview, ...about } = found;
    return { json: { ...about, ...done }, text: [...lines, summary, outcome].join('\n') };
  },
};

const short = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
