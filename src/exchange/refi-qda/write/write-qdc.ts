import type { Problem } from '../../../core/problem.ts';
import { emptyQdaProject } from '../model/empty-project.ts';
import type { QdaCode, QdaProject, QdaSet } from '../model/qda-project.ts';
import { printElement, printList, printText } from './print-xml.ts';
import { xmlDeclaration } from './write-project.ts';
import { beginWriting, colorText, guidText, noteExtras, referenceText, type Writing } from './writing.ts';

/** A `.qdc` file, and what could not be written as it was. */
export interface WrittenQdc {
  /** `null` where there is no code: the standard has no empty codebook. */
  readonly text: string | null;
  readonly problems: readonly Problem[];
}

/**
 * Writes the codes of a project and their sets as a `.qdc` file that validates against the schema of codebooks. Notes on
 * codes, and sources and notes in sets, have no place in a codebook and are told (`not-in-a-codebook`).
 *
 * @example
 * const code = { guid: '5215cc69-b628-4e02-afb9-9beeaee55808', name: 'Trust', isCodable: true, noteRefs: [], codes: [] };
 * const { text } = writeQdc({ ...emptyQdaProject('Trust'), codes: [code] });
 * readQdc(text ?? '').project?.codes[0]?.name; // 'Trust'
 */
export function writeQdc(project: Pick<QdaProject, 'codes' | 'sets' | 'origin'>): WrittenQdc {
  const { codes, sets, origin } = project;
  const writing = beginWriting({ ...emptyQdaProject(''), codes, sets }, (path) => path);
  if (codes.length === 0) {
    const message = 'there is no code; the standard has no empty codebook';
    return { text: null, problems: [{ code: 'no-codes', severity: 'error', message }] };
  }
  const root = printElement('CodeBook', { xmlns: 'urn:QDA-XML:codebook:1.0', origin }, [
    printList(
      'Codes',
      codes.map((code) => printCode(writing, code)),
    ),
    printList(
      'Sets',
      sets.map((set) => printSet(writing, set)),
    ),
  ]);
  return { text: `${xmlDeclaration}${root}\n`, problems: writing.notes.problems() };
}

function printCode(writing: Writing, code: QdaCode): string {
  const { guid, name, isCodable, color, description, noteRefs, codes, extras } = code;
  noteExtras(writing, extras, guid);
  if (noteRefs.length > 0) noteLost(writing, guid, `${noteRefs.length} notes on the code ${name}`);
  const attributes = { guid: guidText(writing, guid), name, isCodable, color: colorText(writing, color, guid) };
  return printElement('Code', attributes, [
    printText('Description', description),
    ...codes.map((child) => printCode(writing, child)),
  ]);
}

function printSet(writing: Writing, set: QdaSet): string {
  const { guid, name, description, memberCodes, memberSources, memberNotes, extras } = set;
  noteExtras(writing, extras, guid);
  const others = memberSources.length + memberNotes.length;
  if (others > 0) noteLost(writing, guid, `${others} sources and notes in the set ${name}`);
  const members = memberCodes.map((code) => {
    const member = referenceText(writing, 'code', code, guid);
    return member === undefined ? '' : printElement('MemberCode', { guid: member });
  });
  return printElement('Set', { guid: guidText(writing, guid), name }, [
    printText('Description', description),
    ...members,
  ]);
}

function noteLost({ notes }: Writing, guid: string, what: string): void {
  const message = `${what} have no place in a codebook and were left out`;
  notes.add({ code: 'not-in-a-codebook', severity: 'warning', message, ids: [guid] });
}
