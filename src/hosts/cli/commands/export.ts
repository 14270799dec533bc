import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { exportFormat, exportScope } from '../../../contract/export.ts';
import {
  isOurMarkdown,
  PACKAGE_FOLDER,
  unzipPackage,
  type ExportFormat,
  type ExportScope,
} from '../../../core/export/export.ts';
import { toSaveFailure, writeFileAtomic } from '../../../core/storage/storage.ts';
import { Failure } from '../../../rpc/failure.ts';
import { badUsage, type Command, type OptionValues } from '../command.ts';

/** Writes the person's work, descriptions or one question to a file, a folder or standard output. */
export const exportCommand: Command = {
  usage: `[--format ${exportFormat.options.join('|')}] [--scope everything|document:<id>|question:<id>|tag:<t>|colour:<c>|kind:<k>] [--out <path>] [--author <name>] [--anonymous] [--originals] [--force]`,
  summary: 'write bookmarks, highlights, notes, statements and descriptions to a file',
  options: {
    format: { type: 'string' },
    scope: { type: 'string' },
    out: { type: 'string' },
    author: { type: 'string' },
    anonymous: { type: 'boolean' },
    originals: { type: 'boolean' },
    force: { type: 'boolean' },
  },
  words: { least: 0, most: 0 },
  run: async ({ core, client, values, signal }) => {
    const format = exportFormat.safeParse(values['format'] ?? 'markdown');
    if (!format.success)
      throw badUsage(`--format takes ${exportFormat.options.join(' or ')}, not “${String(values['format'])}”.`);
    const out = values['out'];
    const isForced = values['force'] === true;
    const previous = typeof out === 'string' && isForced ? previousMarkdown(out, format.data) : null;
    const options = {
      author: typeof values['author'] === 'string' ? values['author'] : null,
      anonymous: values['anonymous'] === true,
      originals: values['originals'] === true,
    };
    const asked = { format: format.data, scope: toScope(values), options, previous };
    const { head: _, isHeadWhole: __, isText, ...about } = await client['export.create'](asked, { signal });
    const bytes = Buffer.from((await core.readBlob(about.sha256)) ?? []);
    if (typeof out !== 'string') {
      if (!isText) throw badUsage(`${format.data} is no text; name a file with --out.`);
      const content = bytes.toString();
      return { json: { ...about, content }, text: content };
    }
    const isFolder = format.data === 'bagit' && !/\.zip$/i.test(out);
    const target = isFolder
      ? await writeFolder(out, bytes)
      : await writeFile(targetOf(out, about.fileName, isForced), bytes);
    const counts = `${about.annotations} annotations, ${about.statements} statements, ${about.documents} documents`;
    const leftOut = about.leftOut.map((each) => `Left out: ${each}`);
    return { json: { ...about, path: target }, text: [`Wrote ${target}: ${counts}.`, ...leftOut].join('\n') };
  },
};

/** Markdown that we wrote is brought up to date; nothing outside its marked blocks is ever replaced, not by force either. */
function previousMarkdown(out: string, format: ExportFormat): string | null {
  const target = path.resolve(out);
  if (format !== 'markdown' || !existsSync(target) || statSync(target).isDirectory()) return null;
  const text = readFileSync(target, 'utf8');
  return isOurMarkdown(text) ? text : null;
}

async function writeFile(target: string, bytes: Uint8Array): Promise<string> {
  await writeFileAtomic(target, bytes).catch((error: unknown) => Promise.reject(toSaveFailure(error)));
  return target;
}

/** A research package as a folder: the bag itself, into a new or empty folder. */
async function writeFolder(out: string, zipped: Uint8Array): Promise<string> {
  const root = path.resolve(out);
  await mkdir(root, { recursive: true }).catch((error: unknown) => Promise.reject(toSaveFailure(error)));
  const files = Object.entries(unzipPackage(new Uint8Array(zipped)));
  const first = files[0]?.[0].slice(PACKAGE_FOLDER.length + 1) ?? '';
  if (existsSync(path.join(root, 'bagit.txt')) || existsSync(path.join(root, first))) throw exists(root);
  for (const [name, bytes] of files) {
    const target = path.join(root, ...name.slice(PACKAGE_FOLDER.length + 1).split('/'));
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, bytes);
  }
  return root;
}

function toScope(values: OptionValues): ExportScope {
  const given = String(values['scope'] ?? 'everything');
  const [kind, ...rest] = given.split(':');
  const id = rest.join(':');
  const wanted = {
    everything: { kind },
    document: { kind, documentId: id },
    question: { kind, questionId: id },
    tag: { kind, tag: id },
    colour: { kind, colour: id },
    kind: { kind: 'motivation', motivation: MOTIVATIONS[id] ?? id },
  }[kind ?? ''];
  const scope = exportScope.safeParse(wanted);
  if (scope.success && (kind === 'everything') === (id === '')) return scope.data;
  throw badUsage(
    `--scope takes everything, document:<id>, question:<id>, tag:<tag>, colour:<colour> or kind:<bookmark|highlight|note>, not “${given}”.`,
  );
}

const MOTIVATIONS: Readonly<Record<string, string>> = {
  bookmark: 'bookmarking',
  highlight: 'highlighting',
  note: 'commenting',
};

const exists = (target: string): Failure =>
  new Failure(
    'FILE_EXISTS',
    `${target} exists and was left as it is. Choose another name, or add --force to replace it.`,
  );

/** A folder gets the export under its own name; a file that is there stays unless `--force` is given. */
function targetOf(out: string, fileName: string, force: boolean): string {
  const given = path.resolve(out);
  const target = existsSync(given) && statSync(given).isDirectory() ? path.join(given, fileName) : given;
  if (existsSync(target) && !force) throw exists(target);
  if (!existsSync(path.dirname(target))) {
    throw new Failure(
      'FOLDER_MISSING',
      `${path.dirname(target)} does not exist. Make it first, or choose another folder.`,
    );
  }
  return target;
}
