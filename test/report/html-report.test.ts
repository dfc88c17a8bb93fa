import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { htmlReport } from '../../src/report/html-report.ts';
import { parseReview } from '../../src/review/parse-review.ts';
import { reportedCountsSchema } from '../../src/review/reported-counts.ts';
import type { Review } from '../../src/review/review.ts';
import { deepFreeze } from './deep-freeze.ts';
import { hostileLabels } from './hostile-labels.ts';
import { elementsNamed, everyElement, type MarkupElement, readMarkup, textOf } from './read-markup.ts';

const decide = { kind: 'decide', stage: 'title-abstract', criterionIds: [], protocolVersion: 1 };
const votes = (documentId: string, clock: number, verdict: string) =>
  ['title-abstract', 'full-text'].flatMap((stage, later) =>
    ['ann', 'ben'].map((by) => ({
      ...decide,
      stage,
      by,
      reviewerId: by,
      clock: clock + later * 10,
      documentId,
      verdict,
    })),
  );

function review(more: Record<string, unknown> = {}): Review {
  const read = parseReview({
    schemaVersion: 1,
    kind: 'synthesis',
    title: 'Alliances & trust',
    protocol: { version: 1, saturationPlan: { unit: 'concept', base: 1, run: 1, threshold: 0.05 } },
    people: [{ id: 'ann', name: 'Ann', roles: ['reviewer'] }],
    searches: [{ id: 's1', kind: 'database', purpose: 'main', source: 'Scopus', limits: 'none', hits: 2, round: 1 }],
    documents: [
      {
        id: 'd1',
        type: 'report',
        title: 'First',
        authors: [{ family: 'Hey' }],
        issued: { year: 2019 },
        doi: '10.1000/a#b',
        origins: [{ searchId: 's1', format: 'hand', index: 0 }],
      },
      { id: 'd2', type: 'report', title: 'Second', origins: [{ searchId: 's1', format: 'hand', index: 1 }] },
    ],
    screening: [
      ...votes('d1', 1, 'include').slice(0, 2),
      { kind: 'retrieve', by: 'ann', clock: 5, documentId: 'd1', outcome: 'retrieved' },
      ...votes('d1', 1, 'include').slice(2),
    ],
    extracts: [{ id: 'x1', documentId: 'd1', quote: 'trust grew', page: '7', reviewerId: 'ann' }],
    concepts: [
      { id: 'split', label: 'Services are split' },
      { id: 'trust', label: 'Partners trust each other' },
    ],
    configurations: [
      {
        id: 'A 1',
        statement: 'Trust heals.',
        modality: 'claimed',
        status: 'supported',
        themeIds: ['t1', 't2'],
        slots: [
          { conceptId: 'split', role: 'context' },
          { conceptId: 'trust', role: 'outcome' },
        ],
      },
      {
        id: 'B',
        modality: 'claimed',
        status: 'candidate',
        slots: [{ conceptId: 'trust', role: 'context', polarity: '-' }],
      },
      { id: 'C', modality: 'claimed', status: 'merged', mergedInto: 'B' },
    ],
    evidence: [
      { id: 'e1', configurationId: 'A 1', documentId: 'd1', extractId: 'x1', bearing: 'supports' },
      { id: 'e2', configurationId: 'A 1', documentId: 'd2', bearing: 'refutes' },
    ],
    links: [
      { id: 'L1', kind: 'precedes', fromId: 'A 1', toId: 'B', basis: 'stated', rationale: 'First one, then the other' },
    ],
    themes: [
      { id: 't1', label: 'One' },
      { id: 't2', label: 'Two' },
    ],
    theories: [{ id: 'pt', label: 'The theory', level: 'programme' }],
    theoryVersions: [1, 2].map((version) => ({
      theoryId: 'pt',
      version,
      stage: 'initial',
      statement: { if: 'partners meet', then: 'gaps close', because: `of trust ${version}` },
      configurationIds: ['A 1'],
      causes: version === 1 ? [] : [{ reason: 'New reports', evidence: ['e1'] }],
    })),
    caveats: [{ id: 'c1', about: ['screening'], text: 'Screening is illustrative.' }],
    ...more,
  });
  if (read.review === undefined) throw new Error(JSON.stringify(read.problems));
  return read.review;
}

