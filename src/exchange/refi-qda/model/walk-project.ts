import type { Guid } from './qda-item.ts';
import type { QdaCode, QdaProject } from './qda-project.ts';
import type { QdaAnySelection } from './qda-selection.ts';
import type { QdaSource } from './qda-source.ts';
import type { QdaAnySource, QdaTextSource } from './qda-text-source.ts';
import type { QdaTranscript } from './qda-transcript.ts';

/** What a GUID can name. */
export type QdaKind =
  | 'user'
  | 'code'
  | 'variable'
  | 'case'
  | 'source'
  | 'selection'
  | 'coding'
  | 'note'
  | 'link'
  | 'set'
  | 'graph'
  | 'vertex'
  | 'edge'
  | 'sync-point';

/** Told of each entity of a project, and of the references without which it cannot be written. */
type EntityVisitor = (kind: QdaKind, guid: Guid, needs?: EntityNeeds) => void;

/** What an entity must refer to. */
export interface EntityNeeds {
  readonly kind: QdaKind;
  readonly targets: readonly Guid[];
}

/** Visits every entity of a project, in the order of the standard. */
export function walkProject(project: QdaProject, visit: EntityVisitor): void {
  for (const { guid } of project.users) visit('user', guid);
  walkCodes(project.codes, visit);
  for (const { guid } of project.variables) visit('variable', guid);
  for (const { guid } of project.cases) visit('case', guid);
  for (const source of project.sources) walkSource(source, visit);
  for (const note of project.notes) {
    visit('note', note.guid);
    walkInText(note, visit);
  }
  for (const { guid } of project.links) visit('link', guid);
  for (const { guid } of project.sets) visit('set', guid);
  for (const { guid, vertices, edges } of project.graphs) {
    visit('graph', guid);
    for (const vertex of vertices) visit('vertex', vertex.guid);
    for (const edge of edges) {
      visit('edge', edge.guid, { kind: 'vertex', targets: [edge.sourceVertex, edge.targetVertex] });
    }
  }
}

function walkCodes(codes: readonly QdaCode[], visit: EntityVisitor): void {
  for (const code of codes) {
    visit('code', code.guid);
    walkCodes(code.codes, visit);
  }
}

function walkSource(source: QdaSource, visit: EntityVisitor): void {
  visit('source', source.guid);
  if (source.kind === 'text') walkInText(source, visit);
  else if (source.kind === 'picture') {
    walkTexts([source.textDescription], visit);
    walkSelections(source.selections, visit);
    walkCodings(source, visit);
  } else if (source.kind === 'pdf') {
    walkTexts([...source.selections.map(({ representation }) => representation), source.representation], visit);
    walkSelections(source.selections, visit);
    walkCodings(source, visit);
  } else {
    for (const transcript of source.transcripts) walkTranscript(transcript, visit);
    walkSelections(source.selections, visit);
    walkCodings(source, visit);
  }
}

function walkTexts(texts: readonly (QdaTextSource | undefined)[], visit: EntityVisitor): void {
  for (const text of texts) {
    if (text === undefined) continue;
    visit('source', text.guid);
    walkInText(text, visit);
  }
}

function walkInText(text: QdaTextSource, visit: EntityVisitor): void {
  walkSelections(text.selections, visit);
  walkCodings(text, visit);
}

function walkTranscript({ guid, syncPoints, selections }: QdaTranscript, visit: EntityVisitor): void {
  visit('source', guid);
  for (const point of syncPoints) visit('sync-point', point.guid);
  walkSelections(selections, visit);
}

function walkSelections(selections: readonly QdaAnySelection[], visit: EntityVisitor): void {
  for (const selection of selections) {
    visit('selection', selection.guid);
    walkCodings(selection, visit);
  }
}

function walkCodings({ codings }: Pick<QdaAnySource, 'codings'>, visit: EntityVisitor): void {
  for (const { guid, codeRef } of codings) visit('coding', guid, { kind: 'code', targets: [codeRef] });
}
