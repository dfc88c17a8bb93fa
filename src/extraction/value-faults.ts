import type { FieldValue } from './extraction.ts';
import type { FormField } from './extraction-form.ts';

/** Why a value does not fit its field. */
export interface ValueFault {
  readonly code: 'wrong-type' | 'unknown-option' | 'repeated-value';
  /** The end of a sentence that names the field. */
  readonly message: string;
  /** The way to what is wrong within the value. */
  readonly place: readonly number[];
}

/** Whether a value says nothing: white space, no choice, an empty list. */
export function isEmptyValue(value: FieldValue): boolean {
  return typeof value === 'string' ? !/\S/.test(value) : isList(value) && value.length === 0;
}

/** What is wrong with a value in a field; an empty value of the right type is not. */
export function valueFaults(value: FieldValue, field: FormField): ValueFault[] {
  switch (field.type) {
    case 'text':
      return typeof value === 'string' ? [] : wrongType('text', value);
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? [] : wrongType('a number', value);
    case 'choice':
    case 'scale':
      return typeof value === 'string' ? choiceFaults(value, field.options) : wrongType('one of its options', value);
    case 'choices':
      return isList(value) ? choicesFaults(value, field.options) : wrongType('a list of its options', value);
    case 'extracts':
      return areIds(value) ? repeated(value) : wrongType('a list of the ids of extracts', value);
  }
}

function choiceFaults(choice: string, options: readonly string[]): ValueFault[] {
  return choice === '' ? [] : unknownOption(choice, options, []);
}

function choicesFaults(choices: readonly string[], options: readonly string[]): ValueFault[] {
  return [...choices.flatMap((choice, at) => unknownOption(choice, options, [at])), ...repeated(choices)];
}

/** What comes from outside may be no value at all. */
function isList(value: FieldValue): value is readonly string[] {
  return Array.isArray(value);
}

function areIds(value: FieldValue): value is readonly string[] {
  return isList(value) && value.every((id) => typeof id === 'string' && /\S/.test(id));
}

function wrongType(wanted: string, value: FieldValue): ValueFault[] {
  return [{ code: 'wrong-type', message: `must hold ${wanted}; it holds ${JSON.stringify(value)}`, place: [] }];
}

function unknownOption(choice: string, options: readonly string[], place: readonly number[]): ValueFault[] {
  if (options.includes(choice)) return [];
  return [{ code: 'unknown-option', message: `holds "${choice}"; choose from ${options.join(', ')}`, place }];
}

function repeated(values: readonly string[]): ValueFault[] {
  return values.flatMap((value, at): ValueFault[] => {
    if (values.indexOf(value) === at) return [];
    return [{ code: 'repeated-value', message: `holds "${value}" twice; name it once`, place: [at] }];
  });
}
