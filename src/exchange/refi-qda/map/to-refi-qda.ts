import type { Review } from '../../../review/review.ts';
import { emptyQdaProject } from '../model/empty-project.ts';
import type { QdaProject, QdaUser } from '../model/qda-project.ts';
import { signProject } from './changes/sign-project.ts';
import { unknownCoder } from './coders.ts';
import { coveredByRefiQda } from './covered-by-refi-qda.ts';
import { guidOfEntity } from './guids.ts';
import { mergeProjects } from './merge-projects.ts';
import { withOwnGuids } from './own-guids.ts';
import { placelessQuotes } from './placeless-quotes.ts';
import type { QdaLoss, QdaReviewParts } from './review-parts.ts';
import { reviewVariables } from './review-variables.ts';
import type { QdaMapping } from './role-of-code.ts';
import { keptCodes, rolesPlayed } from './roles-played.ts';
import { writeCases, writeThemes } from './write-cases.ts';
import { writeCodes } from './write-codes.ts';
import { writeDocuments } from './write-documents.ts';
import { writeGraphs } from './write-graphs.ts';
import { writeLinks, writeNotes } from './write-notes.ts';

/** How a review becomes a project. */
export interface ToRefiQdaOptions {
  /** When the project was made, as ISO 8601; left out where it is not given, for nothing here reads a clock. */
  readonly createdAt?: string;
  /** The project from which parts of the review were read: what the review does not know of it is kept. */
  readonly onto?: QdaProject;
  /** How that project was read; by it, codes that left a configuration leave its case there. */
  readonly mapping?: QdaMapping;
}

/** A project made of a review, and what it does not carry. */
export interface RefiQdaOfReview {
  readonly project: QdaProject;
  readonly losses: readonly QdaLoss[];
}

/**
 * Makes a project of a review, for a program of qualitative analysis: concepts are codes under the headings of their
 * roles, extracts are coded selections of their reviewers, **configurations are cases**, links are links, themes are sets,
 * memos, operations and theories are notes, themes drawn are graphs, and fields of documents are variables. Descriptions
 * end in a line of data, by which {@link fromRefiQda} gives the same review back.
 *
 * A document without a full text becomes one that is made of its title and quotes. A quote that the text does not hold to
 * the letter becomes a note (`quote-not-in-text`). Laid onto a project, a new quote has no place in a recording, in a picture
 * without text or in a PDF without its text (`quote-without-place`). What a project cannot carry is named in `losses`, as
 * {@link coveredByRefiQda} has it. GUIDs are made of ids: the same review gives the same project.
 *
 * @example
 * const review = reviewSchema.parse({ schemaVersion: 1, kind: 'synthesis', title: 'Trust', protocol: { version: 1 }, concepts: [{ id: 'trust', label: 'Trust' }] });
 * const { project } = toRefiQda(review);
 * project.codes.map(({ name }) => name); // ['Trust']
 */
export function toRefiQda(review: Review, options: ToRefiQdaOptions = {}): RefiQdaOfReview {
  const { parts, losses } = coveredByRefiQda(review);
  const { codes, links, unnested } = writeCodes(parts);
  const { sources, files, unplaced } = writeDocuments(parts);
  const unplacedIds = new Set(unplaced.map(({ extract }) => extract.id));
  const placedIds = new Set(parts.extracts.map(({ id }) => id).filter((id) => !unplacedIds.has(id)));
  const project: QdaProject = {
    ...emptyQdaProject(review.title),
    origin: 'realist-synthesis',
    ...(options.createdAt !== undefined && { creationDateTime: options.createdAt }),
    users: usersOf(parts),
    codes,
    variables: reviewVariables(parts),
    cases: writeCases(parts, placedIds),
    sources,
    notes: writeNotes(parts, unplaced),
    links: [...links, ...writeLinks(parts)],
    sets: writeThemes(parts),
    graphs: writeGraphs(parts),
    files,
  };
  const told = [...losses, ...unplaced.map(({ extract }) => notInText(extract.id))];
  if (options.onto === undefined) {
    return { project: signProject(project, project), losses: [...told, ...notNested(unnested)] };
  }
  const { project: older } = withOwnGuids(options.onto);
  const playsRole = rolesPlayed(older, parts, options.mapping);
  const merged = mergeProjects(older, project, playsRole);
  const kept = options.mapping === undefined ? keptCodes(older, parts, playsRole) : [];
  return {
    project: signProject(merged, project),
    losses: [...told, ...placelessQuotes(parts, merged.sources, sources), ...kept],
  };
}

function notInText(id: string): QdaLoss {
  const message = `the quote of ${id} does not stand in the full text of its document; it became a note without codes`;
  return { code: 'quote-not-in-text', element: 'PlainTextSelection', ids: [id], message };
}

function notNested(ids: readonly string[]): QdaLoss[] {
  if (ids.length === 0) return [];
  const message = `${ids.length} codes stand apart from the code below which they stood, for there they would have another role, or be below themselves`;
  return [{ code: 'code-not-nested', element: 'Code', ids, message }];
}

/** The people, and those whom only an extract, a coding or a memo names. */
function usersOf({ people, extracts, memos }: QdaReviewParts): QdaUser[] {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const coders = extracts.flatMap(({ codings = [] }) => codings.flatMap(({ reviewerId }) => reviewerId ?? []));
  const others = [...extracts.map(({ reviewerId }) => reviewerId), ...coders, ...memos.map(({ by }) => by)];
  for (const id of others) if (!names.has(id)) names.set(id, id);
  names.delete(unknownCoder);
  return [...names].map(([id, name]) => ({ guid: guidOfEntity('person', id), name, id }));
}
