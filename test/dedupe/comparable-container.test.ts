import { describe, expect, it } from 'vitest';
import { compareContainers, readContainer } from '../../src/dedupe/comparable-container.ts';
import { newLexicon } from '../../src/dedupe/lexicon.ts';

const formsOf = (container: Parameters<typeof readContainer>[0]) => readContainer(container, newLexicon()).forms;

describe('compareContainers', () => {
  it.each([
    ['Journal of Infectious Diseases', 'J Infect Dis', 1],
    ['Journal of the National Cancer Institute', 'J Natl Cancer Inst', 1],
    ['Diabetes and Metabolism', 'Diabetes & metabolism', 1],
    ['Health &amp; Place', 'Health and Place', 1],
    ['Caf&eacute;s & Bars', 'Cafés and Bars', 1],
    ['Diabetes Care', 'Cancer Research and Treatment', -1],
    ['Lancet (London, England)', 'The Lancet', 1],
    ["L'Encephale: Revue de psychiatrie", 'Encephale', 1],
    ['Médecine tropicale : revue du Corps de santé', 'Medecine Tropicale', 1],
    ['British Medical Journal', 'BMJ', 1],
    ['Americas Conference on Information Systems', 'Amcis 2017 Proceedings', 1],
    [
      '50th Annual Hawaii International Conference on System Sciences',
      'Hawaii International Conference on System Sciences',
      1,
    ],
    ['Zeitschrift für Kardiologie = Journal of Cardiology', 'Journal of Cardiology', 1],
    ['Gut [Electronic Resource]', 'Gut', 1],
    ['Cancer', 'Cancer Research', 0],
    ['International Journal of Cancer', 'European Journal of Cancer', 0],
    ['Stroke', 'Canadian Journal of Neurological Sciences', -1],
    ['Radiology : official journal of the Society', 'Thorax : official journal of the Society', 0],
    ['', 'Stroke', 0],
  ])('%s and %s', (one, other, result) => {
    const [a, b] = [one, other].map((containerTitle) => formsOf({ containerTitle }));
    expect(compareContainers(a ?? [], b ?? [])).toBe(result);
    expect(compareContainers(b ?? [], a ?? [])).toBe(result);
  });

  it('takes the short name for another form of the name', () => {
    const full = formsOf({ containerTitle: 'Proceedings of Something', containerShort: 'PNAS' });
    expect(compareContainers(full, formsOf({ containerTitle: 'PNAS' }))).toBe(1);
  });
});
