import { groupBy } from '../../core/group-by.ts';
import type { ChecklistFacts } from './checklist-facts.ts';
import { type Datum, datum, idsWhere, lackIn } from './datum.ts';

/** What a review says of what was taken from documents, and by whom. */
export const dataOfExtraction = {
  form: ({ review }: ChecklistFacts): Datum => {
    const empty = idsWhere(review.forms, ({ fields }) => fields.length === 0);
    return datum({
      ids: review.forms.map(({ id }) => id),
      lacking: lackIn(empty, review.forms.length, 'versions of extraction forms', 'have no field'),
      none: 'no extraction form is recorded',
    });
  },

  'form-instructions': ({ review }: ChecklistFacts): Datum => {
    const fields = review.forms.flatMap((form) =>
      form.fields.map(({ id, instruction }) => ({ id: `${form.id}.${id}`, formId: form.id, instruction })),
    );
    const silent = idsWhere(fields, ({ instruction }) => !instruction?.trim());
    return datum({
      ids: fields.filter(({ instruction }) => instruction?.trim()).map(({ formId }) => formId),
      lacking: lackIn(silent, fields.length, 'fields of extraction forms', 'do not say how they are filled in'),
      none: 'no field of an extraction form is recorded with its instruction',
    });
  },

  extraction: ({ review, included }: ChecklistFacts): Datum => {
    const work = [...review.extractions, ...review.extracts];
    const done = new Set(work.map(({ documentId }) => documentId));
    return datum({
      ids: work.map(({ id }) => id),
      lacking: lackIn(
        idsWhere(included, ({ id }) => !done.has(id)),
        included.length,
        'included documents',
        'have no extraction',
      ),
      none: 'no extraction and no quote is recorded',
    });
  },

  collectors: ({ review, included }: ChecklistFacts): Datum => {
    const byDocument = groupBy([...review.extractions, ...review.extracts], ({ documentId }) => documentId);
    const collectors = (id: string) => new Set((byDocument.get(id) ?? []).map(({ reviewerId }) => reviewerId)).size;
    const known = new Set(review.people.map(({ id }) => id));
    const people = [...byDocument.values()].flat().map(({ reviewerId }) => reviewerId);
    return datum({
      ids: people.filter((id) => known.has(id)),
      lacking: lackIn(
        idsWhere(included, ({ id }) => collectors(id) === 1),
        included.length,
        'included documents',
        'were extracted by one person only',
      ),
      none: 'who extracted is not recorded',
    });
  },

  'outcome-definitions': ({ review, configurations }: ChecklistFacts): Datum => {
    const ids = new Set(
      configurations.flatMap(({ slots }) =>
        slots.filter(({ role }) => role === 'outcome').map(({ conceptId }) => conceptId),
      ),
    );
    const outcomes = review.concepts.filter(({ id }) => ids.has(id));
    return datum({
      ids: outcomes.map(({ id }) => id),
      lacking: lackIn(
        idsWhere(outcomes, ({ definition }) => !definition?.trim()),
        outcomes.length,
        'outcomes',
        'have no definition',
      ),
      none: 'no outcome is recorded',
    });
  },

  extracts: ({ review, included }: ChecklistFacts): Datum => {
    const quoted = new Set(review.extracts.map(({ documentId }) => documentId));
    return datum({
      ids: review.extracts.map(({ id }) => id),
      lacking: lackIn(
        idsWhere(included, ({ id }) => !quoted.has(id)),
        included.length,
        'included documents',
        'have no quote',
      ),
      none: 'no quote is recorded',
    });
  },
} as const;
