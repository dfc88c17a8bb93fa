import type { Review } from '../review.ts';

/** The kinds of entity that carry an id. */
type EntityKind =
  | 'person'
  | 'stakeholder input'
  | 'question'
  | 'criterion'
  | 'stage'
  | 'search'
  | 'document'
  | 'cluster'
  | 'appraisal'
  | 'form'
  | 'extraction'
  | 'extract'
  | 'concept'
  | 'configuration'
  | 'evidence link'
  | 'configuration link'
  | 'theme'
  | 'memo'
  | 'operation'
  | 'substantive theory'
  | 'theory'
  | 'confidence assessment'
  | 'recommendation'
  | 'checklist judgement'
  | 'quality grade';

/** An entity and its id. */
export interface Entity {
  readonly kind: EntityKind;
  readonly id: string;
}

/** A place in the review that names an entity. */
export interface Reference {
  /** Who refers, in words. */
  readonly from: string;
  /** The id of the entity that refers, where it has one. */
  readonly fromId?: string;
  readonly field: string;
  readonly toId: string;
  /** What the id may name; empty: anything. */
  readonly kinds: readonly EntityKind[];
}

/** Every entity with an id. Versions of one form share the id of the form, which is counted once. */
export function entitiesOf(review: Review): Entity[] {
  const of = (kind: EntityKind, items: readonly { readonly id: string }[]): Entity[] =>
    items.map(({ id }) => ({ kind, id }));
  const forms = [...new Map(review.forms.map((form) => [`${form.id}@${form.version}`, form])).values()];
  const laterVersions = forms.filter((form) =>
    forms.some(({ id, version }) => id === form.id && version < form.version),
  );
  return [
    ...of('person', review.people),
    ...of('stakeholder input', review.stakeholderInputs),
    ...of('question', review.questions),
    ...of('criterion', review.protocol.criteria),
    ...of('stage', review.protocol.stages),
    ...of('search', review.searches),
    ...of('document', review.documents),
    ...of('cluster', review.duplicateClusters),
    ...of('appraisal', review.appraisals),
    ...of(
      'form',
      review.forms.filter((form) => !laterVersions.includes(form)),
    ),
    ...of('extraction', review.extractions),
    ...of('extract', review.extracts),
    ...of('concept', review.concepts),
    ...of('configuration', review.configurations),
    ...of('evidence link', review.evidence),
    ...of('configuration link', review.links),
    ...of('theme', review.themes),
    ...of('memo', review.memos),
    ...of('operation', review.operations),
    ...of('substantive theory', review.substantiveTheories),
    ...of('theory', review.theories),
    ...of('confidence assessment', review.confidence),
    ...of('recommendation', review.recommendations),
    ...of('checklist judgement', review.checklistJudgements),
    ...of('quality grade', review.qualityGrades),
  ];
}

/** Every place where one entity names another. The concept of a slot has a rule of its own and is not here. */
export function referencesOf(review: Review): Reference[] {
  return [
    ...referencesOfScope(review),
    ...referencesOfSearching(review),
    ...referencesOfScreening(review),
    ...referencesOfExtraction(review),
    ...referencesOfTheory(review),
    ...referencesOfProgrammeTheory(review),
    ...referencesOfReporting(review),
  ];
}

type Target = string | readonly string[] | undefined;

/** The references of one entity: field by field, the ids and what they may name. */
function refer(
  from: string,
  fromId: string | undefined,
  fields: Record<string, readonly [Target, readonly EntityKind[]]>,
) {
  return Object.entries(fields).flatMap(([field, [target, kinds]]) =>
    [target ?? []]
      .flat()
      .map((toId): Reference => ({ from, ...(fromId === undefined ? {} : { fromId }), field, toId, kinds })),
  );
}

