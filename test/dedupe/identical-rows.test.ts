import { expect, it } from 'vitest';
import { compileRules } from '../../src/dedupe/compiled-rules.ts';
import { firstsOfCopies } from '../../src/dedupe/identical-rows.ts';
import { newLexicon } from '../../src/dedupe/lexicon.ts';
import { besideField } from '../../src/dedupe/packed-field.ts';
import { newPackedRows, packRow } from '../../src/dedupe/packed-rows.ts';
import { readRow } from '../../src/dedupe/read-row.ts';
import { newRowDraft } from '../../src/dedupe/row-draft.ts';
import { newComparing } from '../../src/dedupe/row-evidence.ts';
import { ruleSet } from '../../src/dedupe/rule-set.ts';
import type { Document } from '../../src/document/document.ts';
import { record } from './record.ts';

it('rows whose hashes are one by chance hide no copies of one another', () => {
  const contents = ['Trust in project alliances', 'Reciprocity in alliance contracts', 'Shared leadership of services'];
  const documents = [...contents, ...contents].map((title, at) =>
    record(`${at}`, { title, authors: 'Hey, A', year: 2019, volume: '12', pages: '1-9' }),
  );
  expect(firstsOfRows(documents, 1)).toEqual([0, 1, 2, 0, 1, 2]);
});

it('however many contents share a hash, few of them are told apart: the others are compared as any pair', () => {
  const documents = Array.from({ length: 40 }, (_, at) =>
    record(`${at}`, {
      title: `Trust in alliances of kind ${at % 20}`,
      authors: 'Hey, A',
      year: 2019,
      volume: '12',
      pages: '1-9',
    }),
  );
  const firsts = firstsOfRows(documents, 1);
  expect(firsts.slice(0, 20)).toEqual(Array.from({ length: 20 }, (_, at) => at));
  expect(firsts.slice(20).filter((first, at) => first === at)).toHaveLength(8);
});

/** The firsts of rows that all have one hash. */
function firstsOfRows(documents: readonly Document[], hash: number): number[] {
  const lexicon = newLexicon();
  const rows = newPackedRows(documents.length, lexicon);
  const draft = newRowDraft();
  for (const document of documents) {
    readRow(draft, document, lexicon);
    const row = packRow(rows, draft);
    rows.beside.items[row * besideField.stride + besideField.rowHash] = hash;
  }
  return [...firstsOfCopies(newComparing(rows), compileRules(ruleSet()), new Set())];
}
