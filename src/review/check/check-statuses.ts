import type { Configuration } from '../../theory/configuration.ts';
import { isStanding } from '../../theory/configuration-form.ts';
import type { EvidenceLink } from '../../theory/evidence-link.ts';
import type { Finding } from '../finding.ts';
import type { Review } from '../review.ts';
import { findingOf } from './finding-of.ts';

/** What the status of a configuration is judged by. */
interface Grounds {
  readonly bearingsOf: (id: string) => ReadonlySet<EvidenceLink['bearing']>;
  /** Lost an adjudication. */
  readonly lostIds: ReadonlySet<string>;
  /** A memo, an operation or a change of the theory speaks of it. */
  readonly spokenOfIds: ReadonlySet<string>;
  readonly byId: ReadonlyMap<string, Configuration>;
}

/** Statuses that nothing recorded bears out, and successions that lead nowhere. */
export function checkStatuses(review: Review): Finding[] {
  const grounds = groundsIn(review);
  return review.configurations.flatMap((configuration) => [
    ...checkGround(configuration, grounds),
    ...checkSuccession(configuration, grounds),
  ]);
}

function groundsIn({ configurations, evidence, operations, memos, theoryChanges }: Review): Grounds {
  const bearings = new Map<string, Set<EvidenceLink['bearing']>>();
  for (const { configurationId, bearing } of evidence) {
    const own = bearings.get(configurationId);
    if (own) own.add(bearing);
    else bearings.set(configurationId, new Set([bearing]));
  }
  const adjudications = operations.filter(({ kind }) => kind === 'adjudicate');
  const explained = theoryChanges.filter(({ reason, causes }) => reason !== undefined || causes.length > 0);
  return {
    bearingsOf: (id) => bearings.get(id) ?? noBearings,
    lostIds: new Set(
      adjudications.flatMap(({ inputIds, resultIds }) => {
        const standing = new Set(resultIds);
        return inputIds.filter((id) => !standing.has(id));
      }),
    ),
    spokenOfIds: new Set([
      ...memos.flatMap(({ about }) => about),
      ...operations.flatMap(({ inputIds, resultIds }) => [...inputIds, ...resultIds]),
      ...explained.flatMap(({ edits }) => edits.configurations.flatMap(({ after }) => after?.value.id ?? [])),
    ]),
    byId: new Map(configurations.map((one) => [one.id, one])),
  };
}

const noBearings: ReadonlySet<EvidenceLink['bearing']> = new Set();

function checkGround(configuration: Configuration, grounds: Grounds): Finding[] {
  const { id, status, supersedes, note } = configuration;
  const bearings = grounds.bearingsOf(id);
  if (status === 'supported') return checkSupported(id, bearings, grounds);
  if (status === 'refined' && !bearings.has('refines') && supersedes.length === 0) {
    const message = `configuration ${id} is called refined, but no evidence refines it and it supersedes none: record the evidence, or the configuration that it replaces`;
    return [findingOf('refined-without-cause', message, [id])];
  }
  if (status === 'refuted' && !bearings.has('refutes') && !grounds.lostIds.has(id)) {
    const message = `configuration ${id} is called refuted, but no evidence refutes it and it lost no adjudication: record either, or give it another status`;
    return [findingOf('refuted-without-evidence', message, [id])];
  }
  if (status === 'withdrawn' && note === undefined && !grounds.spokenOfIds.has(id)) {
    const message = `configuration ${id} is withdrawn and nothing says why: give the reason in its note, or in a memo about it`;
    return [findingOf('withdrawn-without-reason', message, [id])];
  }
  return [];
}

function checkSupported(
  id: string,
  bearings: ReadonlySet<EvidenceLink['bearing']>,
  { spokenOfIds }: Grounds,
): Finding[] {
  if (!bearings.has('supports') && !bearings.has('refines')) {
    const message = `configuration ${id} is called supported, but no evidence supports it: record the evidence, or call it a candidate`;
    return [findingOf('supported-without-evidence', message, [id])];
  }
  if (!bearings.has('refutes') || spokenOfIds.has(id)) return [];
  const message = `configuration ${id} is called supported, and there is evidence that refutes it, of which nothing speaks: say in a memo or an operation why it stands`;
  return [findingOf('refutation-unaddressed', message, [id])];
}

function checkSuccession({ id, status, mergedInto, supersedes }: Configuration, { byId }: Grounds): Finding[] {
  const findings: Finding[] = [];
  if (mergedInto === id || supersedes.includes(id)) {
    findings.push(
      findingOf('succeeds-itself', `configuration ${id} names itself as its successor: name another`, [id]),
    );
  }
  if (status === 'merged' && mergedInto === undefined) {
    const message = `configuration ${id} is merged, but mergedInto does not say into which: name it`;
    findings.push(findingOf('merged-without-target', message, [id]));
  }
  if (mergedInto === undefined) return findings;
  if (status !== 'merged') {
    const message = `configuration ${id} names ${mergedInto} as the one that took it in, but it is ${status}: call it merged, or take mergedInto out`;
    findings.push(findingOf('target-without-merge', message, [id, mergedInto]));
  }
  const target = byId.get(mergedInto);
  // what was merged further on has its own successor
  if (status === 'merged' && target !== undefined && !isStanding(target) && target.status !== 'merged') {
    const message = `configuration ${id} is merged into ${mergedInto}, which is ${target.status}: merge it into one that stands, or withdraw it too`;
    findings.push(findingOf('merged-into-fallen', message, [id, mergedInto]));
  }
  return findings;
}
