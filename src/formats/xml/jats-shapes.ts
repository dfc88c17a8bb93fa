import { jatsAbstract } from './jats-abstract.ts';
import { contributors } from './jats-people.ts';
import { attributeOf, elementNamed, elementsIn, hasMarks, markupOf, textOf, withoutElements } from './xml-element.ts';
import { passingPlace, type Shape } from './xml-fields.ts';
import { addMarkup, typedBy } from './xml-shapes.ts';

const footnotes = new Set(['fn', 'xref']);

/** The title with its subtitle, without the numbers of their footnotes. */
const titleGroup: Shape = (group, place, gather) => {
  const parts = ['article-title', 'subtitle'].flatMap((name) => elementNamed(group, name) ?? []);
  const plain = parts.map((part) => withoutElements(part, footnotes));
  const { path } = gather.below(place, 'article-title');
  const line = parts[0]?.line ?? group.line;
  gather.value(path, joined(plain.map(textOf)), line);
  if (plain.some(hasMarks)) gather.value(`${path}/node()`, joined(plain.map(markupOf)), line);
  for (const element of elementsIn(group)) {
    const below = gather.below(place, element.name);
    if (!parts.includes(element)) gather.element(element, below);
    else {
      gather.attributes(element, below);
      const notes = elementsIn(element).filter(({ name }) => footnotes.has(name));
      for (const note of notes) gather.element(note, gather.below(below, note.name));
    }
  }
};

function joined(titles: readonly string[]): string {
  const said = titles.filter((title) => title !== '');
  return said.map((title, place) => (place < said.length - 1 && !/[:?!]$/.test(title) ? `${title}:` : title)).join(' ');
}

/** A date with its year first, as `2019-11-03` or `2019 Nov 3`, known by what it is the date of. */
const date: Shape = (element, place, gather) => {
  const types = ['pub-type', 'date-type', 'publication-format'];
  const said = types
    .map((name) => ({ name, value: attributeOf(element, name) }))
    .filter(({ value }) => value !== undefined);
  const path = place.path + said.map(({ name, value }) => `[@${name}='${value}']`).join('');
  gather.attributes(element, passingPlace(path), ...types);
  const parts = ['year', 'month', 'season', 'day'].flatMap((name) => elementNamed(element, name) ?? []).map(textOf);
  const isNumeric = parts.every((part) => /^\d+$/.test(part));
  gather.value(path, parts.length === 0 ? textOf(element) : parts.join(isNumeric ? '-' : ' '), element.line);
  const others = elementsIn(element).filter(({ name }) => !['year', 'month', 'season', 'day'].includes(name));
  if (parts.length > 0) for (const other of others) gather.element(other, passingPlace(`${path}/${other.name}`));
};

const isMesh = /^mesh/i;
const areAbbreviations = /^abbr?|^abr$/i;

/** Keywords, headings of the thesaurus, or abbreviations, which are neither. */
const keywords: Shape = (group, place, gather) => {
  const kind = attributeOf(group, 'kwd-group-type') ?? '';
  gather.attributes(group, place);
  for (const element of elementsIn(group)) {
    const below = gather.below(place, element.name);
    if (element.name !== 'kwd' || areAbbreviations.test(kind)) {
      gather.element(element, below);
      continue;
    }
    const text = textOf(element);
    if (text !== '') gather.draft[isMesh.test(kind) ? 'subjectHeadings' : 'keywords'].push(text);
    gather.attributes(element, below);
    addMarkup(element, below, gather);
  }
};

const article = 'front/article-meta';
const journal = 'front/journal-meta';

/** What is done with the elements of JATS that are more than a value. */
export const jatsShapes: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  [`${journal}/journal-id`, typedBy('journal-id-type')],
  [`${article}/article-id`, typedBy('pub-id-type')],
  [`${article}/title-group`, titleGroup],
  [`${article}/contrib-group`, contributors],
  [`${article}/pub-date`, date],
  [`${article}/history/date`, date],
  [`${article}/abstract`, jatsAbstract],
  [`${article}/trans-abstract`, jatsAbstract],
  [`${article}/kwd-group`, keywords],
]);
