import { createRandom } from '../../bench/search/random.ts';
import { ENGLISH, RUSSIAN } from './wordings.ts';

/** A report as the importer reads it. */
export interface Report {
  readonly name: string;
  readonly markdown: string;
}

type Random = () => number;

const SHIPS = ['Oriel', 'Marrow', 'Kestrel', 'Saltway', 'Linnet', 'Tamsin', 'Bracken', 'Gannet', 'Heron', 'Sorrel'];
const PORTS = [
  { en: 'Carrow', ru: 'Карроу' },
  { en: 'Tallow Point', ru: 'Таллоу-Пойнт' },
  { en: 'Netherquay', ru: 'Недерки' },
  { en: 'Brannock', ru: 'Браннок' },
  { en: 'Sandwick', ru: 'Сандуик' },
  { en: 'Hollin Reach', ru: 'Холлин-Рич' },
];
const PAPERS = ['Harbour Herald', 'Daily Compass', 'Coast Radio', 'Northern Wire', 'Quayside Post', 'Strait Observer'];
const NAMES = ['Ruth Aldane', 'Denis Orrow', 'Lena Fisk', 'Amos Breck', 'Ida Marsh', 'Tobias Wren', 'Petra Lowe'];
const CAUSES = [
  'a fire in the engine room',
  'a gale from the north-west',
  'a broken rudder',
  'a collision with a dredger',
];
const CAUSES_RU = [
  'пожара в машинном отделении',
  'северо-западного шторма',
  'поломки руля',
  'столкновения с земснарядом',
];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']; // prettier-ignore
const MONTHS_RU = ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря']; // prettier-ignore

const pick = <Value>(random: Random, values: readonly Value[]): Value =>
  values[Math.floor(random() * values.length)] as Value;
const between = (random: Random, least: number, most: number): number => least + Math.floor(random() * (most - least));

/** What happened, of which every report has its own account. */
interface Event {
  readonly ship: string;
  readonly port: (typeof PORTS)[number];
  readonly day: Date;
  readonly aboard: number;
  readonly hurt: number;
  readonly cause: number;
  readonly minutes: number;
  readonly built: number;
  readonly speaker: string;
  readonly other: string;
}

/** What a report tells of it, in the words of its language. */
export interface Account extends Omit<Event, 'port' | 'cause' | 'day'> {
  readonly date: string;
  readonly port: string;
  readonly cause: string;
}

function makeEvent(random: Random, number: number): Event {
  return {
    ship: `${pick(random, SHIPS)} ${number + 1}`,
    port: pick(random, PORTS),
    day: new Date(Date.UTC(2031, between(random, 0, 12), between(random, 1, 27))),
    aboard: between(random, 60, 900),
    hurt: between(random, 3, 48),
    cause: between(random, 0, CAUSES.length),
    minutes: between(random, 20, 95),
    built: between(random, 1988, 2026),
    speaker: pick(random, NAMES),
    other: pick(random, NAMES),
  };
}

/** The figures of one report: most often those of the others, now and then its own. */
function accountOf(random: Random, event: Event): Event {
  return {
    ...event,
    aboard: random() < 0.4 ? event.aboard + between(random, 8, 90) : event.aboard,
    hurt: random() < 0.4 ? event.hurt + between(random, 2, 15) : event.hurt,
    cause: random() < 0.3 ? between(random, 0, CAUSES.length) : event.cause,
    minutes: random() < 0.3 ? between(random, 20, 95) : event.minutes,
    other: pick(random, NAMES),
  };
}

/** Some of the slots, each in one of its wordings, in an order of its own. */
function tell(random: Random, slots: readonly (readonly ((account: Account) => string)[])[], account: Account): string {
  return slots
    .map((wordings) => ({ sentence: pick(random, wordings)(account), at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .slice(0, between(random, Math.ceil(slots.length / 2), slots.length + 1))
    .map(({ sentence }) => sentence)
    .join('\n\n');
}

function inEnglish(random: Random, event: Event): readonly [string, string] {
  const { ship, port, day, cause } = event;
  const date = `${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
  const told = { ...event, date, port: port.en, cause: CAUSES[cause] ?? '' };
  const title = pick(random, [
    `${ship} towed into ${port.en}`,
    `What is known of the ${ship}`,
    `Passengers of the ${ship} brought ashore at ${port.en}`,
    `Inquiry opened after trouble on the ${ship}`,
  ]);
  return [title, tell(random, ENGLISH, told)];
}

function inRussian(random: Random, event: Event): readonly [string, string] {
  const { ship, port, day, cause } = event;
  const date = `${day.getUTCDate()} ${MONTHS_RU[day.getUTCMonth()]} ${day.getUTCFullYear()} года`;
  const told = { ...event, date, port: port.ru, cause: CAUSES_RU[cause] ?? '' };
  const title = pick(random, [
    `Паром «${ship}» привели в порт ${port.ru}`,
    `Что известно о пароме «${ship}»`,
    `Пассажиров парома «${ship}» доставили на берег`,
  ]);
  return [title, tell(random, RUSSIAN, told)];
}

/** So many reports of invented accidents at sea, two to five of each, which differ here and there; the same seed, the same bytes. */
export function* makeReports(count: number, seed: number): Generator<Report> {
  const random = createRandom(seed);
  let made = 0;
  for (let number = 0; made < count; number += 1) {
    const event = makeEvent(random, number);
    const papers = PAPERS.toSorted(() => random() - 0.5).slice(0, between(random, 2, 6));
    for (const paper of papers.slice(0, count - made)) {
      const language = random() < 0.3 ? 'ru' : 'en';
      const account = accountOf(random, event);
      const [title, body] = language === 'ru' ? inRussian(random, account) : inEnglish(random, account);
      const published = new Date(event.day.getTime() + between(random, 0, 4) * 86_400_000).toISOString().slice(0, 10);
      made += 1;
      yield {
        name: `${String(made).padStart(6, '0')}-${paper.toLowerCase().replaceAll(' ', '-')}.md`,
        markdown: `---\ntitle: ${JSON.stringify(title)}\npublisher: ${paper}\ndate: ${published}\nlanguage: ${language}\n---\n\n# ${title}\n\n${body}\n`,
      };
    }
  }
}
