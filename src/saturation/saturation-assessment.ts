import type { RuleResult } from './apply-rules.ts';
import type { SaturationTarget } from './assessment-plan.ts';
import type { ChaoEstimate } from './chao-estimate.ts';
import type { ComparedPoint } from './compared-curve.ts';
import type { WaveYield } from './new-codes-by-wave.ts';
import type { NextDocument } from './next-document.ts';
import type { QuietTail } from './quiet-tail.ts';
import type { ReadingDrift } from './reading-drift.ts';
import type { SampleCoverage } from './sample-coverage.ts';
import type { SaturationVerdict } from './saturation-verdict.ts';
import type { SaturationWarning } from './saturation-warning.ts';

/** All that the documents read say about those not read. */
export interface SaturationAssessment extends SaturationVerdict {
  /** Documents read; reports of one study count once. */
  readonly documents: number;
  readonly codes: number;
  readonly emptyDocuments: number;
  /** The last document that brought a new code, from 1 in reading order; 0 where none did. */
  readonly lastNewCode: number;
  readonly rules: readonly RuleResult[];
  readonly nextDocument: NextDocument;
  readonly coverage: SampleCoverage;
  /** Codes missed, at least: Chao2 with its interval. */
  readonly unseen: ChaoEstimate;
  /** Shares of all reading orders whose last one, two and three documents add nothing. */
  readonly orderShare: readonly QuietTail[];
  readonly curve: readonly ComparedPoint[];
  readonly drift: ReadingDrift;
  readonly waves: readonly WaveYield[];
  readonly warnings: readonly SaturationWarning[];
  /** The target against which the verdict stands. */
  readonly target: SaturationTarget | null;
  /** When the plan was declared, as the plan says. */
  readonly declared: string | null;
  /** For the methods section, made of the fields above. */
  readonly sentence: string;
  /** The works on which the numbers in `sentence` rest. */
  readonly sources: readonly string[];
}
