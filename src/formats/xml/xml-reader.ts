import { addAll } from '../add-all.ts';
import { type Draft, emptyDraft } from '../fields/draft.ts';
import type { ReadableFormat } from '../format.ts';
import type { XmlElement } from './xml-element.ts';
import { type FieldOptions, recordReader } from './xml-fields.ts';
import { type RecordElements, xmlRecords } from './xml-records.ts';

/**
 * The reader of a format in XML.
 *
 * @param finish - What can only be said when all fields of a record are known.
 */
export function xmlReader(
  elements: RecordElements,
  options: FieldOptions,
  finish?: (draft: Draft, element: XmlElement) => void,
): ReadableFormat['reader'] {
  return (sink, database) => {
    const fill = recordReader(options);
    return xmlRecords(
      elements,
      ({ element, problems }) => {
        const draft = emptyDraft(database);
        addAll(draft.problems, problems);
        fill(draft, element);
        finish?.(draft, element);
        sink.record(draft, element.line);
      },
      sink.problem,
    );
  };
}
