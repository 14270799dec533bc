import type { ReactNode } from 'react';
import { toFailureWords } from '../data/failure-words.ts';
import { Button } from '../ui/Button.tsx';
import { say } from '../messages/say.ts';
import { sayRich } from '../messages/say-rich.ts';

/** A browser page that has no token: it was reloaded, or opened without the start address. */
export function LostSession(): ReactNode {
  return (
    <main className="stopped">
      <p className="wordmark">{say('app.synoptic')}</p>
      <h1>{say('app.thisPageHasLostIts')}</h1>
      <p>{say('app.synopticGivesEachPageA')}</p>
      <p>
        {sayRich('app.openTheAddressAgainThat', {
          strong: (parts) => <strong>{parts}</strong>,
          code: (parts) => <code>{parts}</code>,
        })}
      </p>
    </main>
  );
}

/** The page shown when the core cannot be reached, or cannot open the library. */
export function StartFailed({ error, onRetry }: { error: unknown; onRetry: () => void }): ReactNode {
  const { title, next } = toFailureWords(error);
  return (
    <main className="stopped" role="alert">
      <p className="wordmark">{say('app.synoptic')}</p>
      <h1>{title}</h1>
      <p>{next}</p>
      <p>{say('app.nothingWasChanged')}</p>
      <div className="row">
        <Button look="primary" onPress={onRetry}>
          {say('common.tryAgain')}
        </Button>
      </div>
    </main>
  );
}
