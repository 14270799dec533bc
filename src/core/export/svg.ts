import type { QuestionView } from '../statements/statements.ts';
import { comparisonRows, countLine } from './comparison-table.ts';

/** Sizes in user units, which are pixels at normal size. */
const WIDTH = 1100;
const MARGIN = 28;
const LINE = 19;
const GAP = 14;
/** Columns: what is said, who says it, when, where; a column's width in characters of its face. */
const COLUMNS = [
  { x: MARGIN, characters: 54 },
  { x: 508, characters: 27 },
  { x: 730, characters: 20 },
  { x: 898, characters: 22 },
] as const;

const escape = (text: string): string => text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);

interface Drawn {
  readonly parts: readonly string[];
  readonly bottom: number;
}

/** A comparison as an image (SVG): its table of positions and statements, with text that stays text. */
export function toSvg(question: QuestionView): string {
  const parts: string[] = [];
  let y = MARGIN + 22;
  const put = ({ parts: drawn, bottom }: Drawn): void => {
    parts.push(...drawn);
    y = bottom;
  };
  put(lines({ x: MARGIN, y, characters: 80, style: 'title', step: 32 }, question.question.text));
  put(lines({ x: MARGIN, y, characters: 130, style: 'meta', step: LINE }, countLine(question)));
  for (const [position, rows] of Map.groupBy(comparisonRows(question), (row) => row.position)) {
    y += GAP;
    parts.push(`<line x1="${MARGIN}" x2="${WIDTH - MARGIN}" y1="${y}" y2="${y}"/>`);
    put(lines({ x: MARGIN, y: y + 28, characters: 80, style: 'position', step: 26 }, position));
    for (const { quote, speaker, role, said, published, document, passage } of rows) {
      const when = [said && `said ${said}`, published && `published ${published}`].filter(Boolean).join('; ');
      const cells = [`“${quote}”`, role ? `${speaker}, ${role}` : speaker, when, `${document}, ¶ ${passage}`];
      const drawn = COLUMNS.map((column, at) =>
        lines({ ...column, y: y + 6, style: at === 0 ? 'quote' : 'cell', step: LINE }, cells[at] ?? ''),
      );
      put({ parts: drawn.flatMap((each) => each.parts), bottom: Math.max(...drawn.map(({ bottom }) => bottom)) });
    }
  }
  const height = y + MARGIN;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img">
<title>${escape(question.question.text)}</title>
<style>text{fill:#221f1a;font:14px sans-serif}.title{font:600 26px Georgia,serif}.meta{fill:#6b6353;font-size:13px}.position{font:600 18px Georgia,serif}.quote{font:15px Georgia,serif}.cell{font-size:12.5px;fill:#575043}line{stroke:#b9af9c}</style>
<rect width="100%" height="100%" fill="#fffdf9"/>
${parts.join('\n')}
</svg>
`;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly characters: number;
  readonly style: string;
  readonly step: number;
}

/** Text broken into lines of a width; `bottom` is where the next line would stand. */
function lines({ x, y, characters, style, step }: Place, text: string): Drawn {
  const broken: string[] = [];
  for (const word of text.replace(/\s+/g, ' ').split(' ')) {
    const last = broken.at(-1);
    if (last !== undefined && last.length + word.length < characters) broken[broken.length - 1] = `${last} ${word}`;
    else broken.push(word);
  }
  return {
    parts: broken.map((line, at) => `<text class="${style}" x="${x}" y="${y + at * step}">${escape(line)}</text>`),
    bottom: y + broken.length * step,
  };
}
