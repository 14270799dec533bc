import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import type { AnchoredAnnotation } from '../../../domain/annotation.ts';
import { useCall } from '../../data/queries.ts';
import { toReadHash } from '../../data/routes.ts';
import { AnnotationItem } from '../../ui/AnnotationItem.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { FewAtATime } from '../../ui/FewAtATime.tsx';
import { linksOf } from '../../ui/note-links.ts';
import { EmptyState } from '../../ui/States.tsx';
import { filterAnnotations, groupAnnotations, NO_FILTER, type Grouping, type Places } from './filter-annotations.ts';
import { NotebookFilters } from './NotebookFilters.tsx';
import { say } from '../../messages/say.ts';

/** Entries of a group shown at once, and groups. */
const FEW = 20;
const FEW_GROUPS = 12;

interface EntriesProps {
  readonly annotations: readonly AnchoredAnnotation[];
  /** The entry that was asked for; empty for none. */
  readonly note: string;
}

/** All entries, narrowed and grouped as the person chooses. */
export function Entries({ annotations, note }: EntriesProps): ReactNode {
  const asked = annotations.find(({ id }) => id === note);
  const [filter, setFilter] = useState(
    asked === undefined ? NO_FILTER : { ...NO_FILTER, documentId: asked.target.documentId },
  );
  const [grouping, setGrouping] = useState<Grouping>('document');
  const [removed, setRemoved] = useState<readonly AnchoredAnnotation[]>([]);
  const wanted = useDeferredValue(filter);
  const answers = useAnswers(wanted.questionId);
  const backlinks = useMemo(() => backlinksOf(annotations), [annotations]);
  const gone = useMemo(() => {
    const here = new Set(annotations.map(({ id }) => id));
    return removed.filter(({ id }) => !here.has(id));
  }, [annotations, removed]);
  const shown = useMemo(
    () => filterAnnotations([...annotations, ...gone], wanted, { now: new Date(), answers }),
    [annotations, gone, wanted, answers],
  );
  const groups = useMemo(() => groupAnnotations(shown, grouping), [shown, grouping]);
  const kept = shown.length - gone.length;
  if (annotations.length === 0 && gone.length === 0) return <Empty />;
  return (
    <>
      <NotebookFilters {...{ annotations, filter, grouping }} onFilter={setFilter} onGroup={setGrouping} />
      <p className="meta" role="status">
        {kept === annotations.length
          ? say('notebook.entries', { annotations: annotations.length })
          : say('notebook.ofEntries', { kept: Math.max(kept, 0), annotations: annotations.length })}
      </p>
      {shown.length === 0 && <p>{say('notebook.noEntryFitsAllOf')}</p>}
      <FewAtATime
        items={groups}
        few={FEW_GROUPS}
        className="notebook-groups"
        around={groups.findIndex(({ entries }) => asked !== undefined && entries.includes(asked))}
      >
        {({ key, title, documentId, entries }) => (
          <li key={key} className="notebook-group" aria-label={title}>
            <h2>{documentId === null ? title : <a href={toReadHash(documentId)}>{title}</a>}</h2>
            <FewAtATime items={entries} few={FEW} around={entries.findIndex(({ id }) => id === note)}>
              {(annotation) => (
                <li key={annotation.id}>
                  <AnnotationItem
                    annotation={annotation}
                    active={annotation.id === note}
                    backlinks={backlinks.get(`note:${annotation.id}`)}
                    removed={gone.includes(annotation)}
                    onRemoved={() => setRemoved((old) => [...old.filter(({ id }) => id !== annotation.id), annotation])}
                  />
                </li>
              )}
            </FewAtATime>
          </li>
        )}
      </FewAtATime>
    </>
  );
}

const NOWHERE: Places = [];

/** Where the statements on a question stand. */
function useAnswers(questionId: string): Places {
  const { data } = useCall('questions.get', { questionId }, { enabled: questionId !== '' });
  return questionId === '' ? NOWHERE : (data?.statements ?? NOWHERE);
}

/** The notes that link to each address. */
function backlinksOf(annotations: readonly AnchoredAnnotation[]): ReadonlyMap<string, readonly AnchoredAnnotation[]> {
  const found = new Map<string, AnchoredAnnotation[]>();
  for (const annotation of annotations)
    for (const address of linksOf(annotation.body)) found.set(address, [...(found.get(address) ?? []), annotation]);
  return found;
}

function Empty(): ReactNode {
  return (
    <EmptyState title={say('notebook.nothingNotedYet')}>
      <p>{say('notebook.openADocumentAndSelect')}</p>
      <LinkButton href="#/library">{say('common.goToTheLibrary')}</LinkButton>
    </EmptyState>
  );
}
