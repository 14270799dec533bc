import { useEffect, useState, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useCall } from '../data/queries.ts';
import { chooseLanguage, choosePseudo, useLanguage } from '../messages/language.ts';
import { LANGUAGES, toLanguage } from '../messages/languages.ts';

/** `?language=pseudo` in the address: for developers. */
const IS_PSEUDO = new URLSearchParams(window.location.search).get('language') === 'pseudo';

/** Shows the page once its language is known and its words are there, and in another as soon as that is chosen. */
export function InLanguage({ page }: { readonly page: () => ReactNode }): ReactNode {
  const settings = useCall('settings.get', {});
  const language = useLanguage();
  const [isReady, setReady] = useState(false);
  const chosen = settings.data?.settings.language ?? (settings.isError ? 'system' : null);
  const wanted = chosen === null ? null : toLanguage(chosen, navigator.languages);
  useEffect(() => {
    if (wanted === null) return;
    // Words that cannot be loaded leave the page in the language it has.
    void (IS_PSEUDO ? choosePseudo() : chooseLanguage(wanted)).catch(() => undefined).then(() => setReady(true));
  }, [wanted]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  if (!isReady && (wanted !== language || IS_PSEUDO)) return null;
  return <I18nProvider locale={LANGUAGES[language].locale}>{page()}</I18nProvider>;
}

/** Shows a page that has no settings, in the language of the system. */
export function InSystemLanguage({ page }: { readonly page: () => ReactNode }): ReactNode {
  useLanguage();
  useEffect(() => {
    void chooseLanguage(toLanguage('system', navigator.languages)).catch(() => undefined);
  }, []);
  return page();
}
