import { CircleHelp } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { Button } from '../../ui/Button.tsx';
import { say } from '../../messages/say.ts';

const SYNTAX = [
  { write: 'decree end', finds: 'search.syntax.words' },
  { write: '"partial mobilisation"', finds: 'search.syntax.phrase' },
  { write: '"decree end"~5', finds: 'search.syntax.within' },
  { write: 'decree NEAR signed', finds: 'search.syntax.near' },
  { write: 'decree AND (end OR over)', finds: 'search.syntax.group' },
  { write: '+decree -draft', finds: 'search.syntax.mustNot' },
  { write: 'mobilis*', finds: 'search.syntax.begins' },
  { write: 'Shoigu~1', finds: 'search.syntax.similar' },
  { write: 'title:Kremlin', finds: 'search.syntax.title' },
  { write: '300,000', finds: 'search.syntax.number' },
  { write: 'n:250000..350000', finds: 'search.syntax.range' },
  { write: 'said:2022-10..2022-11', finds: 'search.syntax.said' },
  { write: 'issued:2022.. lang:ru,uk', finds: 'search.syntax.issued' },
  { write: 'source:"Meduza" has:note', finds: 'search.syntax.source' },
] as const;

/** How to search: in full on an empty page, behind a button otherwise. */
export function SearchHelp({ open }: { readonly open: boolean }): ReactNode {
  const [shown, setShown] = useState(false);
  if (open) {
    return (
      <section className="search-help" aria-labelledby="search-help-title">
        <h2 id="search-help-title">{say('search.howToSearch')}</h2>
        <Syntax />
      </section>
    );
  }
  return (
    <DialogTrigger isOpen={shown} onOpenChange={setShown}>
      <Button look="quiet" icon={<CircleHelp size={15} aria-hidden />}>
        {say('search.howToSearch')}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="panel" aria-label={say('search.howToSearch')}>
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
          <dd>{say(finds)}</dd>
        </div>
      ))}
    </dl>
  );
}
