import { CircleHelp } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { Button } from '../../ui/Button.tsx';

const SYNTAX: readonly { readonly write: string; readonly finds: string }[] = [
  { write: 'decree end', finds: 'documents with either word, those with both first' },
  { write: '+decree +end', finds: 'documents with both words' },
  { write: 'decree -draft', finds: 'documents with the first word and without the second' },
  { write: 'mobilis*', finds: 'words that begin so' },
  { write: 'Shoigu~1', finds: 'words that differ by one letter at most' },
  { write: 'title:Kremlin', finds: 'the word in titles only' },
  { write: '300,000', finds: 'the number, written 300 000 or 300000 as well' },
];

/** How to search: in full on an empty page, behind a button otherwise. */
export function SearchHelp({ open }: { readonly open: boolean }): ReactNode {
  const [shown, setShown] = useState(false);
  if (open) {
    return (
      <section className="search-help" aria-labelledby="search-help-title">
        <p>Every document is searched on this machine: its title and all its passages, in any language.</p>
        <h2 id="search-help-title">How to search</h2>
        <Syntax />
      </section>
    );
  }
  return (
    <DialogTrigger isOpen={shown} onOpenChange={setShown}>
      <Button look="quiet" icon={<CircleHelp size={15} aria-hidden />}>
        How to search
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="panel" aria-label="How to search">
          <Syntax />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Syntax(): ReactNode {
  return (
    <dl className="syntax">
      {SYNTAX.map(({ write, finds }) => (
        <div key={write}>
          <dt>
            <code>{write}</code>
          </dt>
          <dd>{finds}</dd>
        </div>
      ))}
    </dl>
  );
}
