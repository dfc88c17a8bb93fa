import { foldText } from '../core/fold-text.ts';
import { parsePersonName } from '../document/parse-person-name.ts';
import type { PersonName } from '../document/person-name.ts';

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
export function comparableAuthors(authors: readonly PersonName[]): ComparableAuthor[] {
  return authors
    .slice(0, 20)
    .flatMap(partList)
    .slice(0, 20)
    .flatMap((name) => {
      const author = comparableAuthor(name);
      return author === undefined || author.family === '' || nobody.has(author.given + author.family) ? [] : [author];
    });
}

/** Some exports put all authors into one name: `Barrett FS, Johnson MW, Griffiths RR` or `Adeli K.Lewis G. F.`. */
function partList(name: PersonName): PersonName[] {
  const isGlued = /\.\p{Lu}\p{Ll}/u.test(name.family ?? '');
  const text = isGlued ? `${name.family} ${name.given ?? ''}` : (name.literal ?? '');
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

function comparableAuthor(name: PersonName): ComparableAuthor | undefined {
  const { family, given } = name.family === undefined ? readLiteral(name) : name;
  if (family === undefined) return undefined;
  const givenWords = foldText((given ?? '').slice(0, 100))
    .split(' ')
    .filter((word) => !suffixes.has(word));
  const familyWords = foldText(`${name.particle ?? ''} ${family}`.slice(0, 100))
    .split(' ')
    .filter((word) => !suffixes.has(word));
  return {
    family: familyWords.join(''),
    given: givenWords.join(''),
    initials: givenInitials(givenWords, given ?? ''),
  };
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
