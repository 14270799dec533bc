import type { SynopticContract } from '../../../contract/operations.ts';
import type { CallInput } from '../../../rpc/operation.ts';

export type ExportInput = CallInput<SynopticContract['export.create']>;
export type ExportFormat = ExportInput['format'];

export interface FormatOption {
  readonly value: ExportFormat;
  readonly label: string;
  /** What one does with it. */
  readonly use: string;
}

interface FormatGroup {
  readonly purpose: string;
  readonly formats: readonly FormatOption[];
}

const IMAGE: FormatOption = {
  value: 'svg',
  label: 'Image (SVG)',
  use: 'the table of positions, for a slide or a page',
};

const GROUPS: readonly FormatGroup[] = [
  {
    purpose: 'To read and write on',
    formats: [
      { value: 'markdown', label: 'Markdown with front matter', use: 'for Obsidian, Logseq and other notes' },
      { value: 'docx', label: 'Word', use: 'headings, quotations and footnotes' },
      { value: 'pdf', label: 'PDF', use: 'to print or to send' },
      { value: 'html', label: 'Web page', use: 'one file, no network' },
    ],
  },
  {
    purpose: 'As a table',
    formats: [
      { value: 'xlsx', label: 'Excel', use: 'one quotation a row' },
      { value: 'csv', label: 'CSV', use: 'one quotation a row' },
    ],
  },
  {
    purpose: 'For other programs',
    formats: [
      { value: 'web-annotation', label: 'W3C Web Annotation (JSON-LD)', use: 'comes back here whole' },
      { value: 'epub-annotations', label: 'EPUB Annotations', use: 'for reading systems' },
      { value: 'qdpx', label: 'REFI-QDA', use: 'for MAXQDA, NVivo, ATLAS.ti, QualCoder' },
    ],
  },
  {
    purpose: 'References',
    formats: [
      { value: 'csl-json', label: 'CSL-JSON', use: 'for Zotero and pandoc' },
      { value: 'ris', label: 'RIS', use: 'for EndNote and others' },
      { value: 'biblatex', label: 'BibLaTeX', use: 'for LaTeX' },
    ],
  },
  {
    purpose: 'To keep',
    formats: [
      { value: 'bagit', label: 'Research package (BagIt)', use: 'notes, passages and digests, checkable for years' },
    ],
  },
];

/** Formats by what they are for; the image holds a question only. */
export function formatGroups(hasQuestion: boolean): readonly FormatGroup[] {
  return hasQuestion
    ? GROUPS.map((group, index) => (index === 0 ? { ...group, formats: [...group.formats, IMAGE] } : group))
    : GROUPS;
}
