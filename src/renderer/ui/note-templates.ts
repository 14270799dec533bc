import { say } from '../messages/say.ts';

/** A beginning of a note. */
interface NoteTemplate {
  readonly id: string;
  readonly label: string;
  readonly text: string;
}

/** Beginnings of notes that a researcher writes again and again. */
export const noteTemplatesInWords = (): readonly NoteTemplate[] => [
  { id: 'critique', label: say('templates.critique'), text: say('templates.critiqueText') },
  { id: 'log', label: say('templates.log'), text: say('templates.logText') },
];
