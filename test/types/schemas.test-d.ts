// Checked by the compiler (tsc -p test/tsconfig.json), not run.
import { expectTypeOf } from 'vitest';
import type * as z from 'zod';
import type * as library from '../../src/index.ts';

// each entity's type is what its schema gives, no more and no less
expectTypeOf<z.output<typeof library.appraisalSchema>>().toEqualTypeOf<library.Appraisal>();
expectTypeOf<z.output<typeof library.appraisalScaleSchema>>().toEqualTypeOf<library.AppraisalScale>();
expectTypeOf<z.output<typeof library.causeSchema>>().toEqualTypeOf<library.Cause>();
expectTypeOf<z.output<typeof library.caveatSchema>>().toEqualTypeOf<library.Caveat>();
expectTypeOf<z.output<typeof library.conceptSchema>>().toEqualTypeOf<library.Concept>();
expectTypeOf<z.output<typeof library.confidenceAssessmentSchema>>().toEqualTypeOf<library.ConfidenceAssessment>();
expectTypeOf<z.output<typeof library.configurationSchema>>().toEqualTypeOf<library.Configuration>();
expectTypeOf<z.output<typeof library.configurationLinkSchema>>().toEqualTypeOf<library.ConfigurationLink>();
expectTypeOf<z.output<typeof library.criterionSchema>>().toEqualTypeOf<library.Criterion>();
expectTypeOf<z.output<typeof library.documentSchema>>().toEqualTypeOf<library.Document>();
expectTypeOf<z.output<typeof library.duplicateClusterSchema>>().toEqualTypeOf<library.DuplicateCluster>();
expectTypeOf<z.output<typeof library.duplicateLinkSchema>>().toEqualTypeOf<library.DuplicateLink>();
expectTypeOf<z.output<typeof library.evidenceLinkSchema>>().toEqualTypeOf<library.EvidenceLink>();
expectTypeOf<z.output<typeof library.evidenceOperationSchema>>().toEqualTypeOf<library.EvidenceOperation>();
expectTypeOf<z.output<typeof library.extractSchema>>().toEqualTypeOf<library.Extract>();
expectTypeOf<z.output<typeof library.extractionSchema>>().toEqualTypeOf<library.Extraction>();
expectTypeOf<z.output<typeof library.extractionFormSchema>>().toEqualTypeOf<library.ExtractionForm>();
expectTypeOf<z.output<typeof library.extractionResolutionSchema>>().toEqualTypeOf<library.ExtractionResolution>();
expectTypeOf<z.output<typeof library.formFieldSchema>>().toEqualTypeOf<library.FormField>();
expectTypeOf<z.output<typeof library.fullTextRefSchema>>().toEqualTypeOf<library.FullTextRef>();
expectTypeOf<z.output<typeof library.heuristicSchema>>().toEqualTypeOf<library.Heuristic>();
expectTypeOf<z.output<typeof library.memoSchema>>().toEqualTypeOf<library.Memo>();
expectTypeOf<z.output<typeof library.originSchema>>().toEqualTypeOf<library.Origin>();
expectTypeOf<z.output<typeof library.pageRangeSchema>>().toEqualTypeOf<library.PageRange>();
expectTypeOf<z.output<typeof library.partialDateSchema>>().toEqualTypeOf<library.PartialDate>();
expectTypeOf<z.output<typeof library.personSchema>>().toEqualTypeOf<library.Person>();
expectTypeOf<z.output<typeof library.personNameSchema>>().toEqualTypeOf<library.PersonName>();
expectTypeOf<z.output<typeof library.programmeTheorySchema>>().toEqualTypeOf<library.ProgrammeTheory>();
expectTypeOf<z.output<typeof library.protocolSchema>>().toEqualTypeOf<library.Protocol>();
expectTypeOf<z.output<typeof library.protocolChangeSchema>>().toEqualTypeOf<library.ProtocolChange>();
expectTypeOf<z.output<typeof library.questionSchema>>().toEqualTypeOf<library.Question>();
expectTypeOf<z.output<typeof library.rawFieldSchema>>().toEqualTypeOf<library.RawField>();
expectTypeOf<z.output<typeof library.recommendationSchema>>().toEqualTypeOf<library.Recommendation>();
expectTypeOf<z.output<typeof library.reviewSchema>>().toEqualTypeOf<library.Review>();
expectTypeOf<z.output<typeof library.saturationPlanSchema>>().toEqualTypeOf<library.SaturationPlan>();
expectTypeOf<z.output<typeof library.screeningEventSchema>>().toEqualTypeOf<library.ScreeningEvent>();
expectTypeOf<z.output<typeof library.searchSchema>>().toEqualTypeOf<library.Search>();
expectTypeOf<z.output<typeof library.slotSchema>>().toEqualTypeOf<library.Slot>();
expectTypeOf<z.output<typeof library.stagePolicySchema>>().toEqualTypeOf<library.StagePolicy>();
expectTypeOf<z.output<typeof library.stakeholderInputSchema>>().toEqualTypeOf<library.StakeholderInput>();
expectTypeOf<z.output<typeof library.statementsSchema>>().toEqualTypeOf<library.Statements>();
expectTypeOf<z.output<typeof library.substantiveTheorySchema>>().toEqualTypeOf<library.SubstantiveTheory>();
expectTypeOf<z.output<typeof library.themeSchema>>().toEqualTypeOf<library.Theme>();
expectTypeOf<z.output<typeof library.theoryVersionSchema>>().toEqualTypeOf<library.TheoryVersion>();

// facts are readonly to the last list
expectTypeOf<library.Document>().toEqualTypeOf<Readonly<library.Document>>();
expectTypeOf<library.Review['documents']>().toEqualTypeOf<readonly library.Document[]>();
expectTypeOf<library.Configuration['slots'][number]>().toEqualTypeOf<Readonly<library.Slot>>();

// an unknown fact is missing, never undefined
expectTypeOf<{ doi: undefined }>().not.toExtend<Pick<library.Document, 'doi'>>();
expectTypeOf<Record<never, never>>().toExtend<Pick<library.Document, 'doi'>>();

// a file may leave lists out; what was read has them all
expectTypeOf<undefined>().toExtend<z.input<typeof library.documentSchema>['authors']>();
expectTypeOf<undefined>().not.toExtend<library.Document['authors']>();

// a judgement of one kind has no fields of another
type Judgement<Kind extends library.ScreeningEvent['kind']> = Extract<library.ScreeningEvent, { kind: Kind }>;
expectTypeOf<Judgement<'decide'>>().toHaveProperty('verdict');
expectTypeOf<Judgement<'retract'>>().not.toHaveProperty('verdict');
