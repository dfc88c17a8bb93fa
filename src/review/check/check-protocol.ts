import { groupBy } from '../../core/group-by.ts';
import type { Finding } from '../finding.ts';
import type { Protocol } from '../protocol.ts';
import type { Review } from '../review.ts';
import { findingOf } from './finding-of.ts';

/** More unexplained versions than this are told together. */
const fewVersions = 20;

/** Versions of the protocol that no change explains, votes under an unknown version, and what is declared twice. */
export function checkProtocol({ protocol, screening }: Review): Finding[] {
  return [
    ...checkUnexplained(protocol),
    ...checkNumbers(protocol),
    ...checkVotes(protocol, screening),
    ...checkDeclarations(protocol),
  ];
}

function checkUnexplained({ version, changes }: Protocol): Finding[] {
  const explained = new Set(changes.map((change) => change.version));
  const last = Math.min(version, changes.length + fewVersions + 1);
  const unexplained = Array.from({ length: last - 1 }, (_, place) => place + 2).filter((one) => !explained.has(one));
  const findings = unexplained.map((one) => {
    const message = `the protocol is at version ${version}, but no change tells of version ${one}: record what changed, why and by whom`;
    return findingOf('protocol-change-unexplained', message, []);
  });
  if (last === version) return findings;
  const message = `the protocol is at version ${version} with ${changes.length} changes: record what changed in each of the others, or correct the version`;
  return [...findings, findingOf('protocol-change-unexplained', message, [])];
}

function checkNumbers({ version, changes }: Protocol): Finding[] {
  return changes.flatMap((change) => {
    if (change.version > 1 && change.version <= version) return [];
    const why = change.version === 1 ? 'version 1 is the plan itself' : `the protocol is at version ${version}`;
    const message = `the change "${change.change}" says that it made version ${change.version}, but ${why}: correct the one or the other`;
    return [findingOf('protocol-change-misnumbered', message, [change.by])];
  });
}

function checkVotes({ version }: Protocol, screening: Review['screening']): Finding[] {
  const future = new Set(
    screening.flatMap((event) =>
      event.kind === 'decide' && event.protocolVersion > version ? [event.protocolVersion] : [],
    ),
  );
  return [...future].map((one) => {
    const message = `votes were cast under protocol version ${one}; the protocol is at version ${version}: record the change that made it, or correct the votes`;
    return findingOf('protocol-version-unknown', message, []);
  });
}

function checkDeclarations({ appraisalScales, documentKinds, heuristic }: Protocol): Finding[] {
  const declared: readonly (readonly [what: string, names: readonly string[]])[] = [
    ['appraisal scale', appraisalScales.map(({ dimension }) => dimension)],
    ...appraisalScales.map(({ dimension, ratings }) => [`rating of ${dimension}`, ratings] as const),
    ['kind of document', documentKinds.map(({ kind }) => kind)],
    ['role of the heuristic', heuristic.roles],
  ];
  return declared.flatMap(([what, names]) =>
    [...groupBy(names, (name) => name)].flatMap(([name, same]) => {
      if (same.length < 2) return [];
      const message = `the protocol declares the ${what} "${name}" ${same.length} times: keep one`;
      return [findingOf('declared-twice', message, [])];
    }),
  );
}
