import { derivableRipples, findGaps, suggestRipples } from 'realist-synthesis/graph';
import {
  checkReported,
  checkReview,
  type Finding,
  type Flow,
  flow,
  includedDocumentIds,
  type ReportedCounts,
  type Review,
  renderTrace,
  reportedFlow,
  reviewSaturation,
  trace,
} from 'realist-synthesis/review';
import { screeningAgreement } from 'realist-synthesis/screening';
import { configurationForm, mechanismParts, renderStatement } from 'realist-synthesis/theory';
import type { ReadReview } from './read-review.ts';

/** The whole synthesis as a short account. Every number in it is computed from the records of the review. */
export function account({ review, exports, undecided }: ReadReview, published: ReportedCounts): string {
  return [
    heading(review.title),
    ...review.caveats.map(({ text }) => `  ! ${text}`),
    heading('Records'),
    ...exports.map(({ file, records, problems }) => `  ${file}: ${records} records, ${problems} problems`),
    `  ${review.documents.length} records in ${review.duplicateClusters.length} clusters of duplicates and on their own; ${undecided.length} pairs for a person to decide`,
    heading('Agreement of the reviewers (illustrative judgements)'),
    ...agreement(review),
    heading('Flow: computed from the records, and as published'),
    ...besideEachOther(flow(review), reportedFlow(published)),
    ...checkReported(published).map(({ message }) => `  contradiction in the paper: ${message}`),
    heading('What became of one document'),
    ...traced(review),
    heading('Configurations'),
    ...configurations(review),
    heading('The programme theory'),
    ...theory(review),
    heading('Ripples'),
    ...ripples(review),
    heading('Saturation of concepts'),
    ...saturation(review),
    heading('Gaps'),
    ...byCode(gaps(review)),
    heading('Further findings of the check'),
    ...findings(review),
  ].join('\n');
}

function heading(text: string): string {
  return `\n${text}`;
}

function agreement(review: Review): string[] {
  return review.protocol.stages.flatMap(({ id, label }) =>
    screeningAgreement(review.screening, { stage: id }).verdicts.pairs.map(({ kappa }) => {
      const value = kappa.value === null ? `undefined (${kappa.undefinedBecause})` : kappa.value.toFixed(2);
      const agreed = Math.round(kappa.observed * kappa.pairs);
      return `  ${label}: kappa ${value}; ${agreed} of ${kappa.pairs} judgements agree`;
    }),
  );
}

function besideEachOther(computed: Flow, reported: Flow): string[] {
  const inReported = new Map(
    reported.steps.flatMap(({ main, asides }) => [main, ...asides]).map((box) => [box.label, box]),
  );
  return computed.steps
    .flatMap(({ main, asides }) => [main, ...asides])
    .map(({ label, count }) => {
      const other = inReported.get(label)?.count ?? null;
      return `  ${label.padEnd(32)} ${String(count).padStart(4)}   published: ${other === null ? 'n not reported' : other}`;
    });
}

/** The document of the first piece of evidence, from its searches to the theory. */
function traced(review: Review): string[] {
  const [first] = review.evidence;
  if (first === undefined) return [];
  const lines = renderTrace(trace(review, first.documentId)).trimEnd().split('\n');
  return lines.map((line) => `  ${line}`);
}

function configurations({ configurations, evidence }: Review): string[] {
  const cited = new Set(evidence.map(({ configurationId }) => configurationId));
  const bare = configurations.filter(({ id }) => !cited.has(id)).map(({ id }) => id);
  const undesired = configurations.filter(({ valence }) => valence === 'undesired').map(({ id }) => id);
  return [
    `  ${configurations.length} configurations: ${tally(configurations.map(configurationForm))}`,
    `  their mechanisms: ${tally(configurations.map(mechanismParts))}`,
    `  ${bare.length} without a citation: ${bare.join(', ')}`,
    `  ${undesired.length} with an undesired outcome: ${undesired.join(', ')}`,
  ];
}

function theory({ theories, theoryVersions, configurations, concepts }: Review): string[] {
  const [first] = configurations;
  return [
    ...theories.flatMap(({ id, label }) => {
      const latest = theoryVersions.filter(({ theoryId }) => theoryId === id).at(-1);
      if (latest === undefined) return [];
      const { statement, version, stage, configurationIds } = latest;
      return [
        `  ${label}, version ${version} (${stage}), made of ${configurationIds.length} configurations:`,
        `  If ${statement.if}, then ${statement.then}, because ${statement.because}.`,
      ];
    }),
    ...(first === undefined ? [] : [`  A configuration in words, ${first.id}: ${renderStatement(first, concepts)}`]),
  ];
}

function ripples(review: Review): string[] {
  const derivable = derivableRipples(review);
  const recorded = derivable.filter(({ recordedLinkId }) => recordedLinkId !== undefined);
  return [
    `  ${derivable.length} can be derived from shared concepts, ${recorded.length} of them are recorded`,
    ...suggestRipples(review).map(
      ({ fromId, toId, viaConceptId }) => `  suggested: ${fromId} → ${toId} through ${viaConceptId}`,
    ),
  ];
}

function saturation(review: Review): string[] {
  const { incidence, newCodes, observedCurve, guest } = reviewSaturation(review);
  const rule =
    guest === null
      ? 'no rule is declared'
      : `Guest et al. 2020: ${guest.status}${guest.at === undefined ? '' : ` at ${guest.at}`}`;
  return [
    `  ${observedCurve.at(-1) ?? 0} concepts in ${incidence.documents.length} documents, in the order of the reference list`,
    `  new concepts in each document: ${newCodes.join(' ')}`,
    `  ${rule}`,
  ];
}

function gaps(review: Review): Finding[] {
  const found = findGaps(review, { includedIds: [...includedDocumentIds(review)] });
  return found.map(({ kind, ...gap }) => ({ ...gap, code: kind }));
}

function findings(review: Review): string[] {
  const gapKinds = new Set(gaps(review).map(({ code }) => code));
  return byCode(checkReview(review).filter(({ code }) => !gapKinds.has(code)));
}

/** One line for each kind: its message where it stands alone, else how many there are and which come first. */
function byCode(found: readonly Finding[]): string[] {
  const codes = [...new Set(found.map(({ code }) => code))];
  return codes.map((code) => {
    const same = found.filter((finding) => finding.code === code);
    const [first] = same;
    if (first === undefined || same.length === 1) return `  ${first?.severity} ${code}: ${first?.message}`;
    const ids = [...new Set(same.map((finding) => finding.ids[0] ?? ''))];
    const more = ids.length > 6 ? ` and ${ids.length - 6} more` : '';
    return `  ${first.severity} ${code} (${same.length}): ${ids.slice(0, 6).join(', ')}${more}`;
  });
}

function tally(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => `${count} ${value}`).join(', ');
}
