import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { SynopticContract } from '../../../contract/operations.ts';
import type { CallOutput } from '../../../rpc/operation.ts';
import { useClient } from '../../data/app-context.tsx';
import type { ExportInput } from './export-formats.ts';
import { say } from '../../messages/say.ts';

/** Characters shown; the file holds everything. */
const SHOWN = 20_000;
const MARKS = /<!-- [\s\S]*? -->\n+/g;

interface ExportPreviewProps {
  readonly exported: CallOutput<SynopticContract['export.create']>;
  readonly input: ExportInput;
}

/** What the file will hold, how much, and what it leaves out. */
export function ExportPreview({ exported, input }: ExportPreviewProps): ReactNode {
  const { fileName, encoding, annotations, statements, documents, leftOut } = exported;
  const isText = encoding === 'utf-8';
  const words = useWords(input, isText);
  const content = isText ? exported.content : words;
  const counts = [
    say('common.annotations', { annotations }),
    ...(statements > 0 ? [say('common.statements', { statements })] : []),
    say('common.documents', { documents }),
  ];
  return (
    <section className="export-preview" aria-labelledby="export-preview-title">
      <div className="row spread">
        <h2 id="export-preview-title">{say('common.preview')}</h2>
        <p className="meta" role="status">
          {fileName} · {counts.join(', ')}
        </p>
      </div>
      {leftOut.length > 0 && (
        <ul className="export-left-out">
          {leftOut.map((each) => (
            <li key={each}>{say('export.leftOut', { each })}</li>
          ))}
        </ul>
      )}
      {!isText && <p className="meta">{say('export.theFileIsNotText')}</p>}
      {content !== undefined && (
        <pre tabIndex={0} role="region" aria-label={say('export.previewOfTheFile')}>
          {content.slice(0, SHOWN)}
        </pre>
      )}
      {content !== undefined && content.length > SHOWN && (
        <p className="meta">{say('export.theFirstCharactersAreShown', { shown: SHOWN })}</p>
      )}
    </section>
  );
}

/** The words of an export whose file is no text, as Markdown without its marks. */
function useWords(input: ExportInput, isText: boolean): string | undefined {
  const client = useClient();
  const asMarkdown: ExportInput = { ...input, format: 'markdown' };
  const { data } = useQuery({
    queryKey: ['export.create', asMarkdown],
    queryFn: ({ signal }) => client['export.create'](asMarkdown, { signal }),
    enabled: !isText,
    staleTime: 0,
  });
  return data?.content.replace(/^---\n[\s\S]*?\n---\n+/, '').replace(MARKS, '');
}
