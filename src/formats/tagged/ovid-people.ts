import { parsePersonName } from '../../document/parse-person-name.ts';
import type { PersonName } from '../../document/person-name.ts';
import type { Take, TakeValue } from '../fields/take-fields.ts';

const inFull = ['FA', 'Authors Full Name', 'Author Full Name'];

/** The names in full, where there are some, make the authors; the names in short are then kept in `raw`. */
export const author: Take = (draft, { tag, value }, record) => {
  if (!inFull.includes(tag) && inFull.some(record.has)) return false;
  return people(draft.authors, tag, value);
};

export const editor: TakeValue = (draft, { tag, value }) => people(draft.editors, tag, value);

/**
 * A tag has one name; a label has several, between semicolons, on lines, or between full stops with two spaces. What is
 * no part of a name stays in `raw`.
 */
function people(list: PersonName[], tag: string, value: string): boolean {
  let whole = true;
  for (const part of tag.length === 2 ? [value] : value.split(/[;\n]|(?<=\.)\s\s/)) {
    const printed = part.trim();
    const bare = withoutNotes(printed);
    const name = parsePersonName(bare);
    if (name) list.push(name);
    if (bare !== printed) whole = false;
  }
  return whole;
}

const longestName = 300;
const degrees = [
  ...['M\\.?D\\.?', 'Ph\\.?D\\.?', 'Dr?PH', 'DPhil', 'DNP', 'MPH', 'MPhil', 'MBA', 'MBBS', 'MBChB'],
  ...['[BM]Sc', '[BM]SN', 'RN', 'FAC\\w{1,2}', 'FRA?C[PS]'],
].join('|');
const nameWithDegrees = new RegExp(String.raw`^([^,]+, ?.*?\p{L}\.?),? (?:${degrees})(?![\p{L}\p{N}]).*$`, 'u');

/** `Zhang, Weijia 1,2,+`, `Gazic, Barbara MD, PhD *`, `Werner, S. M. [Author, Reprint Author]`, `AHMED, Mughees.` */
function withoutNotes(printed: string): string {
  if (printed.length > longestName) return printed;
  const bracket = printed.indexOf(' [');
  const unnoted = (bracket > 0 ? printed.slice(0, bracket) : printed).replace(/[\s\d,+*#^~&]+$/, '');
  const bare = unnoted.replace(nameWithDegrees, '$1').trim();
  // a full stop behind a word is the end of the field, behind an initial it is the initial's
  return /\p{L}{3}\.$/u.test(bare) ? bare.slice(0, -1) : bare;
}
