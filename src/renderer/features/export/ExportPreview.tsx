import type { ReactNode } from 'react';
import { say } from '../../messages/say.ts';
import type { Exported } from './use-export.ts';

/** What the file will hold, how much, and what it leaves out. */
export function ExportPreview({ exported }: { readonly exported: Exported }): ReactNode {
  const { fileName, isText, head, isHeadWhole, annotations, statements, documents, leftOut } = exported;
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
      <pre tabIndex={0} role="region" aria-label={say('export.previewOfTheFile')}>
        {head}
      </pre>
      {!isHeadWhole && <p className="meta">{say('export.theFirstCharactersAreShown', { shown: head.length })}</p>}
    </section>
  );
}
