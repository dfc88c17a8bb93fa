import type { Trace } from './trace.ts';

/**
 * A trace as plain text: what became of one document, line by line from the search to the theory.
 *
 * @example
 * const { review } = parseReview({
 *   schemaVersion: 1,
 *   kind: 'synthesis',
 *   title: 'Trust',
 *   protocol: { version: 1 },
 *   documents: [{ id: 'd1', type: 'report', title: 'Joint work' }],
 * });
 * review && renderTrace(trace(review, 'd1')).split('\n')[0]; // 'd1: Joint work'
 */
export function renderTrace(traced: Trace): string {
  const { documentId, title, records, clusters, places, decisions, outcome } = traced;
  return [
    `${documentId}: ${title === '' ? 'no record' : title}`,
    ...part('Found', records.flatMap(recordInWords)),
    ...part(
      'Duplicates',
      clusters.map(
        ({ memberIds, keptId, by }) => `${memberIds.join(', ')} are one document, kept as ${keptId} (${by})`,
      ),
    ),
    ...part(
      'In the flow',
      places.map(({ label, id }) => (id === documentId ? label : `${label} (${id})`)),
    ),
    ...part(
      'Decided',
      decisions.map(({ says }) => says),
    ),
    ...part('Stands', outcome === null ? [] : [`${outcome.status} at ${outcome.stageId}`]),
    ...workInWords(traced),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function recordInWords({ recordId, origins }: Trace['records'][number]): string[] {
  if (origins.length === 0) return [`${recordId}: source not recorded`];
  return origins.map(({ origin, search }) => {
    const source =
      search === undefined ? (origin.database ?? 'source not recorded') : `${search.source}, round ${search.round}`;
    return [`${recordId}: ${source}`, search?.date, origin.file].filter((word) => word !== undefined).join(', ');
  });
}

function workInWords(traced: Trace): string[] {
  const { appraisals, extractions, extracts, evidence, configurations, theoryVersions, theories } = traced;
  return [
    ...part(
      'Appraised',
      appraisals.map(
        ({ dimension, rating, reviewerId, rationale }) => `${dimension}: ${rating} (${reviewerId}): ${rationale}`,
      ),
    ),
    ...part(
      'Extracted',
      extractions.map(
        ({ formId, formVersion, reviewerId, status }) => `form ${formId} ${formVersion} by ${reviewerId}, ${status}`,
      ),
    ),
    ...part(
      'Quotes',
      extracts.map(({ id, quote }) => `${id}: “${quote}”`),
    ),
    ...part(
      'Coded with',
      traced.codedConcepts.map(({ label }) => label),
    ),
    ...part(
      'Evidence',
      evidence.map(({ bearing, configurationId }) => `${bearing} ${configurationId}`),
    ),
    ...part(
      'Configurations',
      configurations.map(({ id, status }) => `${id} (${status})`),
    ),
    ...part(
      'Themes',
      traced.themes.map(({ label }) => label),
    ),
    ...part(
      'Theories',
      theories.map(({ id, label }) => {
        const versions = theoryVersions.filter(({ theoryId }) => theoryId === id).map(({ version }) => version);
        return versions.length === 0 ? label : `${label}, version ${versions.join(', ')}`;
      }),
    ),
    ...part(
      'Recommendations',
      traced.recommendations.map(({ text }) => text),
    ),
    ...part(
      'Memos',
      traced.memos.map(({ by, text }) => `${by}: ${text}`),
    ),
  ];
}

function part(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${heading}:`, ...lines.map((line) => `  ${line.replace(/\s+/g, ' ')}`)];
}
