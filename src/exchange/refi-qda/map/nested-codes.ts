import type { Concept } from '../../../theory/concept.ts';
import type { SlotRole } from '../../../theory/heuristic.ts';
import type { QdaCode } from '../model/qda-project.ts';
import { guidOfRole, isCodeElsewhere, roleHeadings } from './guids.ts';
import { roleOfCode } from './role-of-code.ts';

/** A code, the concept that it is, and the role in which it stands for it. */
export interface PlacedCode {
  readonly concept: Concept;
  readonly role: SlotRole | null;
  readonly code: QdaCode;
}

/** Codes with those below them. */
export interface NestedCodes {
  /** Those that stand under the heading of their role, or under none. */
  readonly roots: readonly PlacedCode[];
  /** The ids of concepts that could not stand below the code below which they stood. */
  readonly unnested: readonly string[];
}

/** A code, and the codes above it, the nearest last. */
interface Standing {
  readonly one: PlacedCode;
  readonly above: readonly QdaCode[];
}

/** How deep codes are nested: readers do not follow them without end. */
const deepest = 100;

/**
 * Codes of another program stand below the code below which they stood there, as `broaderIds` has it, unless they would be
 * read with another role than the one that they play.
 */
export function nestedCodes(placed: readonly PlacedCode[]): NestedCodes {
  const children = childrenByParent(placed);
  const isChild = new Set([...children.values()].flat());
  const nested = new Map<PlacedCode, PlacedCode[]>();
  const met = new Set<PlacedCode>();
  const roots: PlacedCode[] = [];
  const unnested: string[] = [];
  const open: Standing[] = [];

  const addRoot = (one: PlacedCode) => {
    if (isChild.has(one)) unnested.push(one.concept.id);
    roots.push(one);
    met.add(one);
    open.push({ one, above: headingOf(one) });
  };
  const addBelow = ({ one, above }: Standing) => {
    const chain = [...above, one.code];
    const below = (children.get(one) ?? []).filter((child) => !met.has(child));
    const fitting = below.filter((child) => fits(child, chain));
    nested.set(one, fitting);
    for (const child of fitting) {
      met.add(child);
      open.push({ one: child, above: chain });
    }
    for (const child of below) if (!met.has(child)) addRoot(child);
  };
  // codes that are wider than themselves come last: one of them stands above the others
  for (const one of [...placed.filter((root) => !isChild.has(root)), ...placed]) {
    if (!met.has(one)) addRoot(one);
    for (let next = open.pop(); next !== undefined; next = open.pop()) addBelow(next);
  }
  const withInner = (one: PlacedCode): QdaCode => ({ ...one.code, codes: (nested.get(one) ?? []).map(withInner) });
  const order = new Map(placed.map((one, place) => [one, place]));
  roots.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  return { roots: roots.map((one) => ({ ...one, code: withInner(one) })), unnested };
}

function childrenByParent(placed: readonly PlacedCode[]): ReadonlyMap<PlacedCode, readonly PlacedCode[]> {
  const elsewhere = placed.filter(({ concept }) => isCodeElsewhere(concept.id));
  const byId = new Map(elsewhere.map((one) => [one.concept.id, one]));
  const children = new Map<PlacedCode, PlacedCode[]>();
  for (const one of elsewhere) {
    const parent = one.concept.broaderIds.map((id) => byId.get(id)).find((wider) => wider !== undefined);
    if (parent === undefined) continue;
    const known = children.get(parent);
    if (known) known.push(one);
    else children.set(parent, [one]);
  }
  return children;
}

function headingOf({ role }: PlacedCode): QdaCode[] {
  const name = roleHeadings.find(([one]) => one === role)?.[1];
  if (role === null || name === undefined) return [];
  return [{ guid: guidOfRole(role), name, isCodable: false, noteRefs: [], codes: [] }];
}

function fits({ code, role }: PlacedCode, above: readonly QdaCode[]): boolean {
  return above.length < deepest && (role === null || roleOfCode(code, above, {})?.role === role);
}
