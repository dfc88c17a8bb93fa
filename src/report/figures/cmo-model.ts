import type { Caveat } from '../../review/caveat.ts';
import type { Polarity } from '../../theory/configuration.ts';
import type { SlotRole } from '../../theory/heuristic.ts';
import type { TheoryData } from '../../theory/theory-data.ts';

/** The lists of a theory that a CMO map is drawn from. A `Review` is one by its shape. */
export interface CmoSource extends Pick<TheoryData, 'concepts' | 'configurations' | 'evidence' | 'links' | 'themes'> {
  /** Those that are about any of these lists are printed under the map. */
  readonly caveats?: readonly Caveat[];
}

/** A concept in one role in one lane. */
export interface CmoBox {
  /** Its name inside the lane. */
  readonly key: string;
  /** Letter of the role and a number: `C4`. The same concept in the same role has the same code in every lane. */
  readonly code: string;
  readonly role: SlotRole;
  readonly conceptId: string;
  readonly label: string;
  /** `-`: the context or mechanism is absent or weakened, the outcome falls. */
  readonly polarity: Polarity;
  /** `inferred` where no configuration of the lane has it as stated by a document. */
  readonly basis: 'stated' | 'inferred';
  /** Of an outcome: whether it is wanted; `null` where no configuration says so, and for other roles. */
  readonly valence: 'desired' | 'undesired' | 'mixed' | null;
  /** The configurations of the lane of which it is a part. */
  readonly configurationIds: readonly string[];
  /** The ripples that leave it, if it is an outcome, or reach it. */
  readonly ripples: readonly number[];
}

/** A line between two boxes of a lane: some configurations hold both, and none of their parts lies between. */
export interface CmoLine {
  /** Key of the box on the left. */
  readonly from: string;
  /** Key of the box on the right. */
  readonly to: string;
  readonly configurationIds: readonly string[];
  /** The documents that support these configurations. */
  readonly documentIds: readonly string[];
  /** `inferred` where in each of these configurations one of the two ends is. */
  readonly basis: 'stated' | 'inferred';
  /** All these configurations are refuted. */
  readonly refuted: boolean;
}

/** A configuration with the documents that support it. */
export interface CmoMember {
  readonly id: string;
  readonly documentIds: readonly string[];
}

/** The configurations of one theme. */
export interface CmoLane {
  /** The theme; `null` for configurations without one. */
  readonly themeId: string | null;
  readonly label: string;
  readonly configurations: readonly CmoMember[];
  readonly boxes: readonly CmoBox[];
  readonly lines: readonly CmoLine[];
  /** For each column the keys of its boxes, and of the bends of lines that pass it, from top to bottom. */
  readonly layers: readonly (readonly string[])[];
}

/** An outcome that is a context or mechanism elsewhere. */
export interface CmoRipple {
  readonly number: number;
  readonly fromCode: string;
  readonly toCode: string;
  readonly label: string;
  /** `stated` where a document says so of one pair at least. */
  readonly basis: 'stated' | 'inferred';
  /** From which configuration to which, and the link that says so. */
  readonly pairs: readonly { readonly linkId: string; readonly fromId: string; readonly toId: string }[];
}

/** What a CMO map draws: the theory in lanes, boxes and lines, before any place on paper. */
export interface CmoMap {
  readonly columns: readonly SlotRole[];
  readonly lanes: readonly CmoLane[];
  readonly ripples: readonly CmoRipple[];
  /** Configurations that are merged into others or withdrawn. */
  readonly notDrawn: readonly string[];
  /** What a reader must be told beside the map. */
  readonly caveats: readonly string[];
  /** Ripples that no shared concept of two drawn configurations shows. */
  readonly unplacedRipples: readonly string[];
}
