import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Extract } from '../../src/extraction/extract.ts';
import { applyChange, revertChange } from '../../src/theory/apply-change.ts';
import { type Concept, conceptSchema } from '../../src/theory/concept.ts';
import { type Configuration, configurationSchema } from '../../src/theory/configuration.ts';
import { configurationLinkSchema } from '../../src/theory/configuration-link.ts';
import { mergeConcepts } from '../../src/theory/merge-concepts.ts';
import { renameConcept } from '../../src/theory/rename-concept.ts';
import { duplicateSlots, foldSlots } from '../../src/theory/slot-duplicates.ts';
import { splitConcept } from '../../src/theory/split-concept.ts';
import { alliancingTheory } from './alliancing-theory.ts';
import { theoryWithConcept } from './any-whole-theory.ts';
import { frozen } from './frozen.ts';

const concept = (id: string, more: object = {}) => conceptSchema.parse({ id, label: id, ...more });
const configuration = (id: string, ...slots: [role: string, conceptId: string, polarity?: string][]) =>
  configurationSchema.parse({
    id,
    modality: 'claimed',
    status: 'candidate',
    slots: slots.map(([role, conceptId, polarity]) => ({ role, conceptId, polarity, extractIds: [`x-${conceptId}`] })),
  });
const link = (id: string, fromId: string, toId: string, viaConceptId: string) =>
  configurationLinkSchema.parse({ id, kind: 'ripple', fromId, toId, viaConceptId, basis: 'inferred', rationale: 'r' });

const theory = frozen({
  concepts: [
    concept('trust', { label: 'Trust', aliases: ['Goodwill'], broaderIds: ['relations'] }),
    concept('faith', { label: 'Faith', aliases: ['Trust', 'Belief'], definition: 'Reliance', broaderIds: ['trust'] }),
    concept('relations', { label: 'Relations' }),
    concept('hope', { label: 'Hope', broaderIds: ['faith', 'trust'] }),
  ],
  configurations: [
    configuration('A', ['reasoning', 'trust'], ['outcome', 'faith']),
    configuration('B', ['context', 'faith'], ['context', 'trust', '-'], ['reasoning', 'faith'], ['reasoning', 'trust']),
    configuration('C', ['outcome', 'hope'], ['outcome', 'hope']),
  ],
  links: [link('L1', 'A', 'B', 'faith'), link('L2', 'A', 'B', 'trust'), link('L3', 'B', 'C', 'hope')],
  memos: [{ id: 'm', about: ['faith', 'A', 'trust'], text: 't', kind: 'decision', by: 'ann' } as const],
  extracts: [
    {
      ...{ id: 'x-faith', documentId: 'd', quote: 'q', reviewerId: 'ann' },
      codings: [
        { conceptId: 'faith', role: 'outcome' },
        { conceptId: 'trust', role: 'outcome' },
        { conceptId: 'faith' },
      ],
    },
    { id: 'x', documentId: 'd', quote: 'q', reviewerId: 'ann', codings: [{ conceptId: 'faith', reviewerId: 'bo' }] },
    { id: 'x-bare', documentId: 'd', quote: 'q', reviewerId: 'ann' },
  ] as Extract[],
  operations: [{ id: 'o', kind: 'situate', inputIds: ['faith'], reasoning: 'r', resultIds: ['B'] } as const],
});

/** Every id by which a theory names concepts. */
function namedConcepts({ concepts, configurations, links, memos, operations, extracts }: typeof theory): string[] {
  return [
    ...concepts.flatMap(({ id, broaderIds }) => [id, ...broaderIds]),
    ...configurations.flatMap(({ slots }) => slots.map(({ conceptId }) => conceptId)),
    ...links.flatMap(({ viaConceptId }) => viaConceptId ?? []),
    ...memos.flatMap(({ about }) => about),
    ...extracts.flatMap(({ codings = [] }) => codings.map(({ conceptId }) => conceptId)),
    ...operations.flatMap(({ inputIds, resultIds }) => [...inputIds, ...resultIds]),
  ];
}

