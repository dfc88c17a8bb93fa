import type { CountedPhrase } from './phrases.ts';
import { type NamedThing, thingNamed, type Vocabulary } from './vocabulary.ts';

/** One of the things that may be said of documents: how it is told, and the numbers that count such documents. */
interface DocumentRole {
  readonly told: RegExp;
  readonly names: (vocabulary: Vocabulary, text: string) => readonly string[];
}

const roles: readonly DocumentRole[] = [
  {
    told: /\b(?:not|un|never|could|cannot)\b.{0,24}\b(?:retriev|obtain|locat|access)|\bunobtain|\bunavailable|\bnot available|\bnot found\b/i,
    names: ({ stages }) => ['notRetrieved', ...stages.map(({ name }) => `${name}.notRetrieved`)],
  },
  { told: /\bsought\b/i, names: ({ stages }) => ['sought', ...stages.map(({ name }) => `${name}.sought`)] },
  {
    told: /\bunique\b|\b(?:after|following|once)\b.{0,40}duplica|\b(?:leaving|leaves|left)\b|\bremain(?:ed|s)?\b|\breduced\b/i,
    names: remaining,
  },
  { told: /\bduplicat/i, names: () => ['duplicates'] },
  { told: /\bexclu(?:d|s)|\bdiscard|\breject|\bineligible\b/i, names: excludedNames },
  {
    told: /\bassess|\beligib|\bfull[- ]?texts?\b.{0,30}\b(?:screen|read|review|examin|retriev|obtain)|\b(?:screen|read|review|examin|retriev|obtain)\w*\b.{0,20}\bfull[- ]?text|\bread\b.{0,40}\bin full\b/i,
    names: assessedNames,
  },
  { told: /\bscreen/i, names: ({ stages }) => ['screened', ...stages.map(({ name }) => `${name}.screened`)] },
  {
    told: /\b(?:identif|yield|return|locat|found|search|retriev|produc|hits\b)/i,
    names: identifiedNames,
  },
  {
    told: /\binclu(?:d|s)|\bretain|\bmet (?:the |our |all )?(?:inclusion|eligibility)|\bfinal (?:set|sample)|\bsynthes|\bselected\b|\bcontribut\w* to (?:the|our) (?:\w+ )?theor/i,
    names: ({ stages }) => [
      'included',
      ...stages.flatMap(({ name, isFullText }) => (isFullText ? [`${name}.included`] : [])),
    ],
  },
];

/**
 * The numbers that may be meant where documents are counted and something is said of them; the likeliest first. All roles
 * that the words name are among them, so that a number which fits any of them contradicts nothing.
 */
export function documentNames(text: string, thing: CountedPhrase['thing'], vocabulary: Vocabulary): string[] {
  const special = [...characteristics(text, thing, vocabulary)];
  const found = roles.filter(({ told }) => told.test(text)).flatMap(({ names }) => names(vocabulary, text));
  const isOfIncluded = special.length > 0 && !/\b(?:screen|identif|exclu|sought|duplica|assess)/i.test(text);
  const studies = thing === 'studies' && found.includes('included') ? ['included.studies'] : [];
  return [...(isOfIncluded ? special : []), ...studies, ...found, ...(isOfIncluded ? [] : special)];
}

/** Kinds, years, ratings and the like of included documents. */
function characteristics(text: string, thing: CountedPhrase['thing'], vocabulary: Vocabulary): string[] {
  if (thing === 'records' || thing === 'duplicates') return [];
  const rating = ratingNames(text, vocabulary);
  if (rating.length > 0) return rating;
  if (/\bgr[ea]y\b/i.test(text)) return ['included.byKind.grey'];
  const year = /\bpublished in (?:the year )?((?:19|20)\d\d)\b(?! (?:or|and|to)|[–-])/i.exec(text)?.[1];
  if (year !== undefined) return [`included.byYear.${year}`];
  if (/\bpeer[- ]review|\bjournal articles?\b/i.test(text)) {
    const academic = thingNamed(vocabulary.kinds, 'academic journal peer reviewed')?.names ?? [];
    return [...academic, 'included.byKind.notGrey', 'included.byType.articleJournal'];
  }
  return [...(thingNamed(vocabulary.kinds, text)?.names ?? [])];
}

const dimensions: readonly (readonly [string, RegExp])[] = [
  ['relevance', /\brelevan/i],
  ['rigour', /\brigo[u]?r/i],
  ['richness', /\brich(?:ness|ly)?\b|\bthick/i],
];

