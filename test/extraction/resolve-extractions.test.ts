import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Extraction, extractionSchema, type FieldValue } from '../../src/extraction/extraction.ts';
import { type ExtractionResolution, extractionResolutionSchema } from '../../src/extraction/extraction-resolution.ts';
import { type FieldDecision, resolveExtractions } from '../../src/extraction/resolve-extractions.ts';
import { anyValues, extracts, filledBy, form } from './two-extractions.ts';

const people = [
  { id: 'ann', nature: 'human' },
  { id: 'ben', nature: 'human' },
  { id: 'model', nature: 'machine' },
  { id: 'rival', nature: 'machine' },
] as const;
const options = { id: 'consensus', reviewerId: 'ann', people, form, extracts };
const decide = (field: string, chosen: FieldDecision['chosen'], by = 'ann'): FieldDecision => ({
  field,
  chosen,
  method: 'discussion',
  reason: 'Read again',
  by,
});

const isHuman = (id: string) => id === 'ann' || id === 'ben';
const isSaidByHuman = (field: string, value: FieldValue, originals: readonly Extraction[]) => {
  const said = originals.filter(({ reviewerId }) => isHuman(reviewerId)).flatMap(({ values }) => values[field] ?? []);
  return [value].flat().every((part) => said.includes(part));
};

/** The fields of a consensus that nobody human has said or decided. */
const unseenFields = (
  { values }: Extraction,
  resolutions: readonly ExtractionResolution[],
  originals: readonly Extraction[],
) => {
  const decided = new Set(resolutions.filter(({ by }) => isHuman(by)).map(({ field }) => field));
  return Object.keys(values).filter((field) => {
    const value = values[field];
    return !decided.has(field) && value !== undefined && !isSaidByHuman(field, value, originals);
  });
};

const ann = filledBy('ann', { definition: 'An alliance', sites: 3, outcome: ['x1'] });
const ben = filledBy('ben', { definition: 'An  alliance', sites: 4, outcome: ['x3'] });
const model = filledBy('model', { definition: 'An alliance', sites: 5, sectors: ['health'], outcome: ['x1', 'x2'] });

