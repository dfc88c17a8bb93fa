import { indexById } from '../core/group-by.ts';
import type { CodedDocument } from '../saturation/incidence.ts';
import type { Configuration, Slot } from '../theory/configuration.ts';
import type { EvidenceLink } from '../theory/evidence-link.ts';

/** What documents say to a theory, coded in three ways. */
export interface TheoryViews {
  /** The configurations that a document bears on. */
  readonly configurations: readonly CodedDocument[];
  /** Configurations with what is said of them: supported, refuted, refined. */
  readonly polarities: readonly CodedDocument[];
  /** The contexts, mechanisms and outcomes, present or absent, of which those configurations are made. */
  readonly parts: readonly CodedDocument[];
}

/** Codes the evidence of a theory's configurations in three ways. */
export function theoryViews(configurations: readonly Configuration[], evidence: readonly EvidenceLink[]): TheoryViews {
  const byId = indexById(configurations);
  const coded = (codesOf: (link: EvidenceLink) => readonly string[]) =>
    evidence.flatMap((link) => codesOf(link).map((code) => ({ document: link.documentId, code })));
  return {
    configurations: coded(({ configurationId }) => [configurationId]),
    polarities: coded(({ configurationId, bearing }) => [JSON.stringify([configurationId, bearing])]),
    parts: coded(({ configurationId }) => (byId.get(configurationId)?.slots ?? []).flatMap(partOf)),
  };
}

/** Both halves of a mechanism are one part; interventions and actors are none of the three. */
function partOf({ role, conceptId, polarity }: Slot): string[] {
  const parts = { context: 'C', resource: 'M', reasoning: 'M', outcome: 'O', intervention: null, actor: null };
  const part = parts[role];
  return part === null ? [] : [JSON.stringify([part, conceptId, polarity])];
}
