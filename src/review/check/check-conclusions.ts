import { groupBy, indexById } from '../../core/group-by.ts';
import type { Finding } from '../finding.ts';
import type { Review } from '../review.ts';
import { findingOf } from './finding-of.ts';

const components = ['limitations', 'coherence', 'adequacy', 'relevance'] as const;

/** Confidence that is judged twice, in part or by a machine, and recommendations that follow from nothing that stands. */
export function checkConclusions(review: Review): Finding[] {
  return [...checkConfidence(review), ...checkRecommendations(review)];
}

function checkConfidence({ confidence, people }: Review): Finding[] {
  const machineIds = new Set(people.filter(({ nature }) => nature === 'machine').map(({ id }) => id));
  const own = groupBy(confidence, ({ configurationId, component, by }) => [configurationId, component, by].join('\n'));
  const twice = [...own.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined || same.length < 2) return [];
    const ids = same.map(({ id }) => id);
    const message = `${first.by} judges the ${first.component} of ${first.configurationId} ${ids.length} times (${ids.join(', ')}): keep one`;
    return [findingOf('assessed-twice', message, ids)];
  });
  const incomplete = [...groupBy(confidence, ({ configurationId }) => configurationId)].flatMap(([id, found]) => {
    const judged = new Set<string>(found.map(({ component }) => component));
    const lacking = components.filter((component) => !judged.has(component));
    if (lacking.length === 0) return [];
    const message = `the confidence in ${id} is judged without ${lacking.join(', ')}: judge all four components`;
    return [findingOf('confidence-incomplete', message, [id])];
  });
  const machines = confidence
    .filter(({ by }) => machineIds.has(by))
    .map(({ id, configurationId, by }) => {
      const message = `${by}, a machine, judged the confidence in ${configurationId}: confidence is given by people; let somebody judge it`;
      return findingOf('confidence-by-machine', message, [id, by]);
    });
  return [...twice, ...incomplete, ...machines];
}

const fallenStatuses = new Set<string | undefined>(['withdrawn', 'refuted', 'merged']);

function checkRecommendations({ recommendations, configurations }: Review): Finding[] {
  const byId = indexById(configurations);
  return recommendations.flatMap(({ id, configurationIds }) => {
    const known = configurationIds.flatMap((configurationId) => byId.get(configurationId) ?? []);
    if (known.length === 0) {
      const message = `recommendation ${id} rests on no configuration: name those that it follows from`;
      return [findingOf('recommendation-untraced', message, [id])];
    }
    if (known.some(({ status }) => !fallenStatuses.has(status))) return [];
    const named = known.map((one) => `${one.id} (${one.status})`).join(', ');
    const message = `recommendation ${id} rests only on ${named}: name configurations that stand, or take it back`;
    return [findingOf('recommendation-on-fallen', message, [id, ...known.map((one) => one.id)])];
  });
}
