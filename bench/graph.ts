/**
 * Measures the graph room on a theory of nonsense in the shape of a large one: `npm run bench:graph [CONFIGURATIONS]`, 5,000 by
 * default, with four slots and ten pieces of evidence each. A few concepts are very common, as in real theories.
 *
 * Prints the seconds of CPU of the second of two runs, and what was found.
 */
import { cmoGraph } from '../src/graph/cmo-graph.ts';
import { findContradictions } from '../src/graph/contradictions.ts';
import { findDemiRegularities } from '../src/graph/demi-regularities.ts';
import { toGraphml } from '../src/graph/export/to-graphml.ts';
import { findLoops } from '../src/graph/flow/loops.ts';
import { pathRobustness } from '../src/graph/flow/path-robustness.ts';
import { findPaths } from '../src/graph/flow/paths.ts';
import { findGaps } from '../src/graph/gaps.ts';
import { fromGraphml } from '../src/graph/import/from-graphml.ts';
import { conceptProjection } from '../src/graph/projection/concept-projection.ts';
import { derivableRipples } from '../src/graph/ripples.ts';
import { findRivals } from '../src/graph/rivals.ts';
import { centrality } from '../src/graph/structure/centrality.ts';
import { communities } from '../src/graph/structure/communities.ts';
import { syntheticTheory } from './synthetic-theory.ts';

const configurations = Number(process.argv[2] ?? 5000);
const size = {
  configurations,
  slots: configurations * 4,
  evidence: configurations * 10,
  concepts: Math.ceil(configurations * 0.4),
  documents: Math.ceil(configurations * 0.6),
};
const theory = syntheticTheory(size, 7);
const quoted = syntheticTheory({ ...size, quotes: true }, 7);
const includedIds = theory.documents.map(({ id }) => id);
const graphml = toGraphml(cmoGraph(theory));

const measured: Readonly<Record<string, () => string>> = {
  cmoGraph: () => sized(cmoGraph(theory)),
  'cmoGraph with quotes': () => sized(cmoGraph(quoted)),
  derivableRipples: () => `${derivableRipples(theory).length} ripples`,
  findContradictions: () => `${findContradictions(theory).length} groups`,
  findRivals: () => `${findRivals(theory).length} rivals`,
  findDemiRegularities: () => `${findDemiRegularities(theory).length} patterns`,
  'findDemiRegularities, families': () => `${findDemiRegularities(theory, { families: true }).length} patterns`,
  findGaps: () => `${findGaps(theory, { includedIds }).length} gaps`,
  findLoops: () => {
    const { loops, components } = findLoops(theory);
    return `${loops.length} loops, ${components.length} components`;
  },
  findPaths: () => `${findPaths(theory, 'c900', 'c0').paths.length} paths`,
  pathRobustness: () => {
    const { value, atLeast, flow } = pathRobustness(theory, 'c900', 'c0');
    return `${atLeast} to ${value} documents, flow ${flow}`;
  },
  conceptProjection: () => sized(conceptProjection(theory)),
  centrality: () => `${centrality(theory).length} rows`,
  communities: () => `${communities(theory, { seed: 1 }).communities.length} communities`,
  toGraphml: () => `${(toGraphml(cmoGraph(theory)).length / 2 ** 20).toFixed(0)} MiB`,
  fromGraphml: () => sized(fromGraphml(graphml).graph),
};

console.log(`${configurations} configurations, ${size.slots} slots, ${size.evidence} pieces of evidence`);
for (const [name, run] of Object.entries(measured)) {
  run();
  const before = process.cpuUsage();
  const found = run();
  const { user, system } = process.cpuUsage(before);
  console.log(`${name.padEnd(32)} ${((user + system) / 1e6).toFixed(2)} s   ${found}`);
}

function sized({ order, size: edges }: { readonly order: number; readonly size: number }): string {
  return `${order} nodes, ${edges} edges`;
}
