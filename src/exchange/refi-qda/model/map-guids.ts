import type { QdaCoding } from './qda-coding.ts';
import type { QdaGraph } from './qda-graph.ts';
import type { Guid, QdaStamp } from './qda-item.ts';
import type { QdaCase, QdaCode, QdaProject } from './qda-project.ts';
import type { QdaAnySelection } from './qda-selection.ts';
import type { QdaSource } from './qda-source.ts';
import type { QdaAnySource, QdaTextSource } from './qda-text-source.ts';
import type { QdaTranscript } from './qda-transcript.ts';
import type { QdaVariableValue } from './qda-variable.ts';

type NewGuid = (guid: Guid) => Guid;

/** A project whose entities have other GUIDs, and are referred to by them. */
export function mapGuids(project: QdaProject, to: NewGuid): QdaProject {
  const item = <T extends { readonly guid: Guid }>(one: T): T => ({ ...one, guid: to(one.guid) });
  return {
    ...stamped(project, to),
    noteRefs: project.noteRefs.map(to),
    users: project.users.map(item),
    codes: project.codes.map((code) => codeWith(code, to)),
    variables: project.variables.map(item),
    cases: project.cases.map((one) => caseWith(one, to)),
    sources: project.sources.map((source) => sourceWith(source, to)),
    notes: project.notes.map((note) => textWith(note, to)),
    links: project.links.map((link) => ({
      ...item(link),
      ...(link.originGUID !== undefined && { originGUID: to(link.originGUID) }),
      ...(link.targetGUID !== undefined && { targetGUID: to(link.targetGUID) }),
      noteRefs: link.noteRefs.map(to),
    })),
    sets: project.sets.map((set) => ({
      ...item(set),
      memberCodes: set.memberCodes.map(to),
      memberSources: set.memberSources.map(to),
      memberNotes: set.memberNotes.map(to),
    })),
    graphs: project.graphs.map((graph) => graphWith(graph, to)),
  };
}

function stamped<T extends QdaStamp>(one: T, to: NewGuid): T {
  const { creatingUser, modifyingUser } = one;
  return {
    ...one,
    ...(creatingUser !== undefined && { creatingUser: to(creatingUser) }),
    ...(modifyingUser !== undefined && { modifyingUser: to(modifyingUser) }),
  };
}

function codeWith(code: QdaCode, to: NewGuid): QdaCode {
  return {
    ...code,
    guid: to(code.guid),
    noteRefs: code.noteRefs.map(to),
    codes: code.codes.map((child) => codeWith(child, to)),
  };
}

function caseWith(one: QdaCase, to: NewGuid): QdaCase {
  return {
    ...one,
    guid: to(one.guid),
    codeRefs: one.codeRefs.map(to),
    sourceRefs: one.sourceRefs.map(to),
    selectionRefs: one.selectionRefs.map(to),
    variableValues: valuesWith(one.variableValues, to),
  };
}

function valuesWith(values: readonly QdaVariableValue[], to: NewGuid): QdaVariableValue[] {
  return values.map((value) => ({ ...value, variableRef: to(value.variableRef) }));
}

function sourceWith(source: QdaSource, to: NewGuid): QdaSource {
  if (source.kind === 'text') return textWith(source, to);
  if (source.kind === 'picture') {
    const { textDescription } = source;
    return {
      ...anySourceWith(source, to),
      selections: source.selections.map((one) => codedWith(one, to)),
      ...(textDescription && { textDescription: textWith(textDescription, to) }),
    };
  }
  if (source.kind === 'pdf') {
    const { representation } = source;
    return {
      ...anySourceWith(source, to),
      selections: source.selections.map((one) => ({
        ...codedWith(one, to),
        ...(one.representation && { representation: textWith(one.representation, to) }),
      })),
      ...(representation && { representation: textWith(representation, to) }),
    };
  }
  return {
    ...anySourceWith(source, to),
    transcripts: source.transcripts.map((one) => transcriptWith(one, to)),
    selections: source.selections.map((one) => codedWith(one, to)),
  };
}

function textWith(text: QdaTextSource, to: NewGuid): QdaTextSource {
  return { ...anySourceWith(text, to), selections: text.selections.map((one) => codedWith(one, to)) };
}

function anySourceWith<T extends QdaAnySource>(source: T, to: NewGuid): T {
  return { ...codedWith(source, to), variableValues: valuesWith(source.variableValues, to) };
}

function transcriptWith(transcript: QdaTranscript, to: NewGuid): QdaTranscript {
  return {
    ...stamped(transcript, to),
    guid: to(transcript.guid),
    syncPoints: transcript.syncPoints.map((point) => ({ ...point, guid: to(point.guid) })),
    selections: transcript.selections.map((one) => ({
      ...codedWith(one, to),
      ...(one.fromSyncPoint !== undefined && { fromSyncPoint: to(one.fromSyncPoint) }),
      ...(one.toSyncPoint !== undefined && { toSyncPoint: to(one.toSyncPoint) }),
    })),
    noteRefs: transcript.noteRefs.map(to),
  };
}

/** A source or a selection with what was coded in it. */
function codedWith<T extends QdaAnySource | QdaAnySelection>(coded: T, to: NewGuid): T {
  return {
    ...stamped(coded, to),
    guid: to(coded.guid),
    codings: coded.codings.map((one) => codingWith(one, to)),
    noteRefs: coded.noteRefs.map(to),
  };
}

function codingWith(coding: QdaCoding, to: NewGuid): QdaCoding {
  return {
    ...stamped(coding, to),
    guid: to(coding.guid),
    codeRef: to(coding.codeRef),
    noteRefs: coding.noteRefs.map(to),
  };
}

function graphWith(graph: QdaGraph, to: NewGuid): QdaGraph {
  const drawn = <T extends { readonly guid: Guid; readonly representedGUID?: Guid }>(one: T): T => ({
    ...one,
    guid: to(one.guid),
    ...(one.representedGUID !== undefined && { representedGUID: to(one.representedGUID) }),
  });
  return {
    ...graph,
    guid: to(graph.guid),
    vertices: graph.vertices.map(drawn),
    edges: graph.edges.map((edge) => ({
      ...drawn(edge),
      sourceVertex: to(edge.sourceVertex),
      targetVertex: to(edge.targetVertex),
    })),
  };
}
