import { knowTag, type TaggedField, type TaggedRecord } from '../tagged/tagged-lines.ts';
import type { Draft } from './draft.ts';

/** A record whose tags can be asked for. */
export interface Tags extends TaggedRecord {
  /** Whether the record has a tag with a value. */
  has(tag: string): boolean;
  /** The first value of a tag; empty where the record has none. */
  first(tag: string): string;
}

/**
 * Puts a value where it belongs in the draft.
 *
 * @returns Whether the draft now holds the value as it was printed. Where it does not, later rules may try, and in the
 *   end the value is kept in `raw`: so nothing is lost, whatever the rules do.
 * @param place - The field's place among those of the record, from 0.
 */
export type Take = (draft: Draft, field: TaggedField, record: Tags, place: number) => boolean;

/** A {@link Take} that needs to see no other field. */
export type TakeValue = (draft: Draft, field: TaggedField) => boolean;

/** Which tags say a thing. */
export interface Rule {
  /** The tags, the best first. */
  readonly tags: readonly string[];
  /** Whether the order of the record counts and not the order of `tags`, as it does for authors. */
  readonly inOrder?: boolean;
  readonly take: Take;
}

/**
 * Rules that are tried one after another, made ready to read records: the tags are numbered once for a format, and one
 * record after another is looked at in the same lists, so that a rule costs nothing where its tags are missing.
 */
export interface Rules {
  readonly rules: readonly NumberedRule[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly record: CurrentRecord;
}

interface NumberedRule {
  readonly tags: readonly number[];
  /** 1 for each tag whose order in the record counts; `null` where it does not. */
  readonly mixed: Uint8Array | null;
  readonly take: Take;
}

/** The record that is being read, with its tags as lists of places. */
interface CurrentRecord extends Tags {
  fields: readonly TaggedField[];
  line: number;
  /** The places of the first and the last field with each tag; −1 where there is none. */
  readonly firsts: Int32Array;
  readonly lasts: Int32Array;
  /** The place of the next field with the tag of the field at a place; −1 behind the last. */
  nexts: Int32Array;
  /** The number of the tag at a place; −1 where it has no value, or no rule. */
  tags: Int32Array;
  /** 1 where the draft holds the value at a place. */
  taken: Uint8Array;
}

/** @param asked - Tags for which a rule asks that no rule takes. */
export function rulesOf(rules: readonly Rule[], asked: readonly string[] = []): Rules {
  const numbers = new Map<string, number>();
  for (const tag of [...rules.flatMap(({ tags }) => tags), ...asked])
    if (!numbers.has(tag)) numbers.set(tag, numbers.size);
  for (const tag of numbers.keys()) knowTag(tag);
  return { rules: rules.map((rule) => numbered(rule, numbers)), numbers, record: currentRecord(numbers) };
}

function numbered({ tags, inOrder = false, take }: Rule, numbers: ReadonlyMap<string, number>): NumberedRule {
  const tagNumbers = tags.flatMap((tag) => numbers.get(tag) ?? []);
  return { tags: tagNumbers, mixed: inOrder ? marked(tagNumbers, numbers.size) : null, take };
}

function marked(tags: readonly number[], count: number): Uint8Array {
  const marks = new Uint8Array(count);
  for (const tag of tags) marks[tag] = 1;
  return marks;
}

const usualLength = 256;

function currentRecord(numbers: ReadonlyMap<string, number>): CurrentRecord {
  const firstPlace = (tag: string): number => record.firsts[numbers.get(tag) ?? -1] ?? -1;
  const record: CurrentRecord = {
    fields: [],
    line: 0,
    has: (tag) => firstPlace(tag) >= 0,
    first: (tag) => record.fields[firstPlace(tag)]?.value ?? '',
    firsts: new Int32Array(numbers.size).fill(-1),
    lasts: new Int32Array(numbers.size).fill(-1),
    nexts: new Int32Array(usualLength),
    tags: new Int32Array(usualLength),
    taken: new Uint8Array(usualLength),
  };
  return record;
}

/** Fills a draft from the fields of a record. Fields without a value say nothing; what is left is kept in `raw`. */
export function takeFields(draft: Draft, record: TaggedRecord, rules: Rules): void {
  applyRules(draft, record, rules);
  const { fields, taken } = rules.record;
  for (let place = 0; place < fields.length; place += 1) {
    if (taken[place] === 1) continue;
    const { tag, value } = fields[place] ?? noField;
    draft.raw.push({ tag, value });
  }
  rules.record.fields = [];
}

/** Fills a draft likewise. @returns the fields that it does not hold as they were printed. */
export function fieldsLeft(draft: Draft, found: TaggedRecord, rules: Rules): readonly TaggedField[] {
  applyRules(draft, found, rules);
  const left = found.fields.filter((_, place) => rules.record.taken[place] === 0);
  rules.record.fields = [];
  return left;
}

function applyRules(draft: Draft, { fields, line }: TaggedRecord, { rules, numbers, record }: Rules): void {
  setPlaces(record, fields, numbers);
  record.line = line;
  for (const rule of rules) {
    if (rule.mixed !== null && isMixed(rule, record)) takeMixed(draft, rule.take, record, rule.mixed);
    else for (const tag of rule.tags) takeList(draft, rule, record, record.firsts[tag] ?? -1);
  }
}

function setPlaces(record: CurrentRecord, fields: readonly TaggedField[], numbers: ReadonlyMap<string, number>): void {
  record.fields = fields;
  record.firsts.fill(-1);
  if (record.nexts.length < fields.length) {
    record.nexts = new Int32Array(fields.length * 2);
    record.tags = new Int32Array(fields.length * 2);
    record.taken = new Uint8Array(fields.length * 2);
  }
  for (let place = 0; place < fields.length; place += 1) {
    const { tag, value } = fields[place] ?? noField;
    record.taken[place] = value === '' ? 1 : 0;
    const number = value === '' ? undefined : numbers.get(tag);
    record.tags[place] = number ?? -1;
    if (number !== undefined) addPlace(record, number, place);
  }
}

const noField: TaggedField = { tag: '', value: '', line: 1 };

function addPlace({ firsts, lasts, nexts }: CurrentRecord, tag: number, place: number): void {
  nexts[place] = -1;
  if (firsts[tag] === -1) firsts[tag] = place;
  else nexts[lasts[tag] ?? 0] = place;
  lasts[tag] = place;
}

function takeList(draft: Draft, { take }: NumberedRule, record: CurrentRecord, first: number): void {
  for (let place = first; place >= 0; place = record.nexts[place] ?? -1) takeAt(draft, take, record, place);
}

function takeAt(draft: Draft, take: Take, record: CurrentRecord, place: number): void {
  const field = record.fields[place];
  if (field !== undefined && record.taken[place] === 0 && take(draft, field, record, place)) record.taken[place] = 1;
}

/** Whether a record has several of the tags of a rule. */
function isMixed({ tags }: NumberedRule, { firsts }: CurrentRecord): boolean {
  let count = 0;
  for (const tag of tags) if (firsts[tag] !== -1) count += 1;
  return count > 1;
}

function takeMixed(draft: Draft, take: Take, record: CurrentRecord, marks: Uint8Array): void {
  for (let place = 0; place < record.fields.length; place += 1)
    if (marks[record.tags[place] ?? -1] === 1) takeAt(draft, take, record, place);
}
