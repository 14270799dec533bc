import { Fragment, type ReactNode } from 'react';
import type { AttributionLink, Manner } from '../../domain/statement.ts';

/** How a link of the chain passes the words on; own words need no saying. */
const MANNERS: Record<Manner, string> = {
  quoted: 'quoted',
  paraphrased: 'in other words',
  reported: 'as reported',
  headline: 'in a headline',
  footnote: 'in a footnote',
  'own-words': '',
};

/** From the publisher to the one who says it; the arrow points to the one the words are passed on by. */
export function Chain({ attribution }: { readonly attribution: readonly AttributionLink[] }): ReactNode {
  return (
    <p className="chain">
      {attribution.map(({ agent, manner }, index) => (
        <Fragment key={`${agent}${index}`}>
          {index > 0 && (
            <>
              <span aria-hidden> ← </span>
              <span className="visually-hidden">, passing on </span>
            </>
          )}
          {agent}
          {MANNERS[manner] !== '' && `, ${MANNERS[manner]}`}
        </Fragment>
      ))}
    </p>
  );
}
