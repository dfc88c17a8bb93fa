import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowFigure } from '../../../src/report/figures/flow-figure.ts';
import type { Flow, FlowCount, FlowStep } from '../../../src/review/flow-model.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { hostileLabels } from '../hostile-labels.ts';
import { elementsNamed, everyElement, type MarkupElement, readMarkup, textOf } from '../read-markup.ts';
import { isCovered, isInside, overlap, type ReadBox, readPicture } from '../read-picture.ts';

const isBox = ({ name, children }: MarkupElement) =>
  (name === 'g' || name === 'a') && children.some((child) => typeof child !== 'string' && child.name === 'rect');

const number = (label: string, count: number | null, parts: readonly FlowCount[] = []): FlowCount => ({
  id: label,
  label,
  count,
  ids: count === null ? null : Array.from({ length: count }, (_, n) => `d${n}`),
  parts,
});
const step = (phase: FlowStep['phase'], main: FlowCount, ...asides: FlowCount[]): FlowStep => ({
  id: main.id,
  phase,
  main,
  asides,
});

const computed: Flow = deepFreeze({
  title: 'Computed',
  steps: [
    step(
      'identification',
      number('Records identified', 67, [number('Databases', 25, [number('Scopus', 14)])]),
      number('Duplicates removed', 27),
    ),
    step(
      'screening',
      number('Screened', 40),
      number('Excluded', 9, [number('Other topic', 9)]),
      number('In conflict', 1),
    ),
    step('included', number('Documents included', 30)),
  ],
  caveats: ['Screening judgements are illustrative.'],
});
const published: Flow = deepFreeze({
  title: 'As published',
  steps: [
    step('identification', number('Records identified', 156), number('Duplicates removed', null)),
    step('included', number('Documents included', 30, [number('reports', null)])),
  ],
  caveats: [],
});

const words = (box: ReadBox | undefined) => box?.texts.map(({ text }) => text).join(' ');

/** What must hold of any flow. */
function checkPicture(svg: string) {
  const { paper, boxes, texts, lines } = readPicture(svg, isBox);
  for (const box of boxes)
    for (const text of box.texts) expect(isInside(text, box), `"${text.text}" leaves its box`).toBe(true);
  boxes.forEach((box, place) => {
    for (const other of boxes.slice(place + 1)) expect(overlap(box, other)).toBe(false);
  });
  for (const { points } of lines)
    for (const point of points) expect(boxes.some((box) => isCovered(point, box))).toBe(false);
  for (const text of texts) expect(isInside(text, paper, 0.5), `"${text.text}" leaves the paper`).toBe(true);
  return boxes;
}

