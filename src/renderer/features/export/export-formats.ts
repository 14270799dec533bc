import type { SynopticContract } from '../../../contract/operations.ts';
import type { CallInput } from '../../../rpc/operation.ts';
import { say } from '../../messages/say.ts';

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

const imageInWords = (): FormatOption => ({
  value: 'svg',
  label: say('export.imageSvg'),
  use: say('export.theTableOfPositionsFor'),
});

const groupsInWords = (): readonly FormatGroup[] => [
  {
    purpose: say('export.toReadAndWriteOn'),
    formats: [
      { value: 'markdown', label: say('export.markdownWithFrontMatter'), use: say('export.forObsidianLogseqAndOther') },
      { value: 'docx', label: say('export.word'), use: say('export.headingsQuotationsAndFootnotes') },
      { value: 'pdf', label: say('export.pdf'), use: say('export.toPrintOrToSend') },
      { value: 'html', label: say('export.webPage'), use: say('export.oneFileNoNetwork') },
    ],
  },
  {
    purpose: say('export.asATable'),
    formats: [
      { value: 'xlsx', label: say('export.excel'), use: say('export.oneQuotationARow') },
      { value: 'csv', label: say('export.csv'), use: say('export.oneQuotationARow') },
    ],
  },
  {
    purpose: say('export.forOtherPrograms'),
    formats: [
      { value: 'web-annotation', label: say('export.w3cWebAnnotationJsonLd'), use: say('export.comesBackHereWhole') },
      { value: 'epub-annotations', label: say('common.epubAnnotations'), use: say('export.forReadingSystems') },
      { value: 'qdpx', label: say('export.refiQda'), use: say('export.forMaxqdaNvivoAtlasTi') },
    ],
  },
  {
    purpose: say('export.references'),
    formats: [
      { value: 'csl-json', label: say('common.cslJson'), use: say('export.forZoteroAndPandoc') },
      { value: 'ris', label: say('common.ris'), use: say('export.forEndnoteAndOthers') },
      { value: 'biblatex', label: say('export.biblatex'), use: say('export.forLatex') },
    ],
  },
  {
    purpose: say('export.toKeep'),
    formats: [
      {
        value: 'bagit',
        label: say('export.researchPackageBagit'),
        use: say('export.notesPassagesAndDigestsCheckable'),
      },
    ],
  },
];

/** Formats by what they are for; the image holds a question only. */
export function formatGroups(hasQuestion: boolean): readonly FormatGroup[] {
  return hasQuestion
    ? groupsInWords().map((group, index) =>
        index === 0 ? { ...group, formats: [...group.formats, imageInWords()] } : group,
      )
    : groupsInWords();
}
