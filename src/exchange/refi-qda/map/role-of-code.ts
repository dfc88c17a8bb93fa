import type { SlotRole } from '../../../theory/heuristic.ts';
import { sameGuid } from '../model/guid.ts';
import type { QdaCode } from '../model/qda-project.ts';
import { guidOfRole, roleHeadings } from './guids.ts';

/** How the codes of a project are to be read. */
export interface QdaMapping {
  /**
   * The codes, by name or GUID, that play a role with all codes below them; for codebooks whose headings do not say
   * Context, Mechanism, Outcome and the like.
   */
  readonly roles?: Partial<Readonly<Record<SlotRole, readonly string[]>>>;
  /** The half that codes under a mere Mechanism are; `reasoning` where left out, and told. */
  readonly mechanism?: 'resource' | 'reasoning';
}

/** The role of a code, and whether only `mechanism` was said of it. */
interface RoleOfCode {
  readonly role: SlotRole;
  readonly isHalfUnknown: boolean;
}

/** What headings say in the wild; `mechanism` is neither half. */
const names: readonly (readonly [role: SlotRole | 'mechanism', pattern: RegExp])[] = [
  ['context', /^contexts?$/i],
  ['intervention', /^(?:interventions?|program(?:me)?s?|strateg(?:y|ies))$/i],
  ['actor', /^actors?$/i],
  ['resource', /^(?:mechanisms?\W*)?resources?\W*$/i],
  ['reasoning', /^(?:mechanisms?\W*)?(?:reasonings?|responses?)\W*$/i],
  ['mechanism', /^mechanisms?$/i],
  ['outcome', /^outcomes?(?: patterns?)?$/i],
];

/**
 * The role that a code plays: that of the mapping, else what its own name says before a colon or what the nearest heading
 * above it says; `null` where nothing says one.
 *
 * @param above - The codes above it, the nearest last.
 */
export function roleOfCode(code: QdaCode, above: readonly QdaCode[], mapping: QdaMapping): RoleOfCode | null {
  for (const one of [code, ...above.toReversed()]) {
    const mapped = mappedRole(one, mapping);
    if (mapped) return { role: mapped, isHalfUnknown: false };
    const own = roleHeadings.find(([role]) => guidOfRole(role) === sameGuid(one.guid))?.[0];
    const said = own ?? saidRole(one.name);
    if (said === 'mechanism')
      return { role: mapping.mechanism ?? 'reasoning', isHalfUnknown: mapping.mechanism === undefined };
    if (said) return { role: said, isHalfUnknown: false };
  }
  return null;
}

function mappedRole({ name, guid }: QdaCode, { roles = {} }: QdaMapping): SlotRole | null {
  const found = roleHeadings.find(([role]) =>
    (roles[role] ?? []).some((key) => key === name || sameGuid(key) === sameGuid(guid)),
  );
  return found?.[0] ?? null;
}

/** `Context: trust` and `Context::trust` say their role, as does `Mechanism: resource`. */
function saidRole(name: string): SlotRole | 'mechanism' | null {
  const [before = ''] = name.split(/\s*:+\s*/);
  const found = [name.trim(), before.trim()].map((text) => names.find(([, pattern]) => pattern.test(text))?.[0]);
  return found[0] ?? found[1] ?? null;
}
