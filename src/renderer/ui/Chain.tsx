import { Fragment, type ReactNode } from 'react';
import type { AttributionLink, Manner } from '../../domain/statement.ts';
import { say } from '../messages/say.ts';

/** How a link of the chain passes the words on; own words need no saying. */
const mannersInWords = (): Record<Manner, string> => ({
  quoted: say('ui.quoted'),
  paraphrased: say('ui.inOtherWords'),
  reported: say('ui.asReported'),
  headline: say('ui.inAHeadline'),
  footnote: say('ui.inAFootnote'),
  'own-words': '',
});

/** From the publisher to the one who says it; the arrow points to the one the words are passed on by. */
export function Chain({ attribution }: { readonly attribution: readonly AttributionLink[] }): ReactNode {
  return (
    <p className="chain">
      {attribution.map(({ agent, manner }, index) => (
        <Fragment key={`${agent}${index}`}>
          {index > 0 && (
            <>
              <span aria-hidden> ← </span>
              <span className="visually-hidden">{say('ui.passingOn')} </span>
            </>
          )}
          {agent}
          {mannersInWords()[manner] !== '' && `, ${mannersInWords()[manner]}`}
        </Fragment>
      ))}
    </p>
  );
}
