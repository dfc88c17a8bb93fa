import { groupBy, indexById } from '../core/group-by.ts';
import { assessSaturation } from '../saturation/assess-saturation.ts';
import type { SaturationAssessment } from '../saturation/saturation-assessment.ts';
import type { SaturationVerdict } from '../saturation/saturation-verdict.ts';
import type { Configuration } from '../theory/configuration.ts';
import type { ProgrammeTheory } from '../theory/programme-theory.ts';
import { assessmentPlanOf } from './assessment-plan-of.ts';
import type { InformationPower } from './information-power.ts';
import type { SaturationPlan } from './protocol.ts';
import { type ReadingOfReview, readingOfReview } from './reading-of-review.ts';
import type { Review } from './review.ts';
import { type TheoryContradiction, theoryContradictions } from './theory-contradictions.ts';
import { theoryViews } from './theory-views.ts';

/** What the documents say about one theory, on three views of the same evidence. */
export interface AssessedTheory {
  readonly theoryId: string;
  readonly label: string;
  /** New configurations; configurations with what is said of them; contexts, mechanisms and outcomes. */
  readonly views: Readonly<Record<'configurations' | 'polarities' | 'parts', SaturationAssessment>>;
  readonly contradictions: readonly TheoryContradiction[];
  /** On how many independent studies each configuration rests that a document supports or refines. */
  readonly depth: readonly { readonly configurationId: string; readonly studies: number }[];
  /** `null` where the protocol declares no target. */
  readonly verdict: SaturationVerdict['verdict'];
  /**
   * Why: `contradiction` where one is open or among the last documents, `thin-evidence` where a configuration rests on fewer
   * studies than the plan asks for, `views` where a view fails or cannot tell, `all-views` where each supports it.
   */
  readonly because: 'no-target' | 'contradiction' | 'thin-evidence' | 'views' | 'all-views';
}

/** Whether the theories in scope have taken up what the documents hold. */
export interface TheorySaturation {
  readonly theories: readonly AssessedTheory[];
  /** `supported` only where it is of every theory in scope; `null` where the protocol declares no target. */
  readonly verdict: SaturationVerdict['verdict'];
  /** Theories of which it is not supported. */
  readonly failingIds: readonly string[];
  /** The reviewers' own note, as the plan holds it; it weighs nothing here. */
  readonly informationPower: InformationPower | null;
}

/** Documents at the end in which a contradiction is new, where the plan names no run. */
const usualRun = 3;

/**
 * Saturation for each programme theory of a review: its included documents against the configurations of its latest
 * version, on three views, by the plan of the protocol.
 *
 * Coverage of what was found is not enough for a theory. A contradiction that shows in the last documents, or that nobody
 * adjudicated or reconciled, means that saturation is not supported, however quiet the tail. Every theory in scope must
 * pass: those that the plan names, else all programme theories. Without a target nothing is judged.
 *
 * @example
 * const { review } = parseReview({ schemaVersion: 1, kind: 'synthesis', title: 'Empty', protocol: { version: 1 } });
 * review && theorySaturation(review).verdict; // null
 * @see Pawson R, Greenhalgh T, Harvey G, Walshe K. Realist review: a new method of systematic review designed for complex
 *   policy interventions. J Health Serv Res Policy 2005;10(Suppl 1):21–34. https://doi.org/10.1258/1355819054308530
 */
export function theorySaturation(review: Review): TheorySaturation {
  const plan = review.protocol.saturationPlan;
  const scope = plan?.theoryIds ?? review.theories.filter(({ level }) => level === 'programme').map(({ id }) => id);
  const byId = indexById(review.theories);
  const reading = readingOfReview(review);
  const theories = [...new Set(scope)].map((id) => assessTheory(byId.get(id) ?? { id, label: id }, review, reading));
  return {
    theories,
    verdict: !hasTarget(plan) ? null : verdictOf(theories.map(({ verdict }) => verdict)),
    failingIds: theories.filter(({ verdict }) => verdict !== 'supported').map(({ theoryId }) => theoryId),
    informationPower: plan?.informationPower ?? null,
  };
}

