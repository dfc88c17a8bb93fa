import { type Configuration, configurationSchema } from '../../src/theory/configuration.ts';
import { type EvidenceLink, evidenceLinkSchema } from '../../src/theory/evidence-link.ts';
import type { TheoryData } from '../../src/theory/theory-data.ts';
import { frozen } from '../theory/frozen.ts';

const roles = { C: 'context', I: 'intervention', A: 'actor', R: 'resource', M: 'reasoning', O: 'outcome' } as const;

/**
 * A configuration in short: `configuration('A', 'C+time M+trust O-conflict')`; a letter for the role, then polarity and
 * concept.
 */
export function configuration(id: string, slots: string, more: object = {}): Configuration {
  return configurationSchema.parse({
    id,
    modality: 'claimed',
    status: 'supported',
    slots: slots
      .split(' ')
      .filter((slot) => slot !== '')
      .map((slot) => ({
        role: Reflect.get(roles, slot.charAt(0)),
        polarity: slot.charAt(1),
        conceptId: slot.slice(2),
      })),
    ...more,
  });
}

/** Evidence in short: `cites('A', 'd1 d2 d3', 'refutes')`. */
export function cites(
  configurationId: string,
  documents: string,
  bearing: EvidenceLink['bearing'] = 'supports',
): EvidenceLink[] {
  return documents.split(' ').map((documentId) => {
    const id = `${configurationId}-${bearing}-${documentId}`;
    return evidenceLinkSchema.parse({ id, configurationId, documentId, bearing });
  });
}

/** A theory that is empty but for what is given. */
export function theory(change: Partial<TheoryData>): TheoryData {
  return frozen({
    concepts: [],
    configurations: [],
    evidence: [],
    links: [],
    themes: [],
    theories: [],
    theoryVersions: [],
    documents: [],
    extracts: [],
    ...change,
  });
}

/** The same theory with every list turned round. */
export function turned(data: TheoryData): TheoryData {
  return {
    concepts: [...data.concepts].reverse(),
    configurations: data.configurations.map((one) => ({ ...one, slots: [...one.slots].reverse() })).reverse(),
    evidence: [...data.evidence].reverse(),
    links: [...data.links].reverse(),
    themes: [...data.themes].reverse(),
    theories: [...data.theories].reverse(),
    theoryVersions: [...data.theoryVersions].reverse(),
    documents: [...data.documents].reverse(),
    extracts: [...data.extracts].reverse(),
  };
}