describe('mergeConcepts', () => {
  const merged = mergeConcepts(theory, 'trust', ['faith'], { reason: 'One idea', by: 'ann' });

  it('names the kept concept wherever the other was named', () => {
    expect(namedConcepts(merged.theory)).not.toContain('faith');
    expect(merged.theory.extracts.map(({ codings }) => codings)).toEqual([
      [{ conceptId: 'trust', role: 'outcome' }, { conceptId: 'trust' }],
      [{ conceptId: 'trust', reviewerId: 'bo' }],
      undefined,
    ]);
    expect(merged.change.edits.extracts).toHaveLength(2);
    expect(merged.theory.links.map(({ viaConceptId }) => viaConceptId)).toEqual(['trust', 'trust', 'hope']);
    expect(merged.theory.memos[0]?.about).toEqual(['trust', 'A']);
    expect(merged.theory.concepts.at(-1)?.broaderIds).toEqual(['trust']);
  });

  it('keeps the names, the definition and the wider concepts of what it merges', () => {
    expect(merged.theory.concepts[0]).toEqual({
      id: 'trust',
      label: 'Trust',
      definition: 'Reliance',
      aliases: ['Goodwill', 'Faith', 'Belief'],
      broaderIds: ['relations'],
    });
  });

  it('reports slots that became duplicates, and those that now contradict each other, and no others', () => {
    expect(merged.duplicates).toEqual([
      { configurationId: 'B', role: 'context', conceptId: 'trust', count: 2, opposed: true },
      { configurationId: 'B', role: 'reasoning', conceptId: 'trust', count: 2, opposed: false },
    ]);
    expect(merged.theory.configurations.map(({ slots }) => slots.length)).toEqual([2, 4, 2]);
  });

  it('reports links that now say the same', () => {
    expect(merged.problems).toMatchObject([{ code: 'duplicate-link', ids: ['L1', 'L2'] }]);
  });

  it('reports a family that now runs in a circle', () => {
    const family = {
      concepts: [concept('a'), concept('b', { broaderIds: ['a'] }), concept('c', { broaderIds: ['b'] })],
    };
    const { problems } = mergeConcepts({ ...family, configurations: [], links: [] }, 'a', ['c']);
    expect(problems).toMatchObject([{ code: 'family-circle', ids: ['a'] }]);
  });

  it('records who did it and why', () => {
    expect(merged.change).toMatchObject({ kind: 'merge-concepts', reason: 'One idea', by: 'ann' });
  });

  it('and its inverse give any theory back exactly', () => {
    fc.assert(
      fc.property(theoryWithConcept, ({ theory: any, at, turn }) => {
        const ids = [...new Set(any.concepts.map(({ id }) => id))];
        const keptId = ids[at % ids.length] ?? '';
        const others = ids.filter((id) => id !== keptId).slice(0, 1 + (turn % 3));
        fc.pre(others.length > 0);
        const result = mergeConcepts(frozen(any), keptId, others);
        expect(applyChange(result.theory, result.inverse)).toStrictEqual(any);
        expect(applyChange(any, result.change)).toStrictEqual(result.theory);
        const slots = result.theory.configurations.flatMap((one) => one.slots);
        expect(slots.filter(({ conceptId }) => others.includes(conceptId))).toEqual([]);
        expect(slots.map(({ role, polarity }) => role + polarity)).toEqual(
          any.configurations.flatMap((one) => one.slots).map(({ role, polarity }) => role + polarity),
        );
      }),
    );
  });

  it.each([
    ['concept-unknown', 'nobody', ['trust'], 'keptId'],
    ['concept-unknown', 'trust', ['nobody'], 'mergedIds'],
    ['concept-merged-into-itself', 'trust', ['faith', 'trust'], 'mergedIds'],
    ['nothing-to-merge', 'trust', [], 'mergedIds'],
  ])('refuses %s', (code, keptId, mergedIds, path) => {
    expect(() => mergeConcepts(theory, keptId, mergedIds)).toThrow(expect.objectContaining({ code, path: [path] }));
  });

  it('merges two outcomes of the published example and finds the configurations that had both', () => {
    const {
      duplicates,
      theory: after,
      inverse,
    } = mergeConcepts(alliancingTheory, 'reduced-fragmentation', ['improved-resident-outcomes']);
    const had =
      (id: string) =>
      ({ slots }: Configuration) =>
        slots.some(({ conceptId }) => conceptId === id);
    const both = alliancingTheory.configurations.filter(
      (one) => had('reduced-fragmentation')(one) && had('improved-resident-outcomes')(one),
    );
    expect(duplicates.map(({ configurationId }) => configurationId)).toEqual(both.map(({ id }) => id));
    expect(both.map(({ id }) => id)).toContain('SL1');
    expect(applyChange(after, inverse)).toStrictEqual(alliancingTheory);
  });
});

