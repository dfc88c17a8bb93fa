import { type RaterAgreement, raterAgreement } from '../../appraisal/rater-agreement.ts';
import { groupBy } from '../../core/group-by.ts';
import type { Review } from '../review.ts';
import { checklistFacts } from './checklist-facts.ts';
import { type QualityStandard, qualityStandards } from './quality-criteria.ts';
import { type QualityFacts, qualityFacts } from './quality-facts.ts';
import { type QualityGrade, type QualityLevel, qualityLevelSchema } from './quality-grade.ts';
import { ramesesChecklist } from './rameses-checklist.ts';

/** One criterion of the quality standards with all that helps to grade it, and the grades that people gave. */
export interface QualitySheetRow extends QualityStandard, QualityFacts {
  /** What people gave, one grade a person, their last; a consensus is not among them. */
  readonly given: readonly QualityGrade[];
  /** The grade that settles differing ones, where people agreed on one. */
  readonly consensus: QualityGrade | null;
  /**
   * The grade on which people agree, by themselves or in a consensus; `null` where one person alone graded, nobody did, or
   * they differ. It is never computed from the facts.
   */
  readonly agreed: QualityLevel | null;
}

/** The quality standards as a sheet of evidence. */
export interface QualitySheet {
  /** One for each of the eight criteria. */
  readonly rows: readonly QualitySheetRow[];
  /** How far those who graded agree, over the criteria, before any consensus. */
  readonly agreement: RaterAgreement;
}

/** What the sheet takes from elsewhere. */
export interface QualitySheetOptions {
  /** Grades beside those that the review holds. Default: none. */
  readonly grades?: readonly QualityGrade[];
}

/**
 * The eight criteria of the RAMESES quality standards as a sheet of evidence: facts and warnings from the records, what each
 * grade asks for, and the grades that human beings gave with their agreement. No grade is computed, and none is summed.
 *
 * @example
 * const { review } = parseReview({ schemaVersion: 1, kind: 'synthesis', title: 'Trust', protocol: { version: 1 } });
 * const grade = { criterion: 'focusing', reason: 'Said so in the protocol' } as const;
 * const grades = [{ ...grade, id: 'g1', by: 'ann', grade: 'good' as const }, { ...grade, id: 'g2', by: 'ben', grade: 'adequate' as const }];
 * const people = ['ann', 'ben'].map((id) => personSchema.parse({ id, name: id }));
 * review && qualitySheet({ ...review, people }, { grades }).agreement.pairs[0]?.differingIds; // ['focusing']
 * @see Wong G, Greenhalgh T, Westhorp G, Pawson R. Health Serv Deliv Res 2014;2(30). https://doi.org/10.3310/hsdr02300
 */
export function qualitySheet(review: Review, { grades = [] }: QualitySheetOptions = {}): QualitySheet {
  const facts = checklistFacts(review);
  const counted = [...review.qualityGrades, ...grades].filter(({ by }) => facts.humanIds.has(by));
  const byCriterion = groupBy(counted, ({ criterion }) => criterion);
  const rows = qualityStandards.map((standard): QualitySheetRow => {
    const { criterion } = standard;
    const found = criterion === 'reporting' ? reportingFacts(review) : qualityFacts[criterion](facts);
    return { ...standard, ...found, ...gradesOf(byCriterion.get(criterion) ?? []) };
  });
  const things = rows.map(({ criterion, given }) => ({
    id: criterion,
    ratings: new Map(given.map(({ by, grade }) => [by, grade])),
  }));
  return { rows, agreement: raterAgreement(things, qualityLevelSchema.options) };
}

function gradesOf(grades: readonly QualityGrade[]): Pick<QualitySheetRow, 'given' | 'consensus' | 'agreed'> {
  const own = grades.filter(({ consensusOf }) => consensusOf === undefined);
  const given = [...new Map(own.map((grade) => [grade.by, grade])).values()];
  const last = grades.filter(({ consensusOf }) => consensusOf !== undefined).at(-1);
  // a grade that came or changed after the consensus opens the question again
  const consensus = last !== undefined && given.every(({ id }) => last.consensusOf?.includes(id)) ? last : null;
  const levels = new Set(given.map(({ grade }) => grade));
  const [only = null] = given.length > 1 && levels.size === 1 ? levels : [];
  return { given, consensus, agreed: consensus?.grade ?? only };
}

function reportingFacts(review: Review): QualityFacts {
  const items = ramesesChecklist(review);
  const byStatus = groupBy(items, ({ status }) => status);
  const facts = [...byStatus].map(([status, found]) => {
    const ids = found.map(({ item }) => `RAMESES item ${item}`);
    return { label: `Items of the publication standards: ${status}`, count: ids.length, ids };
  });
  const open = items.filter(({ status }) => status === 'missing' || status === 'partial');
  return { facts, warnings: open.map(({ item, topic, lacking }) => `item ${item}, ${topic}: ${lacking.join('; ')}`) };
}
