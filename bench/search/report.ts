import type { BuildResult, ServeResult } from './measure.ts';
import { QUERY_CLASSES } from './queries.ts';

/** One engine in one run. */
export interface Measured {
  readonly name: string;
  readonly build: BuildResult;
  readonly serve: ServeResult;
}

/** What was measured on. */
export interface About {
  readonly documents: number;
  readonly textBytes: number;
  readonly origin: string;
  /** `articles` or `passages`. */
  readonly kind: string;
  /** Cores, memory and versions, in general words. */
  readonly machine: string;
  readonly command: string;
  /** Engines that were left out, and why. */
  readonly notes: readonly string[];
}

const round = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(2);

interface Row {
  readonly label: string;
  readonly value: (each: Measured) => number | null;
}

function rowsOf({ documents, textBytes }: About): Row[] {
  return [
    { label: 'documents built per CPU second', value: ({ build }) => documents / build.cpuSeconds },
    { label: 'build, wall seconds', value: ({ build }) => build.wallSeconds },
    { label: 'index size × text', value: ({ build }) => build.indexBytes / textBytes },
    { label: 'memory to build, MB', value: ({ build }) => build.peakMegabytes },
    { label: 'open, seconds', value: ({ serve }) => serve.openSeconds },
    { label: 'open to first answer, seconds', value: ({ serve }) => serve.firstAnswerSeconds },
    { label: 'memory to serve, MB', value: ({ serve }) => serve.megabytes },
    { label: 'one more document, ms', value: ({ serve }) => serve.addMilliseconds },
    ...QUERY_CLASSES.flatMap((kind): Row[] => [
      { label: `${kind}, p50 ms`, value: ({ serve }) => serve.latency[kind]?.p50 ?? null },
      { label: `${kind}, p95 ms`, value: ({ serve }) => serve.latency[kind]?.p95 ?? null },
    ]),
  ];
}

/** A table of the values, with how many times ours each is in brackets. */
export function toMarkdown(about: About, measured: readonly Measured[]): string {
  const [ours] = measured;
  const lines = rowsOf(about).map(({ label, value }) => {
    const base = ours && value(ours);
    const cells = measured.map((each, index) => {
      const found = value(each);
      if (found === null) return '–';
      return index === 0 || !base ? round(found) : `${round(found)} (${round(found / base)} ×)`;
    });
    return `| ${label} | ${cells.join(' | ')} |`;
  });
  const megabytes = (about.textBytes / 1e6).toFixed(0);
  return [
    `${about.documents.toLocaleString('en')} generated ${about.kind}, ${megabytes} MB of text, from ${about.origin}. In brackets: times ours.`,
    '',
    `${about.machine}. \`${about.command}\``,
    '',
    `| | ${measured.map(({ name }) => name).join(' | ')} |`,
    `|---|${measured.map(() => '---:').join('|')}|`,
    ...lines,
    '',
    ...about.notes.flatMap((note) => [`* ${note}`]),
    ...(about.notes.length > 0 ? [''] : []),
  ].join('\n');
}

const WIDTH = 760;
const BAR = 16;
const LEFT = 120;
const COLOURS = ['#1f5f8b', '#b3541e', '#6b7a3a', '#7d4e7a', '#8a8a8a', '#3f8f86'];

/** The 95th percentiles by query class as bars on a logarithmic scale. */
export function toSvg({ documents, kind: documentKind }: About, measured: readonly Measured[]): string {
  const x = (milliseconds: number): number =>
    ((Math.log10(Math.max(milliseconds, 0.01)) + 2) / 6) * (WIDTH - LEFT - 90);
  const group = (measured.length + 1) * BAR;
  const bars = QUERY_CLASSES.flatMap((kind, row) => {
    const top = 40 + row * group;
    const label = `<text x="0" y="${top + BAR}" font-weight="bold">${kind}</text>`;
    const drawn = measured.map(({ name, serve }, index) => {
      const value = serve.latency[kind]?.p95;
      const y = top + index * BAR;
      if (value === undefined) return `<text x="${LEFT}" y="${y + 12}" fill="#777">${name}: none</text>`;
      const bar = `<rect x="${LEFT}" y="${y}" width="${x(value).toFixed(1)}" height="${BAR - 3}" fill="${COLOURS[index % COLOURS.length]}"/>`;
      return `${bar}<text x="${(LEFT + x(value) + 6).toFixed(1)}" y="${y + 12}">${name} ${round(value)}</text>`;
    });
    return [label, ...drawn];
  });
  const height = 50 + QUERY_CLASSES.length * group;
  const title = `95th percentile of a query, ms (logarithmic), ${documents.toLocaleString('en')} ${documentKind}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="12" role="img">`,
    `<title>${title}</title><rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    `<text x="0" y="20" font-size="14">${title}</text>`,
    ...bars,
    '</svg>',
    '',
  ].join('\n');
}
