import type { QdaProject } from '../model/qda-project.ts';
import { emptyFinds, type Finds, noteLoss } from './finds.ts';
import { noteUncarried } from './note-uncarried.ts';
import { withOwnGuids } from './own-guids.ts';
import { inPlace } from './own-value.ts';
import { readCases, readShownCodes } from './read-cases.ts';
import { readCoCodings } from './read-co-codings.ts';
import { readCodes } from './read-codes.ts';
import { readDocuments } from './read-documents.ts';
import { readLinkReasons, readLinks } from './read-links.ts';
import { readMemos } from './read-memos.ts';
import { readPeople } from './read-people.ts';
import { readThemes } from './read-themes.ts';
import type { QdaLoss, QdaReviewParts } from './review-parts.ts';
import type { QdaMapping } from './role-of-code.ts';
import { versionKey } from './version-key.ts';

/** The parts of a review that were read out of a project, and what could not be. */
export interface ReviewOfRefiQda {
  readonly parts: QdaReviewParts;
  readonly losses: readonly QdaLoss[];
}

/**
 * Reads the parts of a review out of a project.
 *
 * A project that {@link toRefiQda} made gives the same parts back, with what was done to it in between: names and words
 * changed, codes and selections added to a case or taken from it, values changed that can be read, new selections, cases and
 * notes. Each change that cannot be taken is named in `losses` (`changed-name`, `changed-ends` …), and the review's own kept.
 * Entities are known by their data, so that a program may give all of them other GUIDs.
 *
 * Of any other project, sources become documents, codes concepts, selections of text extracts, notes memos, and sets of
 * codes themes. The roles of codes are what their headings say (Context, Mechanism, Outcome …) or `mapping.roles`. A case
 * whose codes have at least two of context, mechanism and outcome becomes a **candidate** configuration; where no case
 * does, each selection with such codes becomes one. None is ever invented: without roles there is none.
 *
 * Everything that has no place in a review is named in `losses` with its element; `toRefiQda(review, { onto: project })`
 * keeps it.
 *
 * @example
 * const code = (guid: string, name: string) => ({ guid, name, isCodable: true, noteRefs: [], codes: [] });
 * const [c, o] = ['5215cc69-b628-4e02-afb9-9beeaee55808', 'd7aa29da-519b-4946-9b90-253b6db8fd0a'];
 * const trusting = { guid: '0dcef2f5-e55c-49da-8c33-9b0803c7aeb4', codeRefs: [c, o], variableValues: [], sourceRefs: [], selectionRefs: [] };
 * const project = { ...emptyQdaProject('Trust'), codes: [code(c, 'Context: time'), code(o, 'Outcome: joint work')], cases: [trusting] };
 * const { parts } = fromRefiQda(project);
 * parts.configurations.map(({ status, slots }) => [status, ...slots.map(({ role }) => role)]); // [['candidate', 'context', 'outcome']]
 */
export function fromRefiQda(project: QdaProject, mapping: QdaMapping = {}): ReviewOfRefiQda {
  const { project: own, inFile } = withOwnGuids(project);
  const { parts, losses } = readParts(own, mapping);
  return { parts, losses: own === project ? losses : losses.map((loss) => ({ ...loss, ids: loss.ids.map(inFile) })) };
}

function readParts(project: QdaProject, mapping: QdaMapping): ReviewOfRefiQda {
  const finds = emptyFinds();
  readPeople(project, finds);
  readCodes(project, mapping, finds);
  readShownCodes(project, finds);
  readDocuments(project, finds);
  readCases(project, finds);
  if (finds.configurations.own.length + finds.configurations.added.length === 0) readCoCodings(finds);
  readThemes(project, finds);
  readLinkReasons(project, finds);
  readLinks(project, finds);
  readMemos(project, finds);
  noteUncarried(project, finds);
  noteCopies(finds);
  return { parts: partsOf(project, finds), losses: finds.losses };
}

/** What a program copied has the data of what it was copied from. */
function noteCopies(finds: Finds): void {
  for (const list of ['documents', 'extracts', 'configurations', 'themes', 'memos'] as const) {
    const seen = new Set<string>();
    for (const { value } of finds[list].own) {
      const isCopy = seen.size === seen.add(value.id).size;
      if (!isCopy) continue;
      const message = `${value.id} of ${list} was copied by a program; it is read once`;
      noteLoss(finds, 'id-twice', list, [value.id], message);
    }
  }
}

function partsOf({ name }: QdaProject, finds: Finds): QdaReviewParts {
  return {
    title: /\S/.test(name) ? name : 'Untitled project',
    people: inPlace(finds.people, idOf),
    documents: inPlace(finds.documents, idOf),
    appraisals: inPlace(finds.appraisals, idOf),
    extracts: inPlace(finds.extracts, idOf),
    concepts: inPlace(finds.concepts, idOf),
    configurations: inPlace(finds.configurations, idOf),
    evidence: inPlace(finds.evidence, idOf),
    links: inPlace(finds.links, idOf),
    themes: inPlace(finds.themes, idOf),
    memos: inPlace(finds.memos, idOf),
    operations: inPlace(finds.operations, idOf),
    substantiveTheories: inPlace(finds.substantiveTheories, idOf),
    theories: inPlace(finds.theories, idOf),
    theoryVersions: inPlace(finds.theoryVersions, versionKey),
  };
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}
