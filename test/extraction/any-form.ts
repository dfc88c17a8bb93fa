import fc from 'fast-check';
import type { FieldValue } from '../../src/extraction/extraction.ts';
import { type ExtractionForm, extractionFormSchema } from '../../src/extraction/extraction-form.ts';

/** Names with what JSON and regular expressions take for something else. */
const name = fc.constantFrom('a', 'b', 'c d', '0', 'é"', 'constructor', '\\S', '$ref', '😀');
const options = fc.uniqueArray(name, { minLength: 2, maxLength: 4 });
const asked = { id: name, label: name, required: fc.boolean() };
const field = fc.oneof(
  fc.record({ ...asked, type: fc.constantFrom('text', 'number', 'extracts') }),
  fc.record({ ...asked, type: fc.constantFrom('choice', 'choices', 'scale'), options, instruction: fc.string() }),
);

/** Forms of every shape. */
export const anyForm: fc.Arbitrary<ExtractionForm> = fc
  .uniqueArray(field, { selector: ({ id }) => id, maxLength: 5 })
  .map((fields) => extractionFormSchema.parse({ id: 'form', version: 1, label: 'Form', fields }));

const text = fc.oneof(name, fc.constantFrom('', ' ', '\ufeff', '\u00a0\n', '\u200b'));

/** What a field may hold, whether or not its type is another. */
export const anyValue: fc.Arbitrary<FieldValue> = fc.oneof(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.array(text, { maxLength: 3 }),
);

/** Values for a form: most of the right kind, some of any, some of fields that it does not have. */
export const valuesFor = ({ fields }: ExtractionForm): fc.Arbitrary<Record<string, FieldValue>> => {
  const fitting = fields.map(({ id, ...rest }) => {
    const choices = 'options' in rest ? fc.constantFrom(...rest.options) : text;
    const one = rest.type === 'number' ? fc.double({ noNaN: true, noDefaultInfinity: true }) : choices;
    const several = fc.array(choices, { maxLength: 3 });
    const value = rest.type === 'choices' || rest.type === 'extracts' ? several : one;
    return fc.tuple(fc.constant(id), fc.oneof({ arbitrary: value, weight: 5 }, { arbitrary: anyValue, weight: 1 }));
  });
  const stray = fc.tuple(name, anyValue);
  return fc
    .tuple(fc.tuple(...fitting), fc.array(stray, { maxLength: 1 }), fc.nat(3))
    .map(([known, unknown, left]) =>
      Object.fromEntries([...(left === 0 ? unknown : []), ...known.slice(left === 1 ? 1 : 0)]),
    );
};
