import { sha256OfBytes } from '../storage/storage.ts';

/** What is wrong with a bag in a zip: digests of both manifests, files without an entry. Empty where nothing is. */
export function checkZippedBag(files: Readonly<Record<string, Uint8Array>>, root: string): string[] {
  const text = (name: string): string | null => {
    const bytes = files[root + name];
    return bytes ? new TextDecoder().decode(bytes) : null;
  };
  if (text('bagit.txt') === null) return ['It holds no bag: there is no bagit.txt.'];
  const manifest = text('manifest-sha256.txt');
  if (manifest === null) return ['It holds no manifest-sha256.txt.'];
  const entries = [...toEntries(manifest), ...toEntries(text('tagmanifest-sha256.txt') ?? '')];
  const listed = new Set(entries.map(([, path]) => root + path));
  const unlisted = Object.keys(files).filter(
    (path) => path.startsWith(`${root}data/`) && !path.endsWith('/') && !listed.has(path),
  );
  return [
    ...entries.flatMap(([digest, path]) => {
      const bytes = files[root + path];
      if (!bytes) return [`${path} is missing.`];
      return sha256OfBytes(bytes) === digest ? [] : [`${path} is not the file that was packed: its digest differs.`];
    }),
    ...unlisted.map((path) => `${path} is listed in no manifest.`),
  ];
}

const toEntries = (manifest: string): [digest: string, path: string][] =>
  manifest.split(/\r?\n/).flatMap((line): [string, string][] => {
    const found = /^([0-9a-f]{64})\s+\*?(.+)$/.exec(line);
    return found ? [[found[1] ?? '', decodePath(found[2] ?? '')]] : [];
  });

const decodePath = (path: string): string =>
  path.replace(/%(25|0A|0D)/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
