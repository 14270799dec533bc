import { CircleHelp } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { Button } from '../../ui/Button.tsx';

const SYNTAX: readonly { readonly write: string; readonly finds: string }[] = [
  { write: 'decree end', finds: 'either word, documents with both first' },
  { write: '"partial mobilisation"', finds: 'the words next to each other, in this order' },
  { write: '"decree end"~5', finds: 'the words with at most five others between them' },
  { write: 'decree NEAR signed', finds: 'two words close together, in any order' },
  { write: 'decree AND (end OR over)', finds: 'both parts; NOT excludes, brackets group' },
  { write: '+decree -draft', finds: 'the first word, and not the second' },
  { write: 'mobilis*', finds: 'words that begin so' },
  { write: 'Shoigu~1', finds: 'words that differ by one letter at most' },
  { write: 'title:Kremlin', finds: 'the word in titles only' },
  { write: '300,000', finds: 'the number, however it is written: 300 000, 300 thousand, 300 тыс.' },
  { write: 'n:250000..350000', finds: 'any number in that range' },
  { write: 'said:2022-10..2022-11', finds: 'documents with a statement said in these months' },
  { write: 'issued:2022.. lang:ru,uk', finds: 'issued since then, in one of these languages' },
  { write: 'source:"Meduza" has:note', finds: 'of this publisher, with a note of yours' },
];

/** How to search: in full on an empty page, behind a button otherwise. */
export function SearchHelp({ open }: { readonly open: boolean }): ReactNode {
  const [shown, setShown] = useState(false);
  if (open) {
    return (
      <section className="search-help" aria-labelledby="search-help-title">
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
