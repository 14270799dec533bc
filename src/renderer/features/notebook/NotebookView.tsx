import { useMemo, useState, type ReactNode } from 'react';
import type { AnchoredAnnotation } from '../../../domain/annotation.ts';
import { useCall } from '../../data/queries.ts';
import { toReadHash } from '../../data/routes.ts';
import { AnnotationItem } from '../../ui/AnnotationItem.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { EmptyState, FailureNotice, Skeleton } from '../../ui/States.tsx';
import { counted } from '../../ui/words.ts';
import { filterAnnotations, groupByDocument, NO_FILTER } from './filter-annotations.ts';
import { NotebookFilters } from './NotebookFilters.tsx';

/** Bookmarks, highlights and notes of all documents in one list. */
export function NotebookView(): ReactNode {
  const { data, error, refetch } = useCall('annotations.list', {});
  const annotations = data?.annotations;
  return (
    <div className="view notebook">
      <header>
        <div>
          <p className="meta">Bookmarks, highlights and notes</p>
          <h1>Notebook</h1>
        </div>
        {annotations !== undefined && annotations.length > 0 && <LinkButton href="#/export">Export them</LinkButton>}
      </header>
      {error !== null && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {error === null && annotations === undefined && <Skeleton lines={8} />}
      {annotations !== undefined && <Entries annotations={annotations} />}
    </div>
  );
}

function Entries({ annotations }: { readonly annotations: readonly AnchoredAnnotation[] }): ReactNode {
  const [filter, setFilter] = useState(NO_FILTER);
  const [removed, setRemoved] = useState<readonly AnchoredAnnotation[]>([]);
  const gone = useMemo(
    () => removed.filter(({ id }) => !annotations.some((annotation) => annotation.id === id)),
    [annotations, removed],
  );
  const shown = filterAnnotations([...annotations, ...gone], filter);
  const kept = shown.length - gone.length;
  if (annotations.length === 0 && gone.length === 0) return <Empty />;
  return (
    <>
      <NotebookFilters annotations={annotations} filter={filter} onFilter={setFilter} />
      <p className="meta" role="status">
        {kept === annotations.length
          ? counted(annotations.length, 'entry', 'entries')
          : `${Math.max(kept, 0)} of ${counted(annotations.length, 'entry', 'entries')}`}
      </p>
      {shown.length === 0 && <p>No entry fits all of these. Take one away.</p>}
      {groupByDocument(shown).map(({ documentId, title, entries }) => (
        <section key={documentId} className="notebook-group" aria-label={title}>
          <h2>
            <a href={toReadHash(documentId)}>{title}</a>
          </h2>
          <ul className="annotation-list">
            {entries.map((annotation) => (
              <li key={annotation.id}>
                <AnnotationItem
                  annotation={annotation}
                  removed={gone.includes(annotation)}
                  onRemoved={() => setRemoved((old) => [...old.filter(({ id }) => id !== annotation.id), annotation])}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Empty(): ReactNode {
  return (
    <EmptyState title="Nothing noted yet">
      <p>
        Open a document and select words, or go to a passage with the arrow keys and press Enter. Whatever you
        highlight, bookmark or note is kept in the library and listed here.
      </p>
      <LinkButton href="#/library">Go to the library</LinkButton>
    </EmptyState>
  );
}
