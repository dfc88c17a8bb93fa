import { applyChange, revertChange } from '../../src/theory/apply-change.ts';
import { changeBetween } from '../../src/theory/change-between.ts';
import { changeStatus } from '../../src/theory/change-status.ts';
import { changedThings } from '../../src/theory/changed-things.ts';
import { codings } from '../../src/theory/codings.ts';
import { narrowerConceptIds, widerConceptIds } from '../../src/theory/concept-families.ts';
import { checkConceptNames, conceptsNamed } from '../../src/theory/concept-names.ts';
import { configurationForm, mechanismParts } from '../../src/theory/configuration-form.ts';
import { successorIds } from '../../src/theory/configuration-status.ts';
import { convertHeuristic } from '../../src/theory/convert-heuristic.ts';
import { evidenceBalances } from '../../src/theory/evidence-balance.ts';
import { evidenceRows } from '../../src/theory/evidence-rows.ts';
import { cmoHeuristic, icamoHeuristic } from '../../src/theory/heuristic.ts';
import { mergeConcepts } from '../../src/theory/merge-concepts.ts';
import { statementReader } from '../../src/theory/parse-statement.ts';
import { renameConcept } from '../../src/theory/rename-concept.ts';
import { renderStatement } from '../../src/theory/render-statement.ts';
import { reviseTheory } from '../../src/theory/revise-theory.ts';
import { rivalries, unadjudicatedRivals } from '../../src/theory/rivalries.ts';
import { duplicateSlots, foldSlots } from '../../src/theory/slot-duplicates.ts';
import { splitConcept } from '../../src/theory/split-concept.ts';
import { checkThemes, configurationsOfTheme } from '../../src/theory/themes.ts';
import { theoryFoundations } from '../../src/theory/theory-foundations.ts';
import { alteredVersions, theoryHistory } from '../../src/theory/theory-history.ts';
import type { grownTheory } from './grown-theory.ts';

type Theory = ReturnType<typeof grownTheory>;

/** Every function of the room that goes through a whole theory, at work on one. */
export const roomFunctions: Readonly<Record<string, (theory: Theory) => unknown>> = {
  mergeConcepts: (theory) => mergeConcepts(theory, 'c0', ['c3', 'c7', 'c21']),
  mergeHalfOfTheConcepts: (theory) => {
    const half = theory.concepts.slice(theory.concepts.length >> 1).map(({ id }) => id);
    return mergeConcepts(theory, 'c0', half);
  },
  renameConcept: (theory) => renameConcept(theory, 'c7', { id: 'other', label: 'Other' }),
  splitConcept: (theory) => {
    const parts = ['p1', 'p2'].map((id) => ({ id, label: id, aliases: [], broaderIds: [] }));
    return splitConcept(theory, 'c7', parts, ({ role }) => (role === 'context' ? 'p1' : 'p2'));
  },
  changeEverything: (theory) => {
    const configurations = theory.configurations.map((one) => ({ ...one, note: 'seen' })).reverse();
    const change = changeBetween(theory, { ...theory, configurations, evidence: [] }, 'edit');
    const after = applyChange(theory, change);
    return [changedThings(change), revertChange(after, change)];
  },
  conceptNames: ({ concepts }) => [checkConceptNames(concepts), conceptsNamed('thing 3', concepts)],
  families: ({ concepts }) => {
    const byId = new Map(concepts.map((concept) => [concept.id, concept]));
    return [narrowerConceptIds('c0', concepts), concepts.map(({ id }) => widerConceptIds(id, byId))];
  },
  forms: ({ configurations }) =>
    configurations.map((one) => [configurationForm(one), mechanismParts(one), foldSlots(one)]),
  duplicateSlots: ({ configurations }) => duplicateSlots(configurations),
  convertHeuristic: ({ configurations }) =>
    configurations.map((one) => convertHeuristic(one, icamoHeuristic, cmoHeuristic)),
  statements: ({ configurations, concepts }) => {
    const byId = new Map(concepts.map((concept) => [concept.id, concept]));
    const read = statementReader(concepts);
    return configurations.map((one) => read(renderStatement(one, byId)));
  },
  changeStatus: (theory) => changeStatus(theory, 'A5', 'supported', { supersedes: ['A3'] }),
  successorIds: ({ configurations }) => successorIds('A0', configurations),
  codings: (theory) => codings(theory, 'concept'),
  evidenceBalances: ({ configurations, evidence, documents }) =>
    evidenceBalances(configurations, evidence, { documents }),
  evidenceRows: (theory) => evidenceRows(theory, theory.extracts, theory.documents, []),
  rivalries: (theory) => [rivalries(theory), unadjudicatedRivals(theory)],
  themes: ({ themes, configurations }) => [checkThemes(themes), configurationsOfTheme('t0', themes, configurations)],
  theoryHistory: (theory) => [theoryHistory('pt', theory), alteredVersions(theory, theory)],
  theoryFoundations: (theory) => theoryFoundations('pt', theory),
  reviseTheory: (theory) => {
    const configurationIds = theory.configurations.slice(0, 10).map(({ id }) => id);
    const [last] = theory.theoryVersions;
    return last && reviseTheory(theory, 'pt', { ...last, configurationIds });
  },
};
