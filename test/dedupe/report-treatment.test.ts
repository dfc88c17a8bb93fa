import { describe, expect, it } from 'vitest';
import { deduplicate } from '../../src/dedupe/deduplicate.ts';
import { explainPair } from '../../src/dedupe/explain-pair.ts';
import type { ReportTreatment } from '../../src/dedupe/report-treatment.ts';
import { ruleSet } from '../../src/dedupe/rule-set.ts';
import { type RecordFields, record } from './record.ts';

const article: RecordFields = {
  title: 'Anticoagulant treatment of older people after a minor stroke',
  authors: 'Meyer, Anna; Okafor, C; Lund, Per',
  year: 2012,
  containerTitle: 'Journal of Clinical Ageing',
  volume: '14',
  issue: '3',
  pages: '201-209',
  doi: '10.1000/article',
  pmid: '111',
};
const reports: readonly [keyof ReportTreatment, string, RecordFields][] = [
  [
    'preprint',
    'a preprint of the year before',
    {
      title: article.title ?? '',
      authors: 'Meyer, A; Okafor, C; Lund, P',
      year: 2011,
      containerTitle: 'medRxiv',
      doi: '10.1101/2011.01.02.12345678',
      pmid: '222',
    },
  ],
  [
    'conference',
    'a conference abstract',
    {
      title: article.title ?? '',
      authors: 'Meyer, A; Okafor, C',
      year: 2010,
      type: 'paper-conference',
      containerTitle: 'Nordic Stroke Congress',
      pages: 'S42',
      volume: '3',
    },
  ],
  [
    'notice',
    'an erratum',
    {
      ...article,
      title: `Erratum to: ${article.title}`,
      pages: '400',
      issue: '6',
      doi: '10.1000/erratum',
      pmid: '333',
    },
  ],
  [
    'notice',
    'a reply',
    {
      ...article,
      title: `${article.title}: a reply`,
      authors: 'Brown, T',
      pages: '300',
      doi: '10.1000/reply',
      pmid: '4',
    },
  ],
  [
    'notice',
    'a notice of retraction',
    {
      ...article,
      title: `Retraction: ${article.title}`,
      year: 2015,
      volume: '17',
      pages: '9',
      doi: '10.1000/r',
      pmid: '5',
    },
  ],
  [
    'reprint',
    'a reprint in another journal, long after',
    {
      ...article,
      title: `Reprint of: ${article.title}`,
      year: 2019,
      containerTitle: 'Classics',
      volume: '2',
      pages: '1-9',
      doi: '10.1000/again',
      pmid: '6',
    },
  ],
];

describe('a kind of report', () => {
  it.each(reports)('%s: %s stands apart unless it is treated as the same', (kind, _, other) => {
    const [a, b] = [record('a', article), record('b', other)];
    expect(explainPair(a, b).outcome).toBe('apart');
    expect(explainPair(a, b, { treat: { [kind]: 'different' } }).outcome).toBe('apart');
    expect(explainPair(a, b, { treat: { [kind]: 'same' } }).outcome).toBe('merge');
    expect(explainPair(b, a, { treat: { [kind]: 'same' } }).outcome).toBe('merge');
    expect(deduplicate([a, b], { treat: { [kind]: 'same' } }).clusters).toHaveLength(1);
  });

  it.each(reports)('%s: treated as the same, does not join what only looks like it', (kind, _, other) => {
    const stranger = record('b', { ...other, title: 'Falls of older people with dementia in nursing homes' });
    expect(explainPair(record('a', article), stranger, { treat: { [kind]: 'same' } }).outcome).toBe('apart');
  });

  it('tells the versions of a Cochrane review apart, unless they are treated as the same', () => {
    const review = (id: string, doi: string, year: number) =>
      record(id, { title: 'Hospital at home for older people', doi, year, issue: String(year - 2000) });
    const versions = [
      review('a', '10.1002/14651858.cd000356.pub2', 2010),
      review('b', '10.1002/14651858.CD000356.pub3', 2016),
      review('c', '10.1002/14651858.cd000999.pub3', 2016),
    ];
    expect(deduplicate(versions).clusters).toEqual([]);
    const { clusters } = deduplicate(versions, { treat: { cochrane: 'same' } });
    expect(clusters.map(({ memberIds, links }) => [memberIds, links[0]?.rule])).toEqual([
      [['a', 'b'], 'cochrane-versions'],
    ]);
  });

  it('leaves a protocol apart, however notices are treated', () => {
    const protocol = record('b', { ...article, title: `${article.title}: study protocol`, pages: '1-9', year: 2010 });
    expect(explainPair(record('a', article), protocol, { treat: { notice: 'same' } }).outcome).not.toBe('merge');
  });

  it.each<[string, RecordFields]>([
    ['a thesis', { type: 'thesis' }],
    ['an entry of a register', { containerTitle: 'ClinicalTrials.gov' }],
    ['a data set', { type: 'dataset', publisher: 'Zenodo' }],
  ])('takes %s for no published form of a preprint', (_, fields) => {
    const same = { title: article.title ?? '', authors: article.authors ?? '', year: 2012 };
    const preprint = record('a', { ...same, containerTitle: 'medRxiv' });
    expect(
      explainPair(preprint, record('b', { ...same, ...fields }), { treat: { preprint: 'same' } }).outcome,
    ).not.toBe('merge');
  });

  it('changes no other rule', () => {
    const [cautious, treated] = [ruleSet(), ruleSet({ preprint: 'same' })];
    expect(ruleSet({ preprint: 'different' })).toEqual(cautious);
    expect(treated.merges.slice(0, -1)).toEqual(cautious.merges);
    expect(treated.reviews).toEqual(cautious.reviews);
    expect(treated.vetoes.map(({ name, when, outcome }) => [name, when, outcome])).toEqual(
      cautious.vetoes.map(({ name, when, outcome }) => [name, when, outcome]),
    );
  });
});
