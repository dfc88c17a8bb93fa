import { isPlainObject, type PlainObject } from '../../core/plain-data.ts';
import type { Problem } from '../../core/problem.ts';
import type { Migration } from './migration.ts';

/**
 * Release 0.1.0 took spans that end where they begin or before, forms in which two fields share an id, and fields in which an
 * option stands twice. Later releases refuse them. Such a span says nothing and is left out; the second field is given an id
 * of its own (a value belongs to the first); the second option is left out.
 */
export const stricterSpansAndForms: Migration = {
  from: 1,
  to: 1,
  migrate: (file) => {
    const notes: Problem[] = [];
    const note = (path: Path, message: string) =>
      notes.push({ code: 'migrated', severity: 'note', message: `${path.join('.')}: ${message}`, path });
    const extracts = mendList(file['extracts'], (extract, at) => mendSpan(extract, ['extracts', at], note));
    const forms = mendList(file['forms'], (form, at) => mendForm(form, ['forms', at], note));
    return { file: notes.length === 0 ? file : { ...file, ...extracts('extracts'), ...forms('forms') }, notes };
  },
};

type Path = readonly (string | number)[];
type Note = (path: Path, message: string) => void;

/** Mends the objects of a list; what is no list is left to the check of the schema. */
function mendList(list: unknown, mend: (thing: PlainObject, at: number) => PlainObject): (name: string) => PlainObject {
  if (!Array.isArray(list)) return () => ({});
  const mended = list.map((thing: unknown, at) => (isPlainObject(thing) ? mend(thing, at) : thing));
  return (name) => ({ [name]: mended });
}

function mendSpan(extract: PlainObject, path: Path, note: Note): PlainObject {
  const { span, ...rest } = extract;
  if (!isPlainObject(span) || typeof span['start'] !== 'number' || typeof span['end'] !== 'number') return extract;
  if (span['start'] < span['end']) return extract;
  note([...path, 'span'], `the span ${span['start']} to ${span['end']} holds no letter and was left out`);
  return rest;
}

function mendForm(form: PlainObject, path: Path, note: Note): PlainObject {
  const { fields } = form;
  if (!Array.isArray(fields)) return form;
  const taken = new Set(fields.map((field: unknown) => (isPlainObject(field) ? field['id'] : undefined)));
  const met = new Set<unknown>();
  const numbers = new Map<string, number>();
  const mended = fields.map((field: unknown, at) => {
    if (!isPlainObject(field)) return field;
    const own = mendOptions(field, [...path, 'fields', at], note);
    if (typeof own['id'] !== 'string' || met.size < met.add(own['id']).size) return own;
    const id = freeId(own['id'], taken, numbers);
    taken.add(id);
    met.add(id);
    note(
      [...path, 'fields', at, 'id'],
      `two fields had the id ${own['id']}; the second is now ${id}, and values stay with the first`,
    );
    return { ...own, id };
  });
  return { ...form, fields: mended };
}

function mendOptions(field: PlainObject, path: Path, note: Note): PlainObject {
  const { options } = field;
  if (!Array.isArray(options) || new Set(options).size === options.length) return field;
  note([...path, 'options'], 'an option stood twice, and stands once now');
  return { ...field, options: [...new Set<unknown>(options)] };
}

/** The id with the least number that is free; numbers that were given are not asked for again. */
function freeId(id: string, taken: ReadonlySet<unknown>, numbers: Map<string, number>): string {
  let number = numbers.get(id) ?? 2;
  while (taken.has(`${id}-${number}`)) number += 1;
  numbers.set(id, number + 1);
  return `${id}-${number}`;
}
