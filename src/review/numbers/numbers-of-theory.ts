import { groupBy } from '../../core/group-by.ts';
import type { Configuration } from '../../theory/configuration.ts';
import { isStanding } from '../../theory/configuration-form.ts';
import type { EvidenceLink } from '../../theory/evidence-link.ts';
import type { Review } from '../review.ts';
import { nameSegment } from './name-segment.ts';
import { counted, countedBy, type NumberDraft } from './number-draft.ts';

const roles = ['context', 'intervention', 'actor', 'resource', 'reasoning', 'outcome'] as const;

/** Concepts, themes, evidence, theories and their versions, and what follows from them. */
export function numbersOfTheory(review: Review): NumberDraft[] {
  return [...concepts(review), ...evidence(review), ...theories(review), ...afterwards(review)];
}

function concepts({ concepts: all, configurations, themes, evidence: links }: Review): NumberDraft[] {
  const { rolesOf, documentsOf } = usesOfConcepts(configurations.filter(isStanding), links);
  const of = (label: string) => ({ label, by: 'reviewNumbers', unit: 'concepts', partOf: 'concepts' }) as const;
  const used = all.filter(({ id }) => rolesOf.has(id));
  return [
    counted('concepts', idsOf(all), { label: 'Concepts', by: 'reviewNumbers', unit: 'concepts' }),
    counted('concepts.used', idsOf(used), of('Concepts in a configuration')),
    ...countedBy('concepts.byRole', used, ({ id }) => [...(rolesOf.get(id) ?? [])], {
      ...of('Concepts by role; one may have several'),
      declared: roles,
    }),
    counted(
      'concepts.onOneDocument',
      idsOf(used.filter(({ id }) => documentsOf.get(id)?.size === 1)),
      of('Concepts that come from one document'),
    ),
    counted('themes', idsOf(themes), { label: 'Themes', by: 'reviewNumbers', unit: 'themes' }),
  ];
}

/** In which roles each concept stands, and from which documents it comes, two at most. */
function usesOfConcepts(standing: readonly Configuration[], links: readonly EvidenceLink[]) {
  const rolesOf = new Map<string, Set<string>>();
  const documentsOf = new Map<string, Set<string>>();
  const cited = groupBy(links, ({ configurationId }) => configurationId);
  standing.forEach(({ id, slots }) => {
    const own = cited.get(id) ?? [];
    slots.forEach(({ conceptId, role }) => {
      rolesOf.set(conceptId, (rolesOf.get(conceptId) ?? new Set()).add(role));
      const known = documentsOf.get(conceptId) ?? new Set();
      documentsOf.set(conceptId, known);
      addUntilTwo(known, own);
    });
  });
  return { rolesOf, documentsOf };
}

/** Whether a concept comes from one document or from more is all that is asked. */
function addUntilTwo(known: Set<string>, links: readonly EvidenceLink[]): void {
  for (const { documentId } of links) {
    if (known.size > 1) return;
    known.add(documentId);
  }
}

function evidence({ evidence: links }: Review): NumberDraft[] {
  const of = (label: string) => ({ label, by: 'reviewNumbers', unit: 'evidence' }) as const;
  return [
    counted('evidence', idsOf(links), of('Links of evidence')),
    ...countedBy('evidence.byBearing', links, ({ bearing }) => bearing, {
      ...of('Links of evidence by bearing'),
      partOf: 'evidence',
      declared: ['supports', 'refutes', 'refines'],
    }),
  ];
}

function theories({ theories: all, theoryVersions, substantiveTheories, theoryChanges }: Review): NumberDraft[] {
  const of = (label: string) => ({ label, by: 'reviewNumbers', unit: 'theories' }) as const;
  const versionsOf = groupBy(theoryVersions, ({ theoryId }) => theoryId);
  const nameOf = ({ theoryId, version }: { readonly theoryId: string; readonly version: number }) =>
    `${theoryId} version ${version}`;
  const level = (name: string, label: string, wanted: 'programme' | 'middle-range') =>
    counted(name, idsOf(all.filter((theory) => theory.level === wanted)), { ...of(label), partOf: 'theories' });
  return [
    counted('theories', idsOf(all), of('Theories')),
    level('theories.programme', 'Programme theories', 'programme'),
    level('theories.middleRange', 'Middle-range theories', 'middle-range'),
    counted('theories.substantive', idsOf(substantiveTheories), of('Substantive theories')),
    counted('theories.versions', theoryVersions.map(nameOf), { ...of('Versions of theories'), unit: 'versions' }),
    {
      name: 'theories.changes',
      value: theoryChanges.length,
      ids: [],
      ...of('Recorded changes of the theory'),
      unit: 'changes',
    },
    ...all.flatMap(({ id, label }) => {
      const own = [...(versionsOf.get(id) ?? [])].sort((a, b) => a.version - b.version);
      const name = `theories.byId.${nameSegment(id)}`;
      return [
        counted(`${name}.versions`, own.map(nameOf), { ...of(`Versions of ${label}`), unit: 'versions' }),
        counted(`${name}.configurations`, own.at(-1)?.configurationIds ?? [], {
          ...of(`Configurations of the last version of ${label}`),
          unit: 'configurations',
          partOf: 'configurations',
        }),
      ];
    }),
  ];
}

function afterwards({ operations, memos, recommendations }: Review): NumberDraft[] {
  const of = (label: string) => ({ label, by: 'reviewNumbers' });
  return [
    counted('operations', idsOf(operations), { ...of('Operations on evidence'), unit: 'operations' }),
    ...countedBy('operations.byKind', operations, ({ kind }) => kind, {
      ...of('Operations on evidence by kind'),
      unit: 'operations',
      partOf: 'operations',
    }),
    counted('memos', idsOf(memos), { ...of('Memos'), unit: 'memos' }),
    counted('recommendations', idsOf(recommendations), { ...of('Recommendations'), unit: 'recommendations' }),
    ...countedBy('recommendations.byKind', recommendations, ({ kind }) => kind, {
      ...of('Recommendations by kind'),
      unit: 'recommendations',
      partOf: 'recommendations',
    }),
  ];
}

function idsOf(things: readonly { readonly id: string }[]): string[] {
  return things.map(({ id }) => id);
}
