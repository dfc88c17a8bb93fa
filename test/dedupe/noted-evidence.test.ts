import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evidenceOrder } from '../../src/dedupe/evidence-order.ts';
import { newEvidenceRange, putExact } from '../../src/dedupe/evidence-range.ts';
import {
  notedAbstract,
  notedAgreements,
  notedAgrees,
  notedAuthors,
  notedTitle,
  noteEvidence,
} from '../../src/dedupe/noted-evidence.ts';

it('holds what speaks for one document, each beside the others', () => {
  const percent = fc.integer({ min: 0, max: 100 });
  const signs = fc.tuple(...notedAgreements.map(() => fc.integer({ min: -2, max: 3 })));
  fc.assert(
    fc.property(percent, fc.integer({ min: -1, max: 100 }), percent, signs, (title, authors, abstract, agreements) => {
      const range = newEvidenceRange();
      putExact(range, evidenceOrder.title, title);
      putExact(range, evidenceOrder.authors, authors);
      putExact(range, evidenceOrder.abstract, abstract);
      notedAgreements.forEach((place, at) => {
        putExact(range, place, agreements[at] ?? 0);
      });
      const noted = noteEvidence(range);
      expect([notedTitle(noted), notedAuthors(noted), notedAbstract(noted)]).toEqual([
        title,
        Math.max(0, authors),
        abstract,
      ]);
      expect(notedAgreements.map((_, at) => notedAgrees(noted, at))).toEqual(agreements.map((sign) => sign > 0));
    }),
  );
});
