import type { ScreeningEvent } from '../../screening/event.ts';
import type { Review } from '../review.ts';

/** Says an event of the log in words: who, what, where, and why. */
export function eventInWords(event: ScreeningEvent, { people, protocol }: Pick<Review, 'people' | 'protocol'>): string {
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? id;
  const who = 'reviewerId' in event && event.reviewerId !== event.by ? event.reviewerId : event.by;
  const when = event.at === undefined ? '' : `, ${event.at}`;
  return `${nameOf(who)} ${deedInWords(event, protocol)}${when}`;
}

function deedInWords(event: ScreeningEvent, protocol: Review['protocol']): string {
  const stage = 'stage' in event ? stageName(event.stage, protocol) : '';
  switch (event.kind) {
    case 'import':
      return `imported it with batch ${event.batch}`;
    case 'assign':
      return `was given it at ${stage}`;
    case 'unassign':
      return `was relieved of it at ${stage}`;
    case 'decide': {
      const reasons = reasonsInWords(event.criterionIds, protocol);
      const round = event.round === undefined ? '' : `, round ${event.round}`;
      const machine = event.machine === undefined ? '' : ` (by ${event.machine.name} ${event.machine.version})`;
      return `voted ${event.verdict} at ${stage}${round}${reasons}${machine}${noteInWords(event.note)}`;
    }
    case 'retract':
      return `took the vote at ${stage} back`;
    case 'adjudicate':
      return `settled ${event.verdict} at ${stage}${reasonsInWords(event.criterionIds, protocol)} by ${event.method}: ${event.reason}`;
    case 'retrieve': {
      const where = event.where === undefined ? '' : ` (${event.where})`;
      return event.outcome === 'retrieved' ? `had the full text${where}` : `could not get the full text${where}`;
    }
    case 'merge':
      return `found that ${event.fromId} is ${event.intoId}`;
    case 'note':
      return `noted: ${event.text}`;
  }
}

function stageName(id: string, { stages }: Review['protocol']): string {
  return stages.find((stage) => stage.id === id)?.label ?? id;
}

function reasonsInWords(criterionIds: readonly string[], { criteria }: Review['protocol']): string {
  if (criterionIds.length === 0) return '';
  const texts = criterionIds.map((id) => criteria.find((criterion) => criterion.id === id)?.text ?? id);
  return `, because ${texts.join('; ')}`;
}

function noteInWords(note: string | undefined): string {
  return note === undefined ? '' : ` – ${note}`;
}
