import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namedEntities } from '../../../src/review/check/entities.ts';
import { checklistFacts } from '../../../src/review/checklist/checklist-facts.ts';
import { type DataRule, dataRules } from '../../../src/review/checklist/data-rules.ts';
import type { Review } from '../../../src/review/review.ts';
import { deepFreeze } from '../../report/deep-freeze.ts';
import { anyReview } from '../any-review.ts';
import { changed, emptyReview, fullReview } from './full-review.ts';

const datumOf = (rule: DataRule, review: Review) => dataRules[rule](checklistFacts(review));
const names = Object.keys(dataRules) as DataRule[];
const first = <T extends object>(items: readonly T[], change: object): T[] =>
  items.map((item, n) => (n === 0 ? { ...item, ...change } : item));

describe('dataRules', () => {
  it('find nothing in a review that holds nothing, and say so', () => {
    for (const rule of names) {
      const { extent, ids, fields, lacking } = datumOf(rule, emptyReview);
      expect([rule, ['none', 'not-asked'].includes(extent), ids, fields]).toEqual([rule, true, [], []]);
      expect([rule, lacking.length]).toEqual([rule, extent === 'none' ? 1 : 0]);
    }
  });

  it('find all in a review that holds all', () => {
    // the title is of a synthesis; machines took part; what only people can tell no record holds; no machine quoted
    const others = {
      'title-of-evaluation': 'partial',
      'no-machine': 'not-asked',
      'machine-limits': 'none',
      'machine-law': 'none',
      'machine-quotes': 'not-asked',
    };
    const found = Object.fromEntries(names.map((rule) => [rule, datumOf(rule, fullReview)]));
    const incomplete = Object.entries(found).filter(([, { extent }]) => extent !== 'complete');
    expect(Object.fromEntries(incomplete.map(([rule, { extent }]) => [rule, extent]))).toEqual(others);
  });

  const { statements, protocol, people, searches, documents, configurations, forms } = fullReview;
  const partly: Partial<Record<DataRule, object>> = {
    'title-of-synthesis': { title: 'A realist approach to trust' },
    'title-of-review': { title: 'Une approche réaliste' },
    abstract: { statements: { ...statements, abstract: 'Background:\nMethods:\nWe looked.' } },
    'abstract-sources': { statements: { ...statements, abstract: 'We searched Scopus.' } },
    'protocol-changes': { protocol: { ...protocol, version: 4 } },
    programme: { concepts: fullReview.concepts.map(({ definition: _, ...concept }) => concept) },
    interests: { people: first(people, { interests: ' ' }) },
    availability: { statements: { ...statements, availability: { data: 'on request' } } },
    stakeholders: { stakeholderInputs: first(fullReview.stakeholderInputs, { affects: [] }) },
    'search-sources': {
      searches: searches.map(({ date: _, ...search }, n) => (n === 0 ? search : { ...search, date: '2020' })),
    },
    'search-strategies': { searches: searches.map(({ query: _, ...search }) => search) },
    'search-yield': { searches: first(searches, { hits: null }) },
    'search-coverage': {
      searches: searches.map(({ coverage, ...search }, n) =>
        n === 0 ? search : { ...search, ...(coverage && { coverage }) },
      ),
    },
    'search-rounds': { searches: first(searches, { round: 2 }) },
    deduplication: { statements: { ...statements, software: [] } },
    decisions: {
      screening: fullReview.screening.map((event) =>
        'criterionIds' in event ? { ...event, criterionIds: [] } : event,
      ),
    },
    'selection-process': { screening: fullReview.screening.filter((event) => event.by !== 'bo' || event.clock < 12) },
    flow: { searches: first(searches, { hits: 99 }) },
    'excluded-documents': {
      screening: fullReview.screening.map((event) =>
        'criterionIds' in event ? { ...event, criterionIds: [] } : event,
      ),
    },
    characteristics: { documents: documents.map(({ issued: _, ...document }) => document) },
    relevance: { appraisals: fullReview.appraisals.filter(({ id }) => id !== 'relevance-d2') },
    rigour: { protocol: { ...protocol, appraisalScales: protocol.appraisalScales.slice(0, 1) } },
    'scale-meaning': { protocol: { ...protocol, appraisalScales: first(protocol.appraisalScales, { meaning: '' }) } },
    form: { forms: [...forms, { ...forms[0], version: 2, fields: [] }] },
    'form-instructions': {
      forms: [...forms, { ...forms[0], version: 2, fields: [{ id: 'design', label: 'Design', type: 'text' }] }],
    },
    extraction: { extractions: [], extracts: fullReview.extracts.slice(0, 1) },
    collectors: { extractions: fullReview.extractions.filter(({ reviewerId }) => reviewerId === 'ann') },
    'outcome-definitions': { concepts: fullReview.concepts.map(({ definition: _, ...concept }) => concept) },
    extracts: { extracts: fullReview.extracts.slice(0, 1) },
    'synthesis-trail': { theoryVersions: fullReview.theoryVersions.map((version) => ({ ...version, causes: [] })) },
    'final-theory': { evidence: [] },
    'answered-questions': { questions: [...fullReview.questions, { id: 'q2', text: 'Why?' }] },
    'evidence-strength': { configurations: [...configurations, { ...configurations[0], id: 'C2' }] },
    confidence: { configurations: [...configurations, { ...configurations[0], id: 'C2' }] },
    contributors: { appraisals: [] },
    variation: { evidence: fullReview.evidence.slice(0, 1) },
    assignment: { evidence: fullReview.evidence.slice(0, 1) },
    recommendations: { recommendations: [...fullReview.recommendations, { id: 'r2', text: 'Wait', kind: 'policy' }] },
    'machine-oversight': {
      screening: [
        ...fullReview.screening,
        { ...fullReview.screening[6], clock: 40, documentId: 'd9', verdict: 'exclude' },
      ],
    },
  };

  it.each(Object.entries(partly))('%s: some is there, and what lacks is named', (name, change) => {
    const rule = names.find((one) => one === name);
    const datum = rule && datumOf(rule, changed(change));
    expect(datum?.extent).toBe('partial');
    expect(datum?.lacking).not.toEqual([]);
  });

  it('tell of machines that nobody checked, described or set', () => {
    const vote = {
      kind: 'decide',
      by: 'bot',
      reviewerId: 'bot',
      clock: 50,
      documentId: 'd2',
      stage: 'title-abstract',
      verdict: 'include',
      protocolVersion: 2,
    };
    const bot = changed({
      screening: [...fullReview.screening, vote],
      people: [...people, { id: 'bot', name: 'Bot', nature: 'machine' }],
    });
    expect(datumOf('machine-identity', bot)).toMatchObject({ extent: 'partial', ids: ['sieve'] });
    expect(datumOf('machine-settings', bot).lacking).toEqual(['1 of 2 machines have no recorded settings: bot']);
    const alone = changed({ screening: [{ ...vote, documentId: 'd8' }], people: bot.people });
    expect(datumOf('machine-oversight', alone).extent).toBe('none');
    expect(datumOf('machine-performance', alone).extent).toBe('none');
    const quoting = changed({
      extracts: [
        { id: 'x1', documentId: 'd1', quote: 'Trust grew', reviewerId: 'sieve' },
        { id: 'x2', documentId: 'd2', quote: 'They met', reviewerId: 'sieve' },
      ],
    });
    expect(datumOf('machine-quotes', quoting)).toMatchObject({ extent: 'partial', ids: ['x1'] });
    expect(datumOf('machine-inputs', quoting).lacking).toEqual([
      'what the machine was given for quotation is not recorded',
    ]);
  });

  it('finds departures from the plan that no change tells', () => {
    const open = { protocol: { ...protocol, version: 1, changes: [] } };
    const lackingOf = (change: object) => datumOf('protocol-changes', changed({ ...open, ...change })).lacking;
    // without any change nothing is told, and a person must say that there was none
    expect(lackingOf({ stakeholderInputs: [], screening: [] })).toEqual([
      'no change of the plan is recorded; where there was none, the report has to say so',
    ]);
    const told = { ...protocol, changes: [{ version: 2, change: 'Wider terms', reason: 'Few hits', by: 'ann' }] };
    const later = searches.map((search) => (search.source === 'Embase' ? { ...search, round: 2 } : search));
    expect(datumOf('protocol-changes', changed({ protocol: told, searches: later }))).toMatchObject({
      extent: 'partial',
      lacking: ['Embase was first searched in round 2, and no change tells why'],
    });
    const named = { ...protocol, changes: [{ version: 2, change: 'Embase added', reason: 'Few hits', by: 'ann' }] };
    expect(datumOf('protocol-changes', changed({ protocol: named, searches: later })).extent).toBe('complete');
    const voted = { ...protocol, version: 1, changes: [{ version: 1, change: 'A', reason: 'B', by: 'ann' }] };
    expect(datumOf('protocol-changes', changed({ protocol: voted })).lacking).toEqual([
      'votes were cast under version 2 of the protocol, of which no change tells',
    ]);
  });

  it('survive any review, and name only what is in it', () => {
    fc.assert(
      fc.property(anyReview, (review) => {
        const facts = checklistFacts(deepFreeze(review));
        const known = new Set([
          ...namedEntities(review).kindOf.keys(),
          ...review.screening.flatMap((event) => ('documentId' in event ? [event.documentId] : [])),
        ]);
        const faults = names.filter((rule) => {
          const { extent, ids, lacking } = dataRules[rule](facts);
          return ids.some((id) => !known.has(id)) || lacking.length > 0 !== (extent === 'none' || extent === 'partial');
        });
        expect(faults).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