const level =
  /\b(?:high(?:ly|est)?|low(?:est)?|moderate(?:ly)?|medium|good|poor(?:ly)?|strong(?:ly)?|weak(?:ly)?|rich(?:ly)?|thick|thin|rigorous(?:ly)?|limited)\b/i;

/** Ratings of relevance, rigour or another declared dimension: `highly relevant`, `of rigorous design`, `relevant`. */
function ratingNames(text: string, { ratings }: Vocabulary): string[] {
  const dimension = dimensions.find(([, told]) => told.test(text))?.[0];
  const told = level.exec(text)?.[0];
  if (dimension === undefined) return [];
  const isPlain =
    told === undefined && /\b(?:were|was|as|being|considered|judged|deemed)\s+relevant\b(?! to\b)/i.test(text);
  if (told === undefined && !isPlain) return [];
  const words = (told ?? 'high')
    .toLowerCase()
    .replace(/^rigorous.*/, 'high')
    .replace(/(?:ly|est)$/, '');
  const own = ratings.filter((rating) => rating.dimension === dimension);
  const isHighest = /^(?:high|good|strong|rich|thick)/.test(words);
  return [...(thingNamed(own, words)?.names ?? []), ...(isHighest ? [`appraisal.${dimension}.highest`] : [])];
}

function excludedNames({ stages, reasons }: Vocabulary, text: string): string[] {
  // `full texts were excluded` says where, `no full text` why
  const why = text.replace(/\bexclu\w+|(?<!\b(?:no|without|of)(?: the| a)? )\bfull[- ]?texts?\b/gi, ' ');
  const reason = thingNamed(reasons, why);
  if (reason?.stems.some((stem) => !/^(?:full|text|title|abstract)$/.test(stem)))
    return [...reason.names, ...excludedAt(stages, text)];
  // a reason that the review does not know is not how many were excluded
  return /\b(?:because|due to|owing to)\b/i.test(text) ? [] : excludedAt(stages, text);
}

function excludedAt(stages: Vocabulary['stages'], text: string): string[] {
  const all = stages.map(({ name }) => `${name}.excluded`);
  if (/\bfull[- ]?text/i.test(text))
    return stages.filter(({ isFullText }) => isFullText).map(({ name }) => `${name}.excluded`);
  if (/\b(?:title|abstract)/i.test(text))
    return stages.filter(({ isFullText }) => !isFullText).map(({ name }) => `${name}.excluded`);
  return ['excluded', ...all];
}

function identifiedNames({ sources }: Vocabulary, text: string): string[] {
  // what was searched is no record; how many others there are beside databases is not counted
  if (/\bsources\b.{0,30}\bsearched\b/i.test(text)) return /\bother\b/i.test(text) ? [] : ['searches.sources'];
  if (/\bother (?:methods|sources|means)\b/i.test(text)) return ['identified.byLane.other'];
  const source: NamedThing | null = thingNamed(sources, text);
  if (source !== null) return [...source.names];
  if (/\b(?:databases?|registers?)\b/i.test(text)) return ['identified.byLane.databases', 'identified'];
  if (/\bhand[- ]?search|\bcitation (?:search|chas|track)|\bwebsites?\b/i.test(text)) {
    return ['identified.byLane.other'];
  }
  return ['identified', 'searches.hits', 'unique'];
}

/** Full texts that are assessed were got hold of; of such as are reviewed or retrieved that is not said. */
function assessedNames({ stages }: Vocabulary, text: string): string[] {
  const isAssessed = /\bassess|\beligib/i.test(text) && !/\b(?:retriev|obtain|sought)/i.test(text);
  const isOfRecords = /\b(?:titles?|abstracts?|records?|citations?|hits)\b/i.test(text);
  const full = stages.filter(({ isFullText }) => isFullText);
  return [
    'assessed',
    ...full.map(({ name }) => `${name}.screened`),
    ...(isAssessed ? [] : ['sought', ...full.map(({ name }) => `${name}.sought`)]),
    ...(isOfRecords ? ['screened', ...stages.map(({ name }) => `${name}.screened`)] : []),
  ];
}

/** What is left once something was removed: any number of documents that go on. */
function remaining({ stages }: Vocabulary): string[] {
  return [
    'unique',
    'screened',
    'sought',
    'assessed',
    'included',
    ...stages.flatMap(({ name }) => [`${name}.included`, `${name}.screened`]),
  ];
}
