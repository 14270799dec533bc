import type { Catalogue } from './en.ts';
import { activity } from './ru/activity.ts';
import { app } from './ru/app.ts';
import { asked } from './ru/asked.ts';
import { backups } from './ru/backups.ts';
import { commands } from './ru/commands.ts';
import { common } from './ru/common.ts';
import { conflicts } from './ru/conflicts.ts';
import { dates } from './ru/dates.ts';
import { encodings } from './ru/encodings.ts';
import { exporting } from './ru/export.ts';
import { failures } from './ru/failures.ts';
import { help } from './ru/help.ts';
import { library } from './ru/library.ts';
import { merging } from './ru/merging.ts';
import { notebook } from './ru/notebook.ts';
import { original } from './ru/original.ts';
import { questions } from './ru/questions.ts';
import { reading } from './ru/reading.ts';
import { reasons } from './ru/reasons.ts';
import { refusals } from './ru/refusals.ts';
import { rejections } from './ru/rejections.ts';
import { search } from './ru/search.ts';
import { settings } from './ru/settings.ts';
import { slips } from './ru/slips.ts';
import { states } from './ru/states.ts';
import { templates } from './ru/templates.ts';
import { text } from './ru/text.ts';
import { ui } from './ru/ui.ts';
import { units } from './ru/units.ts';
import { values } from './ru/values.ts';
import { warnings } from './ru/warnings.ts';
import { words } from './ru/words.ts';

/** All messages in Russian. */
export const catalogue: Catalogue = {
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
