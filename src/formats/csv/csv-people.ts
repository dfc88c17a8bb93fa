import { type CellList, listInBrackets, present, presentBetween } from './csv-list.ts';

const initials = /^(?:\p{Lu}\.?[-\u2010 ]?){1,4}$/u;
const suffix = /^(?:jr|sr|ii|iii|iv)\.?$/i;
const familyWithInitials = /^\P{Lu}*\p{Lu}[\p{L}'’\u2010-]*\p{Ll}[\p{L}'’\u2010 -]*\s(?:\p{Lu}\.?[-\u2010 ]?){1,4}$/u;
const initialsWithFamily =
  /^(?:\p{Lu}\.?[-\u2010 ]?){1,4}\s+(?:\p{Ll}+\s)*\p{Lu}[\p{L}'’\u2010-]*\p{Ll}[\p{L}'’\u2010 -]*$/u;

/** What databases write where they know no author. */
const nobody = /^\[?no authors?\b[^;,]*\]?$/i;

/**
 * The names in a cell. Semicolons, lines, upright strokes and lists in brackets part them; `and` does where each part
 * could be a name
 * (`Smith, J and Doe, A`); commas do in `Smith J., Doe A.` and `J Smith, A Doe`, and every second one in `Smith, J.,
 * Doe, A.`
 */
export function namesInCell(value: string): CellList {
  const inBrackets = listInBrackets(value);
  if (inBrackets) return { items: present(inBrackets), isPlain: false };
  if (value.trim() === '' || nobody.test(value.slice(0, 60))) return { items: [], isPlain: false };
  if (value.includes(';')) return list(presentBetween(value, ';'), true);
  if (value.includes('\n')) return list(presentBetween(value, '\n'), true);
  if (value.includes('|')) return list(presentBetween(value, '|'), false);
  const joined = present(value.split(/ (?:and|&) /i));
  if (joined.length > 1 && joined.every(couldBeName))
    return list(joined.flatMap(partedByCommas), joined.every(isInverted));
  const parted = partedByCommas(value);
  return list(parted, parted.length === 1);
}

function list(parts: readonly string[], isPlain: boolean): CellList {
  const items: string[] = [];
  let isWhole = isPlain;
  for (const part of parts) {
    const name = withoutNumber(part);
    if (name !== part || isOthers(name)) isWhole = false;
    if (!isOthers(name)) items.push(name);
  }
  return { items, isPlain: isWhole };
}

function isOthers(name: string): boolean {
  return name.length < 8 && /^et al\.?$/i.test(name);
}

/** Scopus and Web of Science write an author's number behind the name: `Smith, John (57193000000)`. */
function withoutNumber(name: string): string {
  return name.endsWith(')') ? name.replace(/\s*\(\d+\)$/, '') : name;
}

function couldBeName(part: string): boolean {
  return part.includes(',') || isFullName(part);
}

/** A name that says without a comma which part is which: `Smith J.`, `J Smith`. */
function isFullName(part: string): boolean {
  return part.length < 100 && (familyWithInitials.test(part) || initialsWithFamily.test(part));
}

function isInverted(part: string): boolean {
  return part.split(',').length === 2;
}

function partedByCommas(value: string): string[] {
  if (!value.includes(',')) return [value];
  const parts = present(value.split(','));
  const last = parts.at(-1) ?? '';
  return isOthers(last) ? [...partedNames(parts.slice(0, -1).join(', ')), last] : partedNames(value);
}

function partedNames(value: string): string[] {
  const parts = present(value.split(','));
  if (parts.length % 2 === 0 && parts.every((part, place) => initials.test(part) === (place % 2 === 1)))
    return parts.flatMap((part, place) => (place % 2 === 0 ? [`${part}, ${parts[place + 1]}`] : []));
  if (!isFullName(parts[0] ?? '') || parts.some((part) => initials.test(part))) return [value];
  return withSuffixes(present(withoutFullStop(value).split(',')));
}

/** PubMed ends its authors with a full stop, which belongs to no name where no initial has one. */
function withoutFullStop(value: string): string {
  return value.indexOf('.') === value.length - 1 ? value.slice(0, -1) : value;
}

function withSuffixes(parts: readonly string[]): string[] {
  const names: string[] = [];
  for (const part of parts) names.push(suffix.test(part) && names.length > 0 ? `${names.pop()} ${part}` : part);
  return names;
}