// the text of a program is no markup
const read = (html: string) =>
  readMarkup(
    html.replace(/<script>.*?<\/script>/s, () => '<script></script>'),
    { html: true },
  );
const programOf = (html: string) => /<script>(.*?)<\/script>/s.exec(html)?.[1] ?? '';
const byId = (root: MarkupElement, id: string) => everyElement(root).find(({ attributes }) => attributes['id'] === id);
const wordsOf = (root: MarkupElement, id: string) => textOf(byId(root, id) ?? root).replace(/\s+/g, ' ');

/** What must hold of any report. */
function checkPage(html: string): MarkupElement {
  const root = read(html);
  const all = everyElement(root);
  const ids = all.flatMap(({ attributes }) => attributes['id'] ?? []);
  expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
  const targets = new Set(ids);
  for (const { attributes } of all) {
    const { href, src } = attributes;
    expect(src).toBeUndefined();
    if (href?.startsWith('#')) expect(targets.has(href.slice(1)), href).toBe(true);
    else if (href !== undefined) expect(href).toMatch(/^https:\/\/doi\.org\/10\./);
    expect(Object.keys(attributes).filter((name) => name.startsWith('on') || name === 'style')).toEqual([]);
  }
  expect(all.some(({ name }) => ['link', 'img', 'iframe', 'object'].includes(name))).toBe(false);
  expect(elementsNamed(root, 'script').map(({ attributes }) => attributes)).toEqual([
    { type: 'application/json', id: 'data' },
    {},
  ]);
  return root;
}

