import type { Flow, FlowCount, FlowStep } from './flow-model.ts';
import type { ReportedCounts } from './reported-counts.ts';

/**
 * A published flow in the shape of a computed one, so that both can be drawn side by side. A number that was not
 * reported stays `null`, and the figure says so.
 *
 * @example
 * reportedFlow(reportedCountsSchema.parse({ identified: 156, included: 30 })).steps[0]?.asides[0]?.count; // null
 */
export function reportedFlow(counts: ReportedCounts): Flow {
  const sources = counts.sources.map(({ label, count }, place) => number(`source-${place + 1}`, label, count));
  const reasons = counts.reasons.map(({ label, count }, place) => number(`reason-${place + 1}`, label, count));
  const kinds = counts.kinds.map(({ kind, count }) => number(`included-${kind}`, kind, count));
  const steps: FlowStep[] = [
    {
      id: 'identification',
      phase: 'identification',
      main: number('identified', 'Records identified', counts.identified, sources),
      asides: [number('duplicates', 'Duplicate records removed', counts.duplicates)],
    },
    {
      id: 'title-abstract',
      phase: 'screening',
      main: number('screened', 'Title and abstract: screened', counts.screened),
      asides: [number('excluded', 'Title and abstract: excluded', counts.excluded)],
    },
    {
      id: 'full-text-retrieval',
      phase: 'screening',
      main: number('sought', 'Full texts sought', counts.sought),
      asides: [number('not-retrieved', 'Full texts not retrieved', counts.notRetrieved)],
    },
    {
      id: 'full-text',
      phase: 'screening',
      main: number('assessed', 'Full text: screened', counts.assessed),
      asides: [number('excluded-full-text', 'Full text: excluded', counts.excludedFullText, reasons)],
    },
    {
      id: 'included',
      phase: 'included',
      main: number('included', 'Documents included', counts.included, kinds),
      asides: [],
    },
  ];
  return { title: counts.title, steps, caveats: [] };
}

function number(id: string, label: string, count: number | null, parts: readonly FlowCount[] = []): FlowCount {
  return { id, label, count, ids: null, parts };
}
