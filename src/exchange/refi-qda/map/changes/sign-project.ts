import { sameGuid } from '../../model/guid.ts';
import { projectFiles, textIn } from '../../model/project-files.ts';
import type { QdaCode, QdaProject } from '../../model/qda-project.ts';
import type { QdaAnySelection } from '../../model/qda-selection.ts';
import type { QdaSource } from '../../model/qda-source.ts';
import type { QdaTextSource } from '../../model/qda-text-source.ts';
import { walkProject } from '../../model/walk-project.ts';
import { guidOfEntity } from '../guids.ts';
import { describe, readDescription, withWritten } from '../payload.ts';
import { textOfSource } from '../quoted-selections.ts';
import {
  type ComparedFields,
  fieldsOfCase,
  fieldsOfCode,
  fieldsOfNote,
  fieldsOfSelection,
  fieldsOfSet,
  fieldsOfSource,
} from './compared-fields.ts';
import { ledgerOf } from './ledger.ts';
import { marksOf } from './written-marks.ts';

/**
 * A project with marks of what it says of the entities of a review, each beside its data. When it comes back, the marks
 * tell what a program changed, also where the entities onto which the review was laid say other things than it.
 *
 * @param made - The project of the review alone: its entities are signed.
 */
export function signProject(project: QdaProject, made: QdaProject): QdaProject {
  const guids = new Set<string>();
  walkProject(made, (_, guid) => guids.add(sameGuid(guid)));
  const isOurs = (guid: string) => guids.has(sameGuid(guid));
  const sign = signer(isOurs);
  const files = projectFiles(project.files);
  const ledger = ledgerOf(project, isOurs);
  return {
    ...project,
    codes: project.codes.map((code) => signedCode(code, undefined, sign)),
    cases: project.cases.map((one) => sign(one, fieldsOfCase)),
    sources: project.sources.map((source) => signedSource(source, () => textOfSource(source, files), sign)),
    notes: project.notes.map((note) => sign(withLedger(note, ledger), (one) => fieldsOfNote(one, textIn(files, one)))),
    sets: project.sets.map((set) => sign(set, fieldsOfSet)),
  };
}

type Signer = ReturnType<typeof signer>;

function signer(isOurs: (guid: string) => boolean) {
  return <T extends { readonly guid: string; readonly description?: string }>(
    one: T,
    fieldsOf: (one: T) => ComparedFields,
  ): T => {
    if (one.description === undefined || !isOurs(one.guid)) return one;
    return { ...one, description: withWritten(one.description, marksOf(fieldsOf(one))) };
  };
}

function signedCode(code: QdaCode, parent: QdaCode | undefined, sign: Signer): QdaCode {
  const signed = sign(code, (one) => fieldsOfCode(one, parent));
  return { ...signed, codes: code.codes.map((child) => signedCode(child, code, sign)) };
}

/** What has no description of its own has its marks in the note of the people, which every project of a review has. */
function withLedger(note: QdaTextSource, ledger: Readonly<Record<string, unknown>>): QdaTextSource {
  if (sameGuid(note.guid) !== peopleNote) return note;
  const { words, payload } = readDescription(note.description);
  if (payload === null) return note;
  return { ...note, description: describe(words, { ...payload, more: { ...payload.more, ledger } }) };
}

const peopleNote = guidOfEntity('people', 'review');

function signedSource(source: QdaSource, textNow: () => string | undefined, sign: Signer): QdaSource {
  const signed = sign(source, (one) => fieldsOfSource(one, textNow));
  const selected = <T extends QdaAnySelection>(selections: readonly T[]): T[] =>
    selections.map((one) => sign(one, fieldsOfSelection));
  const inText = (one: QdaTextSource): QdaTextSource => ({ ...one, selections: selected(one.selections) });
  if (signed.kind === 'text') return inText(signed);
  if (signed.kind === 'picture') {
    const { textDescription } = signed;
    return { ...signed, ...(textDescription && { textDescription: inText(textDescription) }) };
  }
  if (signed.kind === 'pdf') {
    const { representation } = signed;
    return {
      ...signed,
      selections: selected(signed.selections),
      ...(representation && { representation: inText(representation) }),
    };
  }
  const transcripts = signed.transcripts.map((one) => ({ ...one, selections: selected(one.selections) }));
  return { ...signed, transcripts };
}
