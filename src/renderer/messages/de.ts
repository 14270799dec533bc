import type { Catalogue } from './en.ts';
import { activity } from './de/activity.ts';
import { app } from './de/app.ts';
import { asked } from './de/asked.ts';
import { backups } from './de/backups.ts';
import { commands } from './de/commands.ts';
import { common } from './de/common.ts';
import { conflicts } from './de/conflicts.ts';
import { dates } from './de/dates.ts';
import { encodings } from './de/encodings.ts';
import { exporting } from './de/export.ts';
import { failures } from './de/failures.ts';
import { help } from './de/help.ts';
import { library } from './de/library.ts';
import { merging } from './de/merging.ts';
import { notebook } from './de/notebook.ts';
import { original } from './de/original.ts';
import { questions } from './de/questions.ts';
import { reading } from './de/reading.ts';
import { reasons } from './de/reasons.ts';
import { refusals } from './de/refusals.ts';
import { rejections } from './de/rejections.ts';
import { search } from './de/search.ts';
import { settings } from './de/settings.ts';
import { slips } from './de/slips.ts';
import { states } from './de/states.ts';
import { templates } from './de/templates.ts';
import { text } from './de/text.ts';
import { ui } from './de/ui.ts';
import { units } from './de/units.ts';
import { values } from './de/values.ts';
import { warnings } from './de/warnings.ts';
import { words } from './de/words.ts';

/** All messages in German. */
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
