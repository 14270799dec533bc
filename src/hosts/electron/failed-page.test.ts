import { expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../domain/languages.ts';
import { Failure } from '../../rpc/failure.ts';
import { createFailedPage } from './failed-page.ts';

const failure = new Failure('LIBRARY_DAMAGED', 'The library database is damaged: <page 3>.', {});

test.each(Object.keys(LANGUAGES) as Language[])(
  'the page of a library that cannot be opened says so in %s',
  async (language) => {
    const file = await createFailedPage(failure, language)('/');
    const page = new TextDecoder().decode(file?.bytes);
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain('The library database is damaged: &lt;page 3&gt;.');
    expect(page.includes('Nothing was changed.')).toBe(language === 'en');
  },
);
