import type { z } from 'zod';
import type { evidenceContract } from '../../contract/evidence.ts';
import type { SynopticContract } from '../../contract/operations.ts';
import { reasonInEnglish } from '../../domain/reason-in-english.ts';
import type { TextRange } from '../../domain/text-range.ts';
import { Failure } from '../../rpc/failure.ts';
import type { Handlers } from '../../rpc/operation.ts';
import type { Archive } from '../archive/archive.ts';
import type { LibraryComparison, ReadingReport, Scope } from '../conflicts/conflicts.ts';
import { toPlainWords, type Search } from '../search/search.ts';
import type { Statements } from '../statements/statements.ts';
import { readCompared } from './compared.ts';
import { createLibrarySayings, touches, type LibrarySayings } from './library-sayings.ts';
import { findChainEnd, findEarliest } from './occurrences.ts';
import { createOriginals } from './originals.ts';
import { relateWords, tellingWording, type Related } from './relate.ts';
import { fromLedger, type Saying } from './saying.ts';

/** What bears on a passage. */
export type Evidence = z.infer<(typeof evidenceContract)['statements.evidence']['output']>;
type Entry = Evidence['entries'][number];

/** What evidence is gathered from. */
export interface EvidenceModules {
  readonly archive: Archive;
  readonly statements: Statements;
  readonly conflicts: LibraryComparison;
  readonly search: Search;
}

/** The operations answered here. */
export type EvidenceHandlers = Pick<Handlers<SynopticContract>, 'statements.evidence' | 'statements.originals'>;

/** Documents looked into for a claim, the likest by their words first. */
const LOOKED_INTO = 40;
/** A whole document is no claim; the statements it begins with stand for it. */
const MOST_CLAIMS = 30;
const ORDER: readonly Entry['relation'][] = ['repeats', 'agrees', 'qualifies', 'differs'];

/** Answers what bears on a passage, and where the words of digests stand in their originals. */
export function evidenceHandlers(modules: EvidenceModules): EvidenceHandlers {
  const sayings = createLibrarySayings(modules);
  const originals = createOriginals(modules);
  return {
    'statements.originals': ({ documentId }) => originals(documentId),
    'statements.evidence': async (asked, { report }) => gather(asked, { ...modules, sayings, originals, report }),
  };
}

interface Gathering extends EvidenceModules {
  readonly sayings: LibrarySayings;
  readonly report: ReadingReport;
  readonly originals: ReturnType<typeof createOriginals>;
}

interface Asked {
  readonly documentId: string;
  readonly range: TextRange;
}

async function gather(asked: Asked, modules: Gathering): Promise<Evidence> {
  const { archive, statements, conflicts, sayings, report } = modules;
  // An edition's own documents are compared only with each other's; the person's own meet its ledger all the same.
  const scope: Scope = archive.document(asked.documentId).editionId === null ? 'own' : 'all';
  const whole = await wholeOf(archive, asked);
  const here = await sayings.of([asked.documentId], scope, report);
  const touched = here.filter(({ range }) => touches(range, asked.range)).slice(0, MOST_CLAIMS);
  const located = await locatedIn(asked, touched, modules);
  const claims = touched.length + located.length > 0 ? [...touched, ...located] : [whole];
  const found = await conflicts.found(scope, report);
  const known = await readCompared(claims, {
    statements,
    conflicts: found.conflicts,
    decisions: conflicts.decisions,
  });
  const documents = new Set([asked.documentId, ...known.documents, ...(await likeliest(modules, whole.quote))]);
  const all = await sayings.of(documents, scope, report);
  const related = all.flatMap((saying) => {
    if (saying.documentId === asked.documentId && touches(saying.range, asked.range)) return [];
    const best = bestOf(claims, (claim) =>
      known.isSetAside(claim, saying) ? null : (known.compared(claim, saying) ?? relateWords(claim, saying)),
    );
    return best === null ? [] : [{ saying, ...best }];
  });
  return toEvidence(archive, withSpeaker(whole, touched), related);
}

