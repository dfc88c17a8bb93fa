import { describe, expect, it } from 'vitest';
import { explainPair } from '../../src/dedupe/explain-pair.ts';
import { type RecordFields, record } from './record.ts';

/** What the rules say of two records, whichever comes first. */
function outcome(first: RecordFields, second: RecordFields): string {
  const [a, b] = [record('a', first), record('b', second)];
  const [one, other] = [explainPair(a, b), explainPair(b, a)];
  expect(other.outcome).toBe(one.outcome);
  expect(other.evidence).toEqual(one.evidence);
  return one.outcome;
}

const article: RecordFields = {
  title: 'Anticoagulant treatment of older people after a minor stroke: a cohort study',
  authors: 'Meyer, Anna; Okafor, C; Lund, Per',
  year: 2012,
  containerTitle: 'Journal of Clinical Ageing',
  volume: '14',
  issue: '3',
  pages: '201-209',
};

describe('records of one document', () => {
  it.each<[string, RecordFields, RecordFields]>([
    ['abbreviated journal and first page only', article, { ...article, containerTitle: 'J Clin Ageing', pages: '201' }],
    [
      'a typing error in the title',
      article,
      { ...article, title: 'Anticoagulant treatment of older people after a minor strok: a cohort study' },
    ],
    [
      'remarks of a database behind the title',
      article,
      { ...article, title: `${article.title} [Erratum appears in J Clin Ageing. 2013;15:9]. [Review] [33 refs]` },
    ],
    ['the mark of a language', article, { ...article, title: `${article.title}. [Chinese]` }],
    ['given and family names swapped', article, { ...article, authors: 'Anna, Meyer; C, Okafor; Per, Lund' }],
    ['authors cut to the first', article, { ...article, authors: 'Meyer, A; et al.' }],
    ['a first page with one wrong digit', article, { ...article, pages: '207-209' }],
    ['a neighbouring issue', article, { ...article, issue: '4' }],
    [
      'publication online, a year before it had a volume',
      { ...article, doi: '10.1000/x' },
      {
        title: article.title ?? '',
        authors: article.authors ?? '',
        containerTitle: 'Journal of Clinical Ageing',
        year: 2011,
      },
    ],
    ['the number of the article for its pages', article, { ...article, pages: 'e12724' }],
    [
      'a subtitle on one side',
      article,
      { ...article, title: 'Anticoagulant treatment of older people after a minor stroke' },
    ],
    ['a label before the title', article, { ...article, title: `Short report: ${article.title}` }],
    ['a retracted article under its own title', article, { ...article, title: `RETRACTED ARTICLE: ${article.title}` }],
    [
      'a translated title',
      article,
      { ...article, title: '[Antikoagulation bei alten Menschen nach leichtem Schlaganfall]' },
    ],
    [
      'the original language in one source, unmarked',
      article,
      { ...article, title: 'Antikoagulation bei alten Menschen nach leichtem Schlaganfall' },
    ],
    [
      'two titles in one field',
      article,
      { ...article, title: `${article.title} = Antikoagulation bei alten Menschen nach leichtem Schlaganfall` },
    ],
    ['a body named as author in one source', article, { ...article, authors: 'Stroke Ageing Study Group' }],
    [
      'an ampersand for "and", without a place',
      { ...article, title: 'Trust &amp; control in hospitals', volume: '', issue: '', pages: '' },
      { ...article, title: 'Trust and control in hospitals', volume: '', issue: '', pages: '' },
    ],
    [
      'the DOI in another form',
      { ...article, doi: '10.1000/AB(12)3' },
      { title: `${article.title}.`, doi: 'https://doi.org/10.1000/ab(12)3' },
    ],
    [
      'the DOI, the first page and a misspelt title without its subtitle',
      { ...article, pages: '201', doi: '10.1000/x' },
      {
        ...article,
        pages: '201',
        doi: '10.1000/x',
        title: 'Anticoagulant treatment of older peopel after minor stroke',
      },
    ],
    [
      'number words and numerals',
      { ...article, title: 'Two years after a minor stroke, part II: the long way back' },
      { ...article, title: '2 years after a minor stroke, part 2: the long way back' },
    ],
    ['a year where the volume should be', article, { ...article, volume: '2012', pages: '201-209' }],
    [
      'a note that the title is missing, under one number of PubMed',
      { title: '[Not Available].', pmid: '12' },
      { title: '[Not available]', pmid: '12', year: 2012 },
    ],
    [
      'sparse records that agree in all they have',
      { title: 'Realistic evaluation', authors: 'Pawson, R; Tilley, N', year: 1997 },
      { title: 'Realistic Evaluation.', authors: 'Pawson, R; Tilley, N', year: 1997 },
    ],
  ])('%s', (_, first, second) => expect(outcome(first, second)).toBe('merge'));
});

