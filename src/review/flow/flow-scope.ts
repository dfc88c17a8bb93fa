import type { FlowLane } from '../flow-model.ts';
import type { FlowRecord } from './flow-records.ts';
import type { PreviousDocuments } from './previous-version.ts';
import { compareRounds, type Find, type Finds } from './record-finds.ts';

/** Which searches a flow is about; without either, all. `null` stands for records of no recorded search. */
export interface RoundChoice {
  /** Only what the searches of this round found. */
  readonly round?: number | null;
  /** What the searches of this round and of those before it found. */
  readonly throughRound?: number | null;
}

/** The records that a flow is about, and where each goes at its first step. */
export interface FlowScope {
  /** Each with the finds that count here. */
  readonly records: readonly FlowRecord[];
  /** Documents that go on, by the records that stand for them. */
  readonly goesOn: readonly string[];
  readonly duplicates: readonly string[];
  /** Those of the duplicates that were found while documents were screened. */
  readonly late: readonly string[];
  /** Records of documents that an earlier round had found. */
  readonly foundEarlier: readonly string[];
  /** Records of documents that the previous version of the review knew. */
  readonly knownBefore: readonly string[];
  readonly laneOf: ReadonlyMap<string, FlowLane>;
}

const carriedFind: Find = { lane: 'previous', source: 'Carried over from the previous version', round: null };

/** Chooses the records of some rounds of searching, without those of the previous version, and sorts out what goes on. */
export function flowScope(
  all: readonly FlowRecord[],
  choice: RoundChoice,
  previous: PreviousDocuments | undefined,
): FlowScope {
  const records = all.flatMap((record) => inScope(record, choice, previous));
  const firstRound = new Map(all.map((record) => [record.id, findsNow(record, previous)[0].round]));
  const fates = new Map(records.map((record) => [record.id, fateOf(record, choice, firstRound, previous)]));
  const having = (...wanted: readonly Fate[]) =>
    records.filter(({ id }) => wanted.some((fate) => fates.get(id) === fate)).map(({ id }) => id);
  return {
    records,
    goesOn: having('goes-on'),
    duplicates: having('duplicate', 'late-duplicate'),
    late: having('late-duplicate'),
    foundEarlier: having('found-earlier'),
    knownBefore: having('known-before'),
    laneOf: new Map(records.map(({ id, finds: [first] }) => [id, first.lane])),
  };
}

function inScope(
  record: FlowRecord,
  { round, throughRound }: RoundChoice,
  previous: PreviousDocuments | undefined,
): FlowRecord[] {
  const isOld = previous?.recordIds.has(record.id) === true;
  if (isOld && !(record.id === record.standsFor && previous.carriedOver.has(record.id))) return [];
  const finds = isOld ? [carriedFind] : findsNow(record, previous);
  const [first, ...others] = finds.filter((find) => {
    if (round !== undefined) return find.round === round;
    // what is carried over was there before any round
    return isOld || throughRound === undefined || compareRounds(find.round, throughRound) <= 0;
  });
  return first === undefined ? [] : [{ ...record, finds: [first, ...others] }];
}

/** Of a document that the previous version knew, each record is found anew; what found it then is no find of the update. */
function findsNow({ finds, ownFinds, standsFor }: FlowRecord, previous: PreviousDocuments | undefined): Finds {
  return previous?.documentIds.has(standsFor) ? ownFinds : finds;
}

type Fate = 'goes-on' | 'duplicate' | 'late-duplicate' | 'found-earlier' | 'known-before';

function fateOf(
  { id, standsFor, isLate }: FlowRecord,
  { round }: RoundChoice,
  firstRound: ReadonlyMap<string, number | null>,
  previous: PreviousDocuments | undefined,
): Fate {
  if (previous?.documentIds.has(standsFor) && !previous.carriedOver.has(standsFor)) return 'known-before';
  const earliest = firstRound.get(standsFor) ?? null;
  if (round !== undefined && compareRounds(earliest, round) < 0) return 'found-earlier';
  if (id === standsFor) return 'goes-on';
  return isLate ? 'late-duplicate' : 'duplicate';
}
