import type { Document } from '../document/document.ts';
import type { Extract } from '../extraction/extract.ts';
import type { Concept } from './concept.ts';
import type { Configuration } from './configuration.ts';
import type { ConfigurationLink } from './configuration-link.ts';
import type { EvidenceLink } from './evidence-link.ts';
import type { ProgrammeTheory, TheoryVersion } from './programme-theory.ts';
import type { Theme } from './theme.ts';

/** The lists that make a theory with its evidence. A `Review` is one by its shape. */
export interface TheoryData {
  readonly concepts: readonly Concept[];
  readonly configurations: readonly Configuration[];
  readonly evidence: readonly EvidenceLink[];
  readonly links: readonly ConfigurationLink[];
  readonly themes: readonly Theme[];
  readonly theories: readonly ProgrammeTheory[];
  readonly theoryVersions: readonly TheoryVersion[];
  readonly documents: readonly Document[];
  readonly extracts: readonly Extract[];
}
