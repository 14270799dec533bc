import type { ReactNode } from 'react';
import { toFailureWords } from '../data/failure-words.ts';
import { Button } from '../ui/Button.tsx';

/** A browser page that has no token: it was reloaded, or opened without the start address. */
export function LostSession(): ReactNode {
  return (
    <main className="stopped">
      <p className="wordmark">Synoptic</p>
      <h1>This page has lost its session</h1>
      <p>
        Synoptic gives each page a key that is never stored, so a reload ends the session. Nothing is lost: your library
        and all notes are on the disk.
      </p>
      <p>
        <strong>Open the address again that Synoptic printed when it started.</strong> It ends in <code>#token=…</code>.
        If the terminal is closed, start Synoptic once more with <code>npm start</code>.
      </p>
    </main>
  );
}

/** The page shown when the core cannot be reached, or cannot open the library. */
export function StartFailed({ error, onRetry }: { error: unknown; onRetry: () => void }): ReactNode {
  const { title, next } = toFailureWords(error);
  return (
    <main className="stopped" role="alert">
      <p className="wordmark">Synoptic</p>
      <h1>{title}</h1>
      <p>{next}</p>
      <p>Nothing was changed.</p>
      <div className="row">
        <Button look="primary" onPress={onRetry}>
          Try again
        </Button>
      </div>
    </main>
  );
}
