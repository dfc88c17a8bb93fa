import { appraisalSchema } from '../../../appraisal/appraisal.ts';
import { type Document, documentSchema } from '../../../document/document.ts';
import { sameGuid } from '../model/guid.ts';
import { projectFiles } from '../model/project-files.ts';
import type { QdaProject } from '../model/qda-project.ts';
import type { QdaSource } from '../model/qda-source.ts';
import { describedIn, type Finds, noteLoss } from './finds.ts';
import { moreValues, ownValue } from './own-value.ts';
import type { Described } from './payload.ts';
import { textOfSource } from './quoted-selections.ts';
import { readSelections } from './read-selections-of-source.ts';

/** The documents of the review with their texts, and the sources that a program added. */
export function readDocuments(project: QdaProject, finds: Finds): void {
  const files = projectFiles(project.files);
  const names = new Map(project.variables.map(({ guid, name }) => [sameGuid(guid), name]));
  for (const [index, source] of project.sources.entries()) {
    const described = describedIn(finds, 'Source', source.guid, source.description);
    const text = textOfSource(source, files);
    const own = readOwn(described, text, finds);
    if (own !== null) finds.owned.add(sameGuid(source.guid));
    const id = own ?? addDocument(source, described.words, text, index, names, finds);
    if (!finds.ids.get(sameGuid(source.guid))?.startsWith('source-')) finds.ids.set(sameGuid(source.guid), id);
    noteSourceCodings(source, finds);
    readSelections(source, id, files, finds);
  }
}

function readOwn(described: Described, text: string | undefined, finds: Finds): string | null {
  const own = ownValue(described, 'document', documentSchema);
  if (own === null) return null;
  const isMade = described.payload?.more['isMade'] === true;
  const { fullText } = own.value;
  const value = isMade || text === undefined ? own.value : { ...own.value, fullText: { ...fullText, text } };
  finds.documents.own.push({ place: own.place, value });
  for (const one of moreValues(described, 'appraisals', appraisalSchema)) finds.appraisals.own.push(one);
  return value.id;
}

/** A source of another program as a document; variables that a document has no field for are kept as they are. */
function addDocument(
  source: QdaSource,
  words: string,
  text: string | undefined,
  index: number,
  names: ReadonlyMap<string, string>,
  finds: Finds,
): string {
  const values = source.variableValues.map(({ variableRef, value }) => ({
    tag: names.get(sameGuid(variableRef)) ?? variableRef,
    value,
  }));
  const valueNamed = (pattern: RegExp) => values.find(({ tag }) => pattern.test(tag))?.value.trim();
  const year = /^\d{4}$/.exec(valueNamed(/^(?:publication )?year$/i) ?? '')?.[0];
  const doi = /10\.\S+\/\S+/.exec(valueNamed(/^doi$/i) ?? '')?.[0]?.toLowerCase();
  const kind = valueNamed(/^(?:document )?type$/i);
  const location = locationOf(source);
  const fullText = { ...(location !== undefined && { location }), ...(text !== undefined && { text }) };
  const document: Document = documentSchema.parse({
    id: idOfSource(source, index, finds),
    type: 'document',
    title: source.name ?? '',
    ...(year !== undefined && { issued: { year: Number(year) } }),
    ...(doi !== undefined && { doi }),
    ...(kind ? { kind } : {}),
    ...(words !== '' && { abstract: words }),
    ...(Object.keys(fullText).length > 0 && { fullText }),
    origins: [{ format: 'refi-qda', index }],
    raw: values,
  });
  finds.documents.added.push(document);
  return document.id;
}

/** A source that shares its GUID with another has an id of its own, for quotes stand in one text. */
function idOfSource({ guid, name = guid }: QdaSource, index: number, finds: Finds): string {
  const id = `source-${guid}`;
  if (finds.ids.get(sameGuid(guid))?.toLowerCase() !== id.toLowerCase()) return id;
  const message = `several sources have the GUID ${guid}; "${name}" was read as one of its own`;
  noteLoss(finds, 'guid-repeated', 'Source', [guid], message);
  return `${id}-${index + 1}`;
}

function locationOf(source: QdaSource): string | undefined {
  return source.kind === 'text' ? (source.richTextPath ?? source.plainTextPath) : source.path;
}

function noteSourceCodings({ codings, guid, name = guid }: QdaSource, finds: Finds): void {
  if (codings.length === 0) return;
  const message = `${codings.length} codes of the source "${name}" as a whole are about no quote; a review has no place for them`;
  noteLoss(
    finds,
    'source-coding',
    'Coding',
    codings.map((coding) => coding.guid),
    message,
  );
}
