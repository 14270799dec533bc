import type { AttributionLink, Manner } from '../../domain/statement.ts';
import type { SourceMention } from './language/sources.ts';
import type { People } from './language/people.ts';

/** Somebody who says something, as far as the document tells. */
export interface Speaker {
  readonly name: string;
  readonly role: string | null;
  readonly kind: 'person' | 'organisation' | 'group' | 'publisher';
}

/** Remembers who spoke last, so that “he” and “the minister” find their person. */
export interface SpeakerMemory {
  readonly people: People;
  lastPerson: Speaker | null;
  lastBody: Speaker | null;
  /** Name of the firm or body that a sentence was last about. */
  lastNamedBody: string | null;
}

const MALE = /\b(?:spokesman|chairman|mr|father|brother|son|husband|king|prince|priest|policeman|fisherman|his)\b/i;
const FEMALE =
  /\b(?:spokeswoman|chairwoman|mrs|ms|mother|sister|daughter|wife|queen|princess|widow|policewoman)\b|представительниц|жительниц/i;

const CASES: readonly (readonly [RegExp, string])[] = [
  [/ского$/u, 'ский'],
  [/цкого$/u, 'цкий'],
  [/ого$/u, 'ый'],
  [/ея$/u, 'ей'],
  [/ия$/u, 'ий'],
  [/ая$/u, 'ай'],
  [/([бвгджзклмнпрстфхцчшщ])а$/u, '$1'],
  [/([сц])кой$/u, '$1кая'],
  [/ой$/u, 'а'],
  [/ы$/u, 'а'],
  [/([^и])и$/u, '$1а'],
  [/ии$/u, 'ия'],
];
const BODIES: readonly (readonly [RegExp, string])[] = [
  [/ции$/u, 'ция'],
  [/ания$/u, 'ание'],
  [/ения$/u, 'ение'],
  [/ства$/u, 'ство'],
  [/ского$/u, 'ский'],
  [/ого$/u, 'ый'],
  [/([бвгджзклмнпрстфхцчшщ])а$/u, '$1'],
  [/ы$/u, 'а'],
];

/** «По словам Виктора Ранна»: the name as it would stand by itself, as far as its endings tell. */
export function fromGenitive(name: string): string {
  if (/[«“"]/.test(name)) return name;
  return name
    .split(' ')
    .map((word) => {
      const cases = /^\p{Lu}/u.test(word) ? CASES : BODIES;
      const found = cases.find(([ending]) => ending.test(word));
      return found && word.length > 3 ? word.replace(found[0], found[1]) : word;
    })
    .join(' ');
}

/** The speaker a source names, resolved through the document; null where a pronoun points to nobody known. */
export function resolveSpeaker(source: SourceMention, memory: SpeakerMemory): Speaker | null {
  if (source.kind === 'pronoun') return pronounSpeaker(source.pronoun, memory);
  const speaker = namedSpeaker(source, memory);
  if (speaker.kind === 'person') {
    memory.people.meet(speaker.name, speaker.role);
    memory.lastPerson = speaker;
    // Two capitals without a role are a firm as often as a person: “Delphi Shipping said”.
    if (speaker.role === null || /owner|operator|maker|company|insurer|subsidiary/i.test(speaker.role))
      memory.lastNamedBody = speaker.name;
  } else {
    memory.lastBody = speaker;
    if (source.name !== null) memory.lastNamedBody = speaker.name;
    // A lone surname may be a person whom the document never names in full.
    if (source.name !== null && /^\p{Lu}\p{Ll}+$/u.test(source.name)) memory.lastPerson = speaker;
  }
  return speaker;
}

/** “The company said”: whichever one the report speaks of. */
const GENERIC_BODY =
  /^(?:the\s+)?(?:company|firm|group|organi[sz]ation|operator|manufacturer|maker|airline|bank|club|agency|charity|insurer|retailer|компани[яию]|фирм[аеы]|организаци[яи]|предприяти[ея]|клуб[е]?|агентств[ое])$/iu;

/** Whether a text is no more than what a body is: “company”, “the group”. */
export const isGenericBody = (text: string): boolean => GENERIC_BODY.test(text);

function namedSpeaker(
  { name, role, kind, text, isGenitive = false }: SourceMention,
  { people, lastPerson, lastNamedBody }: SpeakerMemory,
): Speaker {
  if (name !== null) return speakerByName({ name, role, kind, isGenitive }, people);
  const body = isGenericBody(text) && kind !== 'person' ? lastNamedBody : null;
  if (body !== null) return { name: body, role: null, kind: 'organisation' };
  const byRole =
    role === null || /^(?:an?|one|some|several|three|two|another)\s/i.test(text) ? null : people.byRole(role);
  if (byRole) return { name: byRole.name, role: byRole.role, kind: 'person' };
  if (/^(?:his|her|his own|her own)\s/i.test(text) && lastPerson)
    return { name: `${lastPerson.name}’s ${text.replace(/^(?:his|her)\s+/i, '')}`, role: null, kind: 'organisation' };
  return {
    name: isGenitive ? fromGenitive(text) : text,
    role,
    kind: kind === 'organisation' ? 'organisation' : 'group',
  };
}

function speakerByName(
  { name, role, kind, isGenitive }: Pick<SourceMention, 'role' | 'kind'> & { name: string; isGenitive: boolean },
  people: People,
): Speaker {
  const known = people.byName(name);
  // A name in the genitive may be all the document has; then its endings are taken off.
  if (known && !(isGenitive && known.name === name))
    return { name: known.name, role: role ?? known.role, kind: 'person' };
  return { name: isGenitive ? fromGenitive(name) : name, role, kind: kind === 'person' ? 'person' : 'organisation' };
}

function pronounSpeaker(pronoun: string | null, { lastPerson, lastBody, people }: SpeakerMemory): Speaker | null {
  if (pronoun === 'they' || pronoun === 'it') return lastBody ?? (lastPerson?.role === null ? lastPerson : null);
  if (pronoun === 'i' || pronoun === 'we' || lastPerson === null) return lastPerson;
  const wrong = pronoun === 'he' ? FEMALE : MALE;
  const role = lastPerson.role ?? people.byName(lastPerson.name)?.role ?? '';
  return wrong.test(role) ? null : lastPerson;
}

/** The chain from the publisher to the speaker; each link says how it passes on what comes behind it. */
export function chainOf(
  publisher: string,
  via: readonly Speaker[],
  speaker: Speaker,
  manner: Manner,
): AttributionLink[] {
  const link = (agent: string, role: string | null, how: Manner): AttributionLink => ({ agent, role, manner: how });
  if (speaker.kind === 'publisher')
    return [link(publisher, null, manner === 'headline' || manner === 'footnote' ? manner : 'own-words')];
  return [
    link(publisher, null, via.length > 0 ? 'reported' : manner),
    ...via.map(({ name, role }) => link(name, role, manner)),
    link(speaker.name, speaker.role, 'own-words'),
  ];
}