function assessTheory(
  { id, label }: Pick<ProgrammeTheory, 'id' | 'label'>,
  review: Review,
  reading: ReadingOfReview,
): AssessedTheory {
  const plan = review.protocol.saturationPlan;
  const configurations = standingConfigurations(id, review);
  const own = new Set(configurations.map((configuration) => configuration.id));
  const places = new Map(reading.order.map((document, place) => [document, place]));
  const evidence = review.evidence.filter((link) => own.has(link.configurationId) && places.has(link.documentId));
  const coded = theoryViews(configurations, evidence);
  const assess = (found: typeof coded.parts) => assessSaturation(reading.incidenceOf(found), assessmentPlanOf(plan));
  const views = {
    configurations: assess(coded.configurations),
    polarities: assess(coded.polarities),
    parts: assess(coded.parts),
  };
  const contradictions = theoryContradictions({
    configurations,
    evidence,
    operations: review.operations,
    placeOf: (document) => places.get(document) ?? reading.order.length,
    lastFrom: reading.order.length - (plan?.run ?? usualRun),
  });
  const backing = groupBy(
    evidence.filter(({ bearing }) => bearing !== 'refutes'),
    ({ configurationId }) => configurationId,
  );
  const depth = configurations.map((configuration) => {
    const found = (backing.get(configuration.id) ?? []).map(({ documentId }) => ({ document: documentId, code: '' }));
    const studies = reading.incidenceOf(found).rows.filter((row) => row.length > 0).length;
    return { configurationId: configuration.id, studies };
  });
  const assessed = { theoryId: id, label, views, contradictions, depth };
  return { ...assessed, ...judge(assessed, review) };
}

/** The configurations of the latest version, without those that were merged, withdrawn or refuted. */
function standingConfigurations(theoryId: string, { theoryVersions, configurations }: Review): Configuration[] {
  const own = theoryVersions.filter((version) => version.theoryId === theoryId);
  const latest = own.reduce((a, b) => (b.version > a.version ? b : a), {
    version: 0,
    configurationIds: [] as readonly string[],
  });
  const ids = new Set(latest.configurationIds);
  const gone = new Set<Configuration['status']>(['merged', 'withdrawn', 'refuted']);
  return configurations.filter(({ id, status }) => ids.has(id) && !gone.has(status));
}

function judge(
  { views, contradictions, depth }: Omit<AssessedTheory, 'verdict' | 'because'>,
  { protocol: { saturationPlan: plan } }: Review,
): Pick<AssessedTheory, 'verdict' | 'because'> {
  if (plan === undefined || !hasTarget(plan)) return { verdict: null, because: 'no-target' };
  if (contradictions.some(({ isNew, resolvedBy }) => isNew || resolvedBy === null)) {
    return { verdict: 'not-supported', because: 'contradiction' };
  }
  const least = plan.minimumStudies ?? 0;
  if (depth.some(({ studies }) => studies < least)) return { verdict: 'not-supported', because: 'thin-evidence' };
  const verdict = verdictOf(Object.values(views).map((view) => view.verdict));
  return { verdict, because: verdict === 'supported' ? 'all-views' : 'views' };
}

function hasTarget(plan: SaturationPlan | undefined): boolean {
  return Object.keys(plan?.target ?? {}).length > 0;
}

/** All must support; none may fail. An empty list cannot tell. */
function verdictOf(verdicts: readonly SaturationVerdict['verdict'][]): SaturationVerdict['verdict'] {
  if (verdicts.includes('not-supported')) return 'not-supported';
  return verdicts.length > 0 && verdicts.every((verdict) => verdict === 'supported') ? 'supported' : 'cannot-tell';
}