function referencesOfScope({ questions, stakeholderInputs, protocol }: Review): Reference[] {
  return [
    ...questions.flatMap((q) => refer(`question ${q.id}`, q.id, { parentId: [q.parentId, ['question']] })),
    ...stakeholderInputs.flatMap((s) => refer(`stakeholder input ${s.id}`, s.id, { affects: [s.affects, []] })),
    ...protocol.criteria.flatMap((c) =>
      refer(`criterion ${c.id}`, c.id, { stages: [c.stages, ['stage']], parentId: [c.parentId, ['criterion']] }),
    ),
    ...refer('saturation plan', undefined, { theoryIds: [protocol.saturationPlan?.theoryIds, ['theory']] }),
    ...protocol.changes.flatMap((c) => refer(`protocol change ${c.version}`, undefined, { by: [c.by, ['person']] })),
  ];
}

function referencesOfSearching({ searches, documents, duplicateClusters }: Review): Reference[] {
  return [
    ...searches.flatMap((s) =>
      refer(`search ${s.id}`, s.id, {
        aims: [s.aims, ['question', 'theory']],
        seedDocumentIds: [s.seedDocumentIds, ['document']],
        rerunOf: [s.rerunOf, ['search']],
        by: [s.by, ['person']],
      }),
    ),
    ...documents.flatMap((d) =>
      refer(`document ${d.id}`, d.id, { searchId: [d.origins.flatMap(({ searchId }) => searchId ?? []), ['search']] }),
    ),
    ...duplicateClusters.flatMap((c) =>
      refer(`cluster ${c.id}`, c.id, { memberIds: [c.memberIds, ['document']], keptId: [c.keptId, ['document']] }),
    ),
  ];
}

function referencesOfScreening({ screening }: Review): Reference[] {
  return screening.flatMap((event) => {
    const from = `screening event ${event.by}@${event.clock}`;
    const documentIds =
      event.kind === 'import'
        ? event.documentIds
        : event.kind === 'merge'
          ? [event.fromId, event.intoId]
          : event.documentId;
    return refer(from, undefined, {
      by: [event.by, ['person']],
      documentId: [documentIds, ['document']],
      stage: ['stage' in event ? event.stage : undefined, ['stage']],
      reviewerId: ['reviewerId' in event ? event.reviewerId : undefined, ['person']],
      criterionIds: ['criterionIds' in event ? event.criterionIds : undefined, ['criterion']],
    });
  });
}

function referencesOfExtraction({ appraisals, forms, extractions, extracts, resolutions }: Review): Reference[] {
  return [
    ...appraisals.flatMap((a) =>
      refer(`appraisal ${a.id}`, a.id, {
        documentId: ['documentId' in a.target ? a.target.documentId : undefined, ['document']],
        extractId: ['extractId' in a.target ? a.target.extractId : undefined, ['extract']],
        reviewerId: [a.reviewerId, ['person']],
        forTheoryId: [a.forTheoryId, ['theory']],
        consensusOf: [a.consensusOf, ['appraisal']],
      }),
    ),
    ...forms.flatMap((f) => refer(`form ${f.id}`, f.id, { pilotedOn: [f.pilotedOn, ['document']] })),
    ...extractions.flatMap((e) =>
      refer(`extraction ${e.id}`, e.id, {
        documentId: [e.documentId, ['document']],
        formId: [e.formId, ['form']],
        reviewerId: [e.reviewerId, ['person']],
        consensusOf: [e.consensusOf, ['extraction']],
      }),
    ),
    ...extracts.flatMap((x) =>
      refer(`extract ${x.id}`, x.id, {
        documentId: [x.documentId, ['document']],
        reviewerId: [x.reviewerId, ['person']],
      }),
    ),
    ...resolutions.flatMap((r) =>
      refer(`resolution of ${r.field} in ${r.documentId}`, undefined, {
        documentId: [r.documentId, ['document']],
        extractionIds: [r.extractionIds, ['extraction']],
        takenFrom: [r.takenFrom, ['extraction']],
        by: [r.by, ['person']],
      }),
    ),
  ];
}

