import { groupBy } from '../../core/group-by.ts';
import type { FlowCount, FlowStep } from '../flow-model.ts';
import type { FlowBase } from './flow-base.ts';
import { counted, type MakeBox, whereAny } from './flow-boxes.ts';
import type { PreviousDocuments } from './previous-version.ts';

/** The documents included, by kind; in an updated review those that are new, and studies that are new. */
export function inclusionStep(ids: readonly string[], base: FlowBase, box: MakeBox): FlowStep {
  const { review, documentById, studyOf, previous } = base;
  const { documentKinds } = review.protocol;
  const byKind = groupBy(ids, (id) => documentById.get(id)?.kind ?? '');
  const kinds = [...new Set([...documentKinds.map(({ kind }) => kind), ...byKind.keys()])];
  const parts = kinds.flatMap((kind) =>
    whereAny(
      counted(
        `included-${kind === '' ? 'no-kind' : kind}`,
        kind === '' ? 'Kind not recorded' : kind,
        byKind.get(kind) ?? [],
      ),
    ),
  );
  const label = previous === undefined ? 'Documents included' : 'New documents included';
  const old = new Set(previous?.stillIncluded.map(studyOf));
  const studies = studiesOf('included-studies', 'Studies included', ids, studyOf, old);
  return {
    id: 'included',
    phase: 'included',
    main: box('included', label, ids, { unit: 'reports', parts, studies }),
    asides: [],
  };
}

/** What the previous version of an updated review included, and what of it is so no more. */
export function previousStep({ included, stillIncluded }: PreviousDocuments, { studyOf }: FlowBase): FlowStep {
  const still = new Set(stillIncluded);
  const studies = studiesOf('previous-studies', 'Studies in the previous version', included, studyOf);
  return {
    id: 'previous',
    phase: 'identification',
    from: [],
    main: counted('previous', 'Documents included in the previous version', included, { unit: 'reports', studies }),
    asides: whereAny(
      counted(
        'previous-no-longer',
        'No longer included',
        included.filter((id) => !still.has(id)),
        { unit: 'reports' },
      ),
    ),
  };
}

/** What an updated review includes in all. */
export function totalStep(
  { stillIncluded }: PreviousDocuments,
  fresh: readonly string[],
  { studyOf }: FlowBase,
): FlowStep {
  const ids = [...stillIncluded, ...fresh];
  const parts = [
    counted('total-previous', 'From the previous version', stillIncluded),
    counted('total-new', 'New', fresh),
  ];
  const studies = studiesOf('total-studies', 'Studies included in all', ids, studyOf);
  return {
    id: 'total',
    phase: 'included',
    from: ['previous', 'included'],
    main: counted('total', 'Documents included in all', ids, { unit: 'reports', parts, studies }),
    asides: [],
  };
}

/** The included documents that leave a trace in the synthesis: a quote, or evidence for or against a configuration. */
export function synthesisSteps(step: FlowStep, { review, recordById }: FlowBase, box: MakeBox): FlowStep[] {
  const ids = step.main.ids ?? [];
  const standsFor = (id: string) => recordById.get(id)?.standsFor ?? id;
  const used = new Set([...review.evidence, ...review.extracts].map(({ documentId }) => standsFor(documentId)));
  const unit = 'reports';
  const unused = box(
    `${step.id}-without-trace`,
    'Leave no trace in the synthesis',
    ids.filter((id) => !used.has(id)),
    { unit },
  );
  const main = box(
    'synthesised',
    'Documents used in the synthesis',
    ids.filter((id) => used.has(id)),
    { unit },
  );
  return [
    { ...step, asides: [unused] },
    { id: 'synthesis', phase: 'included', main, asides: [] },
  ];
}

/** The studies of these documents, without those that the review knew before. */
function studiesOf(
  id: string,
  label: string,
  documentIds: readonly string[],
  studyOf: (id: string) => string,
  known: ReadonlySet<string> = new Set(),
): FlowCount {
  const studies = [...new Set(documentIds.map(studyOf))].filter((study) => !known.has(study));
  return counted(id, label, studies, { unit: 'studies' });
}