describe('flowFigure', () => {
  it('names the studies where there are fewer of them than reports', () => {
    const included = (studies: number) =>
      flowFigure({
        ...published,
        steps: [step('included', { ...number('Reports included', 3), studies: number('Studies included', studies) })],
      });
    expect(checkPicture(included(2).svg).map(words)).toEqual(['Reports included (n = 3) – Studies included (n = 2)']);
    expect(checkPicture(included(3).svg).map(words)).toEqual(['Reports included (n = 3)']);
  });

  it('leads no arrow into a step that begins anew', () => {
    const lines = (from?: readonly string[]) => {
      const anew = { ...step('identification', number('Records identified', 2)), ...(from && { from }) };
      const steps = [step('identification', number('Previous version', 1)), anew];
      return readPicture(flowFigure({ ...published, steps }).svg, isBox).lines.length;
    };
    expect(lines([])).toBeLessThan(lines());
  });

  it('draws a box for each number, its parts inside', () => {
    const boxes = checkPicture(flowFigure(computed).svg);
    expect(boxes.map(words)).toEqual([
      'Records identified (n = 67) – Databases (n = 25) – Scopus (n = 14)',
      'Duplicates removed (n = 27)',
      'Screened (n = 40)',
      'Excluded (n = 9) – Other topic (n = 9)',
      'In conflict (n = 1)',
      'Documents included (n = 30)',
    ]);
  });

  it('prints what is not reported as such, and never as 0', () => {
    const [, duplicates] = checkPicture(flowFigure(published).svg);
    expect(words(duplicates)).toBe('Duplicates removed (n not reported)');
    const { svg, alt } = flowFigure(published);
    expect(svg).toContain('reports (n not reported)');
    expect(svg).not.toContain('n = 0');
    expect(alt).toContain('Duplicates removed (n not reported)');
    expect(flowFigure({ ...published, steps: [step('included', number('Included', 0))] }).svg).toContain('(n = 0)');
  });

  it('sets two flows side by side with phases level', () => {
    const { svg, data } = flowFigure([computed, published]);
    const boxes = checkPicture(svg);
    const tops = boxes.filter((box) => words(box)?.startsWith('Documents included')).map(({ top }) => top);
    expect(tops.length).toBe(2);
    expect(new Set(tops).size).toBe(1);
    expect(data).toEqual([computed, published]);
    expect(svg).toContain('Computed: Screening judgements are illustrative.');
    const phases = elementsNamed(readMarkup(svg), 'text').map(textOf);
    expect(phases.filter((text) => text === 'Screening').length).toBe(1);
  });

  it('comes back to an earlier phase where a later round of the search does', () => {
    const again = {
      ...computed,
      steps: [...computed.steps.slice(0, 2), ...computed.steps.slice(0, 2), ...computed.steps.slice(2)],
    };
    const texts = elementsNamed(readMarkup(flowFigure(again).svg), 'text').map(textOf);
    expect(texts.filter((text) => text === 'Identification').length).toBe(2);
  });

  it('prints the caveats under the flow', () => {
    const { texts, boxes } = readPicture(flowFigure(computed).svg, isBox);
    const caveat = texts.find(({ text }) => text === 'Screening judgements are illustrative.');
    expect(caveat?.top).toBeGreaterThan(Math.max(...boxes.map(({ bottom }) => bottom)));
  });

  it('holds with any steps and any labels', () => {
    const label = fc.oneof(fc.lorem({ maxCount: 14 }), fc.constantFrom(...hostileLabels));
    const count = fc.option(fc.nat(9), { nil: null });
    const part = fc.tuple(label, count).map(([text, n]) => number(text, n));
    const box = fc
      .tuple(label, count, fc.array(part, { maxLength: 3 }))
      .map(([text, n, parts]) => number(text, n, parts));
    const anyStep = fc
      .tuple(fc.constantFrom('identification', 'screening', 'included'), box, fc.array(box, { maxLength: 3 }))
      .map(([phase, main, asides]) => step(phase, main, ...asides));
    const anyFlow = fc.record({
      title: label,
      steps: fc.array(anyStep, { maxLength: 5 }),
      caveats: fc.array(label, { maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.array(anyFlow, { minLength: 1, maxLength: 2 }), (flows) => {
        const boxes = checkPicture(flowFigure(flows).svg);
        const numbers = flows.flatMap(({ steps }) => steps.flatMap(({ asides }) => [1, ...asides]));
        expect(boxes.length).toBe(numbers.length);
      }),
      { numRuns: 30 },
    );
  });

  it('says that there is nothing yet', () => {
    const { svg } = flowFigure({ title: 'Empty', steps: [], caveats: [] });
    expect(svg).toContain('No step of the flow is recorded yet');
    expect(
      everyElement(readMarkup(svg)).some(({ attributes }) =>
        Object.values(attributes).some((value) => /NaN|Infinity/.test(value)),
      ),
    ).toBe(false);
  });

  it('links the boxes that it is asked to link', () => {
    const { svg } = flowFigure([computed, published], {
      linkTo: ({ id, ids }) => (ids === null ? undefined : `#flow-${id}`),
    });
    expect(elementsNamed(readMarkup(svg), 'a').map(({ attributes }) => attributes['href'])).toContain(
      '#flow-In conflict',
    );
    expect(elementsNamed(readMarkup(svg), 'a').length).toBe(8);
  });

  it('refuses no flow at all, and a width in which nothing can be read', () => {
    expect(() => flowFigure([])).toThrow(expect.objectContaining({ code: 'no-flow' }));
    expect(() => flowFigure([computed, published], { width: 400 })).toThrow(
      expect.objectContaining({ code: 'out-of-range' }),
    );
  });
});
