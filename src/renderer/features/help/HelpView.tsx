import { Search } from 'lucide-react';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { useCall } from '../../data/queries.ts';
import { toHash } from '../../data/routes.ts';
import { useSettings } from '../../data/settings.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Markdown } from '../../ui/Markdown.tsx';
import { FailureNotice, Skeleton } from '../../ui/States.tsx';
import { useLanguage } from '../../messages/language.ts';
import { say } from '../../messages/say.ts';

/** The help: its topics, found as documents are, and the one that is read. */
export function HelpView({ topic }: { readonly topic: string }): ReactNode {
  const [, change] = useSettings();
  return (
    <div className="view help-view">
      <header>
        <div>
          <p className="meta">{say('help.itIsPartOfThe')}</p>
          <h1>{say('common.help')}</h1>
        </div>
        <Button
          onPress={() => {
            change({ tourDone: false });
            window.location.hash = '#/library';
          }}
        >
          {say('help.takeTheTour')}
        </Button>
      </header>
      <div className="help-columns">
        <Topics current={topic === '' ? 'start' : topic} />
        <Topic id={topic === '' ? 'start' : topic} />
      </div>
    </div>
  );
}

function Topics({ current }: { readonly current: string }): ReactNode {
  const [words, setWords] = useState('');
  const text = useDeferredValue(words);
  const { data, error } = useCall('help.find', { text, language: useLanguage() });
  return (
    <nav className="help-topics" aria-label={say('help.topics')}>
      <SearchField className="find-field" aria-label={say('help.searchTheHelp')} value={words} onChange={setWords}>
        <Search size={15} aria-hidden />
        <Input placeholder={say('help.searchTheHelp')} maxLength={1000} />
      </SearchField>
      <p className="meta" role="status">
        {data !== undefined && text.trim() !== '' && say('help.topicsFound', { topics: data.topics.length })}
      </p>
      {error !== null && <FailureNotice error={error} />}
      <ul>
        {data?.topics.map(({ id, title, about }) => (
          <li key={id}>
            <a href={toHash({ name: 'help', topic: id })} aria-current={id === current ? 'page' : undefined}>
              {title}
            </a>
            <p className="meta">{about}</p>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Topic({ id }: { readonly id: string }): ReactNode {
  const { data, error } = useCall('help.get', { id, language: useLanguage() });
  if (error !== null) return <FailureNotice error={error} />;
  if (data === undefined) return <Skeleton lines={10} />;
  const { title, text, place } = data.topic;
  return (
    <article className="help-topic" aria-labelledby="help-title">
      <h2 id="help-title">{title}</h2>
      <Markdown text={text} />
      {place !== null && <LinkButton href={place}>{say('help.openTheView')}</LinkButton>}
    </article>
  );
}
