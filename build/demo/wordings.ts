import type { Account } from './reports.ts';

/** One thing a report can say, in the ways reports say it. */
type Wordings = readonly ((account: Account) => string)[];

/** What an English report is put together from: of every slot one wording, of all slots some. */
export const ENGLISH: readonly Wordings[] = [
  [
    ({ ship, aboard, date }) => `The ferry ${ship} had ${aboard} people on board when it called for help on ${date}, the coastguard said.`,
    ({ ship, aboard }) => `The coastguard counted ${aboard} passengers and crew as they left the ${ship}.`,
    ({ aboard, speaker }) => `“There were ${aboard} of them, children included,” said ${speaker} of the harbour office.`,
    ({ date, aboard }) => `Lists handed in before the crossing of ${date} name ${aboard} people.`,
  ],
  [
    ({ hurt, speaker, port }) => `${hurt} people were injured, said ${speaker}, who speaks for the harbour office of ${port}.`,
    ({ hurt, port }) => `The hospital in ${port} took in ${hurt} injured passengers during the night.`,
    ({ hurt }) => `Doctors put the number of injured at ${hurt}; most were sent home by noon.`,
    ({ hurt, speaker }) => `${speaker} told reporters that ${hurt} passengers had been hurt, none of them badly.`,
  ],
  [
    ({ cause }) => `The owner said the trouble began with ${cause}.`,
    ({ cause, other }) => `According to ${other}, an engineer who has sailed with her, everything points to ${cause}.`,
    ({ cause }) => `Investigators named ${cause} as the likely reason, and asked for patience.`,
    ({ cause, speaker }) => `${speaker} rejected talk of ${cause} as guesswork.`,
  ],
  [
    ({ port, other }) => `“We left ${port} on time and nobody was told anything,” said ${other}, who travels the route every week.`,
    ({ other }) => `“The crew knew what to do,” recalled ${other}, a teacher from the lower deck.`,
    ({ other }) => `${other} denied that there had been too few life jackets.`,
    ({ other, minutes }) => `For ${minutes} minutes nobody answered the bell, ${other} complained on the quay.`,
  ],
  [
    ({ minutes }) => `A tug reached the ferry within ${minutes} minutes.`,
    ({ port, minutes }) => `It took the lifeboat from ${port} ${minutes} minutes to get alongside, its log shows.`,
    ({ minutes }) => `Two fishing boats were there first, some ${minutes} minutes after the call.`,
    () => 'Help came late, the seafarers’ union said in a statement, because the nearest tug lay in dock.',
  ],
  [
    ({ port }) => `The crossing to ${port} stays closed until further notice.`,
    ({ port }) => `Boats to ${port} will run again from Thursday, the timetable office announced.`,
    () => 'No crossings are planned before the inquiry has seen the hull.',
    () => 'A smaller ship has taken over the morning run.',
  ],
  [
    ({ built }) => `The ferry was built in ${built} and was inspected last spring.`,
    ({ built }) => `Built in ${built}, she had changed hands twice, the shipping register says.`,
    () => 'Her certificate of inspection had run out in autumn, the register of ships shows.',
    () => 'The owner disputes that an inspection had been missed.',
  ],
  [
    () => 'Mayor and council met behind closed doors and gave no figures of their own.',
    () => 'The ministry sent two inspectors, who would not speak to the press.',
    () => 'Insurers have asked for the recordings of the bridge.',
    () => 'Divers went down at first light and found the rudder bent.',
  ],
]; // prettier-ignore

/** The same for a Russian report. */
export const RUSSIAN: readonly Wordings[] = [
  [
    ({ ship, aboard, date }) => `На борту парома «${ship}», подавшего сигнал бедствия ${date}, находились ${aboard} человек, сообщила береговая охрана.`,
    ({ aboard }) => `Спасатели сняли с парома ${aboard} пассажиров и членов экипажа.`,
    ({ aboard, date }) => `Судя по спискам, ${date} в рейс вышли ${aboard} человек.`,
  ],
  [
    ({ hurt }) => `По данным портовой службы, пострадали ${hurt} человек.`,
    ({ hurt, port }) => `Больница в порту ${port} приняла ${hurt} раненых.`,
    ({ hurt }) => `Врачи говорят о ${hurt} пострадавших, тяжёлых среди них нет.`,
  ],
  [
    ({ cause }) => `Владелец заявил, что паром остановился из-за ${cause}.`,
    ({ cause }) => `Следователи не исключают ${cause}, но просят подождать с выводами.`,
    () => 'Причину в компании называть отказались.',
  ],
  [
    ({ minutes }) => `Буксир подошёл к парому через ${minutes} минут.`,
    ({ minutes }) => `Первыми, минут через ${minutes}, подоспели рыбаки.`,
    () => 'Профсоюз моряков считает, что помощь пришла слишком поздно.',
  ],
  [
    ({ port }) => `Переправа в порт ${port} закрыта до особого распоряжения.`,
    ({ port }) => `Рейсы в порт ${port} обещают возобновить в четверг.`,
    () => 'Утренний рейс взяло на себя судно поменьше.',
  ],
  [
    ({ built }) => `Паром построен в ${built} году и прошлой весной проходил осмотр.`,
    () => 'По данным регистра, срок свидетельства истёк ещё осенью.',
    () => 'На мостике остались записи, их запросили страховщики.',
  ],
]; // prettier-ignore
