import type { ReactNode } from 'react';
import { toFailureWords } from '../data/failure-words.ts';
import { Button } from './Button.tsx';
import { say } from '../messages/say.ts';

interface EmptyStateProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** What a view shows when it has nothing: why, and what to do about it. */
export function EmptyState({ title, children }: EmptyStateProps): ReactNode {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

interface FailureNoticeProps {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
  readonly children?: ReactNode;
  /** 1 where the notice is all there is in a view. */
  readonly level?: 1 | 3;
}

/** A failure in words, announced, with the next step. */
export function FailureNotice({ error, onRetry, children, level = 3 }: FailureNoticeProps): ReactNode {
  const Title = level === 1 ? 'h1' : 'h3';
  const { title, next } = toFailureWords(error);
  return (
    <div className="notice" role="alert">
      <Title>{title}</Title>
      <p>{next}</p>
      {children}
      {onRetry !== undefined && (
        <div className="row">
          <Button onPress={onRetry}>{say('common.tryAgain')}</Button>
        </div>
      )}
    </div>
  );
}

const WIDTHS = ['92%', '97%', '88%', '95%', '64%'] as const;

/** Grey lines in the place of text that is being read, so that nothing jumps when it comes. */
export function Skeleton({ lines = 5 }: { readonly lines?: number }): ReactNode {
  return (
    <div className="skeleton-lines" role="status">
      <span className="visually-hidden">{say('ui.loading')}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className="skeleton" style={{ width: WIDTHS[index % WIDTHS.length] }} />
      ))}
    </div>
  );
}
