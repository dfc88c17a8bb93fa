import type { Configuration, Polarity, Slot } from '../theory/configuration.ts';

/**
 * Whether two configurations contradict each other: in a context that they share, a mechanism that they share brings about
 * an outcome that rises in one and falls in the other.
 *
 * The test knows signs: a mechanism that is present in one and absent in the other is another mechanism, and where one
 * context is present here and absent there the outcomes differ by context, which is a finding and no contradiction. Two
 * configurations that name no context share it.
 */
export function areContradictory(one: Configuration, other: Configuration): boolean {
  const slotsOf = ({ slots }: Configuration, roles: readonly Slot['role'][]) =>
    slots.filter(({ role }) => roles.includes(role));
  const meet = (roles: readonly Slot['role'][], isWanted: (a: Polarity, b: Polarity) => boolean) =>
    slotsOf(one, roles).some((a) =>
      slotsOf(other, roles).some(
        (b) => a.role === b.role && a.conceptId === b.conceptId && isWanted(a.polarity, b.polarity),
      ),
    );
  const equal = (a: Polarity, b: Polarity) => a === b;
  const opposite = (a: Polarity, b: Polarity) => a !== b;
  const haveNoContext = [one, other].every((each) => slotsOf(each, ['context']).length === 0);
  return (
    (haveNoContext || meet(['context'], equal)) &&
    !meet(['context'], opposite) &&
    meet(['resource', 'reasoning'], equal) &&
    meet(['outcome'], opposite)
  );
}
