import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { exportFormat } from '../../../contract/export.ts';
import type { ExportScope } from '../../../core/export/export.ts';
import { toSaveFailure, writeFileAtomic } from '../../../core/storage/storage.ts';
import { Failure } from '../../../rpc/failure.ts';
import { badUsage, type Command, type OptionValues } from '../command.ts';

/** Writes the person's work, or one question, to a file or to standard output. */
export const exportCommand: Command = {
  usage:
    '[--format markdown|web-annotation|html|docx|csv|svg] [--scope everything|document:<id>|question:<id>] [--out <path>] [--force]',
  summary: 'write bookmarks, highlights, notes and statements to a file',
  options: {
    format: { type: 'string' },
    scope: { type: 'string' },
    out: { type: 'string' },
    force: { type: 'boolean' },
  },
  words: { least: 0, most: 0 },
  run: async ({ client, values }) => {
    const format = exportFormat.safeParse(values['format'] ?? 'markdown');
    if (!format.success)
      throw badUsage(`--format takes ${exportFormat.options.join(' or ')}, not “${String(values['format'])}”.`);
    const { content, encoding, ...about } = await client['export.create']({
      format: format.data,
      scope: toScope(values),
    });
    const out = values['out'];
    if (typeof out !== 'string') {
      if (encoding === 'base64') throw badUsage(`${format.data} is no text; name a file with --out.`);
      return { json: { ...about, content }, text: content };
    }
    const target = targetOf(out, about.fileName, values['force'] === true);
    await writeFileAtomic(target, Buffer.from(content, encoding)).catch((error: unknown) =>
      Promise.reject(toSaveFailure(error)),
    );
    return {
      json: { ...about, path: target },
      text: `Wrote ${target}: ${about.annotations} annotations, ${about.statements} statements.`,
    };
  },
};

function toScope(values: OptionValues): ExportScope {
  const given = String(values['scope'] ?? 'everything');
  const [kind, ...rest] = given.split(':');
  const id = rest.join(':');
  if (kind === 'everything' && id === '') return { kind };
  if (kind === 'document' && id !== '') return { kind, documentId: id };
  if (kind === 'question' && id !== '') return { kind, questionId: id };
  throw badUsage(`--scope takes everything, document:<id> or question:<id>, not “${given}”.`);
}

/** A folder gets the export under its own name; a file that is there stays unless `--force` is given. */
function targetOf(out: string, fileName: string, force: boolean): string {
  const given = path.resolve(out);
  const target = existsSync(given) && statSync(given).isDirectory() ? path.join(given, fileName) : given;
  if (existsSync(target) && !force) {
    throw new Failure(
      'FILE_EXISTS',
      `${target} exists and was left as it is. Choose another name, or add --force to replace it.`,
    );
  }
  if (!existsSync(path.dirname(target))) {
    throw new Failure(
      'FOLDER_MISSING',
      `${path.dirname(target)} does not exist. Make it first, or choose another folder.`,
    );
  }
  return target;
}
