import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compileRules, isSurelyApart, vetoStands } from '../../src/dedupe/compiled-rules.ts';
import { newEvidenceRange } from '../../src/dedupe/evidence-range.ts';
import { judgeRange } from '../../src/dedupe/judge-range.ts';
import { newLexicon } from '../../src/dedupe/lexicon.ts';
import { packedField } from '../../src/dedupe/packed-field.ts';
import { newPackedRows, packRow } from '../../src/dedupe/packed-rows.ts';
import { passesGate } from '../../src/dedupe/pair-gate.ts';
import { readRow } from '../../src/dedupe/read-row.ts';
import { newRowDraft } from '../../src/dedupe/row-draft.ts';
import { compareRows, finishPeopleAndPlace, newComparing, roughEvidence } from '../../src/dedupe/row-evidence.ts';
import { ruleSet } from '../../src/dedupe/rule-set.ts';
import { arbitraryRecords } from './arbitrary-records.ts';

it('a comparison that is left out could not have changed the verdict', () => {
  const rules = compileRules(ruleSet());
  const [rough, exact] = [newEvidenceRange(), newEvidenceRange()];
  let leftOut = 0;
  let turnedAway = 0;
  const expectNoSurprise = () => {
    const { outcome, veto } = judgeRange(rules, exact);
    exact.least.forEach((value, at) => {
      expect(rough.least[at]).toBeLessThanOrEqual(value);
      expect(rough.most[at]).toBeGreaterThanOrEqual(value);
    });
    const stands = vetoStands(rules, rough);
    if (stands !== 0) expect(veto !== null).toBe(stands === 1);
    if (!isSurelyApart(rules, rough)) return;
    leftOut += 1;
    expect(outcome).toBe('apart');
  };
  fc.assert(
    fc.property(arbitraryRecords, (records) => {
      const lexicon = newLexicon();
      const rows = newPackedRows(records.length, lexicon);
      const draft = newRowDraft();
      for (const document of records) {
        readRow(draft, document, lexicon);
        packRow(rows, draft);
      }
      const comparing = newComparing(rows);
      const pairs = records.flatMap((_, a) => records.slice(0, a).map((__, b) => [a, b] as const));
      for (const [a, b] of pairs) {
        compareRows(comparing, a, b, exact);
        if (!passesGate(rules.gate, rows.fields.items, a * packedField.stride, b * packedField.stride)) {
          turnedAway += 1;
          expect(judgeRange(rules, exact).outcome).toBe('apart');
        }
        roughEvidence(comparing, a, b, rough);
        expectNoSurprise();
        finishPeopleAndPlace(comparing, a, b, rough);
        expectNoSurprise();
      }
    }),
    { numRuns: 40 },
  );
  expect(leftOut).toBeGreaterThan(100);
  expect(turnedAway).toBeGreaterThan(100);
});
