import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import type { PassageHit, SearchHit, WorkHit } from '../../../domain/search.ts';
import { toReadHash } from '../../data/routes.ts';
import { DateText } from '../../ui/DateText.tsx';
import { Marked } from '../../ui/Marked.tsx';
import { passageMark } from '../../ui/words.ts';
import { say } from '../../messages/say.ts';

interface HitItemProps {
  readonly hit: SearchHit;
  readonly query: string;
}

/** A document that was found, its best passage, and its others on request. */
export function HitItem({ hit, query }: HitItemProps): ReactNode {
  const { documentId, title, publisher, issued, more } = hit;
  return (
    <li className="hit">
      <article aria-label={title}>
        <h2>
          <a href={toReadHash(documentId, hit.matches[0] ?? null, query)}>
            <Title hit={hit} />
          </a>
        </h2>
        <p className="meta">
          {publisher !== null && <>{publisher} · </>}
          <DateText dated={issued} /> · {hit.identifier}
        </p>
        <PassageLink documentId={documentId} passage={hit} query={query} />
        {more.length > 0 && (
          <Disclosure className="more">
            <Button slot="trigger" className="quiet">
              <ChevronRight size={14} aria-hidden className="turn" />
              <span>{say('search.morePassages', { more: more.length })}</span>
            </Button>
            <DisclosurePanel>
              <ol>
                {more.map((passage) => (
                  <li key={passage.matches[0]?.start ?? passage.snippet}>
                    <PassageLink documentId={documentId} passage={passage} query={query} />
                  </li>
                ))}
              </ol>
            </DisclosurePanel>
          </Disclosure>
        )}
        <Work hit={hit} query={query} />
        <Alike hit={hit} query={query} />
      </article>
    </li>
  );
}

const workInWords = (): Record<WorkHit['kind'], string> => ({
  note: say('search.yourNote'),
  highlight: say('search.yourHighlight'),
  bookmark: say('search.yourBookmark'),
  statement: say('common.statement'),
});

/** What the person wrote in the document and what is said in it, where that matches too. */
function Work({ hit, query }: HitItemProps): ReactNode {
  if (hit.work.length === 0) return null;
  return (
    <ul className="hit-work" aria-label={say('search.notesAndStatementsThatMatch')}>
      {hit.work.map(({ kind, id, label, snippet, ranges, passage }) => (
        <li key={`${kind} ${id}`}>
          <span className="meta">
            {workInWords()[kind]}
            {label !== '' && ` · ${label}`}
            {passage !== null && ` · ${passageMark(passage)}`}
          </span>
          <a href={toReadHash(hit.documentId, null, query)} className="read">
            <Marked text={snippet} ranges={ranges} className="match" />
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Near-copies are one hit, and each is named: nothing is folded away unseen. */
function Alike({ hit: { alike }, query }: HitItemProps): ReactNode {
  if (alike.length === 0) return null;
  return (
    <Disclosure className="more">
      <Button slot="trigger" className="quiet">
        <ChevronRight size={14} aria-hidden className="turn" />
        <span>{say('search.nearCopiesOfThisText', { alike: alike.length })}</span>
      </Button>
      <DisclosurePanel>
        <ul className="alike">
          {alike.map(({ documentId, title, publisher, issued }) => (
            <li key={documentId}>
              <a href={toReadHash(documentId, null, query)}>{title}</a>{' '}
              <span className="meta">
                {publisher !== null && <>{publisher} · </>}
                <DateText dated={issued} />
              </span>
            </li>
          ))}
        </ul>
      </DisclosurePanel>
    </Disclosure>
  );
}

/** The words found in the title are marked there. */
function Title({ hit: { title, titleRanges } }: { readonly hit: SearchHit }): ReactNode {
  return <Marked text={title} ranges={titleRanges} className="match" />;
}

interface PassageLinkProps {
  readonly documentId: string;
  readonly passage: PassageHit;
  readonly query: string;
}

function PassageLink({ documentId, passage, query }: PassageLinkProps): ReactNode {
  const place = passage.passage === null ? say('search.heading') : say('common.passage', { passage: passage.passage });
  return (
    <a className="passage-link" href={toReadHash(documentId, passage.matches[0] ?? null, query)}>
      <span className="place meta">
        <span className="visually-hidden">{place}: </span>
        <span aria-hidden>{passage.passage === null ? '§' : passageMark(passage.passage)}</span>
      </span>
      <span className="snippet read">
        <Marked text={passage.snippet} ranges={passage.ranges} className="match" />
      </span>
    </a>
  );
}