describe('htmlReport', () => {
  const html = htmlReport(deepFreeze(review()));
  const root = checkPage(html);

  it('needs nothing from elsewhere, and its policy allows its own style and program alone', () => {
    const [style] = elementsNamed(root, 'style').map(textOf);
    const digestOf = (text: string) => createHash('sha256').update(text).digest('base64');
    const [policy] = elementsNamed(root, 'meta').flatMap(({ attributes }) =>
      attributes['http-equiv'] ? (attributes['content'] ?? '') : [],
    );
    const allowed = `style-src 'sha256-${digestOf(style ?? '')}'; script-src 'sha256-${digestOf(programOf(html))}'`;
    expect(policy).toBe(`default-src 'none'; ${allowed}; base-uri 'none'; form-action 'none'`);
    expect(programOf(html)).not.toMatch(/fetch|XMLHttpRequest|WebSocket|import\(|eval|innerHTML/);
    expect(style).not.toMatch(/url\(|@import/);
  });

  it('gives each configuration an address with its statement, parts, evidence and links', () => {
    const words = wordsOf(root, 'cfg-A%201');
    expect(words).toContain('A 1 Trust heals.');
    expect(words).toContain('C1 Services are split');
    expect(words).toContain('Hey 2019 · supports · page 7 · extracted by ann');
    expect(words).toContain('trust grew');
    expect(words).toContain('Second n.d. (not among the included documents) · refutes cited, not quoted');
    expect(words).toContain('precedes B (stated): First one, then the other');
    expect(wordsOf(root, 'cfg-B')).toContain('follows A 1');
    expect(wordsOf(root, 'cfg-B')).toContain('Partners trust each other (absent)');
    expect(wordsOf(root, 'cfg-B')).toContain('No evidence is recorded.');
    expect(wordsOf(root, 'cfg-C')).toContain('merged into B');
  });

  it('leads from the maps to the configurations, and from the flow to the documents', () => {
    const links = (id: string) =>
      elementsNamed(byId(root, id) ?? root, 'svg')
        .flatMap((svg) => elementsNamed(svg, 'a'))
        .map(({ attributes }) => attributes['href']);
    expect(links('map')).toContain('#cfg-A%201');
    expect(links('flow')).toContain('#flow-identified');
    expect(wordsOf(root, 'flow-included')).toContain('Hey 2019: First');
  });

  it('names each record once under the flow, and says for each box which are in it', () => {
    const data = JSON.parse(textOf(byId(root, 'data') ?? root));
    const recordIds = everyElement(root).flatMap(({ attributes }) => attributes['id']?.match(/^rec-(\d+)$/)?.[1] ?? []);
    expect(recordIds.map(Number).sort()).toEqual([0, 1]);
    expect(data.flow['flow-included']).toEqual({
      title: 'Documents included (n = 1)',
      parts: ['flow-included-no-kind'],
      records: [],
    });
    expect(data.flow['flow-included-no-kind'].records).toEqual([0]);
  });

  it('counts evidence by document and theme; a number leads to its evidence', () => {
    const links = elementsNamed(byId(root, 'themes') ?? root, 'a');
    expect(links.map(textOf)).toEqual(['1', '1']);
  });

  it('tells theory, documents, agreement, saturation and findings', () => {
    expect(wordsOf(root, 'theory')).toContain(
      'If partners meet, then gaps close, because of trust 2.Version 2, initial.',
    );
    expect(wordsOf(root, 'theory')).toContain('Changed because: New reports (e1)');
    const [doi] = elementsNamed(byId(root, 'doc-d1') ?? root, 'a');
    expect(doi?.attributes['href']).toBe('https://doi.org/10.1000/a%23b');
    expect(wordsOf(root, 'agreement')).toContain('Screening is illustrative.');
    expect(wordsOf(root, 'saturation')).toContain('The rule of Guest et al. (2020; base 1, run 1, at most 5 % new)');
    expect(wordsOf(root, 'findings')).toContain('error');
  });

  it('sets the published flow beside the computed one, with what does not add up in it', () => {
    const published = reportedCountsSchema.parse({ identified: 156, duplicates: 6, screened: 100 });
    const flow = wordsOf(checkPage(htmlReport(review(), { published })), 'flow');
    expect(flow).toContain('As published');
    expect(flow).toContain('(n not reported)');
    expect(flow).toContain('screened = identified − duplicates: 150 by computing, 100 as reported');
  });

  it('leaves out the parts that have nothing to say', () => {
    const empty = parseReview({
      schemaVersion: 1,
      kind: 'evaluation',
      title: 'Empty',
      protocol: { version: 1 },
    }).review;
    const page = checkPage(htmlReport(empty ?? review()));
    expect(elementsNamed(page, 'section').map(({ attributes }) => attributes['id'])).toEqual([
      'flow',
      'checklist',
      'findings',
    ]);
  });

  it.each(hostileLabels.filter((label) => /\S/.test(label)))('keeps text text: %j', (label) => {
    const page = checkPage(
      htmlReport(
        review({
          title: label,
          concepts: [
            { id: 'split', label },
            { id: 'trust', label },
          ],
          themes: [{ id: 't1', label }],
          caveats: [{ id: 'c1', about: ['configurations'], text: label }],
          extracts: [{ id: 'x1', documentId: 'd1', quote: label, page: label, reviewerId: 'ann' }],
        }),
        { language: label, provenance: label },
      ),
    );
    expect(elementsNamed(page, 'h1').length).toBe(1);
  });

  it('gives the same bytes for the same review', () => {
    expect(htmlReport(review())).toBe(html);
  });
});

describe('the searches of the page', () => {
  it('show what was run, as a query or as any other words', () => {
    const search = { id: 's1', kind: 'database', purpose: 'main', source: 'Scopus', hits: 2, round: 1 };
    expect(htmlReport(review({ searches: [{ ...search, query: 'TITLE(trust)' }] }))).toContain('TITLE(trust)');
    expect(htmlReport(review({ searches: [{ ...search, method: 'Leafed through' }] }))).toContain('Leafed through');
  });
});
