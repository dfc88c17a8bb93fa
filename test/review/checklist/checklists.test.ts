import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReview } from '../../../src/review/check-review.ts';
import { aiUseStatement } from '../../../src/review/checklist/ai-use-statement.ts';
import type { ChecklistItem } from '../../../src/review/checklist/checklist-item.ts';
import type { ChecklistJudgement } from '../../../src/review/checklist/checklist-judgement.ts';
import { itemsOfStandard } from '../../../src/review/checklist/items-of-standard.ts';
import { prismaAbstractChecklist, prismaChecklist } from '../../../src/review/checklist/prisma-checklist.ts';
import { prismaSOfReview } from '../../../src/review/checklist/prisma-s-of-review.ts';
import { ramesesChecklist, ramesesEvaluationChecklist } from '../../../src/review/checklist/rameses-checklist.ts';
import { reportingStandards } from '../../../src/review/checklist/reporting-standard.ts';
import { parseReview } from '../../../src/review/parse-review.ts';
import type { Review } from '../../../src/review/review.ts';
import { serialiseReview } from '../../../src/review/serialise-review.ts';
import { deepFreeze } from '../../report/deep-freeze.ts';
import { anyReview } from '../any-review.ts';
import { changed, emptyReview, fullReview } from './full-review.ts';

const checklists = {
  rameses: ramesesChecklist,
  'rameses-ii': ramesesEvaluationChecklist,
  'prisma-2020': prismaChecklist,
  'prisma-2020-abstracts': prismaAbstractChecklist,
  'prisma-s': prismaSOfReview,
  'ai-use': (review: Review, options = {}) => [...aiUseStatement(review, options).items],
} as const;
const all = Object.entries(checklists);
const answersOf = (review: Review) => all.flatMap(([, checklist]) => checklist(review));
const statuses = (items: readonly ChecklistItem[]) =>
  Object.fromEntries(items.map(({ item, status }) => [item, status]));
const itemIn = (items: readonly ChecklistItem[], wanted: string): ChecklistItem => {
  const found = items.find(({ item }) => item === wanted);
  if (found === undefined) throw new Error(`no item ${wanted}`);
  return found;
};

/** The rules that every computed answer keeps, by what breaks them. */
function faultsOf({ item, standard, status, decidability, lacking, reason }: ChecklistItem): string[] {
  const place = `${standard.name} ${item} ${status}`;
  const isOpen = status === 'missing' || status === 'partial';
  const isThere = status === 'reported' || status === 'data-present';
  const faults: [fault: string, isBroken: boolean][] = [
    ['is called reported', status === 'reported' && decidability !== 'computable'],
    ['is decided without a person', decidability === 'person' && !['needs-person', 'not-applicable'].includes(status)],
    ['is judged by nobody', status === 'judged'],
    ['does not say what lacks', isOpen && lacking.length === 0],
    ['lacks something and is there', isThere && lacking.length > 0],
    ['does not say why it does not apply', (reason === null) === (status === 'not-applicable')],
  ];
  return faults.filter(([, isBroken]) => isBroken).map(([fault]) => `${place} ${fault}`);
}

