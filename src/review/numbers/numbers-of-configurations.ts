import { groupBy } from '../../core/group-by.ts';
import type { Configuration } from '../../theory/configuration.ts';
import { configurationForm, isStanding, mechanismParts } from '../../theory/configuration-form.ts';
import { evidenceBalances } from '../../theory/evidence-balance.ts';
import { configurationsOfTheme } from '../../theory/themes.ts';
import type { Review } from '../review.ts';
import { nameSegment } from './name-segment.ts';
import { counted, countedBy, type NumberDraft } from './number-draft.ts';

const forms = ['CMO', 'CM', 'CO', 'MO', 'C', 'M', 'O'] as const;
const mechanisms = ['resource and reasoning', 'resource', 'reasoning', 'none'] as const;
const statuses = ['candidate', 'supported', 'refined', 'refuted', 'merged', 'withdrawn'] as const;

/** Configurations by form, theme, modality and status, and by what they rest on. Merged and withdrawn ones do not count. */
export function numbersOfConfigurations(review: Review): NumberDraft[] {
  const standing = review.configurations.filter(isStanding);
  const of = (label: string, by: string) => ({ label, by, unit: 'configurations', partOf: 'configurations' }) as const;
  return [
    counted('configurations', idsOf(standing), {
      label: 'Configurations',
      by: 'isStanding',
      unit: 'configurations',
    }),
    ...byForm('configurations', standing, 'configurations', true),
    ...countedBy('configurations.byMechanism', standing, mechanismParts, {
      ...of('Configurations by the parts of their mechanism', 'mechanismParts'),
      declared: mechanisms,
    }),
    ...byTheme(review, standing),
    ...countedBy('configurations.byModality', standing, ({ modality }) => modality, {
      ...of('Configurations by modality', 'reviewNumbers'),
      declared: ['observed', 'claimed', 'hypothesised'],
    }),
    ...countedBy('configurations.byValence', standing, ({ valence }) => valence, {
      ...of('Configurations by whether their outcome is wanted', 'reviewNumbers'),
      declared: ['desired', 'undesired', 'mixed'],
    }),
    ...countedBy(
      'configurations.byLevel',
      standing,
      ({ level }) => level,
      of('Configurations by level', 'reviewNumbers'),
    ),
    counted('configurations.recorded', idsOf(review.configurations), {
      label: 'Configurations, merged and withdrawn ones too',
      by: 'reviewNumbers',
      unit: 'configurations',
    }),
    ...countedBy('configurations.byStatus', review.configurations, ({ status }) => status, {
      ...of('Configurations by status', 'reviewNumbers'),
      partOf: 'configurations.recorded',
      declared: statuses,
    }),
    ...restingOn(review, standing),
  ];
}

function byForm(name: string, configurations: readonly Configuration[], partOf: string, all: boolean): NumberDraft[] {
  return countedBy(`${name}.byForm`, configurations, (one) => configurationForm(one) || undefined, {
    label: 'Configurations by form',
    by: 'configurationForm',
    unit: 'configurations',
    partOf,
    declared: all ? forms : [],
  });
}

function byTheme({ themes }: Review, standing: readonly Configuration[]): NumberDraft[] {
  const of = (label: string) =>
    ({ label, by: 'configurationsOfTheme', unit: 'configurations', partOf: 'configurations' }) as const;
  const known = new Set(themes.map(({ id }) => id));
  const unthemed = standing.filter(({ themeIds }) => !themeIds.some((id) => known.has(id)));
  return [
    ...themes.flatMap(({ id, label }) => {
      const own = configurationsOfTheme(id, themes, standing);
      const name = `configurations.byTheme.${nameSegment(id)}`;
      return [counted(name, idsOf(own), of(`Configurations of the theme ${label}`)), ...byForm(name, own, name, false)];
    }),
    counted('configurations.unthemed', idsOf(unthemed), of('Configurations of no theme')),
  ];
}

/** On how many documents and studies configurations rest that support or refine them. */
function restingOn({ evidence, documents }: Review, standing: readonly Configuration[]): NumberDraft[] {
  const balances = evidenceBalances(standing, evidence, { documents });
  const quoted = groupBy(
    evidence.filter(({ extractId }) => extractId !== undefined),
    ({ configurationId }) => configurationId,
  );
  const ground = standing.map((configuration) => {
    const balance = balances.get(configuration.id);
    return {
      id: configuration.id,
      documents: together(balance?.supports, balance?.refines),
      studies: together(balance?.studies.supports, balance?.studies.refines),
      refuting: balance?.refutes.length ?? 0,
      isQuoted: quoted.has(configuration.id) || configuration.slots.some(({ extractIds }) => extractIds.length > 0),
    };
  });
  const count = (name: string, label: string, holds: (one: (typeof ground)[number]) => boolean) =>
    counted(`configurations.${name}`, idsOf(ground.filter(holds)), {
      label,
      by: 'evidenceBalances',
      unit: 'configurations',
      partOf: 'configurations',
    });
  return [
    count('onOneDocument', 'Configurations that rest on one document', (one) => one.documents === 1),
    count('onOneStudy', 'Configurations that rest on one study', (one) => one.studies === 1),
    count('onSeveralDocuments', 'Configurations that rest on two documents or more', (one) => one.documents > 1),
    count('withoutEvidence', 'Configurations that no document supports', (one) => one.documents === 0),
    count('quoted', 'Configurations with a quote', (one) => one.isQuoted),
    count('refutedBySome', 'Configurations that some document refutes', (one) => one.refuting > 0),
  ];
}

/** How many different ids two lists hold, each of which holds none twice. */
function together(some: readonly string[] = [], others: readonly string[] = []): number {
  return some.length === 0 || others.length === 0 ? some.length + others.length : new Set([...some, ...others]).size;
}

function idsOf(things: readonly { readonly id: string }[]): string[] {
  return things.map(({ id }) => id);
}
