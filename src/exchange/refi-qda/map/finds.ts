import type { Appraisal } from '../../../appraisal/appraisal.ts';
import type { Document } from '../../../document/document.ts';
import type { Extract } from '../../../extraction/extract.ts';
import type { Person } from '../../../review/person.ts';
import type { Concept } from '../../../theory/concept.ts';
import type { Configuration } from '../../../theory/configuration.ts';
import type { ConfigurationLink } from '../../../theory/configuration-link.ts';
import type { EvidenceLink } from '../../../theory/evidence-link.ts';
import type { EvidenceOperation } from '../../../theory/evidence-operation.ts';
import type { SlotRole } from '../../../theory/heuristic.ts';
import type { Memo } from '../../../theory/memo.ts';
import type { ProgrammeTheory, SubstantiveTheory, TheoryVersion } from '../../../theory/programme-theory.ts';
import type { Theme } from '../../../theory/theme.ts';
import type { Guid } from '../model/qda-item.ts';
import type { ChangedHost } from './changes/changed-host.ts';
import type { WrittenElement, WrittenMarks } from './changes/ledger.ts';
import type { Found } from './own-value.ts';
import { type Described, readDescription } from './payload.ts';
import type { QdaLoss } from './review-parts.ts';
import { type Uncarried, uncarried } from './uncarried.ts';

/** A code as a review sees it: a concept, and the role that it plays; `null` for none. */
interface FoundCode {
  readonly conceptId: string;
  readonly role: SlotRole | null;
}

/** All that was found in a project so far. */
export interface Finds {
  readonly people: Found<Person>;
  readonly documents: Found<Document>;
  readonly appraisals: Found<Appraisal>;
  readonly extracts: Found<Extract>;
  readonly concepts: Found<Concept>;
  readonly configurations: Found<Configuration>;
  readonly evidence: Found<EvidenceLink>;
  readonly links: Found<ConfigurationLink>;
  readonly themes: Found<Theme>;
  readonly memos: Found<Memo>;
  readonly operations: Found<EvidenceOperation>;
  readonly substantiveTheories: Found<SubstantiveTheory>;
  readonly theories: Found<ProgrammeTheory>;
  readonly theoryVersions: Found<TheoryVersion>;
  readonly losses: QdaLoss[];
  /** Losses that many entities share. */
  readonly told: Uncarried;
  /** What was written of entities that bear no data, by their elements and GUIDs. */
  readonly ledger: Map<WrittenElement, WrittenMarks>;
  /** What has other notes than those with which it was written. */
  readonly rehung: ChangedHost[];
  /** The ids of documents whose text was made of quotes. */
  readonly madeTexts: Set<string>;
  /** Codes by their GUIDs, as `sameGuid` has them. */
  readonly codes: Map<string, FoundCode>;
  /** The codes of the slots that each extract of the review shows, as they were written. */
  readonly shown: Map<string, Set<string>>;
  /** Those that a program took from the selection of the extract. */
  readonly unshown: Map<string, ReadonlySet<string>>;
  /** The GUIDs, as `sameGuid` has them, of entities that this library wrote. */
  readonly owned: Set<string>;
  /** The words of selections by their GUIDs. */
  readonly quotes: Map<string, string>;
  /** The ids of memos by the GUIDs of their notes. */
  readonly memoOf: Map<string, string>;
  /** The ids of entities in the review by their GUIDs, as `sameGuid` has them. */
  readonly ids: Map<string, string>;
}

/** Nothing found as yet. */
export function emptyFinds(): Finds {
  const found = <T>(): Found<T> => ({ own: [], added: [] });
  return {
    people: found(),
    documents: found(),
    appraisals: found(),
    extracts: found(),
    concepts: found(),
    configurations: found(),
    evidence: found(),
    links: found(),
    themes: found(),
    memos: found(),
    operations: found(),
    substantiveTheories: found(),
    theories: found(),
    theoryVersions: found(),
    losses: [],
    told: uncarried(),
    ledger: new Map(),
    rehung: [],
    madeTexts: new Set(),
    codes: new Map(),
    shown: new Map(),
    unshown: new Map(),
    owned: new Set(),
    quotes: new Map(),
    memoOf: new Map(),
    ids: new Map(),
  };
}

/** Tells of something that a review has no place for. */
export function noteLoss(
  { losses }: Finds,
  code: string,
  element: string,
  ids: readonly string[],
  message: string,
): void {
  losses.push({ code, element, ids, message });
}

/** The description of an entity; data in it that a program cut or changed are told, and the entity is read as foreign. */
export function describedIn(finds: Finds, element: string, guid: Guid, description: string | undefined): Described {
  const described = readDescription(description);
  if (described.isDamaged) {
    const message = `the last line of the description of ${guid} was cut or changed; it was read as if another program had made it`;
    noteLoss(finds, 'data-damaged', element, [guid], message);
  }
  return described;
}
