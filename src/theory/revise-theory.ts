import { indexById } from '../core/group-by.ts';
import type { Problem } from '../core/problem.ts';
import { RealistError } from '../core/realist-error.ts';
import { invertChange } from './apply-change.ts';
import { changeBetween } from './change-between.ts';
import type { JudgedChange } from './change-status.ts';
import { isStanding } from './configuration-form.ts';
import type { ProgrammeTheory, TheoryVersion } from './programme-theory.ts';
import { sameData } from './same-data.ts';
import type { ChangeNote } from './theory-change.ts';
import type { TheoryData } from './theory-data.ts';
import type { TheoryLists } from './theory-lists.ts';
import { versionsOf } from './versions-of.ts';

/** What a theory says next; the causes are those of the version. */
export type NextVersion = Pick<TheoryVersion, 'stage' | 'statement' | 'configurationIds' | 'causes'>;

/**
 * Writes the next version of a theory, or says why not. Earlier versions stay as they are.
 *
 * - `change-without-cause`: from version 2 on a version names the evidence or the stakeholder input behind it.
 * - `nothing-changed`: it says what the version before says.
 * - `version-gap`: the versions so far do not run 1, 2, … without a gap.
 * - `version-rests-twice`, `version-rests-on-unknown`, `version-rests-on-fallen`: its configurations stand in it once, are
 *   recorded, and are neither merged nor withdrawn.
 * - `middle-range-abstracts-nothing`: a middle-range theory names what it abstracts.
 *
 * @throws RealistError `theory-unknown`.
 * @example
 * const theories = [programmeTheorySchema.parse({ id: 'pt', label: 'Alliancing', level: 'programme' })];
 * const theory = { theories, theoryVersions: [], configurations: [] };
 * const draft = { stage: 'initial', statement: { if: 'a', then: 'b', because: 'c' }, configurationIds: [], causes: [] } as const;
 * const first = reviseTheory(theory, 'pt', draft);
 * first.theory.theoryVersions.map(({ version }) => version); // [1]
 * reviseTheory(first.theory, 'pt', { ...draft, stage: 'refined' }).problems.map(({ code }) => code); // ['change-without-cause']
 */
export function reviseTheory<
  T extends TheoryLists & Pick<TheoryData, 'theories' | 'theoryVersions' | 'configurations'>,
>(theory: T, theoryId: string, next: NextVersion, note: Omit<ChangeNote, 'causes'> = {}): JudgedChange<T> {
  const recorded = theory.theories.find(({ id }) => id === theoryId);
  if (recorded === undefined) throw new RealistError('theory-unknown', ['theoryId'], `"${theoryId}" is not a theory`);

  const former = versionsOf(theoryId, theory);
  const problems = [...checkNext(recorded, next, former), ...checkRests(theoryId, next, theory)];
  const version = { theoryId, version: former.length + 1, ...next };
  const after = problems.length > 0 ? theory : { ...theory, theoryVersions: [...theory.theoryVersions, version] };
  const change = changeBetween(theory, after, 'revise-theory', { ...note, causes: next.causes });
  return { theory: after, change, inverse: invertChange(change), problems };
}

function checkNext(
  { id, level, abstractsIds }: ProgrammeTheory,
  next: NextVersion,
  former: readonly TheoryVersion[],
): Problem[] {
  const problem = (code: string, message: string): Problem => ({ code, severity: 'error', message, ids: [id] });
  const problems: Problem[] = [];
  if (former.some(({ version }, at) => version !== at + 1)) {
    const numbers = former.map(({ version }) => version).join(', ');
    problems.push(
      problem('version-gap', `theory ${id} has the versions ${numbers}: they must run 1, 2, … without a gap`),
    );
  }
  const last = former.at(-1);
  if (last !== undefined && next.causes.length === 0) {
    problems.push(
      problem(
        'change-without-cause',
        `the next version of theory ${id} gives no cause: name the evidence or the stakeholder input`,
      ),
    );
  }
  if (last !== undefined && sameData(said(last), said(next))) {
    problems.push(
      problem('nothing-changed', `the next version of theory ${id} says what version ${last.version} says`),
    );
  }
  if (level === 'middle-range' && abstractsIds.length === 0) {
    problems.push(
      problem(
        'middle-range-abstracts-nothing',
        `middle-range theory ${id} abstracts nothing: name what it abstracts from`,
      ),
    );
  }
  return problems;
}

function said({ stage, statement, configurationIds }: Omit<NextVersion, 'causes'>) {
  return { stage, statement, configurationIds };
}

function checkRests(
  theoryId: string,
  { configurationIds }: NextVersion,
  { configurations }: Pick<TheoryData, 'configurations'>,
): Problem[] {
  const byId = indexById(configurations);
  const met = new Set<string>();
  return configurationIds.flatMap((id): Problem[] => {
    const status = byId.get(id)?.status;
    const problem = (code: string, why: string): Problem[] => {
      const message = `theory ${theoryId} cannot rest on ${id}${why}`;
      return [{ code, severity: 'error', message, ids: [theoryId, id] }];
    };
    if (met.size === met.add(id).size) return problem('version-rests-twice', ' twice');
    if (status === undefined) return problem('version-rests-on-unknown', ', which is not recorded');
    return isStanding({ status }) ? [] : problem('version-rests-on-fallen', `, which is ${status}`);
  });
}