/** The ledger statements of this original's digest whose words or figures stand in the selected statements. */
async function locatedIn(
  { documentId, range }: Asked,
  touched: readonly Saying[],
  { archive, statements, originals }: Gathering,
): Promise<Saying[]> {
  const { quotes } = await originals(documentId);
  const text = await archive.plainText(documentId);
  const places = new Map<string, TextRange>();
  const selected = [range, ...touched.map((each) => each.range)];
  for (const { statementId, originalId, checks } of quotes)
    for (const { kind, range: at } of originalId === documentId ? checks : [])
      // Words that stand there more than once do not say which place the digest quotes.
      if (kind === 'quoted-words' && at && isOnlyPlace(text, at) && selected.some((each) => touches(each, at)))
        places.set(statementId, at);
  const digests = new Set(quotes.flatMap(({ statementId, digestId }) => (places.has(statementId) ? [digestId] : [])));
  const found: Saying[] = [];
  for (const digestId of digests)
    for (const statement of (await statements.inDocument(digestId)).statements) {
      const at = places.get(statement.id);
      // It is the ledger's statement, with the original's words in the original's place.
      if (at) found.push({ ...fromLedger(statement), documentId, range: at, quote: text.slice(at.start, at.end) });
    }
  return found;
}

const isOnlyPlace = (text: string, { start, end }: TextRange): boolean =>
  text.toLowerCase().split(text.slice(start, end).toLowerCase()).length === 2;

interface RelatedSaying {
  readonly saying: Saying;
  readonly claim: Saying;
  readonly related: Related;
}

/** What was compared by somebody counts before what the words alone say. */
function bestOf(claims: readonly Saying[], relate: (claim: Saying) => Related | null) {
  const found = claims.flatMap((claim) => {
    const related = relate(claim);
    return related === null ? [] : [{ claim, related }];
  });
  const byPeople = found.find(({ related }) => related.basis === 'ledger' || related.basis === 'reader');
  return byPeople ?? found.find(({ related }) => related.basis === 'rule') ?? found[0] ?? null;
}

async function likeliest({ search }: EvidenceModules, quote: string): Promise<string[]> {
  const words = toPlainWords(quote);
  if (words === '') return [];
  return (await search.rank(words, LOOKED_INTO)).map(({ documentId }) => documentId);
}

/** The selected words as a statement of nobody yet. Fails with `RANGE_INVALID` outside the text. */
async function wholeOf(archive: Archive, { documentId, range }: Asked): Promise<Saying> {
  const { text, blocks } = await archive.text(documentId);
  if (!(range.start < range.end && range.end <= text.length))
    throw new Failure('RANGE_INVALID', 'The words named do not stand in the document. Select them again.', range);
  const block = blocks.find(({ start, end }) => start <= range.start && range.start < end);
  const { publisher, issued } = archive.document(documentId).description;
  return {
    ...{ documentId, range, id: `selected-${range.start}`, passage: block?.number ?? null },
    quote: text.slice(range.start, range.end),
    attribution: publisher === null ? [] : [{ agent: publisher, role: null, manner: 'own-words' }],
    ...{ speaker: null, said: null, published: issued, modality: null, values: [], answers: [], origin: null },
  };
}

/** Who speaks in the selected words, where one statement covers them. */
function withSpeaker(whole: Saying, touched: readonly Saying[]): Saying {
  const [first] = touched;
  if (!first || new Set(touched.map(({ speaker }) => speaker?.name)).size > 1) return whole;
  const { speaker, attribution, said, published } = first;
  return { ...whole, speaker, attribution, said, published: published ?? whole.published };
}

/** In English for all, and as data where a rule says it. */
const reasonsOf = (reason: Related['reason']): Pick<Entry, 'reason' | 'because'> =>
  reason === null || typeof reason === 'string'
    ? { reason, because: null }
    : { reason: reasonInEnglish(reason), because: reason };

function toEvidence(archive: Archive, claim: Saying, related: readonly RelatedSaying[]): Evidence {
  const chainEnd = findChainEnd(archive, claim);
  const same = related.filter(({ related: { relation } }) => relation === 'agrees' || relation === 'repeats');
  const earliest = findEarliest([claim, ...same.map(({ saying }) => saying)]);
  const show = (saying: Saying) => {
    const { documentId, passage, range, quote, speaker, attribution, said, published } = saying;
    return {
      ...{ documentId, passage, range, quote, speaker, said, published },
      attribution: [...attribution],
      documentTitle: archive.title(documentId) ?? '',
      publisher: archive.document(documentId).description.publisher,
      earliest: earliest.has(saying),
      primary: documentId === chainEnd?.documentId,
    };
  };
  const entries = related.map(({ saying, claim: of, related: { relation, basis, reason } }) => ({
    ...{ relation, basis, of: of.range, wording: tellingWording(of, saying) },
    ...reasonsOf(reason),
    ...show(saying),
  }));
  return {
    claim: { ...show(claim), chainEnd },
    entries: entries.sort((a, b) => ORDER.indexOf(a.relation) - ORDER.indexOf(b.relation)),
  };
}
