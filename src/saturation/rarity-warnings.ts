import type { FrequencyStatistics } from './incidence-statistics.ts';
import type { SaturationWarning } from './saturation-warning.ts';

/** What the rare codes say against an estimate of the unseen. */
export function rarityWarnings(singletons: number, doubletons: number, incidences: number): SaturationWarning[] {
  if (incidences === 0) return ['no-codes'];
  if (singletons === 0) return ['no-singletons'];
  const warnings: SaturationWarning[] = [];
  if (singletons === incidences) warnings.push('all-singletons');
  if (doubletons === 0) warnings.push(singletons === 1 ? 'one-singleton-no-doubleton' : 'no-doubletons');
  return warnings;
}

/** {@link rarityWarnings} of codes over documents. */
export function warningsOf({ frequencyCounts, incidences }: FrequencyStatistics): SaturationWarning[] {
  return rarityWarnings(frequencyCounts[1] ?? 0, frequencyCounts[2] ?? 0, incidences);
}
