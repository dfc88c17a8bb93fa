import { agrees, atLeast, atMost, differs, mayAgree } from './pair-conditions.ts';
import type { PairCondition, PairRule } from './pair-rule.ts';
import type { ReportTreatment } from './report-treatment.ts';

/** What treating two kinds as one does to the rules, as data. */
interface Treatment {
  readonly kind: keyof ReportTreatment;
  /** What tells that two records are of these two kinds. */
  readonly where: readonly PairCondition[];
  /** The vetoes that do not stand between them any more. */
  readonly lifts: readonly string[];
  /** The rules that join them. */
  readonly merges: readonly PairRule[];
}

const sameTitle = [atLeast('title', 90), atMost('wordsChanged', 0), atLeast('tellingWords', 3)];
const elsewhere = ['another-pmid', 'another-doi', 'different-doi', 'years-apart'];
const forms = [...elsewhere, 'another-form', 'perhaps-another-form'];
const notice: readonly PairCondition[] = [{ of: 'notice', least: -1, most: -1 }];

/** Every treatment, in the order of its kinds. */
export const treatments: readonly Treatment[] = [
  {
    kind: 'preprint',
    where: [differs('preprint')],
    lifts: forms,
    merges: [
      {
        name: 'preprint-and-article',
        says: 'a preprint and an article under the same title, by the same authors, at most three years apart',
        when: [differs('preprint'), ...sameTitle, atLeast('authors', 60), atLeast('year', -3)],
      },
    ],
  },
  {
    kind: 'conference',
    where: [differs('conference')],
    lifts: forms,
    merges: [
      {
        name: 'conference-and-article',
        says: 'a conference paper and an article under the same title, by the same authors, at most three years apart',
        when: [differs('conference'), ...sameTitle, atLeast('authors', 60), atLeast('year', -3)],
      },
    ],
  },
  {
    kind: 'notice',
    where: notice,
    lifts: [...elsewhere, 'notice-and-paper', 'numbered-part', 'perhaps-numbered-part'],
    merges: [
      {
        name: 'notice-and-paper',
        says: 'a paper and a correction, retraction or reply that names it in its title, in one container',
        when: [...notice, agrees('titlePart'), agrees('container')],
      },
      {
        name: 'notice-under-title-of-paper',
        says: 'a paper and a correction, retraction or reply under the same title, in one container',
        when: [...notice, atLeast('title', 90), atLeast('tellingWords', 3), agrees('container'), mayAgree('authors')],
      },
    ],
  },
  {
    kind: 'cochrane',
    where: [differs('version')],
    lifts: [...elsewhere, 'cochrane-version', 'numbered-part', 'perhaps-numbered-part'],
    merges: [
      {
        name: 'cochrane-versions',
        says: 'two versions of one Cochrane review, by its number',
        when: [differs('version')],
      },
    ],
  },
  {
    kind: 'reprint',
    where: [differs('reprint')],
    lifts: [...elsewhere, 'reprint-and-original'],
    merges: [
      {
        name: 'reprint-and-original',
        says: 'a reprint and a record under the same title by the same authors',
        when: [differs('reprint'), ...sameTitle, atLeast('authors', 60)],
      },
    ],
  },
];
