import { foldText } from '../core/fold-text.ts';
import { hashText } from '../core/hash-text.ts';
import { parsePersonName } from '../document/parse-person-name.ts';
import type { PersonName } from '../document/person-name.ts';
import type { Lexicon } from './lexicon.ts';
import { numberAt } from './number-list.ts';
import { addAuthor, type RowDraft } from './row-draft.ts';
import { hashMore, hashWhole } from './text-hashes.ts';
import { addText, noteOfText, numberOfText, placeOfText } from './text-index.ts';
import { internText } from './text-table.ts';

/** A person's name made comparable. */
export interface ComparableAuthor {
  /** Letters of the family name with its particle. */
  readonly family: string;
  /** Letters of the given names. */
  readonly given: string;
  /** First letters of the given names. */
  readonly initials: string;
}

/** Makes the first twenty authors comparable; bodies, "Anonymous" and "et al." are left out. */
export function readAuthors(draft: RowDraft, authors: readonly PersonName[], lexicon: Lexicon): void {
  draft.authorCount = 0;
  draft.familyStart = 0;
  const count = Math.min(20, authors.length);
  for (let at = 0; at < count; at++) {
    const name = authors[at];
    if (name !== undefined) readName(draft, name, lexicon);
  }
}

function readName(draft: RowDraft, name: PersonName, lexicon: Lexicon): void {
  const { literal, family, given = '', particle = '' } = name;
  const place = literal === undefined && family !== undefined ? familyName('', family, lexicon) : -1;
  const isGlued = place >= 0 && (noteOfText(lexicon.families, place) & familyNote.isGlued) !== 0;
  if (literal !== undefined || isGlued) for (const part of partList(name)) readPart(draft, part, lexicon);
  else if (family === undefined) readPart(draft, name, lexicon);
  else addPerson(draft, particle === '' ? place : familyName(particle, family, lexicon), given, lexicon);
}

function readPart(draft: RowDraft, name: PersonName, lexicon: Lexicon): void {
  const { family, given = '' } = name.family === undefined ? readLiteral(name) : name;
  if (family !== undefined) addPerson(draft, familyName(name.particle ?? '', family, lexicon), given, lexicon);
}

/** Some exports put all authors into one name: `Barrett FS, Johnson MW, Griffiths RR` or `Adeli K.Lewis G. F.`. */
function partList(name: PersonName): readonly PersonName[] {
  const text = name.literal ?? `${name.family ?? ''} ${name.given ?? ''}`;
  const parts = text.slice(0, 1000).split(/\s*[;,]\s*(?:and\s+)?|(?<=\.)(?=\p{Lu}\p{Ll})/u);
  const people = parts
    .flatMap((part) => parsePersonName(part) ?? [])
    .filter(({ family, given }) => family !== undefined && given !== undefined);
  return people.length > 1 ? people : [name];
}

const nobody = new Set([
  'anonymous',
  'anon',
  'etal',
  'others',
  'noauthor',
  'noauthorlisted',
  'nn',
  'na',
  'none',
  'unknown',
]);

/** What may be the family name of nobody, with the rest in the given name. */
const endsOfNobody = new Set([...nobody].flatMap((name) => [...name, ''].map((_, at) => name.slice(at))));

/** Adds a person by the place of the family name. */
function addPerson(draft: RowDraft, familyPlace: number, givenText: string, lexicon: Lexicon): void {
  const { families, givenNames, texts } = lexicon;
  const family = numberOfText(families, familyPlace);
  const note = noteOfText(families, familyPlace);
  if (family === 0) return;
  const givenPlace = givenName(givenText, lexicon);
  const given = numberOfText(givenNames, givenPlace);
  if ((note & familyNote.mayBeNobody) !== 0 && nobody.has(`${texts.texts[given]}${texts.texts[family]}`)) return;
  if (draft.authorCount === 0) draft.familyStart = note & familyNote.start;
  addAuthor(draft, family, given, noteOfText(givenNames, givenPlace));
}

/** What is noted of a family name beside the number of its letters. */
const familyNote = {
  /** Several names seem glued together in it. */
  isGlued: 1,
  /** It ends as "Anonymous", "et al." or their like do. */
  mayBeNobody: 2,
  /** The other bits are a hash of its first six letters. */
  start: ~3,
} as const;

/** Where a family name stands among those that were read. */
function familyName(particle: string, family: string, { families, texts, hashes }: Lexicon): number {
  hashWhole(hashes, particle);
  if (particle !== '') hashMore(hashes, ' ');
  hashMore(hashes, family);
  const low = numberAt(hashes, 0);
  const high = numberAt(hashes, 1);
  const known = placeOfText(families, low, high);
  if (known >= 0) return known;
  const name = particle === '' ? family : `${particle} ${family}`;
  const letters = nameWords(name).join('');
  const note =
    startOfFamily(letters) |
    (/\.\p{Lu}\p{Ll}/u.test(name) ? familyNote.isGlued : 0) |
    (endsOfNobody.has(letters) ? familyNote.mayBeNobody : 0);
  return addText(families, low, high, internText(texts, letters), note);
}

/** A hash of the first six letters of a family name, its last two bits 0; 0 without any. */
export function startOfFamily(letters: string): number {
  return letters === '' ? 0 : hashText(letters.slice(0, 6), 0) & familyNote.start;
}

/** Where a given name stands among those that were read. */
function givenName(given: string, { givenNames, texts, hashes }: Lexicon): number {
  hashWhole(hashes, given);
  const low = numberAt(hashes, 0);
  const high = numberAt(hashes, 1);
  const known = placeOfText(givenNames, low, high);
  if (known >= 0) return known;
  const words = nameWords(given);
  const initials = internText(texts, givenInitials(words, given));
  return addText(givenNames, low, high, internText(texts, words.join('')), initials);
}

function nameWords(name: string): readonly string[] {
  const folded = foldText(name.length > 100 ? name.slice(0, 100) : name);
  const words = folded.includes(' ') ? folded.split(' ') : [folded];
  return words.some(isSuffix) ? words.filter((word) => !isSuffix(word)) : words;
}

function isSuffix(word: string): boolean {
  return suffixes.has(word);
}

const suffixes = new Set(['jr', 'sr', 'iii', 'phd', 'md']);

/** `JP` and `J.P.` are two given names, `Jo` is one. */
function givenInitials(words: readonly string[], given: string): string {
  const only = words.length === 1 ? (words[0] ?? '') : '';
  const mayBeRun = only.length > 1 && only.length < 4;
  if (mayBeRun && /^\W*\p{Lu}{2,3}\W*$/u.test(given)) return only;
  return words.map((word) => word.slice(0, 1)).join('');
}

/** The name of a body that stands among authors; nothing for a person's. */
export function bodyOf(name: PersonName): string | undefined {
  return name.family === undefined && readLiteral(name).family === undefined ? name.literal : undefined;
}

/** Reads a name whose parts the source did not tell, given name first; the name of a body stays unread. */
function readLiteral({ literal, given }: PersonName): PersonName {
  const name = literal ?? given;
  if (name === undefined || body.test(name)) return {};
  const words = name.split(/[\s,]+/).filter((word) => word !== '');
  return words.length > 4 ? {} : { family: words.at(-1) ?? '', given: words.slice(0, -1).join(' ') };
}

const body =
  /\b(?:group|study|trial|team|committee|consortium|collaborat\w+|network|association|society|institute|university|ministry|department|agency|council|organi[sz]ation|investigators|centre|center|foundation|union|commission|office|government|national|board|task force|project)\b/i;
