import { foldText } from '../core/fold-text.ts';
import { parsePersonName } from '../document/parse-person-name.ts';
import type { PersonName } from '../document/person-name.ts';
import { type FamilyName, type GivenName, type Lexicon, readOnce } from './lexicon.ts';
import { internText, type TextTable } from './text-table.ts';

/** A person's name made comparable. */
export interface ComparableAuthor {
  /** Letters of the family name with its particle. */
  readonly family: string;
  /** Letters of the given names. */
  readonly given: string;
  /** First letters of the given names. */
  readonly initials: string;
}

/** The parts of a name as the lexicon has them. */
export interface ReadAuthor {
  readonly family: FamilyName;
  readonly given: GivenName;
}

/** Makes the first twenty authors comparable; bodies, "Anonymous" and "et al." are left out. */
export function comparableAuthors(authors: readonly PersonName[], lexicon: Lexicon): readonly ReadAuthor[] {
  if (authors.length === 0) return nobodyAtAll;
  const people: ReadAuthor[] = [];
  for (const name of authors.length > 20 ? authors.slice(0, 20) : authors) {
    const { family = '' } = name;
    const isPlain = name.literal === undefined && !familyName(family, lexicon).isGlued;
    if (isPlain) addAuthor(people, name, lexicon);
    else for (const part of partList(name)) addAuthor(people, part, lexicon);
  }
  return people;
}

function addAuthor(people: ReadAuthor[], name: PersonName, lexicon: Lexicon): void {
  const author = comparableAuthor(name, lexicon);
  if (author !== undefined && people.length < 20) people.push(author);
}

const nobodyAtAll: readonly ReadAuthor[] = [];

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

function comparableAuthor(name: PersonName, lexicon: Lexicon): ReadAuthor | undefined {
  const { family: familyText, given: givenText } = name.family === undefined ? readLiteral(name) : name;
  if (familyText === undefined) return undefined;
  const particle = name.particle ?? '';
  const family = familyName(particle === '' ? familyText : `${particle} ${familyText}`, lexicon);
  const given = givenName(givenText ?? '', lexicon);
  if (family.letters === '' || (family.mayBeNobody && nobody.has(given.letters + family.letters))) return undefined;
  return { family, given };
}

function familyName(family: string, { families, texts }: Lexicon): FamilyName {
  return families.get(family) ?? readOnce(families, family, () => readFamilyName(family, texts));
}

function readFamilyName(family: string, texts: TextTable): FamilyName {
  const letters = nameWords(family).join('');
  return {
    letters,
    number: internText(texts, letters),
    isGlued: /\.\p{Lu}\p{Ll}/u.test(family),
    mayBeNobody: [...nobody].some((name) => name.endsWith(letters)),
  };
}

function givenName(given: string, { givenNames, texts }: Lexicon): GivenName {
  return givenNames.get(given) ?? readOnce(givenNames, given, () => readGivenName(given, texts));
}

function readGivenName(given: string, texts: TextTable): GivenName {
  const words = nameWords(given);
  const letters = words.join('');
  const initials = givenInitials(words, given);
  return { letters, initials, number: internText(texts, letters), initialsNumber: internText(texts, initials) };
}

function nameWords(name: string): string[] {
  return foldText(name.slice(0, 100))
    .split(' ')
    .filter((word) => !suffixes.has(word));
}

const suffixes = new Set(['jr', 'sr', 'iii', 'phd', 'md']);

/** `JP` and `J.P.` are two given names, `Jo` is one. */
function givenInitials(words: readonly string[], given: string): string {
  const [only] = words;
  const isRunOfInitials =
    words.length === 1 && only !== undefined && only.length <= 3 && /^\W*\p{Lu}{2,3}\W*$/u.test(given);
  return isRunOfInitials ? only : words.map((word) => word.slice(0, 1)).join('');
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
