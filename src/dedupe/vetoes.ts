import { agrees, atLeast, atMost, differs, mayAgree } from './pair-conditions.ts';
import type { PairCondition, PairVeto } from './pair-rule.ts';

const isSerial: PairCondition = { of: 'tellingWords', least: 0, most: 0 };
const sameTitle = [atLeast('title', 95), atMost('wordsChanged', 0)];
const samePlace = [agrees('container'), agrees('volume'), atLeast('pages', 2)];
const sameIdentifier: readonly (readonly PairCondition[])[] = [[agrees('doi')], [agrees('pmid')]];
/** A noisy label of the form does not matter where the place is the same. */
const samePrinted: readonly (readonly PairCondition[])[] = [
  ...sameIdentifier,
  [agrees('pages'), agrees('volume')],
  [agrees('pages'), agrees('container'), mayAgree('volume')],
];

/**
 * What keeps two documents apart, and after that what leaves them to a person, in the order in which it is asked.
 *
 * @example
 * vetoes.find(({ name }) => name === 'cochrane-version')?.outcome; // 'apart'
 */
export const vetoes: readonly PairVeto[] = [
  {
    name: 'notice-and-paper',
    says: 'one is a correction, a retraction, a reply or a protocol, the other is not',
    outcome: 'apart',
    when: [differs('notice')],
    unless: [[agrees('doi'), agrees('pages')]],
  },
  {
    name: 'cochrane-version',
    says: 'they are two versions of a Cochrane review',
    outcome: 'apart',
    when: [differs('version')],
  },
  {
    name: 'reprint-and-original',
    says: 'one says that it is a reprint, and the place is not the same',
    outcome: 'apart',
    when: [differs('reprint')],
    unless: samePrinted,
  },
  {
    name: 'another-form',
    says: 'one is an article, the other a conference paper, a preprint, a thesis, a data set or an entry of a register',
    outcome: 'apart',
    when: [differs('form')],
    unless: [...samePrinted, [mayAgree('container'), atMost('conflicts', 0)]],
  },
  {
    name: 'another-pmid',
    says: 'they have two numbers of PubMed',
    outcome: 'apart',
    when: [differs('pmid')],
    unless: [[agrees('doi'), atLeast('title', 90)]],
  },
  {
    name: 'another-doi',
    says: 'they have two DOIs, and their place differs as well',
    outcome: 'apart',
    when: [differs('doi'), atLeast('conflicts', 1)],
    unless: [[...sameTitle, ...samePlace, atLeast('authors', 60), atMost('conflicts', 1)]],
  },
  {
    name: 'numbered-part',
    says: 'their titles bear other numbers',
    outcome: 'apart',
    when: [differs('numbers')],
    unless: [...sameIdentifier, [agrees('pages'), agrees('volume')], [atLeast('pages', 2)]],
  },
  {
    name: 'serial-title',
    says: 'their title comes back issue after issue, and the place is not the same',
    outcome: 'apart',
    when: [isSerial, atMost('pages', 0)],
    unless: [...sameIdentifier, [agrees('identical')]],
  },
  {
    name: 'serial-title-elsewhere',
    says: 'their title comes back issue after issue, in another place or year',
    outcome: 'apart',
    when: [isSerial, atLeast('conflicts', 1)],
    unless: sameIdentifier,
  },
  {
    name: 'serial-title-other-year',
    says: 'their title comes back issue after issue, and the year is not the same',
    outcome: 'apart',
    when: [isSerial, atMost('year', 1)],
    unless: [...sameIdentifier, [agrees('identical')]],
  },
  {
    name: 'perhaps-another-form',
    says: 'one may be an article, the other a conference paper, a preprint, a thesis, a data set or an entry of a register',
    outcome: 'review',
    when: [differs('form')],
    unless: samePrinted,
  },
  {
    name: 'different-doi',
    says: 'they have two DOIs',
    outcome: 'review',
    when: [differs('doi')],
    unless: [[...sameTitle, ...samePlace, atLeast('authors', 60)]],
  },
  {
    name: 'perhaps-numbered-part',
    says: 'their titles bear other numbers, though an identifier is shared',
    outcome: 'review',
    when: [differs('numbers')],
    unless: [[agrees('pages'), agrees('volume')], [atLeast('pages', 2)], [agrees('pages'), agrees('doi')]],
  },
  {
    name: 'short-title',
    says: 'their title is so short that other documents may bear it, and the place is not surely the same',
    outcome: 'review',
    when: [atLeast('tellingWords', 1), atMost('tellingWords', 2)],
    unless: [...sameIdentifier, [agrees('identical')], [agrees('pages'), atMost('conflicts', 0)]],
  },
  {
    name: 'same-doi-other-title',
    says: 'they have one DOI, but titles with little in common',
    outcome: 'review',
    when: [agrees('doi'), atMost('title', 69), atMost('titlePart', 0)],
    unless: [
      [atLeast('pages', 3), atLeast('authors', 60)],
      [atLeast('title', 50), agrees('pages'), atLeast('authors', 60)],
      [atLeast('abstract', 70)],
    ],
  },
  {
    name: 'same-doi-other-pages',
    says: 'they have one DOI, but other words in their titles and other pages',
    outcome: 'review',
    when: [agrees('doi'), atLeast('wordsChanged', 1), atMost('titlePart', 0), atMost('pages', -2)],
    unless: [[agrees('pmid')]],
  },
  {
    name: 'years-apart',
    says: 'their years lie two or more apart',
    outcome: 'review',
    when: [differs('year')],
    unless: [...sameIdentifier, [agrees('volume'), agrees('pages')]],
  },
];
