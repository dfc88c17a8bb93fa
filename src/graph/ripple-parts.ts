import { compareText } from '../core/compare-text.ts';
import { groupBy } from '../core/group-by.ts';
import type { Configuration, Slot } from '../theory/configuration.ts';
import type { ConfigurationLink } from '../theory/configuration-link.ts';

/** The roles in which an outcome of another configuration can return. */
export type ReceivingRole = 'context' | 'resource' | 'reasoning';

const receivingRoles: readonly ReceivingRole[] = ['context', 'resource', 'reasoning'];

function isReceiving(role: Slot['role']): boolean {
  return role === 'context' || role === 'resource' || role === 'reasoning';
}

/** A configuration that receives an outcome, and in which roles. */
export interface Receiver {
  readonly toId: string;
  readonly roles: readonly ReceivingRole[];
}

/** By concept and polarity: the configurations that receive it, each with the roles in which it does. */
export function receiversByOutcome(configurations: readonly Configuration[]): Map<string, Receiver[]> {
  const received = configurations.flatMap(({ id, slots }) => {
    const byMeeting = groupBy(
      slots.filter(({ role }) => isReceiving(role)),
      meetingKey,
    );
    return [...byMeeting].map(([meeting, own]) => {
      const roles = receivingRoles.filter((role) => own.some((slot) => slot.role === role));
      return { meeting, receiver: { toId: id, roles } };
    });
  });
  const receivers = new Map<string, Receiver[]>();
  for (const [meeting, own] of groupBy(received, (one) => one.meeting)) {
    receivers.set(
      meeting,
      own.map(({ receiver }) => receiver),
    );
  }
  return receivers;
}

/** The outcomes of a configuration, one recorded twice only once. */
export function outcomesOf({ slots }: Configuration): Map<string, Slot> {
  return new Map(slots.filter(({ role }) => role === 'outcome').map((slot) => [meetingKey(slot), slot]));
}

/** What a configuration brings about, that another can take up. */
export function meetingsGiven({ slots }: Configuration): ReadonlySet<string> {
  return meetingsOf(slots, ({ role }) => role === 'outcome');
}

/** What a configuration takes up, that another can bring about. */
export function meetingsTaken({ slots }: Configuration): ReadonlySet<string> {
  return meetingsOf(slots, ({ role }) => isReceiving(role));
}

function meetingsOf(slots: readonly Slot[], isTold: (slot: Slot) => boolean): ReadonlySet<string> {
  return new Set(slots.filter(isTold).map(meetingKey));
}

/** An outcome meets a context or mechanism where both concept and polarity are the same. */
function meetingKey({ conceptId, polarity }: Slot): string {
  return `${polarity}${conceptId}`;
}

/** The recorded ripple that stands for a concept, of the links between two configurations; of several the first by id. */
export function recordedId(links: readonly ConfigurationLink[], conceptId: string): string | undefined {
  if (links.length === 0) return undefined;
  const ids = links.filter(({ viaConceptId = conceptId }) => viaConceptId === conceptId).map(({ id }) => id);
  return ids.sort(compareText)[0];
}