describe('renameConcept', () => {
  it('gives a new label and keeps the old one as an alias', () => {
    const { theory: after } = renameConcept(theory, 'trust', { label: 'Goodwill' });
    expect(after.concepts[0]).toMatchObject({ id: 'trust', label: 'Goodwill', aliases: ['Trust'] });
    expect(after.configurations).toEqual(theory.configurations);
  });

  it('gives a new id and names it everywhere', () => {
    const { theory: after, duplicates } = renameConcept(theory, 'faith', { id: 'reliance' });
    expect(namedConcepts(after)).toEqual(namedConcepts(theory).map((id) => (id === 'faith' ? 'reliance' : id)));
    expect(duplicates).toEqual([]);
  });

  it('says that a name belongs to another concept too', () => {
    expect(renameConcept(theory, 'hope', { label: 'goodwill' }).problems).toMatchObject([
      { code: 'name-ambiguous', ids: ['trust', 'hope'] },
    ]);
    expect(renameConcept(theory, 'hope', { label: 'Optimism' }).problems).toEqual([]);
  });

  it('and its inverse give any theory back exactly', () => {
    fc.assert(
      fc.property(theoryWithConcept, fc.option(fc.constantFrom('new', 'nobody', 'A1')), ({ theory: any, at }, id) => {
        const conceptId = any.concepts[at]?.id ?? '';
        const result = renameConcept(frozen(any), conceptId, { label: 'Another name', ...(id === null ? {} : { id }) });
        expect(revertChange(result.theory, result.change)).toStrictEqual(any);
        expect(applyChange(any, result.change)).toStrictEqual(result.theory);
      }),
    );
  });

  it.each([
    ['concept-unknown', 'nobody', { label: 'x' }],
    ['id-taken', 'trust', { id: 'hope' }],
    ['empty-name', 'trust', { label: ' ' }],
    ['empty-name', 'trust', { id: '' }],
  ])('refuses %s', (code, conceptId, name) => {
    expect(() => renameConcept(theory, conceptId, name)).toThrow(expect.objectContaining({ code }));
  });
});