function referencesOfTheory({
  concepts,
  configurations,
  evidence,
  links,
  themes,
  memos,
  operations,
}: Review): Reference[] {
  return [
    ...concepts.flatMap((c) => refer(`concept ${c.id}`, c.id, { broaderIds: [c.broaderIds, ['concept']] })),
    ...configurations.flatMap((c) =>
      refer(`configuration ${c.id}`, c.id, {
        extractIds: [c.slots.flatMap(({ extractIds }) => extractIds), ['extract']],
        supersedes: [c.supersedes, ['configuration']],
        mergedInto: [c.mergedInto, ['configuration']],
        themeIds: [c.themeIds, ['theme']],
      }),
    ),
    ...evidence.flatMap((e) =>
      refer(`evidence link ${e.id}`, e.id, {
        configurationId: [e.configurationId, ['configuration']],
        documentId: [e.documentId, ['document']],
        extractId: [e.extractId, ['extract']],
      }),
    ),
    ...links.flatMap((l) =>
      refer(`configuration link ${l.id}`, l.id, {
        fromId: [l.fromId, ['configuration']],
        toId: [l.toId, ['configuration']],
        viaConceptId: [l.viaConceptId, ['concept']],
        extractIds: [l.extractIds, ['extract']],
      }),
    ),
    ...themes.flatMap((t) => refer(`theme ${t.id}`, t.id, { parentId: [t.parentId, ['theme']] })),
    ...memos.flatMap((m) => refer(`memo ${m.id}`, m.id, { about: [m.about, []], by: [m.by, ['person']] })),
    ...operations.flatMap((o) =>
      refer(`operation ${o.id}`, o.id, { inputIds: [o.inputIds, []], resultIds: [o.resultIds, []] }),
    ),
  ];
}

function referencesOfProgrammeTheory(review: Review): Reference[] {
  const { theories, theoryVersions, theoryChanges, confidence, recommendations } = review;
  return [
    ...theories.flatMap((t) =>
      refer(`theory ${t.id}`, t.id, {
        abstractsIds: [t.abstractsIds, ['theory', 'configuration']],
        rivalIds: [t.rivalIds, ['theory']],
        substantiveTheoryIds: [t.substantiveTheoryIds, ['substantive theory']],
      }),
    ),
    ...theoryVersions.flatMap((v) =>
      refer(`version ${v.version} of theory ${v.theoryId}`, undefined, {
        theoryId: [v.theoryId, ['theory']],
        configurationIds: [v.configurationIds, ['configuration']],
        evidence: [
          v.causes.flatMap((cause) => ('evidence' in cause ? cause.evidence : [])),
          ['extract', 'configuration', 'operation', 'evidence link'],
        ],
        stakeholderInputId: [
          v.causes.flatMap((cause) => ('stakeholderInputId' in cause ? cause.stakeholderInputId : [])),
          ['stakeholder input'],
        ],
      }),
    ),
    // what a change altered may be gone by now; who made it is not
    ...theoryChanges.flatMap((c, n) => refer(`theory change ${n + 1}`, undefined, { by: [c.by, ['person']] })),
    ...confidence.flatMap((c) =>
      refer(`confidence assessment ${c.id}`, c.id, {
        configurationId: [c.configurationId, ['configuration']],
        by: [c.by, ['person']],
      }),
    ),
    ...recommendations.flatMap((r) =>
      refer(`recommendation ${r.id}`, r.id, { configurationIds: [r.configurationIds, ['configuration']] }),
    ),
  ];
}

// what a judgement has seen may be gone by now: that it is then outdated is told beside it
function referencesOfReporting({ checklistJudgements, qualityGrades }: Review): Reference[] {
  return [
    ...checklistJudgements.flatMap((j) => refer(`checklist judgement ${j.id}`, j.id, { by: [j.by, ['person']] })),
    ...qualityGrades.flatMap((g) =>
      refer(`quality grade ${g.id}`, g.id, { by: [g.by, ['person']], consensusOf: [g.consensusOf, ['quality grade']] }),
    ),
  ];
}
