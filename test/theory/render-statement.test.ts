import { describe, expect, it } from 'vitest';
import { conceptSchema } from '../../src/theory/concept.ts';
import { slotSchema } from '../../src/theory/configuration.ts';
import { heuristicSchema } from '../../src/theory/heuristic.ts';
import { renderStatement, statementParts } from '../../src/theory/render-statement.ts';
import { englishStatements } from '../../src/theory/statement-locale.ts';
import { alliancingTheory } from './alliancing-theory.ts';
import { frozen } from './frozen.ts';

const concepts = frozen(
  [
    ['split', 'Local services are split up'],
    ['nhs', 'NHS trusts take part.'],
    ['me', 'I feel heard'],
    ['a', 'A vision held in common'],
    ['forum', 'A joint forum'],
    ['trust', 'Members trust one another'],
    ['gaps', 'Gaps close'],
    ['nurses', 'Nurses'],
    ['odd', '$& {then} \\'],
  ].map(([id, label]) => conceptSchema.parse({ id, label })),
);
const configuration = (...slots: [role: string, conceptId: string, polarity?: string][]) =>
  frozen({ slots: slots.map(([role, conceptId, polarity]) => slotSchema.parse({ role, conceptId, polarity })) });

describe('renderStatement', () => {
  it('tells a whole configuration, resource and reasoning apart', () => {
    const whole = configuration(
      ['context', 'split'],
      ['resource', 'forum'],
      ['reasoning', 'trust'],
      ['outcome', 'gaps'],
      ['outcome', 'a'],
    );
    expect(renderStatement(whole, concepts)).toBe(
      'If local services are split up, then gaps close and a vision held in common, because of the resource “A joint forum” and the reasoning “Members trust one another”.',
    );
  });

  it('says what is not known', () => {
    expect(renderStatement(configuration(), concepts)).toBe(
      'If (context not stated), then (outcome not stated), because (mechanism not stated).',
    );
    expect(statementParts(configuration(['resource', 'forum']), concepts).because).toBe(
      'of the resource “A joint forum” (reasoning not stated)',
    );
    expect(statementParts(configuration(['reasoning', 'trust']), concepts).because).toBe(
      'of the reasoning “Members trust one another” (resource not stated)',
    );
  });

  it('turns what is absent or falls around', () => {
    const absent = configuration(
      ['context', 'split', '-'],
      ['resource', 'forum', '-'],
      ['reasoning', 'trust', '-'],
      ['outcome', 'gaps', '-'],
    );
    expect(renderStatement(absent, concepts)).toBe(
      'If “Local services are split up” does not hold, then there is less of “Gaps close”, because of the absence of the resource “A joint forum” and the absence of the reasoning “Members trust one another”.',
    );
  });

  it('lists with commas and one "and"', () => {
    const three = configuration(['outcome', 'gaps'], ['outcome', 'gaps'], ['outcome', 'gaps']);
    expect(statementParts(three, concepts).then).toBe('gaps close, gaps close and gaps close');
  });

  it('keeps the capitals of abbreviations and of "I", and drops a full stop', () => {
    const contexts = configuration(['context', 'nhs'], ['context', 'me']);
    expect(statementParts(contexts, concepts).if).toBe('NHS trusts take part and I feel heard');
  });

  it('puts interventions and actors beside the context', () => {
    const icamo = heuristicSchema.parse({
      name: 'ICAMO',
      roles: ['intervention', 'context', 'actor', 'resource', 'outcome'],
    });
    const slots = configuration(['actor', 'nurses'], ['outcome', 'gaps'], ['resource', 'forum']);
    expect(statementParts(slots, concepts, { heuristic: icamo })).toEqual({
      if: '(context not stated), (intervention not stated) and the actors are “Nurses”',
      then: 'gaps close',
      // a heuristic without reasoning does not miss it
      because: 'of the resource “A joint forum”',
    });
    expect(statementParts(slots, concepts).if).toBe('(context not stated) and the actors are “Nurses”');
  });

  it('leaves a label alone that looks like a template', () => {
    expect(statementParts(configuration(['outcome', 'odd']), concepts).then).toBe('$& {then} \\');
    expect(renderStatement(configuration(['outcome', 'odd']), concepts)).toContain('then $& {then} \\, because');
  });

  it('names a concept that is not recorded by its id, and finds labels in a map as in a list', () => {
    const slots = configuration(['outcome', 'nobody'], ['outcome', 'gaps']);
    expect(statementParts(slots, concepts).then).toBe('nobody and gaps close');
    const byId = new Map(concepts.map((concept) => [concept.id, concept]));
    expect(renderStatement(slots, byId)).toBe(renderStatement(slots, concepts));
  });

  it('speaks another language', () => {
    const locale = {
      ...englishStatements,
      sentence: 'Wenn {if}, dann {then}, weil {because}.',
      slots: { ...englishStatements.slots, outcome: { '+': '„{label}“', '-': 'nicht „{label}“' } },
    };
    expect(renderStatement(configuration(['outcome', 'gaps']), concepts, { locale })).toMatch(
      /^Wenn .*, dann „Gaps close“, weil/,
    );
  });

  it('names every concept of each configuration in the published example', () => {
    for (const { slots } of alliancingTheory.configurations) {
      const statement = renderStatement({ slots }, alliancingTheory.concepts).toLowerCase();
      const labels = slots.map(({ conceptId }) => alliancingTheory.concepts.find(({ id }) => id === conceptId)?.label);
      expect(labels.filter((label) => !statement.includes(label?.toLowerCase() ?? 'no label'))).toEqual([]);
    }
  });
});
