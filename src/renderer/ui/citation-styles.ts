import { say } from '../messages/say.ts';

/** Styles of references by what the settings call them. */
export const citationStylesInWords = () =>
  [
    { value: 'chicago', label: say('ui.chicagoNote') },
    { value: 'apa', label: say('ui.apa') },
    { value: 'mla', label: say('ui.mla') },
    { value: 'gost', label: say('ui.gostR705') },
  ] as const;
