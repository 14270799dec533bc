import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import type { PassageHit, SearchHit } from '../../../domain/search.ts';
import { toReadHash } from '../../data/routes.ts';
import { DateText } from '../../ui/DateText.tsx';
import { Marked } from '../../ui/Marked.tsx';
import { counted } from '../../ui/words.ts';

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
              <span>{counted(more.length, 'more passage')}</span>
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
      </article>
    </li>
  );
}

/** When the title itself is the best match, the words found in it are marked there. */
function Title({ hit: { title, snippet, ranges } }: { readonly hit: SearchHit }): ReactNode {
  return snippet === title ? <Marked text={title} ranges={ranges} className="match" /> : title;
}

interface PassageLinkProps {
  readonly documentId: string;
  readonly passage: PassageHit;
  readonly query: string;
}

function PassageLink({ documentId, passage, query }: PassageLinkProps): ReactNode {
  const place = passage.passage === null ? 'Heading' : `Passage ${passage.passage}`;
  return (
    <a className="passage-link" href={toReadHash(documentId, passage.matches[0] ?? null, query)}>
      <span className="place meta">
        <span className="visually-hidden">{place}: </span>
        <span aria-hidden>{passage.passage === null ? '§' : `¶ ${passage.passage}`}</span>
      </span>
      <span className="snippet read">
        <Marked text={passage.snippet} ranges={passage.ranges} className="match" />
      </span>
    </a>
  );
}
