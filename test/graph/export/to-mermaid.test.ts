import { describe, expect, it } from 'vitest';
import { cmoGraph } from '../../../src/graph/cmo-graph.ts';
import { toMermaid } from '../../../src/graph/export/to-mermaid.ts';
import { conceptProjection } from '../../../src/graph/projection/concept-projection.ts';
import { conceptSchema } from '../../../src/theory/concept.ts';
import { alliancingTheory } from '../../theory/alliancing-theory.ts';
import { configuration, theory } from '../small-theory.ts';

const statement = { if: 'a', then: 'b', because: 'c' };
const edgesIn = (text: string) => text.split('\n').filter((line) => line.includes('->')).length;

/** So many configurations with three slots each; the first half in theory p, every third in theory q. */
function large(size: number, label: string) {
  const configurations = Array.from({ length: size }, (_, n) => configuration(`A${n}`, `C+c${n % 50} M+m O+o`));
  const ids = configurations.map(({ id }) => id);
  return theory({
    configurations,
    concepts: ['m', 'o', 'alone', ...Array.from({ length: 50 }, (_, n) => `c${n}`)].map((id) =>
      conceptSchema.parse({ id, label: `${label} ${id}` }),
    ),
    theories: ['p', 'q'].map((id) => ({
      id,
      label: `Theory ${id}`,
      level: 'programme',
      abstractsIds: [],
      substantiveTheoryIds: [],
    })),
    theoryVersions: [
      { theoryId: 'p', version: 1, stage: 'initial', statement, causes: [], configurationIds: ids.slice(0, size / 2) },
      {
        theoryId: 'q',
        version: 1,
        stage: 'initial',
        statement,
        causes: [],
        configurationIds: ids.filter((_, n) => n % 3 === 0),
      },
    ],
  });
}

describe('toMermaid', () => {
  it('draws a small graph whole', () => {
    const data = theory({
      concepts: [conceptSchema.parse({ id: 'a', label: 'Say "x"; #1' })],
      configurations: [configuration('X', 'O-a')],
    });
    expect(toMermaid(cmoGraph(data), { direction: 'TB' })).toEqual({
      diagrams: [
        {
          title: '',
          text: 'flowchart TB\n  n0("Say #34;x#34;#59; #35;1")\n  n1["X"]\n  n1 -->|"produces −"| n0\n',
        },
      ],
      problems: [],
    });
  });

  it('draws exactly what Mermaid takes, and parts one edge more', () => {
    const graph = cmoGraph(alliancingTheory);
    expect(toMermaid(graph, { maxEdges: graph.size }).diagrams).toHaveLength(1);
    const parted = toMermaid(graph, { maxEdges: graph.size - 1 });
    expect(parted.problems).toMatchObject([{ code: 'mermaid-limit', severity: 'warning' }]);
    const whole = toMermaid(graph).diagrams[0]?.text.length ?? 0;
    expect(toMermaid(graph, { maxTextSize: whole }).problems).toEqual([]);
    expect(toMermaid(graph, { maxTextSize: whole - 1 }).problems).toHaveLength(1);
  });

  it('parts a large graph by its theories, numbered where one is not enough, and loses nothing', () => {
    const graph = cmoGraph(large(600, 'Concept'));
    const { diagrams, problems } = toMermaid(graph);
    expect(problems).toHaveLength(1);
    expect(diagrams.map(({ title }) => title)).toEqual([
      '(1 of 2)',
      '(2 of 2)',
      'Theory p (1 of 3)',
      'Theory p (2 of 3)',
      'Theory p (3 of 3)',
      'Theory q (1 of 2)',
      'Theory q (2 of 2)',
    ]);
    for (const { text } of diagrams) {
      expect(edgesIn(text)).toBeLessThanOrEqual(500);
      expect(text.length).toBeLessThanOrEqual(50_000);
    }
    const lines = new Set(diagrams.flatMap(({ text }) => text.split('\n')));
    const everything = toMermaid(graph, { maxEdges: 1e6, maxTextSize: 1e9 }).diagrams[0]?.text.split('\n') ?? [];
    expect(everything.filter((line) => !lines.has(line))).toEqual([]);
    expect(lines.size).toBe(new Set(everything).size);
  });

  it('keeps to the number of characters however long labels are', () => {
    const { diagrams } = toMermaid(cmoGraph(large(60, '"'.repeat(1000))));
    expect(Math.max(...diagrams.map(({ text }) => text.length))).toBeLessThanOrEqual(50_000);
    expect(diagrams.some(({ text }) => text.includes('…'))).toBe(true);
  });

  it('parts graphs that have no configurations too', () => {
    const projection = conceptProjection(alliancingTheory);
    const { diagrams } = toMermaid(projection, { maxEdges: 20 });
    expect(diagrams.reduce((sum, { text }) => sum + edgesIn(text), 0)).toBe(projection.size);
  });

  it('refuses limits that are none', () => {
    const refuse = (options: object) => () => toMermaid(cmoGraph(theory({})), options);
    expect(refuse({ maxEdges: 0 })).toThrow(expect.objectContaining({ code: 'out-of-range', path: ['maxEdges'] }));
    expect(refuse({ maxTextSize: 10 })).toThrow(expect.objectContaining({ path: ['maxTextSize'] }));
  });
});
