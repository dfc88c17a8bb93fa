import { guid } from './made-code.ts';

/** A change: what was done where, and the whole after it. */
type Change = readonly [where: string, after: unknown];

/** Whether a value is an object with fields. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);

/** What a field is called by others is no part of it, and what it is, is not changed. */
const fixed = new Set(['guid', 'kind']);
/** Fields that the model requires: they can be changed, not taken away. */
const required = new Set([
  ...['isCodable', 'typeOfVariable', 'variableRef', 'value', 'codeRef', 'startPosition', 'endPosition', 'bytes'],
  ...['firstX', 'firstY', 'sourceVertex', 'targetVertex'],
]);
const isRequired = (field: string, value: object) =>
  required.has(field) ||
  (field === 'name' && ['users', 'isCodable', 'typeOfVariable', 'memberCodes', 'bytes'].some((one) => one in value));

/** Another of the values that a field may have. */
const others: Readonly<Record<string, string>> = {
  ...{ OneWay: 'Associative', Associative: 'OneWay', Oval: 'Star', RoundedRectangle: 'Star', solid: 'dotted' },
  ...{ Text: 'Integer', Integer: 'Text' },
};
const mark = 'realist-synthesis: ';

/**
 * Every change of one thing in a project: fields changed, taken away, and filled as a template has them; members of lists
 * taken away and added.
 */
export function* changesOf(value: unknown, template: unknown, key = ''): Generator<Change> {
  if (Array.isArray(value)) yield* changesOfList(value, Array.isArray(template) ? template : [], key);
  else if (isRecord(value)) yield* changesOfFields(value, isRecord(template) ? template : {}, key);
  else for (const [what, after] of otherValues(value)) yield [`${key} ${what}`, after];
}

function* changesOfList(list: readonly unknown[], like: readonly unknown[], key: string): Generator<Change> {
  const kindOf = (one: unknown) => (isRecord(one) ? one['kind'] : undefined);
  // what is drawn is told as a whole, and one variable is as another
  const walked = /\.(?:vertices|edges|variables)$/.test(key) ? list.slice(0, 2) : list;
  for (const [place, item] of walked.entries()) {
    yield [`${key}.${place} taken away`, list.toSpliced(place, 1)];
    const template = like.find((one) => kindOf(one) === kindOf(item)) ?? like[0];
    for (const [where, after] of changesOf(item, template, `${key}.${place}`)) yield [where, list.with(place, after)];
  }
  if (like[0] !== undefined) yield [`${key} added to`, [...list, like[0]]];
}

function* changesOfFields(
  value: Readonly<Record<string, unknown>>,
  template: Readonly<Record<string, unknown>>,
  key: string,
): Generator<Change> {
  for (const [field, inner] of Object.entries(value)) {
    if (fixed.has(field)) continue;
    const { [field]: _, ...without } = value;
    if (!Array.isArray(inner) && !isRequired(field, value)) yield [`${key}.${field} taken away`, without];
    for (const [where, after] of changesOf(inner, template[field], `${key}.${field}`))
      yield [where, { ...value, [field]: after }];
  }
  for (const [field, inner] of Object.entries(template))
    if (!(field in value)) yield [`${key}.${field} filled`, { ...value, [field]: inner }];
}

/** Other values for one that is there; behind a description stand the data of the review. */
function* otherValues(value: unknown): Generator<Change> {
  if (typeof value === 'number') yield ['changed', value + 1];
  else if (typeof value === 'boolean') yield ['changed', !value];
  else if (value instanceof Uint8Array) yield ['changed', new TextEncoder().encode('Other words')];
  else if (typeof value !== 'string') return;
  else if (value.includes(mark)) {
    const data = value.slice(value.lastIndexOf(mark));
    yield ['reworded', `Other words\n\n${data}`];
    if (data !== value) yield ['left without words', data];
    yield ['cut', value.slice(0, -3)];
  } else yield ['changed', others[value] ?? (/^[\da-f]{8}-/.test(value) ? guid(1) : `Other ${value}`)];
}
