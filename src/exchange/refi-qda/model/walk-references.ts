import type { QdaCoding } from './qda-coding.ts';
import type { Guid, QdaStamp } from './qda-item.ts';
import type { QdaCode, QdaProject } from './qda-project.ts';
import type { QdaAnySelection } from './qda-selection.ts';
import type { QdaSource } from './qda-source.ts';
import type { QdaAnySource, QdaTextSource } from './qda-text-source.ts';
import type { QdaTranscript } from './qda-transcript.ts';
import type { QdaVariableValue } from './qda-variable.ts';
import type { QdaKind } from './walk-project.ts';

/** Told of each reference: what it may name, what it names, and which entity has it. */
type ReferenceVisitor = (kind: QdaKind | 'any', target: Guid, from: Guid) => void;

/** Visits every reference from one entity of a project to another. */
export function walkReferences(project: QdaProject, visit: ReferenceVisitor): void {
  walkStamp(project, '', visit);
  walkAll('note', project.noteRefs, '', visit);
  walkCodes(project.codes, visit);
  for (const one of project.cases) {
    walkAll('code', one.codeRefs, one.guid, visit);
    walkAll('source', one.sourceRefs, one.guid, visit);
    walkAll('selection', one.selectionRefs, one.guid, visit);
    walkValues(one.variableValues, one.guid, visit);
  }
  for (const source of project.sources) walkSource(source, visit);
  for (const note of project.notes) walkText(note, visit);
  for (const link of project.links) {
    if (link.originGUID !== undefined) visit('any', link.originGUID, link.guid);
    if (link.targetGUID !== undefined) visit('any', link.targetGUID, link.guid);
    walkAll('note', link.noteRefs, link.guid, visit);
  }
  for (const set of project.sets) {
    walkAll('code', set.memberCodes, set.guid, visit);
    walkAll('source', set.memberSources, set.guid, visit);
    walkAll('note', set.memberNotes, set.guid, visit);
  }
  walkGraphs(project, visit);
}

function walkGraphs({ graphs }: QdaProject, visit: ReferenceVisitor): void {
  for (const { vertices, edges } of graphs) {
    for (const { guid, representedGUID } of [...vertices, ...edges]) {
      if (representedGUID !== undefined) visit('any', representedGUID, guid);
    }
    for (const edge of edges) walkAll('vertex', [edge.sourceVertex, edge.targetVertex], edge.guid, visit);
  }
}

function walkCodes(codes: readonly QdaCode[], visit: ReferenceVisitor): void {
  for (const code of codes) {
    walkAll('note', code.noteRefs, code.guid, visit);
    walkCodes(code.codes, visit);
  }
}

function walkSource(source: QdaSource, visit: ReferenceVisitor): void {
  if (source.kind === 'text') {
    walkText(source, visit);
    return;
  }
  walkAnySource(source, visit);
  for (const selection of source.selections) walkSelection(selection, visit);
  if (source.kind === 'picture') walkTexts([source.textDescription], visit);
  else if (source.kind === 'pdf') {
    walkTexts([...source.selections.map(({ representation }) => representation), source.representation], visit);
  } else for (const transcript of source.transcripts) walkTranscript(transcript, visit);
}

function walkTexts(texts: readonly (QdaTextSource | undefined)[], visit: ReferenceVisitor): void {
  for (const text of texts) if (text !== undefined) walkText(text, visit);
}

function walkText(text: QdaTextSource, visit: ReferenceVisitor): void {
  walkAnySource(text, visit);
  for (const selection of text.selections) walkSelection(selection, visit);
}

function walkAnySource(source: QdaAnySource, visit: ReferenceVisitor): void {
  walkStamp(source, source.guid, visit);
  walkCodings(source.codings, visit);
  walkAll('note', source.noteRefs, source.guid, visit);
  walkValues(source.variableValues, source.guid, visit);
}

function walkTranscript(transcript: QdaTranscript, visit: ReferenceVisitor): void {
  walkStamp(transcript, transcript.guid, visit);
  walkAll('note', transcript.noteRefs, transcript.guid, visit);
  for (const selection of transcript.selections) {
    walkSelection(selection, visit);
    const { guid, fromSyncPoint, toSyncPoint } = selection;
    if (fromSyncPoint !== undefined) visit('sync-point', fromSyncPoint, guid);
    if (toSyncPoint !== undefined) visit('sync-point', toSyncPoint, guid);
  }
}

function walkSelection(selection: QdaAnySelection, visit: ReferenceVisitor): void {
  walkStamp(selection, selection.guid, visit);
  walkCodings(selection.codings, visit);
  walkAll('note', selection.noteRefs, selection.guid, visit);
}

function walkCodings(codings: readonly QdaCoding[], visit: ReferenceVisitor): void {
  for (const coding of codings) {
    if (coding.creatingUser !== undefined) visit('user', coding.creatingUser, coding.guid);
    visit('code', coding.codeRef, coding.guid);
    walkAll('note', coding.noteRefs, coding.guid, visit);
  }
}

function walkStamp({ creatingUser, modifyingUser }: QdaStamp, from: Guid, visit: ReferenceVisitor): void {
  if (creatingUser !== undefined) visit('user', creatingUser, from);
  if (modifyingUser !== undefined) visit('user', modifyingUser, from);
}

function walkValues(values: readonly QdaVariableValue[], from: Guid, visit: ReferenceVisitor): void {
  for (const { variableRef } of values) visit('variable', variableRef, from);
}

function walkAll(kind: QdaKind, targets: readonly Guid[], from: Guid, visit: ReferenceVisitor): void {
  for (const target of targets) visit(kind, target, from);
}
