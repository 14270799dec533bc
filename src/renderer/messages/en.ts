import { activity } from './en/activity.ts';
import { app } from './en/app.ts';
import { asked } from './en/asked.ts';
import { backups } from './en/backups.ts';
import { commands } from './en/commands.ts';
import { common } from './en/common.ts';
import { conflicts } from './en/conflicts.ts';
import { dates } from './en/dates.ts';
import { encodings } from './en/encodings.ts';
import { exporting } from './en/export.ts';
import { failures } from './en/failures.ts';
import { help } from './en/help.ts';
import { library } from './en/library.ts';
import { merging } from './en/merging.ts';
import { notebook } from './en/notebook.ts';
import { original } from './en/original.ts';
import { questions } from './en/questions.ts';
import { reading } from './en/reading.ts';
import { reasons } from './en/reasons.ts';
import { refusals } from './en/refusals.ts';
import { rejections } from './en/rejections.ts';
import { search } from './en/search.ts';
import { settings } from './en/settings.ts';
import { slips } from './en/slips.ts';
import { states } from './en/states.ts';
import { templates } from './en/templates.ts';
import { text } from './en/text.ts';
import { ui } from './en/ui.ts';
import { units } from './en/units.ts';
import { values } from './en/values.ts';
import { warnings } from './en/warnings.ts';
import { words } from './en/words.ts';

/** All messages in English, in the ICU message syntax; the other languages have the same ids. */
export const english = {
  ...activity,
  ...app,
  ...asked,
  ...backups,
  ...commands,
  ...common,
  ...conflicts,
  ...dates,
  ...encodings,
  ...exporting,
  ...failures,
  ...help,
  ...library,
  ...merging,
  ...notebook,
  ...original,
  ...questions,
  ...reading,
  ...reasons,
  ...refusals,
  ...rejections,
  ...search,
  ...settings,
  ...slips,
  ...states,
  ...templates,
  ...text,
  ...ui,
  ...units,
  ...values,
  ...warnings,
  ...words,
};

/** The name of a message. */
export type MessageId = keyof typeof english;

/** The words of a language for every message. */
export type Catalogue = Readonly<Record<MessageId, string>>;
