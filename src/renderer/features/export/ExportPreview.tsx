import type { ReactNode } from 'react';
import type { SynopticContract } from '../../../contract/operations.ts';
import type { CallOutput } from '../../../rpc/operation.ts';
import { counted } from '../../ui/words.ts';

/** Characters shown; the file holds everything. */
const SHOWN = 20_000;

interface ExportPreviewProps {
  readonly exported: CallOutput<SynopticContract['export.create']>;
}

/** What the file will hold, and how much. */
export function ExportPreview({ exported }: ExportPreviewProps): ReactNode {
  const { fileName, content, encoding, annotations, statements } = exported;
  const cut = content.length > SHOWN;
  return (
    <section className="export-preview" aria-labelledby="export-preview-title">
      <div className="row spread">
        <h2 id="export-preview-title">Preview</h2>
        <p className="meta" role="status">
          {fileName} · {counted(annotations, 'annotation')}, {counted(statements, 'statement')} ·{' '}
          {counted(content.length, 'character')}
        </p>
      </div>
      {encoding === 'base64' ? (
        <p>This format is not text; save the file to look at it.</p>
      ) : (
        <pre tabIndex={0} aria-label="Preview of the file">
          {cut ? content.slice(0, SHOWN) : content}
        </pre>
      )}
      {cut && encoding === 'utf-8' && (
        <p className="meta">The first {counted(SHOWN, 'character')} are shown; the file holds everything.</p>
      )}
    </section>
  );
}
