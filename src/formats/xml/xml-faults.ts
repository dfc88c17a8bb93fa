import type { Problem } from '../../core/problem.ts';
import type { XmlFault } from './xml-scan.ts';

/** Gathers what is wrong in a part of a file, so that a thousand faults of one kind are one problem. */
export interface XmlFaults {
  add(fault: XmlFault): void;
  /** The problems since the last call: of each kind the first place, and how many more there are. */
  problems(): Problem[];
}

const remedies = {
  'malformed-xml': 'it was read as well as it can be; export it again',
  'unknown-reference': 'it was left as it is',
  'refused-definitions': 'what they stand for is left as it is',
} as const;

/** Gathers faults, none as yet. */
export function xmlFaults(): XmlFaults {
  let found = new Map<XmlFault['code'], { readonly first: XmlFault; count: number }>();
  return {
    add(fault) {
      const known = found.get(fault.code);
      if (known) known.count += 1;
      else found.set(fault.code, { first: fault, count: 1 });
    },
    problems() {
      const problems = [...found.values()].map(({ first, count }) => problemOf(first, count - 1));
      found = new Map();
      return problems;
    },
  };
}

function problemOf({ code, what, line, column }: XmlFault, more: number): Problem {
  const others = more === 0 ? '' : ` (and ${more} more like it, to the end of the record)`;
  return {
    code,
    severity: code === 'unknown-reference' ? 'note' : 'warning',
    line,
    column,
    message: `line ${line}, column ${column}: ${what}${others}; ${remedies[code]}.`,
  };
}
