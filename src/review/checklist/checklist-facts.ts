import { groupBy, indexById } from '../../core/group-by.ts';
import type { Document } from '../../document/document.ts';
import { humansAmong } from '../../extraction/seen-parts.ts';
import { latestVersions } from '../../graph/latest-versions.ts';
import type { ScreeningState } from '../../screening/screening-state.ts';
import type { Configuration } from '../../theory/configuration.ts';
import { isStanding } from '../../theory/configuration-form.ts';
import type { EvidenceLink } from '../../theory/evidence-link.ts';
import type { TheoryVersion } from '../../theory/programme-theory.ts';
import { documentsOfReview } from '../documents-of-review.ts';
import type { Review } from '../review.ts';
import { screeningOfReview } from '../screening-of-review.ts';
import { type MachineAct, machineActs } from './machine-acts.ts';

/** What the rules of the checklists read of a review, folded once. */
export interface ChecklistFacts {
  readonly review: Review;
  readonly state: ScreeningState;
  /** The documents after duplicates are folded. */
  readonly documents: readonly Document[];
  readonly included: readonly Document[];
  readonly humanIds: ReadonlySet<string>;
  /** Configurations that were neither merged nor withdrawn. */
  readonly configurations: readonly Configuration[];
  readonly evidenceOf: ReadonlyMap<string, readonly EvidenceLink[]>;
  readonly lastVersions: readonly TheoryVersion[];
  /** What machines did. */
  readonly acts: readonly MachineAct[];
  /** The machines that did it, each once. */
  readonly machineIds: readonly string[];
}

/** Reads a review for the rules of the checklists. */
export function checklistFacts(review: Review): ChecklistFacts {
  const state = screeningOfReview(review);
  const included = new Set(state.outcomes.filter(({ status }) => status === 'included').map((one) => one.documentId));
  const documents = documentsOfReview(review, state);
  const humanIds = humansAmong(review.people);
  const acts = machineActs(review, state, humanIds);
  return {
    review,
    state,
    documents,
    included: documents.filter(({ id }) => included.has(id)),
    humanIds,
    acts,
    machineIds: [...new Set(acts.map(({ machineId }) => machineId))],
    configurations: [...indexById(review.configurations).values()].filter(isStanding),
    evidenceOf: groupBy(review.evidence, ({ configurationId }) => configurationId),
    lastVersions: [...latestVersions(review.theoryVersions).values()],
  };
}
