import { useState, type ReactNode } from 'react';
import { say } from '../messages/say.ts';

interface PageNumberProps {
  readonly page: number;
  readonly pageCount: number;
  readonly onGo: (page: number) => void;
}

/** The number of the page, which can be written over: Enter goes there, Escape leaves it as it was. */
export function PageNumber({ page, pageCount, onGo }: PageNumberProps): ReactNode {
  const [draft, setDraft] = useState<string | null>(null);
  const go = (): void => {
    if (draft !== null && /^\s*\d+\s*$/.test(draft)) onGo(Number(draft));
    setDraft(null);
  };
  return (
    // None of React Aria's fields: the one for numbers announces by markup, which Trusted Types forbid, and all keep
    // keys to themselves that are commands.
    <label className="pdf-number">
      <span className="label">{say('original.pageNumber')}</span>
      <input
        className="input"
        inputMode="numeric"
        autoComplete="off"
        value={draft ?? String(page)}
        aria-description={say('original.ofCount', { count: pageCount })}
        onChange={({ target }) => setDraft(target.value)}
        onBlur={go}
        onKeyDown={({ key }) => {
          if (key === 'Enter') go();
          if (key === 'Escape') setDraft(null);
        }}
      />
      <span className="meta" aria-hidden>
        {say('original.ofCount', { count: pageCount })}
      </span>
    </label>
  );
}