describe('splitConcept', () => {
  const parts = [concept('team-faith'), concept('faith', { label: 'Public faith' })];
  const assign = (slot: { readonly role: string }, { id }: { readonly id: string }) =>
    id === 'B' && slot.role === 'reasoning' ? 'faith' : 'team-faith';
  const split = splitConcept(theory, 'faith', parts, assign);

  it('puts the parts in the place of the whole, and each slot where it is assigned', () => {
    expect(split.theory.concepts.map(({ id }) => id)).toEqual(['trust', 'team-faith', 'faith', 'relations', 'hope']);
    const named = split.theory.configurations.map(({ slots }) => slots.map(({ conceptId }) => conceptId));
    expect(named).toEqual([
      ['trust', 'team-faith'],
      ['team-faith', 'trust', 'faith', 'trust'],
      ['hope', 'hope'],
    ]);
  });

  it('leads a link through the part that both ends have', () => {
    expect(split.theory.links[0]?.viaConceptId).toBe('team-faith');
    expect(split.theory.links[1]).toBe(theory.links[1]);
  });

  it('takes a link through no concept where its ends do not share one part, and says so', () => {
    const apart = splitConcept(theory, 'faith', parts, (_, { id }) => (id === 'A' ? 'faith' : 'team-faith'));
    expect(apart.theory.links[0]).not.toHaveProperty('viaConceptId');
    expect(apart.problems.filter(({ code }) => code === 'via-undecided')).toMatchObject([{ ids: ['L1', 'A', 'B'] }]);
  });

  it('names all parts where the whole was named, and says whose family is to be looked at', () => {
    expect(split.theory.memos[0]?.about).toEqual(['team-faith', 'faith', 'A', 'trust']);
    expect(split.theory.concepts.at(-1)?.broaderIds).toEqual(['team-faith', 'faith', 'trust']);
    expect(split.problems).toMatchObject([
      { code: 'coding-undecided', ids: ['x-faith', 'faith'] },
      { code: 'coding-undecided', ids: ['x', 'faith'] },
      { code: 'family-undecided', ids: ['hope', 'faith'] },
    ]);
  });

  it('leads a coding to the part that slots show by its quote in its role, else to all parts', () => {
    expect(split.theory.extracts.map(({ codings }) => codings)).toEqual([
      [
        { conceptId: 'team-faith', role: 'outcome' },
        { conceptId: 'trust', role: 'outcome' },
        { conceptId: 'team-faith' },
        { conceptId: 'faith' },
      ],
      [
        { conceptId: 'team-faith', reviewerId: 'bo' },
        { conceptId: 'faith', reviewerId: 'bo' },
      ],
      undefined,
    ]);
  });

  it('and its inverse give any theory back exactly', () => {
    fc.assert(
      fc.property(theoryWithConcept, fc.boolean(), ({ theory: any, at, turn }, keeps) => {
        const id = any.concepts[at]?.id ?? '';
        const halves: Concept[] = [concept('first-half'), concept(keeps ? id : 'second-half')];
        const side = (slot: { readonly role: string }) => halves[(slot.role.length + turn) % 2]?.id ?? '';
        const result = splitConcept(frozen(any), id, halves, side);
        expect(applyChange(result.theory, result.inverse)).toStrictEqual(any);
        expect(applyChange(any, result.change)).toStrictEqual(result.theory);
      }),
    );
  });

  it('and merging the parts again leaves every slot as it was', () => {
    fc.assert(
      fc.property(theoryWithConcept, ({ theory: any, at, turn }) => {
        const id = any.concepts[at]?.id ?? '';
        const side = (slot: { readonly role: string }) => ((slot.role.length + turn) % 2 === 0 ? id : 'other-half');
        const { theory: apart } = splitConcept(any, id, [concept(id), concept('other-half')], side);
        expect(mergeConcepts(apart, id, ['other-half']).theory.configurations).toEqual(any.configurations);
      }),
    );
  });

  it.each([
    ['concept-unknown', 'nobody', parts, assign],
    ['too-few-parts', 'faith', parts.slice(1), assign],
    ['too-few-parts', 'faith', [concept('a'), concept('a')], assign],
    ['id-taken', 'faith', [concept('a'), concept('hope')], assign],
    ['slot-unassigned', 'faith', parts, () => 'hope'],
  ])('refuses %s', (code, id, some, by) => {
    expect(() => splitConcept(theory, id, some, by)).toThrow(expect.objectContaining({ code }));
  });
});

describe('foldSlots', () => {
  it('joins slots that say the same, with the quotes of all, and leaves what is opposed', () => {
    const { theory: after } = mergeConcepts(theory, 'trust', ['faith']);
    const folded = after.configurations.map(foldSlots);
    expect(folded[1]?.slots.map(({ role, polarity, extractIds }) => [role, polarity, extractIds])).toEqual([
      ['context', '+', ['x-faith']],
      ['context', '-', ['x-trust']],
      ['reasoning', '+', ['x-faith', 'x-trust']],
    ]);
    expect(folded[0]).toBe(after.configurations[0]);
    expect(duplicateSlots(folded)).toMatchObject([{ configurationId: 'B', opposed: true }]);
  });

  it('calls stated what one of them states', () => {
    const slots = [{ basis: 'inferred' }, { basis: 'stated' }].map((one) => ({
      ...one,
      conceptId: 'a',
      role: 'outcome',
    }));
    const twice = configurationSchema.parse({ id: 'A', modality: 'claimed', status: 'candidate', slots });
    expect(foldSlots(twice).slots).toMatchObject([{ basis: 'stated' }]);
  });
});
