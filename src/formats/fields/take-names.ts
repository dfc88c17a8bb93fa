import { parsePersonName, simplePersonName } from '../../document/parse-person-name.ts';
import type { PersonName } from '../../document/person-name.ts';
import type { Draft } from './draft.ts';
import type { TakeValue } from './take-fields.ts';
import { endOfPart } from './take-text.ts';

/** Takes the names of people and bodies, one or more in a field. */
export function names(key: 'authors' | 'editors'): TakeValue {
  return (draft, { value }) => {
    const list = draft[key];
    const simple = simplePersonName(value);
    if (simple) {
      list.push(simple);
      return true;
    }
    for (let start = 0, end = 0; start <= value.length; start = end + 1) {
      end = endOfPart(value, start);
      addName(list, end - start === value.length ? value : value.slice(start, end));
    }
    return true;
  };
}

function addName(list: PersonName[], printed: string): void {
  const name = parsePersonName(printed);
  if (name) list.push(name);
}

const onlyInitials = /^\p{Lu}\.?(?:[ -]?\p{Lu}\.?){0,2}$/u;

/** Turns the authors of a record round where each of them has initials for a family name, as Rayyan writes them. */
export function turnInvertedNames(draft: Draft, line: number): void {
  if (draft.authors.length === 0 || !draft.authors.every(isInverted)) return;
  const turned = draft.authors.map(({ family, given, ...rest }) => ({
    ...(given !== undefined && { family: given }),
    ...(family !== undefined && { given: family }),
    ...rest,
  }));
  draft.authors.splice(0, turned.length, ...turned);
  draft.problems.push({
    code: 'inverted-names',
    severity: 'note',
    line,
    message: `line ${line}: the authors have initials where the family name should stand; they were turned round.`,
  });
}

function isInverted({ family = '', given = '' }: PersonName): boolean {
  return onlyInitials.test(family) && /\p{Ll}/u.test(given);
}
