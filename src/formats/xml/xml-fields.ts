import type { RawField } from '../../document/document.ts';
import { type Draft, emptyDraft } from '../fields/draft.ts';
import { fieldsLeft, type Rules } from '../fields/take-fields.ts';
import type { TaggedField } from '../tagged/tagged-lines.ts';
import { attributesOf, elementsIn, isMark, textOf, type XmlElement, xmlElement } from './xml-element.ts';

/** Turns an element into fields in a way of its own. */
export type Shape = (element: XmlElement, place: FieldPlace, gather: FieldGatherer) => void;

/** A place in the tree of a record. */
export interface FieldPlace {
  /** The names of the elements on the way from the record, with strokes between: `MedlineCitation/PMID`. */
  readonly path: string;
  readonly shape: Shape | undefined;
  /** The places below it that are known; `null` where they are not worth remembering. */
  readonly below: Map<string, FieldPlace> | null;
  /** The paths of its attributes that are known; `null` likewise. */
  readonly attributes: Map<string, string> | null;
  /** Its own paths, by the attribute that tells them apart; `null` likewise. */
  readonly typed: Map<string, string> | null;
}

/** Gathers the fields of a record. */
export interface FieldGatherer {
  /** The document that the record becomes, for what a shape knows better than any rule. */
  draft: Draft;
  /** The record's own element. */
  record: XmlElement;
  /** Adds a value; an empty one says nothing. */
  value(tag: string, value: string, line: number): void;
  /** Adds the attributes of an element, except those whose names are given. */
  attributes(element: XmlElement, place: FieldPlace, ...except: readonly string[]): void;
  /** Adds an element by its shape; without one, its attributes, its text and what is in it. */
  element(element: XmlElement, place: FieldPlace): void;
  /** Adds the elements in an element. */
  children(element: XmlElement, place: FieldPlace): void;
  /** The place of a child. */
  below(place: FieldPlace, name: string): FieldPlace;
}

/** How the records of a format become fields. */
export interface FieldOptions {
  /** Which path says what. */
  readonly rules: Rules;
  /** What is done with the element at a path, where it is not what is done with any other. */
  readonly shapes: ReadonlyMap<string, Shape>;
  /** Attributes that say nothing where they have this value: `ValidYN` is `Y` unless something is wrong. */
  readonly silent?: ReadonlyMap<string, string>;
}

/** A hostile file may have as many paths as elements, and as many names as attributes. */
const mostPlaces = 5000;
const mostAttributes = 50;

/** What was gathered of a record. */
interface Gathered {
  /** The fields for which there are rules. */
  fields: TaggedField[];
  /** All fields in their order, those with rules among them. */
  all: RawField[];
}

/**
 * Turns the trees of records into fields, each with its path as its tag, and fills drafts from them. What the draft
 * does not hold as it was printed is kept in `raw`, in the order of the file.
 */
export function recordReader(options: FieldOptions): (draft: Draft, record: XmlElement) => void {
  const root: FieldPlace = newPlace('', undefined);
  const gathered: Gathered = { fields: [], all: [] };
  const gather = fieldGatherer(gathered, options);
  return (draft, record) => {
    gathered.fields = [];
    gathered.all = [];
    gather.draft = draft;
    gather.record = record;
    gather.attributes(record, root);
    gather.children(record, root);
    const left = fieldsLeft(draft, { fields: gathered.fields, line: record.line }, options.rules);
    keepRaw(draft, gathered, left);
  };
}

/** Keeps what no rule took, all three lists being in the same order. */
function keepRaw({ raw }: Draft, { fields, all }: Gathered, left: readonly TaggedField[]): void {
  let [ruled, untaken] = [0, 0];
  for (const field of all) {
    const hasRule = field === fields[ruled];
    if (hasRule) ruled += 1;
    if (!hasRule) raw.push(field);
    else if (field === left[untaken]) {
      raw.push({ tag: field.tag, value: field.value });
      untaken += 1;
    }
  }
}

function placeFinder(shapes: FieldOptions['shapes']): FieldGatherer['below'] {
  let placeCount = 0;
  return (place, name) => {
    const known = place.below?.get(name);
    if (known) return known;
    const path = place.path === '' ? name : `${place.path}/${name}`;
    const shape = shapes.get(path);
    if (place.below === null || placeCount === mostPlaces) return { ...passingPlace(path), shape };
    const made = newPlace(path, shape);
    place.below.set(name, made);
    placeCount += 1;
    return made;
  };
}

function newPlace(path: string, shape: Shape | undefined): FieldPlace {
  return { path, shape, below: new Map(), attributes: new Map(), typed: new Map() };
}

/** A place that is not worth remembering. */
export function passingPlace(path: string): FieldPlace {
  return { path, shape: undefined, below: null, attributes: null, typed: null };
}

function fieldGatherer(gathered: Gathered, { shapes, rules, silent = new Map() }: FieldOptions): FieldGatherer {
  const below = placeFinder(shapes);
  const gather: FieldGatherer = {
    draft: emptyDraft(undefined),
    record: xmlElement('', '', '', 1),
    below,
    value(tag, value, line) {
      if (value === '') return;
      if (!rules.numbers.has(tag)) {
        gathered.all.push({ tag, value });
        return;
      }
      const field = { tag, value, line };
      gathered.fields.push(field);
      gathered.all.push(field);
    },
    attributes(element, place, ...except) {
      if (element.attributes === '') return;
      for (const { name, value } of attributesOf(element)) {
        const isSaid = silent.get(name) !== value && !except.includes(name) && !name.startsWith('xmlns');
        if (isSaid) gather.value(attributePath(place, name), value, element.line);
      }
    },
    element(element, place) {
      if (place.shape) place.shape(element, place, gather);
      else {
        gather.attributes(element, place);
        content(element, place, gather);
      }
    },
    children(element, place) {
      for (const child of elementsIn(element)) gather.element(child, below(place, child.name));
    },
  };
  return gather;
}

function attributePath({ path, attributes }: FieldPlace, name: string): string {
  const known = attributes?.get(name);
  return known ?? remember(attributes, name, path === '' ? `@${name}` : `${path}/@${name}`);
}

/** The path of an element that an attribute tells apart: `ArticleId[@IdType='doi']`. */
export function typedPath({ path, typed }: FieldPlace, name: string, value: string): string {
  return typed?.get(value) ?? remember(typed, value, `${path}[@${name}='${value}']`);
}

function remember(paths: Map<string, string> | null, key: string, path: string): string {
  if (paths !== null && paths.size < mostAttributes) paths.set(key, path);
  return path;
}

/** What is in an element: its text with the marks in it as one value, and each element that is a value of its own. */
function content(element: XmlElement, place: FieldPlace, gather: FieldGatherer): void {
  const isLeaf = typeof element.content === 'string';
  if (isLeaf || element.hasText) gather.value(place.path, textOf(element), element.line);
  if (!isLeaf) values(element, place, gather);
}

/** Adds the elements that are values of their own, also those inside marks. */
function values({ content, hasText }: XmlElement, place: FieldPlace, gather: FieldGatherer): void {
  if (typeof content === 'string') return;
  for (const node of content) {
    if (typeof node === 'string') continue;
    if (hasText && isMark(node)) values(node, place, gather);
    else gather.element(node, gather.below(place, node.name));
  }
}
