import { appraisalSchema } from '../../../appraisal/appraisal.ts';
import { type Document, documentSchema } from '../../../document/document.ts';
import { sameGuid } from '../model/guid.ts';
import { projectFiles } from '../model/project-files.ts';
import type { QdaProject } from '../model/qda-project.ts';
import type { QdaSource } from '../model/qda-source.ts';
import { type ComparedField, fieldsOfSource } from './changes/compared-fields.ts';
import { documentNow } from './changes/document-now.ts';
import { tellChanges } from './changes/tell-changes.ts';
import { changedFields } from './changes/written-marks.ts';
import { describedIn, type Finds, noteLoss } from './finds.ts';
import { moreValues, ownValue } from './own-value.ts';
import type { Described } from './payload.ts';
import { textOfSource } from './quoted-selections.ts';
import { readSelections } from './read-selections-of-source.ts';
import { sourceElements } from './source-elements.ts';

/** The documents of the review as their sources have them now, and the sources that a program added. */
export function readDocuments(project: QdaProject, finds: Finds): void {
  const files = projectFiles(project.files);
  const names = new Map(project.variables.map(({ guid, name }) => [sameGuid(guid), name]));
  const nameOf = (guid: string) => names.get(sameGuid(guid)) ?? guid;
  for (const [index, source] of project.sources.entries()) {
    const described = describedIn(finds, 'Source', source.guid, source.description);
    const text = textOfSource(source, files);
    const own = readOwn(source, described, text, nameOf, finds);
    if (own !== null) finds.owned.add(sameGuid(source.guid));
    const id = own ?? addDocument(source, described.words, text, index, nameOf, finds);
    if (!finds.ids.get(sameGuid(source.guid))?.startsWith('source-')) finds.ids.set(sameGuid(source.guid), id);
    noteSourceCodings(source, finds);
    readSelections(source, id, files, finds);
  }
}

function readOwn(
  source: QdaSource,
  described: Described,
  text: string | undefined,
  nameOf: (guid: string) => string,
  finds: Finds,
): string | null {
  const own = ownValue(described, 'document', documentSchema);
  if (own === null) return null;
  const isMade = described.payload?.more['isMade'] === true;
  if (isMade) finds.madeTexts.add(own.value.id);
  const { fullText } = own.value;
  const read = isMade || text === undefined ? own.value : { ...own.value, fullText: { ...fullText, text } };
  const changed = changedFields(
    described.payload?.written,
    fieldsOfSource(source, () => text),
  );
  const judged = { document: read, appraisals: moreValues(described, 'appraisals', appraisalSchema) };
  const now = changed.has('values') ? documentNow(judged, source.variableValues, nameOf) : judged;
  if ('isPartly' in now && !now.isPartly) changed.delete('values');
  if ('rerated' in now && now.rerated.length > 0) {
    const ids = now.rerated;
    const message = `a program gave ${ids.join(', ')} another rating; the reasons and the names are those of the rating before`;
    noteLoss(finds, 'appraisal-rerated', 'VariableValue', ids, message);
  }
  const named = titledNow(source, now.document, described.words, changed);
  finds.documents.own.push({ place: own.place, value: named });
  for (const one of now.appraisals) finds.appraisals.own.push(one);
  tellChanges(finds, sourceElements[source.kind][0], source, changed);
  return named.id;
}

/** A document with the title and the abstract that its source has now. */
function titledNow({ name = '' }: QdaSource, document: Document, words: string, changed: Set<ComparedField>): Document {
  const isRenamed = /\S/.test(name) && changed.delete('name');
  const { titleMarkup: _markup, ...plain } = document;
  const titled = isRenamed ? { ...plain, title: name } : document;
  if (!changed.delete('description')) return titled;
  const { abstract: _abstract, ...bare } = titled;
  return words === '' ? bare : { ...bare, abstract: words };
}

/** A source of another program as a document; variables that a document has no field for are kept as they are. */
function addDocument(
  source: QdaSource,
  words: string,
  text: string | undefined,
  index: number,
  nameOf: (guid: string) => string,
  finds: Finds,
): string {
  const values = source.variableValues.map(({ variableRef, value }) => ({ tag: nameOf(variableRef), value }));
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
