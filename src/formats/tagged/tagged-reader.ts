import type { Problem } from '../../core/problem.ts';
import { addAll } from '../add-all.ts';
import { type Draft, emptyDraft } from '../fields/draft.ts';
import { type Rules, takeFields } from '../fields/take-fields.ts';
import type { ReadableFormat, TextReader } from '../format.ts';
import type { CutRecord } from './open-record.ts';

/** Cuts a file into records. */
type Cut = (take: (record: CutRecord) => void, report: (problem: Problem) => void) => TextReader;

/**
 * The reader of a tagged format.
 *
 * @param finish - What can only be said when all fields of a record are known.
 */
export function taggedReader(
  cut: Cut,
  rules: Rules,
  finish?: (draft: Draft, record: CutRecord) => void,
): ReadableFormat['reader'] {
  return (sink, database) =>
    cut((record) => {
      const draft = emptyDraft(database);
      addAll(draft.problems, record.problems);
      takeFields(draft, record, rules);
      finish?.(draft, record);
      sink.record(draft, record.line);
    }, sink.problem);
}
