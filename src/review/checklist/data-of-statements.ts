import type { ChecklistFacts } from './checklist-facts.ts';
import { type Datum, datum, idsWhere, lackIn, textDatum } from './datum.ts';

/** What no log can tell and a review states. */
export const dataOfStatements = {
  audience: ({ review }: ChecklistFacts): Datum =>
    textDatum('statements.audience', review.statements.audience, 'for whom the report is written is not recorded'),
  setting: ({ review }: ChecklistFacts): Datum =>
    textDatum('statements.setting', review.statements.setting, 'the setting is not recorded'),
  ethics: ({ review }: ChecklistFacts): Datum =>
    textDatum(
      'statements.ethics',
      review.statements.ethics,
      'whether ethical approval was needed and given is not recorded',
    ),

  registration: ({ review }: ChecklistFacts): Datum =>
    datum({
      fields: [
        ...(review.statements.registration === undefined ? [] : ['statements.registration']),
        ...(review.protocol.registration?.trim() ? ['protocol.registration'] : []),
      ],
      none: 'neither a registration nor that there is none is recorded',
    }),

  'protocol-location': ({ review }: ChecklistFacts): Datum =>
    textDatum(
      'statements.protocolLocation',
      review.statements.protocolLocation,
      'neither where the protocol can be read nor that there is none is recorded',
    ),

  funding: ({ review }: ChecklistFacts): Datum => {
    const { funding } = review.statements;
    const told = funding !== undefined && funding.length > 0;
    return datum({
      fields: told ? ['statements.funding'] : [],
      none: 'neither funding nor that there was none is recorded',
    });
  },

  interests: ({ review }: ChecklistFacts): Datum => {
    const asked = review.people.filter(
      ({ nature, roles }) => nature === 'human' && !(roles.length > 0 && roles.every((role) => role === 'stakeholder')),
    );
    const silent = idsWhere(asked, ({ interests }) => !interests?.trim());
    return datum({
      ids: idsWhere(asked, ({ interests }) => Boolean(interests?.trim())),
      lacking: lackIn(silent, asked.length, 'people', 'declare neither interests nor that they have none'),
      none: 'nobody declares interests or that there are none',
    });
  },

  availability: ({ review }: ChecklistFacts): Datum => {
    const told = review.statements.availability;
    const kinds = (['data', 'code', 'materials'] as const).map((kind) => ({ kind, text: told?.[kind]?.trim() }));
    return datum({
      fields: kinds.filter(({ text }) => text).map(({ kind }) => `statements.availability.${kind}`),
      lacking: kinds
        .filter(({ text }) => !text)
        .map(({ kind }) => `whether and where ${kind} can be had is not recorded`),
      none: 'nothing on the availability of data, code or materials is recorded',
    });
  },

  software: ({ review }: ChecklistFacts): Datum =>
    datum({
      fields: review.statements.software.map((_, place) => `statements.software.${place}`),
      none: 'no software and version is recorded',
    }),

  stakeholders: ({ review }: ChecklistFacts): Datum => {
    const unused = idsWhere(review.stakeholderInputs, ({ affects }) => affects.length === 0);
    return datum({
      ids: review.stakeholderInputs.map(({ id }) => id),
      lacking: lackIn(unused, review.stakeholderInputs.length, 'stakeholder inputs', 'do not say what they changed'),
      none: 'no input of stakeholders or participants is recorded',
    });
  },
} as const;
