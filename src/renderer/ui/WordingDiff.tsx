import { Fragment, type ReactNode } from 'react';
import { say } from '../messages/say.ts';

interface WordingDiffProps {
  /** `removed` stands in the first wording only, `added` in the second only. */
  readonly wording: readonly { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }[];
}

/** Two wordings as one text: what was taken out is struck through, what was put in underlined, and both are said aloud. */
export function WordingDiff({ wording }: WordingDiffProps): ReactNode {
  return (
    <p className="wording">
      {wording.map(({ kind, text }, index) => (
        <Fragment key={`${kind}${index}`}>
          {index > 0 && ' '}
          {kind === 'same' && text}
          {kind === 'removed' && (
            <del>
              <span className="visually-hidden">{say('ui.leftOut')} </span>
              {text}
              <span className="visually-hidden">; </span>
            </del>
          )}
          {kind === 'added' && (
            <ins>
              <span className="visually-hidden">{say('ui.putIn')} </span>
              {text}
              <span className="visually-hidden">; </span>
            </ins>
          )}
        </Fragment>
      ))}
    </p>
  );
}
