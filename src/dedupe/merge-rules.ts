import { agrees, atLeast, atMost, mayAgree } from './pair-conditions.ts';
import type { PairRule } from './pair-rule.ts';

const sameTitle = [atLeast('title', 95), atMost('wordsChanged', 0)];
const tellingTitle = [...sameTitle, atLeast('tellingWords', 3)];
const noConflict = atMost('conflicts', 0);
const nearYear = agrees('year');
/** A range of three pages or more in one volume: two papers can hardly share it. */
const sameRange = [atLeast('pages', 3), agrees('volume'), mayAgree('issue'), nearYear];

/**
 * What makes one document of two, from the strongest reason to the weakest.
 *
 * @example
 * mergeRules[0]?.name; // 'identical-records'
 */
export const mergeRules: readonly PairRule[] = [
  {
    name: 'identical-records',
    says: 'the records agree in every field, and their title tells',
    when: [agrees('identical'), atLeast('tellingWords', 3)],
  },
  {
    name: 'identical-records-with-author',
    says: 'the records agree in every field, an author among them',
    when: [agrees('identical'), atLeast('tellingWords', 1), agrees('authors')],
  },
  {
    name: 'identical-records-with-place',
    says: 'the records agree in every field, their place among them',
    when: [agrees('identical'), atLeast('agreements', 4)],
  },
  { name: 'same-doi', says: 'the same DOI and like titles', when: [agrees('doi'), atLeast('title', 70)] },
  {
    name: 'same-doi-part-of-title',
    says: 'the same DOI, and one title continues the other',
    when: [agrees('doi'), agrees('titlePart')],
  },
  {
    name: 'same-doi-and-place',
    says: 'the same DOI, authors and pages',
    when: [agrees('doi'), agrees('pages'), atLeast('authors', 60)],
    // abstracts of a supplement share its DOI, and a page
    unless: [[atMost('title', 49), atMost('pages', 2)]],
  },
  {
    name: 'same-doi-and-abstract',
    says: 'the same DOI and the same abstract',
    when: [agrees('doi'), atLeast('abstract', 70)],
  },
  {
    name: 'same-pmid',
    says: 'the same number of PubMed and like titles',
    when: [agrees('pmid'), atLeast('title', 70)],
  },
  {
    name: 'same-title-authors-pages',
    says: 'the same title, authors and pages',
    when: [...sameTitle, agrees('authors'), agrees('pages'), mayAgree('volume'), mayAgree('container')],
  },
  {
    name: 'same-title-volume-pages',
    says: 'the same title, volume and pages',
    when: [...sameTitle, mayAgree('authors'), agrees('pages'), agrees('volume'), mayAgree('container')],
  },
  {
    name: 'like-title-authors-volume-pages',
    says: 'titles that differ in spelling only, the same authors, volume and pages',
    when: [atLeast('title', 85), atMost('wordsChanged', 0), agrees('authors'), agrees('pages'), agrees('volume')],
  },
  {
    name: 'same-title-no-conflict',
    says: 'the same title and authors, and nothing that differs',
    when: [...tellingTitle, atLeast('authors', 50), atLeast('agreements', 2), noConflict],
  },
  {
    name: 'same-title-and-range-of-pages',
    says: 'like titles and the same range of pages of one volume, which two papers can hardly share',
    when: [atLeast('title', 80), ...sameRange, agrees('container')],
  },
  {
    name: 'same-long-title-no-conflict',
    says: 'the same long title, authors and container in neighbouring years, and nothing that differs',
    when: [
      ...tellingTitle,
      atLeast('tellingWords', 5),
      atLeast('authors', 80),
      atLeast('authorsListed', 2),
      agrees('container'),
      nearYear,
      noConflict,
    ],
  },
  {
    name: 'same-long-title-one-author',
    says: 'the same long title by one author in one container, in neighbouring years, and nothing that differs',
    when: [
      ...tellingTitle,
      atLeast('tellingWords', 6),
      atLeast('authors', 100),
      atLeast('authorsListed', 1),
      agrees('container'),
      nearYear,
      noConflict,
    ],
  },
  {
    name: 'same-long-title-same-year',
    says: 'the same long title, the same authors and year, and nothing that differs',
    when: [
      ...tellingTitle,
      atLeast('tellingWords', 5),
      atLeast('authors', 80),
      atLeast('authorsListed', 2),
      atLeast('year', 2),
      noConflict,
    ],
  },
  {
    name: 'part-of-title-and-pages',
    says: 'one title continues the other, with the same authors, container and pages',
    when: [agrees('titlePart'), atLeast('authors', 50), agrees('pages'), agrees('container'), mayAgree('volume')],
  },
  {
    name: 'part-of-title-no-conflict',
    says: 'one title continues the other, with the same authors, container and year, and nothing that differs',
    when: [
      agrees('titlePart'),
      atLeast('title', 60),
      atLeast('tellingWords', 5),
      atLeast('authors', 80),
      agrees('container'),
      atLeast('year', 2),
      noConflict,
    ],
  },
  {
    name: 'same-abstract',
    says: 'the same title and abstract, and nothing that differs',
    when: [...tellingTitle, atLeast('abstract', 85), mayAgree('authors'), nearYear, noConflict],
  },
  {
    name: 'one-thesis',
    says: 'two theses under one title, by a person of one full name',
    when: [atLeast('form', 2), ...sameTitle, agrees('fullName'), nearYear],
  },
  {
    name: 'one-wrong-value',
    says: 'the same title, authors and pages; one other value differs',
    when: [...tellingTitle, atLeast('authors', 60), agrees('pages'), atLeast('agreements', 2), atMost('conflicts', 1)],
  },
  {
    name: 'one-wrong-page',
    says: 'the same title, authors, container and volume; the pages overlap or are a digit off',
    when: [
      ...tellingTitle,
      atLeast('authors', 60),
      agrees('container'),
      agrees('volume'),
      mayAgree('issue'),
      nearYear,
      atLeast('pages', -1),
    ],
  },
  {
    name: 'translated-title',
    says: 'a translated title, with the same authors and range of pages of one volume',
    when: [agrees('translated'), ...sameRange, mayAgree('container'), atLeast('authors', 60)],
  },
  {
    name: 'like-title-and-range-of-pages',
    says: 'like titles and authors, and the same range of pages of one volume',
    when: [atLeast('title', 50), ...sameRange, atLeast('authors', 60)],
  },
  {
    name: 'same-place-in-full',
    says: 'the same authors, container, year, volume, issue and range of pages',
    when: [...sameRange, agrees('container'), agrees('issue'), atLeast('year', 2), atLeast('authors', 80)],
  },
];