describe('resolveExtractions', () => {
  it('takes over what both say, and what was decided with its method and reason', () => {
    const found = resolveExtractions(ann, ben, [{ ...decide('sites', 4, 'ben'), method: 'third-reviewer' }], options);
    expect(found).toEqual({
      consensus: {
        id: 'consensus',
        documentId: 'd1',
        formId: 'cmo',
        formVersion: 1,
        reviewerId: 'ann',
        values: { definition: 'An alliance', sites: 4, outcome: ['x1'] },
        status: 'final',
        consensusOf: ['ann on d1', 'ben on d1'],
      },
      resolutions: [
        {
          documentId: 'd1',
          field: 'sites',
          chosen: 4,
          method: 'third-reviewer',
          reason: 'Read again',
          by: 'ben',
          extractionIds: ['ann on d1', 'ben on d1'],
          takenFrom: ['ben on d1'],
          takesMachineValue: false,
        },
      ],
      open: [],
      originals: [ann, ben],
      problems: [],
    });
  });

  it('leaves open what nobody decided; the consensus is then a draft', () => {
    const { consensus, open, problems } = resolveExtractions(ann, ben, [], options);
    expect(consensus).toMatchObject({ status: 'draft', values: { definition: 'An alliance', outcome: ['x1'] } });
    expect(consensus.values).not.toHaveProperty('sites');
    expect(open).toEqual(['sites']);
    expect(problems).toMatchObject([{ code: 'unresolved-field', path: ['values', 'sites'] }]);
  });

  it('lets the last decision of a field stand, also of one on which both agreed, and of nothing', () => {
    const decisions = [decide('sites', 9), decide('sites', null), decide('definition', 'A pact')];
    const { consensus, resolutions, open } = resolveExtractions(ann, ben, decisions, options);
    expect(consensus.values).toEqual({ definition: 'A pact', outcome: ['x1'] });
    expect(resolutions.map(({ field, chosen, takenFrom }) => [field, chosen, takenFrom])).toEqual([
      ['definition', 'A pact', []],
      ['sites', null, []],
    ]);
    expect(open).toEqual([]);
  });

  it('makes no final consensus of a draft, nor of values that do not fit', () => {
    const draft: Extraction = { ...ben, status: 'draft' };
    expect(resolveExtractions(ann, draft, [decide('sites', 4)], options)).toMatchObject({
      consensus: { status: 'draft' },
      open: [],
    });
    const wrong = resolveExtractions(ann, ben, [decide('sites', 'four')], options);
    expect(wrong).toMatchObject({ consensus: { status: 'draft' }, problems: [{ code: 'wrong-type' }] });
  });

  it('names a decision on a field that there is not', () => {
    const { problems } = resolveExtractions(ann, ben, [decide('sites', 4), decide('size', 4)], options);
    expect(problems).toMatchObject([{ code: 'unknown-field', path: ['values', 'size'] }]);
  });

  describe('where one of the two is a machine', () => {
    const settled = (field: string, chosen: FieldDecision['chosen'], by: string) => {
      const others = ['sites', 'sectors', 'outcome'].filter((each) => each !== field);
      const decisions = [...others.map((each) => decide(each, null, 'ann')), decide(field, chosen, by)];
      const { open, problems, resolutions } = resolveExtractions(ann, model, decisions, options);
      const resolution = resolutions.find((each) => each.field === field);
      return { open, codes: problems.map(({ code }) => code), told: resolution?.takesMachineValue };
    };
    const refused = (field: string) => ({ open: [field], codes: ['machine-unseen'], told: undefined });

    it.each<[string, string, FieldDecision['chosen']]>([
      ['its value', 'sites', 5],
      ['a value of its own', 'sites', 6],
      ['part of its value', 'outcome', ['x1', 'x2']],
      ['what it alone filled in', 'sectors', ['health']],
      ['nothing, where somebody said something', 'sites', null],
    ])('lets no machine decide for %s', (_, field, chosen) => {
      expect(settled(field, chosen, 'model')).toEqual(refused(field));
      expect(settled(field, chosen, 'nobody known')).toEqual(refused(field));
    });

    it('lets somebody human take its value, and says so', () => {
      expect(settled('sites', 5, 'ben')).toEqual({ open: [], codes: [], told: true });
      expect(settled('outcome', ['x1', 'x2'], 'ben')).toEqual({ open: [], codes: [], told: true });
      expect(settled('sites', 3, 'ben')).toEqual({ open: [], codes: [], told: false });
      expect(settled('sites', 6, 'ben')).toEqual({ open: [], codes: [], told: false });
    });

    it('lets a rule that a machine applies choose what somebody human said', () => {
      expect(settled('sites', 3, 'model')).toEqual({ open: [], codes: [], told: false });
    });
  });

  it('takes the words of whoever is human where both are near enough', () => {
    const near = { ...options, sameFrom: 0.5 };
    const [mine, its] = [
      filledBy('ann', { definition: 'x', outcome: ['x1'] }),
      filledBy('model', { definition: ' x', outcome: ['x1', 'x2'] }),
    ];
    for (const [first, second] of [
      [mine, its],
      [its, mine],
    ] as const)
      expect(resolveExtractions(first, second, [], near).consensus.values).toEqual(mine.values);
  });

  it('accepts nothing on which two machines agree before somebody human has looked', () => {
    const rival = filledBy('rival', { definition: 'An alliance' });
    const twin = filledBy('model', { definition: 'An alliance' });
    expect(resolveExtractions(rival, twin, [], options)).toMatchObject({
      open: ['definition'],
      consensus: { values: {}, status: 'draft' },
      problems: [{ code: 'machine-unseen' }, { code: 'missing-value' }],
    });
    const looked = resolveExtractions(rival, twin, [decide('definition', 'An alliance')], options);
    expect(looked).toMatchObject({ open: [], resolutions: [{ takesMachineValue: true }] });
  });

  it('keeps both originals, invents nothing, and accepts no machine unseen, whatever was decided', () => {
    const who = fc.constantFrom('ann', 'ben', 'model', 'rival');
    const fields = form.fields.map(({ id }) => id);
    const decision = fc
      .tuple(fc.constantFrom(...fields, 'stray'), anyValues, who)
      .map(([field, values, by]) => decide(field, values[field] ?? null, by));
    const cases = fc.tuple(anyValues, anyValues, who, who, fc.array(decision, { maxLength: 8 }));
    fc.assert(
      fc.property(cases, ([mine, its, one, other, decisions]) => {
        const first = { ...filledBy(one, mine), id: 'e1' };
        const second = { ...filledBy(other, its), id: 'e2' };
        const copies = structuredClone([first, second]);
        const { consensus, originals, resolutions, open } = resolveExtractions(first, second, decisions, options);
        expect(originals).toEqual(copies);
        expect(extractionSchema.parse(consensus)).toEqual(consensus);
        for (const resolution of resolutions) expect(extractionResolutionSchema.parse(resolution)).toEqual(resolution);
        for (const field of open) expect(consensus.values).not.toHaveProperty(field);
        expect(unseenFields(consensus, resolutions, [first, second])).toEqual([]);
        expect(consensus.status === 'final' && open.length > 0).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('refuses an id that is taken', () => {
    expect(() => resolveExtractions(ann, ben, [], { ...options, id: ben.id })).toThrow(
      expect.objectContaining({ code: 'repeated-id', path: ['id'] }),
    );
    expect(() => resolveExtractions(ann, ann, [], options)).toThrow(expect.objectContaining({ code: 'repeated-id' }));
  });
});
