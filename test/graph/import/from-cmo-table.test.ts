import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentSchema } from '../../../src/document/document.ts';
import { findContradictions } from '../../../src/graph/contradictions.ts';
import type { CmoTable } from '../../../src/graph/import/cmo-table.ts';
import { fromCmoTable } from '../../../src/graph/import/from-cmo-table.ts';
import { englishPolarityWords, readPhrase } from '../../../src/graph/import/polarity-words.ts';
import { conceptSchema } from '../../../src/theory/concept.ts';
import { configurationSchema } from '../../../src/theory/configuration.ts';
import { evidenceLinkSchema } from '../../../src/theory/evidence-link.ts';
import { themeSchema } from '../../../src/theory/theme.ts';

const slots = ({ configurations }: CmoTable) =>
  configurations.map(({ id, slots: own }) => [
    id,
    ...own.map(({ role, polarity, conceptId }) => `${role} ${polarity}${conceptId}`),
  ]);
const codes = ({ problems }: CmoTable) =>
  problems.map(({ code, line }) => (line === undefined ? code : `${code} ${line}`));

describe('fromCmoTable', () => {
  it('reads a row as a candidate, with its documents and themes', () => {
    const table = fromCmoTable(
      [
        'No.;Theme;Context;Mechanism (resource);Mechanism (response);Outcomes;Sources;Notes',
        '1;Culture;"Scarce time\nnew team";Shared office;Trust;Sharing;ref-1|ref-2|ref-1;seen twice',
        '2;culture;scarce  TIME;;trust!;;;',
        '',
      ].join('\r\n'),
      { separator: '|', modality: 'observed' },
    );
    expect(slots(table)).toEqual([
      [
        '1',
        'context +scarce-time',
        'context +new-team',
        'resource +shared-office',
        'reasoning +trust',
        'outcome +sharing',
      ],
      ['2', 'context +scarce-time', 'reasoning +trust'],
    ]);
    expect(table.configurations[0]).toMatchObject({
      status: 'candidate',
      modality: 'observed',
      themeIds: ['culture'],
      note: 'seen twice',
    });
    expect(table.concepts.map(({ label, aliases }) => [label, aliases])).toEqual([
      ['Scarce time', ['scarce  TIME']],
      ['new team', []],
      ['Shared office', []],
      ['Trust', ['trust!']],
      ['Sharing', []],
    ]);
    expect(table.themes).toEqual([{ id: 'culture', label: 'Culture', aliases: ['culture'] }]);
    expect(table.evidence.map(({ configurationId, documentId }) => [configurationId, documentId])).toEqual([
      ['1', 'ref-1'],
      ['1', 'ref-2'],
    ]);
    expect(table.problems).toEqual([]);
  });

  it('takes columns by a mapping, several for one thing, and tells of those that are not there', () => {
    const table = fromCmoTable('Where,When,Why,What\nhere,now,trust,sharing\n', {
      mapping: { context: ['where', 'when'], mechanism: 'WHY', outcome: 'what', theme: 'group' },
      mechanismAs: 'resource',
    });
    expect(slots(table)).toEqual([['row-2', 'context +here', 'context +now', 'resource +trust', 'outcome +sharing']]);
    expect(codes(table)).toEqual(['unknown-column', 'mechanism-undivided']);
  });

  it('parts concept and polarity only by the words that it is given', () => {
    const text = 'context,reasoning,outcome\nLack of time,Reduced trust,More sharing; no\n';
    expect(slots(fromCmoTable(text, { polarityWords: englishPolarityWords }))).toEqual([
      ['row-2', 'context -time', 'reasoning -trust', 'outcome +sharing', 'outcome +no'],
    ]);
    expect(slots(fromCmoTable(text))).toEqual([
      ['row-2', 'context +lack-of-time', 'reasoning +reduced-trust', 'outcome +more-sharing', 'outcome +no'],
    ]);
  });

  it('loses no row and no cell without telling, and gives no id twice', () => {
    const text = [
      'id,context,outcome,document',
      'a,time,,',
      'a,space,,',
      ',,,d1',
      ',???,trust,',
      ',,,',
      'b,x,y,z,more',
    ].join('\n');
    const table = fromCmoTable(text, { documents: [] });
    expect(table.configurations.map(({ id }) => id)).toEqual(['a', 'a-2', 'row-5', 'b']);
    expect(codes(table)).toEqual([
      'extra-cells 7',
      'duplicate-id 3',
      'row-without-slot 4',
      'unreadable-cell 5',
      'unknown-document 7',
    ]);
  });

  it('finds documents by id, DOI or short reference, and none that two could be', () => {
    const documents = [
      { id: 'd1', authors: [{ family: 'Hey' }, { family: 'Carter' }], issued: { year: 2019 }, doi: '10.1/a' },
      { id: 'd2', authors: [{ family: 'Ash' }], issued: { year: 2020 } },
      { id: 'd3', authors: [{ family: 'Ash' }], issued: { year: 2020 } },
    ].map((one) => documentSchema.parse({ type: 'report', title: one.id, ...one }));
    const table = fromCmoTable('context,document\na,hey & carter 2019; d2\nb,https://doi.org/10.1/A\nc,Ash 2020\n', {
      documents,
    });
    expect(table.evidence.map(({ documentId }) => documentId)).toEqual(['d1', 'd2', 'd1']);
    expect(codes(table)).toEqual(['unknown-document 4']);
  });

  it('gives rows whose signs agree, which nothing then takes for a contradiction', () => {
    const text = [
      'theme,context,mechanism,outcome',
      'Progress,Modest aims,Lessened sense of progress,Reduced faith',
      'Progress,Clear roles,Enhanced sense of progress,Increased faith',
      'Conflict,Slow pace,Increased conflict,Reduced trust',
      'Conflict,Shared vision,Reduced conflict,Enhanced trust',
    ].join('\n');
    const found = (words: object) => findContradictions(fromCmoTable(text, words)).length;
    expect(found({ polarityWords: englishPolarityWords })).toBe(0);
    // who takes words off the outcomes alone sets the rows against each other
    const blind = text
      .replaceAll('Lessened sense', 'sense')
      .replaceAll('Enhanced sense', 'sense')
      .replaceAll(/(?:Increased|Reduced) conflict/g, 'conflict');
    expect(findContradictions(fromCmoTable(blind, { polarityWords: englishPolarityWords }))).toHaveLength(2);
  });

  it('gives entities as the schemas want them, and throws for no text', () => {
    const cell = fc.constantFrom('a', 'Less b', ' ', '"', '', ';', 'x\ty', '\u0000', 'é; É');
    const rows = fc.array(fc.array(cell, { maxLength: 5 }).map((cells) => cells.join(',')));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          rows.map((all) => ['id,context,reasoning,outcome,document', ...all].join('\n')),
        ),
        (text) => {
          const table = fromCmoTable(text, { polarityWords: englishPolarityWords });
          for (const one of table.concepts) expect(conceptSchema.safeParse(one).error).toBeUndefined();
          for (const one of table.configurations) expect(configurationSchema.safeParse(one).error).toBeUndefined();
          for (const one of table.evidence) expect(evidenceLinkSchema.safeParse(one).error).toBeUndefined();
          for (const one of table.themes) expect(themeSchema.safeParse(one).error).toBeUndefined();
          const ids = [table.concepts, table.configurations, table.evidence, table.themes].flatMap((list) =>
            list.map(({ id }) => id),
          );
          expect(new Set(ids).size).toBe(ids.length);
          const known = new Set(table.concepts.map(({ id }) => id));
          expect(
            table.configurations.flatMap((one) => one.slots).filter(({ conceptId }) => !known.has(conceptId)),
          ).toEqual([]);
        },
      ),
    );
  });
});

describe('readPhrase', () => {
  it.each([
    ['Reduction in conflict', 'conflict', '-'],
    ['INCREASED trust', 'trust', '+'],
    ['Lack of trust', 'trust', '-'],
    ['Lack oftentimes', 'Lack oftentimes', '+'],
    ['Reduced', 'Reduced', '+'],
    ['highway', 'highway', '+'],
    ['', '', '+'],
  ])('reads %j', (phrase, label, polarity) => {
    expect(readPhrase(phrase, englishPolarityWords)).toEqual({ label, polarity });
  });
});
