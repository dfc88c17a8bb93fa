import fc from 'fast-check';
import type { Document } from '../../src/document/document.ts';
import { record } from './record.ts';

const titles = [
  '',
  'Editorial',
  'Realistic evaluation',
  'How trust grows in alliances of construction firms',
  'How trust grows in alliances of construction firms.',
  'How trust grows in aliances of construction firms',
  'How trust grows in alliances of construction firms: Part II',
  'Erratum to: How trust grows in alliances of construction firms',
  'Hospital at home for older people with heart failure',
  '[Hospital at home for older people with heart failure]. [German]',
];

/** Records from a few values each, so that many of them are alike in part; ids are all different. */
export const arbitraryRecords: fc.Arbitrary<readonly Document[]> = fc
  .array(
    fc.record({
      title: fc.constantFrom(...titles),
      authors: fc.constantFrom('', 'Hey, J', 'Hey, Jane; Carter, Ann', 'Carter, A; Hey, J', 'Wu, Ching-yi'),
      year: fc.constantFrom(undefined, 2018, 2019, 2021),
      containerTitle: fc.constantFrom('', 'Journal of Trust', 'J Trust', 'Proceedings of the Trust Conference'),
      volume: fc.constantFrom('', '7', '8'),
      pages: fc.constantFrom(undefined, '11-19', '11', '11-29'),
      doi: fc.constantFrom('', '10.1000/trust', '10.1000/other'),
    }),
    { maxLength: 14 },
  )
  .map((all) =>
    all.map(({ title, authors, year, containerTitle, volume, pages, doi }, index) =>
      record(`d${String(index).padStart(2, '0')}`, {
        title,
        authors,
        ...(year !== undefined && { year }),
        ...(pages !== undefined && { pages }),
        ...(containerTitle !== '' && { containerTitle }),
        ...(volume !== '' && { volume }),
        ...(doi !== '' && { doi }),
      }),
    ),
  );