describe('records of two documents', () => {
  const abstract: RecordFields = { ...article, volume: '15', issue: '1', pages: 'S42' };

  it.each<[string, RecordFields, RecordFields]>([
    [
      'Part I and Part II',
      { ...article, title: 'Life after stroke: Part I', doi: '10.1000/1' },
      { ...article, title: 'Life after stroke: Part II', pages: '301-309', doi: '10.1000/2' },
    ],
    [
      'parts one after the other, without identifiers',
      { ...article, title: 'Life after stroke at home: Part 1' },
      { ...article, title: 'Life after stroke at home: Part 2', pages: '210-219' },
    ],
    [
      'a long series counted in Roman numerals',
      { ...article, title: 'Studies in the chemistry of natural dyes XVI', pages: '' },
      { ...article, title: 'Studies in the chemistry of natural dyes XVII', pages: '' },
    ],
    [
      'nothing but a note that the title is missing',
      { title: '[No title available]' },
      { title: '[No title available]' },
    ],
    [
      'a note that the title is missing, of one year',
      { title: 'Title not available', year: 2012 },
      { title: 'Title not available', year: 2012 },
    ],
    [
      'editorials by one editor from the same page on',
      { ...article, title: 'Editorial introduction', issue: '1', pages: '3-4' },
      { ...article, title: 'Editorial introduction', issue: '2', pages: '3-4' },
    ],
    [
      'editorials without pages',
      { ...article, title: "Editor's comments", issue: '1', pages: '' },
      { ...article, title: "Editor's comments", issue: '1', pages: '', year: 2013 },
    ],
    [
      'comments named after their journal',
      {
        title: "Remarks from the Ageing Quarterly Editor - Editor's Comments",
        authors: 'Lee, A',
        containerTitle: 'Ageing Quarterly',
        year: 2000,
        volume: '24',
        issue: '1',
      },
      {
        title: "Remarks from the Ageing Quarterly Editor - Editor's Comments",
        authors: 'Lee, A',
        containerTitle: 'Ageing Quarterly',
        year: 2000,
        volume: '24',
        issue: '2',
      },
    ],
    ['a paper and its erratum', article, { ...article, title: `Erratum: ${article.title}`, pages: '400', issue: '6' }],
    [
      'a paper and a correction marked by volume and page',
      article,
      { ...article, title: `${article.title} (vol 14, pg 201, 2012)`, pages: '400' },
    ],
    [
      'a paper and the notice of its retraction',
      article,
      { ...article, title: `Retraction notice to: ${article.title}`, pages: '400' },
    ],
    ['a letter and the reply', article, { ...article, title: `${article.title}: a reply`, pages: '210' }],
    ['a comment on a paper', article, { ...article, title: `Comment on "${article.title}"`, authors: 'Brown, T' }],
    [
      'a protocol and its results',
      article,
      {
        ...article,
        title: 'Anticoagulant treatment of older people after a minor stroke: study protocol',
        pages: '10-15',
        year: 2010,
        volume: '12',
      },
    ],
    [
      'a conference abstract and the article',
      { ...abstract, type: 'paper-conference', containerTitle: 'Conference on Ageing' },
      article,
    ],
    [
      'two conferences under one title',
      { ...abstract, type: 'paper-conference', containerTitle: 'Nordic Stroke Symposium', volume: '', authors: '' },
      {
        ...abstract,
        type: 'paper-conference',
        containerTitle: 'World Congress of Geriatrics',
        year: 2015,
        volume: '',
        authors: '',
      },
    ],
    [
      'a preprint and the article',
      {
        title: article.title ?? '',
        authors: article.authors ?? '',
        year: 2011,
        containerTitle: 'medRxiv',
        doi: '10.1101/2011.01.02.12345678',
      },
      { ...article, doi: '10.1000/x' },
    ],
    [
      'versions of a Cochrane review',
      { ...article, containerTitle: 'Cochrane Database of Systematic Reviews', doi: '10.1002/14651858.CD010458.pub2' },
      { ...article, containerTitle: 'Cochrane Database Syst Rev', year: 2015, doi: '10.1002/14651858.cd010458.pub3' },
    ],
    [
      'the first version of a Cochrane review and the second',
      { title: article.title ?? '', doi: '10.1002/14651858.CD010458' },
      { title: article.title ?? '', doi: '10.1002/14651858.CD010458.pub2' },
    ],
    ['two numbers of PubMed', { ...article, pmid: '111' }, { ...article, pmid: '112', pages: '' }],
    ['two DOIs in two places', { ...article, doi: '10.1000/1' }, { ...article, doi: '10.1000/2', pages: '300-309' }],
    [
      'other papers by the same people',
      article,
      { ...article, title: 'Falls of older people with dementia: a trial in nursing homes', pages: '300-309' },
    ],
  ])('%s', (_, first, second) => expect(outcome(first, second)).toBe('apart'));
});

