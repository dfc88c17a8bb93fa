import { derivableRipples, findGaps, suggestRipples } from 'realist-synthesis/graph';
import {
  checkReported,
  checkReview,
  type Flow,
  flow,
  includedDocumentIds,
  reportedFlow,
  type ReportedCounts,
  type Review,
  reviewSaturation,
} from 'realist-synthesis/review';
import { screeningAgreement } from 'realist-synthesis/screening';
import { configurationForm, mechanismParts } from 'realist-synthesis/theory';
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
    heading('Configurations'),
    ...configurations(review),
    heading('Ripples'),
    ...ripples(review),
    heading('Saturation of concepts'),
    ...saturation(review),
    heading('Gaps'),
    ...byCode(findGaps(review, { includedIds: [...includedDocumentIds(review)] }).map((gap) => ({ ...gap, code: gap.kind }))),
    heading('Findings of the check'),
    ...byCode(checkReview(review)),
  ].join('\n');
}

function heading(text: string): string {
  return `\n${text}`;
}

function agreement(review: Review): string[] {
  return review.protocol.stages.flatMap(({ id, label }) =>
    screeningAgreement(review.screening, { stage: id }).map(({ kappa }) => {
      const value = kappa.value === null ? `undefined (${kappa.undefinedBecause})` : kappa.value.toFixed(2);
      const agreed = Math.round(kappa.observed * kappa.pairs);
      return `  ${label}: kappa ${value}; ${agreed} of ${kappa.pairs} judgements agree`;
    }),
  );
}

function besideEachOther(computed: Flow, reported: Flow): string[] {
  const inReported = new Map(reported.steps.flatMap(({ main, asides }) => [main, ...asides]).map((box) => [box.label, box]));
  return computed.steps
    .flatMap(({ main, asides }) => [main, ...asides])
    .map(({ label, count }) => {
      const other = inReported.get(label)?.count ?? null;
      return `  ${label.padEnd(32)} ${String(count).padStart(4)}   published: ${other === null ? 'n not reported' : other}`;
    });
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
  const rule = guest === null ? 'no rule is declared' : `Guest et al. 2020: ${guest.status}${guest.at === undefined ? '' : ` at ${guest.at}`}`;
  return [
    `  ${observedCurve.at(-1) ?? 0} concepts in ${incidence.documents.length} documents, in the order of the reference list`,
    `  new concepts in each document: ${newCodes.join(' ')}`,
    `  ${rule}`,
  ];
}

function byCode(found: readonly { readonly code: string; readonly severity: string; readonly ids: readonly string[]; readonly message: string }[]): string[] {
  const codes = [...new Set(found.map(({ code }) => code))];
  return codes.map((code) => {
    const same = found.filter((finding) => finding.code === code);
    const first = same[0];
    if (first === undefined || same.length === 1) return `  ${first?.severity} ${code}: ${first?.message}`;
    return `  ${first.severity} ${code} (${same.length}): ${[...new Set(same.map(({ ids }) => ids[0] ?? ''))].join(', ')}`;
  });
}

function tally(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => `${count} ${value}`).join(', ');
}
