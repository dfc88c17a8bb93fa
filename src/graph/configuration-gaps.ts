import type { Configuration } from '../theory/configuration.ts';
import { configurationForm, mechanismParts } from '../theory/configuration-form.ts';
import type { EvidenceLink } from '../theory/evidence-link.ts';
import type { Heuristic, SlotRole } from '../theory/heuristic.ts';
import type { Gap } from './gap.ts';

/** What single configurations lack of what the heuristic asks for, and which have no evidence. */
export function configurationGaps(
  configurations: readonly Configuration[],
  evidence: readonly EvidenceLink[],
  heuristic: Heuristic,
): Gap[] {
  const withEvidence = new Set(evidence.map(({ configurationId }) => configurationId));
  return configurations.flatMap((configuration) => [
    ...formGaps(configuration, heuristic),
    ...mechanismGaps(configuration, heuristic),
    ...(withEvidence.has(configuration.id) ? [] : [withoutEvidence(configuration)]),
  ]);
}

function formGaps(configuration: Configuration, { roles }: Heuristic): Gap[] {
  const { id } = configuration;
  const form = configurationForm(configuration);
  const asksForMechanism = roles.includes('resource') || roles.includes('reasoning');
  const gaps: Gap[] = [];
  if (!form.includes('C') && roles.includes('context')) {
    const message = `Configuration "${id}" does not say in which context it works; look for one, or say that none was found`;
    gaps.push({ kind: 'configuration-without-context', severity: 'warning', ids: [id], message });
  }
  if (!form.includes('M') && asksForMechanism) {
    const message = `Configuration "${id}" does not say why its outcome comes about; ask what people are offered and how they respond`;
    gaps.push({ kind: 'configuration-without-mechanism', severity: 'warning', ids: [id], message });
  }
  if (!form.includes('O') && roles.includes('outcome')) {
    const message = `Configuration "${id}" does not say what comes about; give it an outcome`;
    gaps.push({ kind: 'configuration-without-outcome', severity: 'warning', ids: [id], message });
  }
  return gaps;
}

function mechanismGaps(configuration: Configuration, { roles }: Heuristic): Gap[] {
  const { id } = configuration;
  const parts = mechanismParts(configuration);
  const asks = (role: SlotRole) => roles.includes(role);
  if (parts === 'resource' && asks('reasoning')) {
    const message = `The mechanism of "${id}" is a resource only; ask how people reason about it or respond to it`;
    return [{ kind: 'mechanism-without-reasoning', severity: 'warning', ids: [id], message }];
  }
  if (parts === 'reasoning' && asks('resource')) {
    const message = `The mechanism of "${id}" is a reasoning only; ask to which resource people respond`;
    return [{ kind: 'mechanism-without-resource', severity: 'warning', ids: [id], message }];
  }
  return [];
}

function withoutEvidence({ id }: Configuration): Gap {
  const message = `Configuration "${id}" cites no document; link its evidence, or mark it as the reviewers' own hypothesis`;
  return { kind: 'configuration-without-evidence', severity: 'warning', ids: [id], message };
}
