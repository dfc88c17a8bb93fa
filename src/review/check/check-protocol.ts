import type { Finding } from '../finding.ts';
import type { Review } from '../review.ts';

/** Versions of the protocol that no change explains, votes under an unknown version, and machines that nobody described. */
export function checkProtocol({ protocol, people, screening }: Review): Finding[] {
  const explained = new Set(protocol.changes.map(({ version }) => version));
  const unexplained = Array.from({ length: protocol.version - 1 }, (_, place) => place + 2).filter(
    (version) => !explained.has(version),
  );
  const findings: Finding[] = unexplained.map((version) => ({
    code: 'protocol-change-unexplained',
    severity: 'warning',
    message: `the protocol is at version ${protocol.version}, but no change tells of version ${version}`,
    ids: [],
  }));
  const future = new Set(
    screening.flatMap((event) =>
      event.kind === 'decide' && event.protocolVersion > protocol.version ? [event.protocolVersion] : [],
    ),
  );
  for (const version of future) {
    const message = `votes were cast under protocol version ${version}; the protocol is at version ${protocol.version}`;
    findings.push({ code: 'protocol-version-unknown', severity: 'error', message, ids: [] });
  }
  for (const { id, nature, machine } of people) {
    if (nature === 'human' || machine !== undefined) continue;
    const message = `${id} is a machine; say its version and settings, so that its votes can be judged`;
    findings.push({ code: 'machine-undescribed', severity: 'warning', message, ids: [id] });
  }
  return findings;
}
