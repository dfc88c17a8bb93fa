import { agrees, atLeast, atMost, mayAgree } from './pair-conditions.ts';
import type { PairRule } from './pair-rule.ts';

/**
 * What makes a pair worth a person's look, where no rule merges it.
 *
 * @example
 * reviewRules[0]?.name; // 'shared-identifier'
 */
export const reviewRules: readonly PairRule[] = [
  { name: 'shared-identifier', says: 'a shared DOI', when: [agrees('doi')] },
  { name: 'shared-pmid', says: 'a shared number of PubMed', when: [agrees('pmid')] },
  {
    name: 'like-title',
    says: 'like titles, and authors that do not contradict',
    when: [atLeast('title', 90), atLeast('tellingWords', 3), mayAgree('authors'), atMost('conflicts', 1)],
  },
  {
    name: 'like-title-and-authors',
    says: 'like titles and the same authors, in another place',
    when: [atLeast('title', 90), atLeast('tellingWords', 3), atLeast('authors', 50), atMost('conflicts', 2)],
  },
  {
    name: 'same-title-and-place',
    says: 'the same title in one volume, and nothing that differs but the authors',
    when: [
      atLeast('title', 95),
      atMost('wordsChanged', 0),
      atLeast('tellingWords', 3),
      agrees('container'),
      agrees('volume'),
      atLeast('agreements', 3),
      atMost('conflicts', 0),
    ],
  },
  {
    name: 'short-title',
    says: 'the same short title, authors and year, and nothing that differs',
    when: [atLeast('title', 95), atLeast('authors', 50), agrees('year'), atMost('conflicts', 0)],
  },
  {
    name: 'part-of-title',
    says: 'one title continues the other, with the same authors',
    when: [agrees('titlePart'), atLeast('authors', 50), atMost('conflicts', 2)],
  },
  {
    name: 'same-place',
    says: 'the same authors, container, volume and pages',
    when: [agrees('pages'), agrees('volume'), agrees('container'), mayAgree('year'), atLeast('authors', 60)],
  },
  {
    name: 'like-title-near-place',
    says: 'like titles, the same authors and volume, pages that overlap or are a digit off',
    when: [
      atLeast('title', 70),
      agrees('volume'),
      atLeast('pages', -1),
      agrees('year'),
      mayAgree('container'),
      atLeast('authors', 60),
    ],
  },
];
