import { groupBy, indexById } from '../../core/group-by.ts';
import { checkOperation } from '../../theory/operation-rules.ts';
import type { TheoryVersion } from '../../theory/programme-theory.ts';
import type { Finding } from '../finding.ts';
import type { Review } from '../review.ts';
import { findingOfProblem } from './finding-of-problem.ts';

/** Versions that leave a gap or change without a cause, and theories that abstract nothing. */
export function checkTheories(review: Review): Finding[] {
  return [
    ...checkVersions(review),
    ...checkLevels(review),
    ...review.operations.flatMap(checkOperation).map(findingOfProblem),
    ...checkRecommendations(review),
  ];
}

function checkVersions({ theoryVersions, configurations }: Review): Finding[] {
  const statusOf = new Map(configurations.map(({ id, status }) => [id, status]));
  return [...groupBy(theoryVersions, ({ theoryId }) => theoryId)].flatMap(([theoryId, versions]) => [
    ...checkNumbers(theoryId, versions),
    ...versions.flatMap(({ version, causes, configurationIds }): Finding[] => {
      const findings: Finding[] = [];
      if (version > 1 && causes.length === 0) {
        const message = `version ${version} of theory ${theoryId} gives no cause: name the evidence or the stakeholder input that changed it`;
        findings.push({ code: 'change-without-cause', severity: 'error', message, ids: [theoryId] });
      }
      const fallen = configurationIds.filter(
        (id) => statusOf.get(id) === 'withdrawn' || statusOf.get(id) === 'refuted',
      );
      if (fallen.length > 0 && version === Math.max(...versions.map((other) => other.version))) {
        const message = `theory ${theoryId} still rests on ${fallen.join(', ')}, withdrawn or refuted`;
        findings.push({ code: 'rests-on-withdrawn', severity: 'warning', message, ids: [theoryId, ...fallen] });
      }
      return findings;
    }),
  ]);
}

function checkNumbers(theoryId: string, versions: readonly TheoryVersion[]): Finding[] {
  const numbers = versions.map(({ version }) => version).sort((a, b) => a - b);
  const wrong = numbers.findIndex((version, place) => version !== place + 1);
  if (wrong === -1) return [];
  const message = `theory ${theoryId} has the versions ${numbers.join(', ')}: they must run 1, 2, … without a gap or a repeat`;
  return [{ code: 'version-gap', severity: 'error', message, ids: [theoryId] }];
}

function checkLevels({ theories }: Review): Finding[] {
  const findings = theories.flatMap(({ id, level, abstractsIds }): Finding[] => {
    if (level !== 'middle-range' || abstractsIds.length > 0) return [];
    const message = `middle-range theory ${id} abstracts nothing: name the theories or configurations that it abstracts from`;
    return [{ code: 'middle-range-abstracts-nothing', severity: 'error', message, ids: [id] }];
  });
  if (theories.length > 0 && theories.every(({ level }) => level === 'programme')) {
    const message = 'no middle-range theory is recorded: if the review promises one, it is missing';
    findings.push({ code: 'middle-range-absent', severity: 'note', message, ids: [] });
  }
  return findings;
}

function checkRecommendations({ recommendations, configurations }: Review): Finding[] {
  const configurationById = indexById(configurations);
  return recommendations.flatMap(({ id, configurationIds }): Finding[] => {
    if (configurationIds.some((configurationId) => configurationById.has(configurationId))) return [];
    const message = `recommendation ${id} rests on no configuration: name those that it follows from`;
    return [{ code: 'recommendation-untraced', severity: 'warning', message, ids: [id] }];
  });
}
