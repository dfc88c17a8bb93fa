import { groupBy } from '../../core/group-by.ts';
import type { Configuration } from '../../theory/configuration.ts';
import type { TheoryVersion } from '../../theory/programme-theory.ts';
import type { Finding } from '../finding.ts';
import type { Review } from '../review.ts';
import { findingOf } from './finding-of.ts';

/** Versions that leave a gap, change without a cause or go back, and theories that begin late or abstract nothing. */
export function checkTheories(review: Review): Finding[] {
  const { theories, theoryVersions, configurations } = review;
  const statusOf = new Map(configurations.map(({ id, status }) => [id, status]));
  const levelOf = new Map(theories.map(({ id, level }) => [id, level]));
  const byTheory = groupBy(theoryVersions, ({ theoryId }) => theoryId);
  return [
    ...[...byTheory].flatMap(([theoryId, found]) => {
      const versions = [...found].sort((a, b) => a.version - b.version);
      return [
        ...checkNumbers(theoryId, versions),
        ...versions.flatMap(checkVersion),
        ...checkStages(theoryId, versions, levelOf.get(theoryId) !== 'middle-range'),
        ...checkLast(versions.at(-1), statusOf),
      ];
    }),
    ...checkFinal(review),
    ...checkLevels(review),
  ];
}

function checkNumbers(theoryId: string, versions: readonly TheoryVersion[]): Finding[] {
  const numbers = versions.map(({ version }) => version);
  if (numbers.every((version, place) => version === place + 1)) return [];
  const message = `theory ${theoryId} has the versions ${numbers.join(', ')}: they must run 1, 2, … without a gap or a repeat`;
  return [findingOf('version-gap', message, [theoryId])];
}

function checkVersion({ theoryId, version, causes, configurationIds }: TheoryVersion): Finding[] {
  const findings: Finding[] = [];
  if (version > 1 && causes.length === 0) {
    const message = `version ${version} of theory ${theoryId} gives no cause: name the evidence or the stakeholder input that changed it`;
    findings.push(findingOf('change-without-cause', message, [theoryId]));
  }
  if (configurationIds.length === 0) {
    const message = `version ${version} of theory ${theoryId} names no configuration of which it is made: name them`;
    findings.push(findingOf('version-without-configurations', message, [theoryId]));
  }
  return findings;
}

const order = { initial: 0, refined: 1, final: 2 } as const;

function checkStages(theoryId: string, versions: readonly TheoryVersion[], isProgramme: boolean): Finding[] {
  const [first] = versions;
  const findings = versions.flatMap(({ version, stage }, place) => {
    const former = versions[place - 1];
    if (former === undefined || order[stage] >= order[former.stage]) return [];
    const message = `version ${version} of theory ${theoryId} is ${stage}, though version ${former.version} was ${former.stage}: correct the stage of the one or the other`;
    return [findingOf('stage-goes-back', message, [theoryId])];
  });
  if (first === undefined || first.stage === 'initial' || !isProgramme) return findings;
  const message = `theory ${theoryId} begins ${first.stage}, so nobody sees what the review refined: record the initial theory as version 1`;
  return [...findings, findingOf('initial-theory-absent', message, [theoryId])];
}

const fallenStatuses = new Set<string | undefined>(['withdrawn', 'refuted', 'merged']);

function checkLast(last: TheoryVersion | undefined, statusOf: ReadonlyMap<string, Configuration['status']>): Finding[] {
  const fallen = (last?.configurationIds ?? []).filter((id) => fallenStatuses.has(statusOf.get(id)));
  if (last === undefined || fallen.length === 0) return [];
  const named = fallen.map((id) => `${id} (${statusOf.get(id)})`).join(', ');
  const message = `theory ${last.theoryId} still rests on ${named}: write the next version without them, or on what took their place`;
  return [findingOf('rests-on-withdrawn', message, [last.theoryId, ...fallen])];
}

function checkFinal({ final, theoryVersions }: Review): Finding[] {
  if (final !== true || theoryVersions.some(({ stage }) => stage === 'final')) return [];
  const message =
    'the review is final, but no version of a theory is: record the final theory as a version of that stage';
  return [findingOf('final-theory-absent', message, [])];
}

function checkLevels({ theories }: Review): Finding[] {
  const findings = theories.flatMap(({ id, level, abstractsIds }) => {
    if (level !== 'middle-range' || abstractsIds.length > 0) return [];
    const message = `middle-range theory ${id} abstracts nothing: name the theories or configurations that it abstracts from`;
    return [findingOf('middle-range-abstracts-nothing', message, [id])];
  });
  if (theories.length === 0 || theories.some(({ level }) => level === 'middle-range')) return findings;
  const message = 'no middle-range theory is recorded: if the review promises one, record it';
  return [...findings, findingOf('middle-range-absent', message, [])];
}