describe('records that a person should look at', () => {
  it.each<[string, RecordFields, RecordFields]>([
    [
      'one DOI and titles with nothing in common',
      { title: 'Trust among builders on large sites', authors: 'Hey, J', doi: '10.1000/x' },
      { title: 'Proceedings of the tenth meeting of engineers', authors: 'Hale, K', doi: '10.1000/x' },
    ],
    [
      'abstracts by the same people on one page, under the DOI of their supplement',
      { ...article, pages: 'S42', doi: '10.1000/s' },
      { ...article, title: 'Bleeding under warfarin in nursing homes: an audit', pages: 'S42', doi: '10.1000/s' },
    ],
    [
      'chapters by the same people, under the DOI of their book',
      { ...article, title: 'Life after stroke in nursing homes: an introduction', pages: '11-20', doi: '10.1000/b' },
      { ...article, title: 'Life after stroke in nursing homes: a conclusion', pages: '200-212', doi: '10.1000/b' },
    ],
    [
      'a paper and its data under one title',
      { type: 'dataset', title: article.title ?? '', authors: article.authors ?? '', year: 2012, publisher: 'Zenodo' },
      { ...article, volume: '', issue: '', pages: '' },
    ],
    [
      'an umlaut that one source spells out, in the name of the only author',
      { ...article, authors: 'Müller, K', pages: '' },
      { ...article, authors: 'Mueller, K', pages: '' },
    ],
    [
      'the only author under another name, at the same first page',
      { ...article, authors: 'Kowalski, J', pages: '201' },
      { ...article, authors: 'Kowalsky-Brandt, J', pages: '201' },
    ],
    [
      'two DOIs, and nothing else that differs',
      { title: article.title ?? '', authors: article.authors ?? '', year: 2012, doi: '10.1000/1' },
      { title: article.title ?? '', authors: article.authors ?? '', year: 2012, doi: '10.1000/2' },
    ],
    [
      'companion letters on one page that differ in one word',
      { ...article, title: 'Atorvastatin after a minor stroke in older people', pages: '201' },
      { ...article, title: 'Simvastatin after a minor stroke in older people', pages: '201' },
    ],
    [
      'abstracts by the same people on one page',
      { ...article, pages: 'S42' },
      { ...article, title: 'Bleeding under warfarin in nursing homes: an audit', pages: 'S42' },
    ],
    [
      'hypotension and hypertension',
      { ...article, title: 'Postural hypotension after a minor stroke', pages: '201' },
      { ...article, title: 'Postural hypertension after a minor stroke', pages: '201' },
    ],
    [
      'a short title without a place',
      { title: 'Realistic evaluation', authors: 'Pawson, R; Tilley, N', year: 1997 },
      {
        title: 'Realistic evaluation',
        authors: 'Pawson, R; Tilley, N',
        year: 1997,
        publisher: 'Sage',
        abstract: 'A book.',
        issn: ['1356-3890'],
      },
    ],
    [
      'reports of two bodies under one title',
      { type: 'report', title: 'Joint health and wellbeing strategy', authors: 'Kingston City Council', year: 2016 },
      { type: 'report', title: 'Joint health and wellbeing strategy', authors: 'Lindsey County Council', year: 2016 },
    ],
    [
      'pages of two publishers under one title',
      { type: 'webpage', title: 'Smoking and pregnancy: what you need to know', publisher: 'Heart Foundation' },
      { type: 'webpage', title: 'Smoking and pregnancy: what you need to know', publisher: 'Ministry of Health' },
    ],
    [
      'the same title and authors years apart',
      { ...article, volume: '', issue: '', pages: '' },
      { ...article, year: 2016, volume: '', issue: '', pages: '' },
    ],
  ])('%s', (_, first, second) => expect(outcome(first, second)).toBe('review'));
});

it('lets two DOIs of one paper merge where all else is the same, the pages among it', () => {
  expect(outcome({ ...article, doi: '10.2307/123' }, { ...article, doi: '10.1000/misq' })).toBe('merge');
});

it('merges reports of one body, wherever it is named', () => {
  const report = { type: 'report', title: 'Joint health and wellbeing strategy', year: 2016 } as const;
  const council = 'Kingston City Council';
  expect(outcome({ ...report, authors: council }, { ...report, authors: council, url: 'https://x.org' })).toBe('merge');
  expect(outcome({ ...report, authors: council }, { ...report, publisher: council })).toBe('merge');
  expect(outcome({ ...report, authors: 'Anonymous' }, report)).toBe('merge');
});

it('merges identical records however sparse, but not a bare "Editorial"', () => {
  expect(
    outcome({ title: 'Anticoagulant treatment after stroke' }, { title: 'Anticoagulant treatment after stroke' }),
  ).toBe('merge');
  expect(outcome({ title: 'Editorial' }, { title: 'Editorial' })).toBe('apart');
});
