import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coveredByRefiQda } from '../../../src/exchange/refi-qda/map/covered-by-refi-qda.ts';
import { fromRefiQda } from '../../../src/exchange/refi-qda/map/from-refi-qda.ts';
import { toRefiQda } from '../../../src/exchange/refi-qda/map/to-refi-qda.ts';
import { guidOf, sameGuid } from '../../../src/exchange/refi-qda/model/guid.ts';
import { mapGuids } from '../../../src/exchange/refi-qda/model/map-guids.ts';
import type { QdaProject } from '../../../src/exchange/refi-qda/model/qda-project.ts';
import { walkProject } from '../../../src/exchange/refi-qda/model/walk-project.ts';
import { walkReferences } from '../../../src/exchange/refi-qda/model/walk-references.ts';
import { readQdpx } from '../../../src/exchange/refi-qda/read/read-qdpx.ts';
import { writeQdpx } from '../../../src/exchange/refi-qda/write/write-qdpx.ts';
import { deepFreeze } from '../../report/deep-freeze.ts';
import { anyProject } from './any-project.ts';
import { carriedReview } from './carried-review.ts';
import { filledProject } from './filled-project.ts';

const anew = (guid: string) => guidOf(`anew:${sameGuid(guid)}`);
const guidsIn = (project: QdaProject, to: (guid: string) => string = sameGuid) => {
  const found: string[] = [];
  walkProject(project, (kind, guid) => found.push(`${kind} ${to(guid)}`));
  // what the project itself refers to is of no GUID
  walkReferences(project, (kind, target, from) => found.push(`${kind} ${to(target)} ${from && to(from)}`));
  return found;
};

describe('mapGuids', () => {
  it('changes every GUID and every reference, and nothing else', () => {
    for (const project of [filledProject, ...fc.sample(anyProject, { numRuns: 20, seed: 7 })]) {
      const mapped = mapGuids(deepFreeze({ ...project, files: [] }), anew);
      expect(guidsIn(mapped)).toEqual(guidsIn(project, anew));
      const back = new Map<string, string>();
      walkProject(project, (_, guid) => back.set(anew(guid), sameGuid(guid)));
      walkReferences(project, (_, guid) => back.set(anew(guid), sameGuid(guid)));
      const lowered = mapGuids({ ...project, files: [] }, sameGuid);
      expect(mapGuids(mapped, (guid) => back.get(guid) ?? guid)).toEqual(lowered);
    }
  });
});

describe('a project whose program made GUIDs of its own', () => {
  const { project } = toRefiQda(carriedReview);
  const theirs = mapGuids(project, anew);
  const { parts } = coveredByRefiQda(carriedReview);

  it('is the review that it was; its graphs are drawings of the program', () => {
    const read = fromRefiQda(readQdpx(writeQdpx(deepFreeze({ ...theirs, files: [] })).bytes).project ?? theirs);
    expect(read.parts.configurations).toEqual(parts.configurations);
    const home = fromRefiQda(theirs);
    expect(home.parts).toEqual(parts);
    expect(home.losses.map(({ code, element }) => [code, element])).toEqual([
      ['graph', 'Graph'],
      ['graph', 'Graph'],
      ['dropped', 'Graph'],
    ]);
  });

  it('says what was changed by the GUIDs of the file', () => {
    const cases = theirs.cases.map((one, n) => (n === 0 ? { ...one, name: 'Named anew' } : one));
    const { losses } = fromRefiQda({ ...theirs, cases });
    expect(losses.filter(({ code }) => code === 'changed-name').map(({ ids }) => ids)).toEqual([[cases[0]?.guid]]);
  });

  it('takes a review that is laid onto it', () => {
    const onto = toRefiQda(carriedReview, { onto: theirs }).project;
    const count = (kind: 'codes' | 'cases' | 'sources' | 'notes' | 'links' | 'sets' | 'users' | 'variables') => [
      onto[kind].length,
      project[kind].length,
    ];
    for (const kind of ['codes', 'cases', 'sources', 'notes', 'links', 'sets', 'users', 'variables'] as const) {
      const [now, before] = count(kind);
      expect(now, kind).toBe(before);
    }
    expect(fromRefiQda(onto).parts).toEqual(parts);
  });
});
