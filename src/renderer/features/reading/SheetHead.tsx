import type { ReactNode } from 'react';
import type { ArchiveDocument } from '../../../domain/archive-document.ts';
import { DateText } from '../../ui/DateText.tsx';
import { languageInWords } from '../../ui/words.ts';
import { say } from '../../messages/say.ts';
import { sayRich } from '../../messages/say-rich.ts';

interface SheetHeadProps {
  readonly described: ArchiveDocument;
  readonly level: 1 | 2;
}

/** The title of a document, and above it what it is, whose, and of when. */
export function SheetHead({ described: { form, description }, level }: SheetHeadProps): ReactNode {
  const Title = level === 1 ? 'h1' : 'h2';
  return (
    <header className="sheet-head">
      <p className="meta">
        {form === 'digest' ? say('common.digest') : say('common.original')}
        {description.publisher !== null && <> · {description.publisher}</>}
        {description.issued !== null && (
          <> · {sayRich('reading.publishedOn', { date: <DateText dated={description.issued} /> })}</>
        )}{' '}
        · {languageInWords(description.language)}
      </p>
      <Title className="sheet-title" lang={description.language === 'und' ? undefined : description.language}>
        {description.title}
      </Title>
    </header>
  );
}