describe('checklists', () => {
  it('have the items of their standards, each once, each with its own words', () => {
    const counts = {
      rameses: 19,
      'rameses-ii': 20,
      'prisma-2020': 42,
      'prisma-2020-abstracts': 12,
      'prisma-s': 16,
      'ai-use': 16,
    };
    for (const [name, checklist] of all) {
      const items = checklist(emptyReview);
      const numbers = items.map(({ item }) => item);
      expect([name, items.length, new Set(numbers).size]).toEqual([
        name,
        counts[items[0]?.standard.name ?? 'rameses'],
        items.length,
      ]);
      expect(numbers).toEqual(itemsOfStandard[items[0]?.standard.name ?? 'rameses']);
      expect(
        items.every(({ standard }) => standard === reportingStandards[standard.name] && standard.name === name),
      ).toBe(true);
      expect(items.every(({ asks, topic, section }) => asks.length > 15 && topic !== '' && section !== '')).toBe(true);
    }
    const main = prismaChecklist(emptyReview).map(({ item }) => item.replace(/[a-f]$/, ''));
    expect([...new Set(main)]).toEqual(Array.from({ length: 27 }, (_, n) => String(n + 1)));
  });

  it('answer a full review as far as records can', () => {
    expect(statuses(ramesesChecklist(fullReview))).toEqual({
      ...Object.fromEntries(Array.from({ length: 19 }, (_, n) => [String(n + 1), 'data-present'])),
      1: 'reported',
      12: 'reported',
      13: 'reported',
      17: 'needs-person',
      19: 'reported',
    });
    const evaluation = statuses(ramesesEvaluationChecklist(changed({ title: 'Trust: a realist evaluation' })));
    expect([evaluation['1'], evaluation['6'], evaluation['9'], evaluation['17'], evaluation['20']]).toEqual([
      'reported',
      'reported',
      'data-present',
      'needs-person',
      'reported',
    ]);
    const prisma = prismaChecklist(fullReview);
    const ofStatus = (status: string) =>
      prisma
        .filter((item) => item.status === status)
        .map(({ item }) => item)
        .join(' ');
    expect(ofStatus('reported')).toBe('1 4 6 8 16a 17 18 20a 22 24a 24b 25 26 27');
    expect(ofStatus('not-applicable')).toBe('12 13b 14 19 20b 21');
    expect(ofStatus('needs-person')).toBe('23a 23b 23c');
    expect(ofStatus('missing') + ofStatus('partial')).toBe('');
    expect(statuses(prismaAbstractChecklist(fullReview))).toMatchObject({
      1: 'reported',
      4: 'data-present',
      7: 'data-present',
      9: 'needs-person',
      11: 'reported',
      12: 'reported',
    });
  });

  it('answer an empty review by nothing', () => {
    const found = new Set(answersOf(emptyReview).map(({ status }) => status));
    expect(found).toEqual(new Set(['missing', 'needs-person', 'not-applicable']));
    expect(answersOf(emptyReview).every(({ ids, fields }) => ids.length + fields.length === 0)).toBe(true);
  });

  it('never call reported what a person must judge, and say what lacks and why not', () => {
    fc.assert(
      fc.property(anyReview, (review) => {
        expect(answersOf(deepFreeze(review)).flatMap(faultsOf)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('answer one datum alike in every standard', () => {
    const review = fullReview;
    const partsOf = (items: readonly ChecklistItem[], rule: string) =>
      items.flatMap(({ parts }) => parts).filter((part) => part.rule === rule);
    const found = [
      ...partsOf(ramesesChecklist(review), 'interests'),
      ...partsOf(ramesesEvaluationChecklist(review), 'interests'),
      ...partsOf(prismaChecklist(review), 'interests'),
    ];
    expect(found.length).toBe(3);
    expect(new Set(found.map((part) => JSON.stringify(part))).size).toBe(1);
  });

  it('go from missing over partial to reported as funding and interests are declared', () => {
    const { funding, ...others } = fullReview.statements;
    const silent = fullReview.people.map(({ interests: _, ...person }) => person);
    const statusOf = (change: object) => itemIn(ramesesChecklist(changed(change)), '19').status;
    expect(funding).toBeDefined();
    expect(statusOf({ statements: others, people: silent })).toBe('missing');
    expect(statusOf({ statements: others })).toBe('partial');
    expect(statusOf({ statements: { ...others, funding: [] } })).toBe('partial');
    expect(statusOf({ statements: { ...others, funding: 'none' } })).toBe('reported');
  });

  it('ask interests of reviewers and authors, not of stakeholders or machines', () => {
    const [ann, ...rest] = fullReview.people;
    const { lacking, ids } = itemIn(ramesesChecklist(changed({ people: [{ ...ann, interests: '' }, ...rest] })), '19');
    expect(ids).toEqual(['bo']);
    expect(lacking).toEqual(['1 of 2 people declare neither interests nor that they have none: ann']);
  });

  it.each([
    ['Trust: a realist synthesis', 'reported'],
    ['A rapid realist review of trust', 'reported'],
    ['Realist syntheses of trust', 'reported'],
    ['A realist systematic review of trust', 'reported'],
    ['A realist approach to understanding trust', 'partial'],
    ['Une synthèse réaliste de la confiance', 'partial'],
    ['Surrealist reviews of trust', 'partial'],
    ['A systematic review of trust', 'missing'],
  ])('read the title “%s”', (title, status) => {
    expect(itemIn(ramesesChecklist(changed({ title })), '1').status).toBe(status);
  });

  it('hold the abstract against the numbers, sources and registration of the review', () => {
    const statusOf = (abstract: string, item: string) =>
      itemIn(prismaAbstractChecklist(changed({ statements: { ...fullReview.statements, abstract } })), item).status;
    expect(statusOf('We included 12 documents.', '7')).toBe('missing');
    expect(statusOf('We included 2 documents (2.5 a year).', '7')).toBe('data-present');
    expect(statusOf('We included 2.5 documents.', '7')).toBe('missing');
    expect(statusOf('Searched: embase, 2020.', '4')).toBe('partial');
    expect(statusOf('Nothing on money.', '11')).toBe('missing');
    expect(statusOf('Registered as crd42020000000.', '12')).toBe('reported');
  });
});

describe('judgements of checklist items', () => {
  const judge = (change: Partial<ChecklistJudgement> & Pick<ChecklistJudgement, 'verdict'> & Record<string, unknown>) =>
    ({ id: 'j1', standard: 'rameses', item: '17', by: 'ann', ...change }) as ChecklistJudgement;
  const answer = (...judgements: ChecklistJudgement[]) =>
    itemIn(ramesesChecklist(fullReview, { judgements }), judgements[0]?.item ?? '17');
  const reported = judge({ verdict: 'reported', location: 'p. 12', date: '2020-06' });

  it('say that and where an item is reported', () => {
    expect(answer(reported)).toMatchObject({
      status: 'judged',
      location: 'p. 12',
      lacking: [],
      reason: null,
      isOutdated: false,
      judgements: [reported],
    });
  });

  it('are kept in the review, and old files need none', () => {
    const review = changed({ checklistJudgements: [reported] });
    const again = parseReview(serialiseReview(review)).review;
    expect(again && itemIn(ramesesChecklist(again), '17').status).toBe('judged');
    expect(emptyReview.checklistJudgements).toEqual([]);
    // the last of one person stands
    const later = judge({ verdict: 'not-reported', id: 'j2' });
    expect(itemIn(ramesesChecklist(review, { judgements: [later] }), '17')).toMatchObject({
      judgements: [later],
      lacking: ['the report does not tell it'],
    });
  });

  it('make an item not applicable only with a reason, and only where all say so', () => {
    const none = judge({ verdict: 'not-applicable', reason: 'There is no other literature' });
    expect(answer(none)).toMatchObject({
      status: 'not-applicable',
      reason: 'There is no other literature',
      lacking: [],
    });
    const both = answer(
      none,
      judge({ verdict: 'partly-reported', id: 'j2', by: 'bo', location: 'p. 3', lacking: 'Only one review' }),
    );
    expect(both).toMatchObject({
      status: 'judged',
      reason: null,
      location: 'p. 3',
      lacking: ['people judge differently (ann: not-applicable, bo: partly-reported)', 'Only one review'],
    });
  });

  it('overrule what does not suit most realist reviews', () => {
    const judgements = [judge({ standard: 'prisma-2020', item: '14', verdict: 'reported', location: 'p. 9' })];
    expect(itemIn(prismaChecklist(fullReview, { judgements }), '14')).toMatchObject({ status: 'judged', reason: null });
    expect(itemIn(ramesesChecklist(fullReview, { judgements }), '14').status).toBe('data-present');
  });

  it('do not count where a machine or a stranger judged', () => {
    for (const by of ['sieve', 'nobody'])
      expect(answer({ ...reported, by })).toMatchObject({
        status: 'needs-person',
        location: null,
        lacking: [`what ${by} judged waits for a human being: ${by} is not known to be one`],
      });
  });

  it('are outdated where other data answer the item today', () => {
    const seen = judge({ item: '18', verdict: 'reported', location: 'p. 15', seenIds: ['r'] });
    expect(answer(seen).isOutdated).toBe(false);
    expect(answer({ ...seen, seenIds: ['r', 'r0'] }).isOutdated).toBe(true);
    expect(answer({ ...seen, seenIds: ['r', 'r'] }).isOutdated).toBe(false);
  });

  it('are checked: of an item that there is, by a human being of the review', () => {
    const codesOf = (change: object) => checkReview(changed(change)).map(({ code }) => code);
    const before = codesOf({});
    const added = (judgement: object) =>
      codesOf({ checklistJudgements: [judgement] }).filter((code) => !before.includes(code));
    expect(added(reported)).toEqual([]);
    expect(added({ ...reported, item: '20' })).toEqual(['judgement-of-no-item']);
    expect(added({ ...reported, by: 'sieve' })).toEqual(['judged-by-machine']);
    expect(added({ ...reported, by: 'nobody' })).toEqual(['dangling-id']);
    expect(added({ ...reported, id: 'ann' })).toEqual(['duplicate-id']);
  });
});

describe('prismaSOfReview', () => {
  it('gives the items of prismaSChecklist as the other checklists do', () => {
    const items = prismaSOfReview(fullReview);
    expect(statuses(items)).toEqual({
      1: 'reported',
      2: 'not-applicable',
      3: 'missing',
      4: 'missing',
      5: 'missing',
      6: 'reported',
      7: 'missing',
      8: 'data-present',
      9: 'reported',
      10: 'missing',
      11: 'missing',
      12: 'missing',
      13: 'reported',
      14: 'reported',
      15: 'reported',
      16: 'reported',
    });
    expect(itemIn(items, '15').ids).toEqual(['s-scope', 's-main', 's-expert']);
    const undated = changed({
      searches: fullReview.searches.map(({ date: _, ...search }, n) =>
        n === 0 ? search : { ...search, date: '2020' },
      ),
    });
    expect(itemIn(prismaSOfReview(undated), '13')).toMatchObject({
      status: 'partial',
      lacking: ['“Dates of searches” is not told by s-scope'],
    });
    const twice = changed({
      searches: fullReview.searches.map((search) => ({ ...search, searchedTogether: ['A', 'B'] })),
    });
    expect(itemIn(prismaSOfReview(twice), '2').status).toBe('reported');
  });
});
