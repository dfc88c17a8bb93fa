import type { QualityCriterion, QualityLevel } from './quality-grade.ts';

/** One criterion of the quality standards, as data. Grades are cumulative: each says what it adds to the one below. */
export interface QualityStandard {
  readonly criterion: QualityCriterion;
  /** Its number, 1 to 8. */
  readonly number: number;
  readonly topic: string;
  /** What each grade asks for, in this library's own words. */
  readonly grades: Readonly<Record<QualityLevel, string>>;
}

/**
 * The eight criteria of the RAMESES quality standards for realist syntheses, told in other words.
 *
 * @example
 * qualityStandards.map(({ criterion }) => criterion)[2]; // 'focusing'
 * @see Wong G, Greenhalgh T, Westhorp G, Pawson R. Development of methodological guidance, publication standards and
 *   training materials for realist and meta-narrative reviews. Health Serv Deliv Res 2014;2(30).
 *   https://doi.org/10.3310/hsdr02300
 */
export const qualityStandards: readonly QualityStandard[] = [
  {
    criterion: 'research-problem',
    number: 1,
    topic: 'The research problem',
    grades: {
      inadequate: 'The topic does not suit a realist approach, or the question is not a realist one',
      adequate:
        'The topic suits a review, and the question asks what works for whom, how, why or in which circumstances',
      good: 'The question shows that causes are sought below what can be seen',
      excellent: 'It is argued why a realist approach serves better than others, those that use theory among them',
    },
  },
  {
    criterion: 'underpinning-principles',
    number: 2,
    topic: 'Understanding of the principles',
    grades: {
      inadequate: 'Misunderstandings run so deep that the analysis is not realist',
      adequate: 'Some slips, and yet a realist analysis on the whole',
      good: 'Assumptions and analysis are realist throughout',
      excellent: 'Difficulties on the way were met in ways that are realist themselves',
    },
  },
  {
    criterion: 'focusing',
    number: 3,
    topic: 'Focusing the review',
    grades: {
      inadequate: 'Too wide for the time and means, with no sign that it was narrowed',
      adequate: 'It was narrowed step by step within its means, and the steps are on record',
      good: 'Narrowing went to and fro, and those who commissioned the review took part',
      excellent: 'Knowledge from outside the team steered it towards what its users need',
    },
  },
  {
    criterion: 'programme-theory',
    number: 4,
    topic: 'Building and refining a programme theory',
    grades: {
      inadequate: 'There is no realist programme theory',
      adequate: 'A first theory stood early and was refined towards a realist explanation',
      good: 'The theory tells how and why outcomes come about, and grew from the data',
      excellent: 'It is tied to theory from elsewhere, and the pattern among its configurations is explained',
    },
  },
  {
    criterion: 'search-strategy',
    number: 5,
    topic: 'The search strategy',
    grades: {
      inadequate: 'The search cannot serve a realist review: one source, one run, or led by a ranking of designs',
      adequate: 'It followed the aim, was tried and changed, and took in sources of many kinds and all designs',
      good: 'Later searches followed from what was understood by then, to build or test the theory',
      excellent: 'It also looked beyond the programme for the same mechanism at work',
    },
  },
  {
    criterion: 'selection-and-appraisal',
    number: 6,
    topic: 'Selection and appraisal of documents',
    grades: {
      inadequate: 'Whole documents fell by design or by a checklist of quality alone',
      adequate:
        'Documents came in for what they say to the theory, and were judged by how far their data can be trusted',
      good: 'Weaknesses of method were noted and carried into the analysis',
      excellent: 'Judgements of relevance and rigour show command of the field',
    },
  },
  {
    criterion: 'data-extraction',
    number: 7,
    topic: 'Data extraction',
    grades: {
      inadequate: 'What a realist analysis needs was not taken down',
      adequate: 'What bears on contexts, mechanisms, outcomes and the theory was taken down',
      good: 'It was set out so that the synthesis could work with it',
      excellent: 'The way of extracting was piloted and changed as the focus did',
    },
  },
  {
    criterion: 'reporting',
    number: 8,
    topic: 'Reporting',
    grades: {
      inadequate: 'Main items are absent, or findings are not told as configurations',
      adequate: 'Most items are reported, and findings are told as realist explanations',
      good: 'The report is full and clear by the publication standards',
      excellent: 'It serves its readers exceptionally well and lets them judge rigour and plausibility',
    },
  },
];
