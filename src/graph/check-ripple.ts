import type { Problem } from '../core/problem.ts';
import type { Configuration, Slot } from '../theory/configuration.ts';
import type { ConfigurationLink } from '../theory/configuration-link.ts';
import { type Lookup, lookUp } from '../theory/lookup.ts';

/**
 * Checks a recorded ripple: an outcome of the first configuration must be a context, resource or reasoning of the second,
 * with equal polarity. Otherwise the link is a `precedes`, which claims less. Links of another kind have no problem here.
 *
 * Codes: `dangling-id`, `self-link`, `ripple-without-shared-concept` (the message says what does not meet), and
 * `ripple-without-via` (a note) where the two share a concept and the link does not name it.
 *
 * @param configurations - A list, or a map by id where many links are checked.
 * @example
 * const link = configurationLinkSchema.parse({ id: 'L1', kind: 'ripple', fromId: 'A', toId: 'A', viaConceptId: 'trust', basis: 'inferred', rationale: 'Trust returns' });
 * const configuration = configurationSchema.parse({ id: 'A', modality: 'claimed', status: 'candidate' });
 * checkRipple(link, [configuration]).map(({ code }) => code); // ['self-link']
 * @see Jagosh J, Bush PL, Salsberg J, et al. A realist evaluation of community-based participatory research. BMC Public
 *   Health 2015;15:725. https://doi.org/10.1186/s12889-015-1949-1
 */
export function checkRipple(link: ConfigurationLink, configurations: Lookup<Configuration>): Problem[] {
  if (link.kind !== 'ripple') return [];
  const from = lookUp(configurations, link.fromId);
  const to = lookUp(configurations, link.toId);
  if (from === undefined || to === undefined) {
    return [...(from ? [] : [link.fromId]), ...(to ? [] : [link.toId])].map((id) => dangling(link, id));
  }
  if (link.fromId === link.toId) {
    return [problem(link, 'self-link', `leads from "${link.fromId}" to itself; link two configurations`)];
  }

  const produced = from.slots.filter(({ role }) => role === 'outcome');
  const received = to.slots.filter(({ role }) => role === 'context' || role === 'resource' || role === 'reasoning');
  const via = link.viaConceptId;
  return via === undefined
    ? checkWithoutVia(link, produced, received)
    : checkVia(link, via, ofConcept(produced, via), ofConcept(received, via));
}

function checkVia(
  link: ConfigurationLink,
  via: string,
  produced: readonly Slot[],
  received: readonly Slot[],
): Problem[] {
  if (sharedConcepts(produced, received).length > 0) return [];
  return [
    problem(link, 'ripple-without-shared-concept', `goes via "${via}", ${whyNot(link, produced, received)}; ${remedy}`),
  ];
}

function checkWithoutVia(link: ConfigurationLink, produced: readonly Slot[], received: readonly Slot[]): Problem[] {
  const shared = sharedConcepts(produced, received);
  if (shared.length > 0) {
    const names = shared.map((id) => `"${id}"`).join(' or ');
    return [
      { ...problem(link, 'ripple-without-via', `does not say through which concept; name ${names}`), severity: 'note' },
    ];
  }
  const message = `names no concept, and no outcome of "${link.fromId}" is a context or mechanism of "${link.toId}" with equal polarity; ${remedy}`;
  return [problem(link, 'ripple-without-shared-concept', message)];
}

const remedy = 'name the concept through which they meet, or record the link as "precedes"';

function whyNot({ fromId, toId }: ConfigurationLink, produced: readonly Slot[], received: readonly Slot[]): string {
  if (produced.length === 0) return `which is no outcome of "${fromId}"`;
  if (received.length === 0) return `which is no context or mechanism of "${toId}"`;
  return `whose polarity as an outcome of "${fromId}" is not the one that "${toId}" receives`;
}

function ofConcept(slots: readonly Slot[], id: string): Slot[] {
  return slots.filter(({ conceptId }) => conceptId === id);
}

function sharedConcepts(produced: readonly Slot[], received: readonly Slot[]): string[] {
  const shared = produced.filter((out) =>
    received.some((into) => into.conceptId === out.conceptId && into.polarity === out.polarity),
  );
  return [...new Set(shared.map(({ conceptId }) => conceptId))];
}

function dangling(link: ConfigurationLink, id: string): Problem {
  return problem(
    link,
    'dangling-id',
    `names configuration "${id}", which is not recorded; record it or remove the link`,
  );
}

function problem({ id, fromId, toId }: ConfigurationLink, code: string, message: string): Problem {
  return { code, severity: 'error', message: `Ripple "${id}" ${message}`, ids: [id, fromId, toId] };
}
