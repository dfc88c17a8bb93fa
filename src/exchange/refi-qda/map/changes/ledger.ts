import { allCodes } from '../../model/all-codes.ts';
import { sameGuid } from '../../model/guid.ts';
import type { QdaProject } from '../../model/qda-project.ts';
import { type Described, isRecord } from '../payload.ts';
import { type ComparedFields, fieldsOfGraph, fieldsOfLink, fieldsOfUser, fieldsOfVariable } from './compared-fields.ts';
import { marksOf } from './written-marks.ts';

/** The elements whose entities bear no data of their own, or whose loss others would hide. */
const elements = ['User', 'Code', 'Variable', 'Link', 'Graph'] as const;

/** An element whose entities stand in the ledger. */
export type WrittenElement = (typeof elements)[number];

/** Marks of the fields of entities by their GUIDs, as `sameGuid` has them. */
export type WrittenMarks = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/** What was written of users, variables, links and graphs, and which codes: for data, to stand in a note. */
export function ledgerOf(project: QdaProject, isOurs: (guid: string) => boolean): Readonly<Record<string, unknown>> {
  const listed = <T extends { readonly guid: string }>(items: readonly T[], fieldsOf: (item: T) => ComparedFields) =>
    Object.fromEntries(
      items.filter(({ guid }) => isOurs(guid)).map((item) => [sameGuid(item.guid), marksOf(fieldsOf(item))]),
    );
  return {
    User: listed(project.users, fieldsOfUser),
    Code: listed(allCodes(project.codes), () => ({})),
    Variable: listed(project.variables, fieldsOfVariable),
    Link: listed(project.links, fieldsOfLink),
    Graph: listed(project.graphs, fieldsOfGraph),
  };
}

/** Reads what was written out of the description of a note; nothing where it does not hold it. */
export function readLedger({ payload }: Described): readonly (readonly [WrittenElement, WrittenMarks])[] {
  const written = payload?.more['ledger'];
  return isRecord(written) ? elements.map((element) => [element, marksByGuid(written[element])] as const) : [];
}

function marksByGuid(listed: unknown): WrittenMarks {
  if (!isRecord(listed)) return new Map();
  return new Map(Object.entries(listed).flatMap(([guid, marks]) => (isRecord(marks) ? [[guid, marks] as const] : [])));
}
