import { compareText } from '../../core/compare-text.ts';
import type { GraphAttributes, GraphValue } from '../readable-graph.ts';

/** The type that an attribute has wherever it stands. */
export type AttributeType = 'boolean' | 'int' | 'double' | 'string' | 'list';

/** An attribute that nodes or edges carry. */
export interface TypedAttribute {
  readonly name: string;
  readonly type: AttributeType;
}

/** The attributes that occur, sorted by name; one that is always `null` is none. */
export function typedAttributes(parts: readonly { readonly attributes: GraphAttributes }[]): TypedAttribute[] {
  const types = new Map<string, AttributeType>();
  for (const { attributes } of parts) {
    for (const [name, value] of Object.entries(attributes)) {
      if (value === null) continue;
      const type = typeOf(value);
      types.set(name, joined(types.get(name) ?? type, type));
    }
  }
  return [...types].map(([name, type]) => ({ name, type })).sort((a, b) => compareText(a.name, b.name));
}

/** A value as text; a list is JSON. */
export function valueText(value: Exclude<GraphValue, null>): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const greatestInt = 2 ** 31 - 1;

function typeOf(value: Exclude<GraphValue, null>): AttributeType {
  if (typeof value === 'object') return 'list';
  if (typeof value !== 'number') return typeof value === 'boolean' ? 'boolean' : 'string';
  return Number.isInteger(value) && Math.abs(value) <= greatestInt ? 'int' : 'double';
}

function joined(a: AttributeType, b: AttributeType): AttributeType {
  if (a === b) return a;
  const areNumbers = [a, b].every((type) => type === 'int' || type === 'double');
  return areNumbers ? 'double' : 'string';
}
