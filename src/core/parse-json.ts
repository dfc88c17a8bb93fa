import type { Problem } from './problem.ts';

/** JSON text that was read, or the place at which it stops being JSON. */
export type ParsedJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Reads JSON text. What is not JSON gives a problem with its line and column, the same in every runtime.
 *
 * @example
 * parseJson('{"a": 1}'); // { ok: true, value: { a: 1 } }
 */
export function parseJson(text: string): ParsedJson {
  const json = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  try {
    return { ok: true, value: JSON.parse(json) };
  } catch {
    return { ok: false, problem: placeOfFault(json) };
  }
}

/** What must come next, in the words of the problem. */
const needs = {
  value: 'a value',
  firstValue: 'a value or ]',
  key: 'a key in double quotes',
  firstKey: 'a key in double quotes or }',
  colon: 'a colon',
  after: 'a comma or a closing bracket',
  end: 'nothing more',
} as const;

type State = keyof typeof needs;

const token =
  /[ \t\r\n]+|[{}[\],:]|"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;

function placeOfFault(text: string): Problem {
  const open: string[] = [];
  let state: State = 'value';
  let at = 0;
  while (at < text.length) {
    token.lastIndex = at;
    const found = token.exec(text)?.[0];
    const next: State | null = found === undefined ? null : found.trim() === '' ? state : step(found, state, open);
    if (next === null || found === undefined) break;
    state = next;
    at += found.length;
  }
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  const column = at - before.lastIndexOf('\n');
  const met =
    at < text.length ? JSON.stringify(String.fromCodePoint(text.codePointAt(at) ?? 0)) : 'the end of the text';
  const message = `not JSON: line ${line}, column ${column} has ${met} where ${needs[state]} must stand`;
  return { code: 'not-json', severity: 'error', message, line, column };
}

/** The kinds of token that may stand in each state: a bracket or mark for itself, `"` for a string, `v` for other values. */
const allowed: Readonly<Record<State, string>> = {
  value: '{["v',
  firstValue: '{["v]',
  key: '"',
  firstKey: '"}',
  colon: ':',
  after: ',]}',
  end: '',
};

/** The state after a token, or `null` where the token may not stand. */
function step(found: string, state: State, open: string[]): State | null {
  const kind = '{}[],:"'.includes(found.charAt(0)) ? found.charAt(0) : 'v';
  if (!allowed[state].includes(kind)) return null;
  switch (kind) {
    case '{':
      open.push('}');
      return 'firstKey';
    case '[':
      open.push(']');
      return 'firstValue';
    case ',':
      return open.at(-1) === '}' ? 'key' : 'value';
    case ':':
      return 'value';
    case '}':
    case ']':
      return open.pop() === kind ? afterValue(open) : null;
    default:
      return state === 'key' || state === 'firstKey' ? 'colon' : afterValue(open);
  }
}

function afterValue(open: readonly string[]): State {
  return open.length === 0 ? 'end' : 'after';
}
