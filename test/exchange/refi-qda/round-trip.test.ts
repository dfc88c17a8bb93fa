import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { coveredByRefiQda } from '../../../src/exchange/refi-qda/map/covered-by-refi-qda.ts';
import { fromRefiQda } from '../../../src/exchange/refi-qda/map/from-refi-qda.ts';
import { toRefiQda } from '../../../src/exchange/refi-qda/map/to-refi-qda.ts';
import type { QdaCode, QdaProject } from '../../../src/exchange/refi-qda/model/qda-project.ts';
import { walkProject } from '../../../src/exchange/refi-qda/model/walk-project.ts';
import { readQdpx } from '../../../src/exchange/refi-qda/read/read-qdpx.ts';
import { writeQdpx } from '../../../src/exchange/refi-qda/write/write-qdpx.ts';
import { type Review, reviewSchema } from '../../../src/review/review.ts';
import { deepFreeze } from '../../report/deep-freeze.ts';
import { soundReview } from '../../review/small-review.ts';
import { anyCodedReview } from './any-coded-review.ts';
import { anyProject } from './any-project.ts';
import { code, guid } from './made-code.ts';
import { schemaFaults } from './validate-xml.ts';

const xmlOf = (bytes: Uint8Array) => new TextDecoder().decode(unzipSync(bytes)['project.qde']);
const reread = (project: QdaProject): QdaProject => {
  const { project: read } = readQdpx(writeQdpx(project).bytes);
  if (read === undefined) throw new Error('nothing was read');
  return read;
};
const reviewOf = (project: QdaProject): Review =>
  reviewSchema.parse({ schemaVersion: 1, kind: 'synthesis', protocol: { version: 1 }, ...fromRefiQda(project).parts });
const guidsOf = (project: QdaProject, wanted: string) => {
  const found: string[] = [];
  walkProject(project, (kind, guid) => {
    if (kind === wanted) found.push(guid.toLowerCase());
  });
  return found;
};
const settings = { numRuns: 25, endOnFailure: true };

describe('a review through a project', () => {
  it('comes back as the part that a project carries, without a file and through one', () => {
    fc.assert(
      fc.property(anyCodedReview, (review) => {
        const { project } = toRefiQda(deepFreeze(review));
        const { parts } = coveredByRefiQda(review);
        expect(fromRefiQda(project).parts).toEqual(parts);
        expect(fromRefiQda(reread(project)).parts).toEqual(parts);
      }),
      settings,
    );
  });

  it('becomes a project without dangling references, the same each time', () => {
    fc.assert(
      fc.property(anyCodedReview, (review) => {
        const written = writeQdpx(toRefiQda(review).project);
        expect(written.problems).toEqual([]);
        expect(writeQdpx(toRefiQda(review).project).bytes).toEqual(written.bytes);
        expect(readQdpx(written.bytes).problems).toEqual([]);
      }),
      settings,
    );
  });

  it('validates against the schema', async () => {
    const reviews = fc.sample(anyCodedReview, { numRuns: 40, seed: 11 });
    const files = reviews.map((review) => xmlOf(writeQdpx(toRefiQda(review).project).bytes));
    expect(await schemaFaults(files)).toEqual([]);
  });

  it('puts each thing where a program shows it', () => {
    const { project, losses } = toRefiQda(soundReview, { createdAt: '2026-01-01T00:00:00Z' });
    expect(project.codes.map(({ name, codes }) => [name, codes.map((code) => code.name)])).toEqual([
      ['Context', ['Time to meet', 'Joint work']],
      ['Mechanism: resource', ['A joint forum']],
      ['Mechanism: reasoning', ['Trust']],
      ['Outcome', ['Time to meet', 'Joint work']],
    ]);
    expect(
      project.cases.map(({ name, codeRefs, selectionRefs }) => [name, codeRefs.length, selectionRefs.length]),
    ).toEqual([
      ['CMOC C1', 4, 1],
      ['CMOC C2', 4, 1],
    ]);
    const [first] = project.sources;
    expect(first?.kind === 'text' && first.selections[0]).toMatchObject({
      name: '𝒯rust grew',
      startPosition: 9,
      endPosition: 19,
    });
    expect(project.links.map(({ name, direction }) => [name, direction])).toEqual([
      ['same concept', 'Associative'],
      ['same concept', 'Associative'],
      ['ripple', 'OneWay'],
    ]);
    expect(project.sets.map(({ name, memberCodes }) => [name, memberCodes.length])).toEqual([['Partners', 6]]);
    expect(project.graphs[0]?.vertices).toHaveLength(8);
    expect(project.graphs[0]?.edges).toHaveLength(8);
    const places = project.graphs[0]?.vertices.map(({ firstX, firstY }) => `${firstX} ${firstY}`);
    expect(new Set(places).size).toBe(8);
    expect(losses.map(({ element }) => element)).toEqual([
      'protocol',
      'questions',
      'searches',
      'duplicateClusters',
      'screening',
    ]);
    expect(project.creationDateTime).toBe('2026-01-01T00:00:00Z');
  });

  it('brings home what was done in between: codes renamed and taken away, cases reworded, quotes added', () => {
    const { project } = toRefiQda(soundReview);
    const rename = (code: QdaCode): QdaCode => ({
      ...code,
      name: code.name === 'Trust' ? 'Mutual trust' : code.name,
      codes: code.codes.map(rename),
    });
    const [first, second] = project.cases;
    const [source, ...others] = project.sources;
    if (!first || !second || source?.kind !== 'text') throw new Error('no case');
    const added = {
      guid: '11111111-1111-4111-8111-111111111111',
      codings: [],
      noteRefs: [],
      startPosition: 0,
      endPosition: 7,
    };
    const edited: QdaProject = {
      ...project,
      codes: project.codes.map(rename),
      cases: [
        { ...first, codeRefs: first.codeRefs.slice(1), selectionRefs: [...first.selectionRefs, added.guid] },
        second,
      ],
      sources: [{ ...source, selections: [...source.selections, added] }, ...others],
    };
    const { parts } = fromRefiQda(reread(edited));
    expect(parts.concepts.map(({ label }) => label)).toContain('Mutual trust');
    expect(parts.configurations[0]?.slots.map(({ conceptId }) => conceptId)).toEqual(['forum', 'trust', 'joint-work']);
    expect(parts.extracts.at(-1)).toMatchObject({ quote: 'In time', span: { start: 0, end: 7 } });
    expect(parts.evidence.at(-1)).toMatchObject({
      configurationId: 'C1',
      extractId: parts.extracts.at(-1)?.id,
      bearing: 'supports',
    });
  });
});

describe('data that a program cut', () => {
  it('are told, and the case is read as a case of another program, with what it still says', () => {
    const { project } = toRefiQda(soundReview);
    const cases = project.cases.map((one) => ({ ...one, description: one.description?.slice(0, -9) ?? '' }));
    const { parts, losses } = fromRefiQda({ ...project, cases });
    expect(losses.map(({ code, element }) => [code, element])).toContainEqual(['data-damaged', 'Case']);
    expect(parts.configurations.map(({ slots }) => slots.map(({ role }) => role).join())).toEqual([
      'context,resource,reasoning,outcome',
      'context,resource,reasoning,outcome',
    ]);
  });
});

describe('programs that drop what they do not have', () => {
  it('leave the slots of a configuration whose case lost all its codes, and its links by their notes', () => {
    const { project } = toRefiQda(soundReview);
    const cases = project.cases.map((one) => ({ ...one, codeRefs: [], selectionRefs: [], variableValues: [] }));
    const { parts, losses } = fromRefiQda(reread({ ...project, cases, links: [], graphs: [], sets: [] }));
    const { parts: whole } = coveredByRefiQda(soundReview);
    expect([parts.configurations, parts.evidence, parts.links]).toEqual([
      whole.configurations,
      whole.evidence,
      whole.links,
    ]);
    expect(losses.map(({ code, element, ids }) => [code, element, ids.length])).toEqual([
      ['case-codes-dropped', 'CodeRef', 1],
      ['case-codes-dropped', 'CodeRef', 1],
      ['changed-selections', 'Case', 2],
      ['changed-values', 'Case', 2],
      ['dropped', 'Link', 3],
      ['dropped', 'Graph', 1],
    ]);
  });
});

describe('a project of another program', () => {
  it('is read without a throw, and keeps its codes and its selections of text on the way back', () => {
    fc.assert(
      fc.property(anyProject, (project) => {
        const clean = reread(project);
        const back = toRefiQda(reviewOf(clean)).project;
        const codes = new Set(guidsOf(back, 'code'));
        expect(guidsOf(clean, 'code').filter((guid) => !codes.has(guid))).toEqual([]);
        const onto = toRefiQda(reviewOf(clean), { onto: clean }).project;
        for (const kind of ['code', 'selection', 'case', 'set', 'link', 'graph', 'note', 'source']) {
          const now = new Set(guidsOf(onto, kind));
          expect(
            guidsOf(clean, kind).filter((guid) => !now.has(guid)),
            kind,
          ).toEqual([]);
        }
        const ontoCodes = guidsOf(onto, 'code');
        expect(ontoCodes.length - new Set(ontoCodes).size).toBe(
          guidsOf(clean, 'code').length - new Set(guidsOf(clean, 'code')).size,
        );
        expect(readQdpx(writeQdpx(onto).bytes).problems.filter(({ code }) => code === 'dangling-reference')).toEqual(
          [],
        );
      }),
      settings,
    );
  });

  it('validates after its way through a review', async () => {
    const files = fc.sample(anyProject, { numRuns: 30, seed: 13 }).flatMap((project) => {
      const clean = reread(project);
      const review = reviewOf(clean);
      return [toRefiQda(review), toRefiQda(review, { onto: clean })].map((made) =>
        xmlOf(writeQdpx(made.project).bytes),
      );
    });
    expect(await schemaFaults(files)).toEqual([]);
  });

  const none = {
    noteRefs: [],
    users: [],
    variables: [],
    cases: [],
    sources: [],
    notes: [],
    links: [],
    sets: [],
    graphs: [],
    files: [],
  };
  const coded = (n: number, start: number, end: number, codes: number[]) => ({
    guid: guid(n),
    startPosition: start,
    endPosition: end,
    noteRefs: [],
    codings: codes.map((to) => ({ guid: guid(n * 10 + to), codeRef: guid(to), noteRefs: [] })),
  });
  const source = (selections: ReturnType<typeof coded>[]) => ({
    kind: 'text' as const,
    guid: guid(50),
    name: 'Interview',
    plainText: 'With time, trust grew and work was joint.',
    codings: [],
    noteRefs: [],
    variableValues: [],
    selections,
  });
  const codes = [
    code(1, 'Context', [code(2, 'Time')]),
    code(3, 'Mechanisms', [code(4, 'Trust')]),
    code(5, 'OUTCOMES', [code(6, 'Joint work')]),
    code(7, 'Surprises'),
  ];
  const oneCase = (n: number, codeRefs: number[], selectionRefs: number[] = []) => ({
    guid: guid(n),
    name: `Case ${n}`,
    codeRefs: codeRefs.map(guid),
    selectionRefs: selectionRefs.map(guid),
    variableValues: [],
    sourceRefs: [],
  });

  it('gives candidates from cases with codes of two roles, with their quotes as evidence', () => {
    const project = {
      ...none,
      name: 'P',
      codes,
      cases: [oneCase(20, [2, 4, 6, 7], [30]), oneCase(21, [2, 7])],
      sources: [source([coded(30, 11, 21, [4, 6])])],
    };
    const { parts, losses } = fromRefiQda(project);
    expect(
      parts.configurations.map(({ status, statement, slots }) => [status, statement, slots.map(({ role }) => role)]),
    ).toEqual([['candidate', 'Case 20', ['context', 'reasoning', 'outcome']]]);
    expect(parts.evidence).toMatchObject([{ extractId: `selection-${guid(30)}`, bearing: 'supports' }]);
    expect(losses.map(({ code: kind }) => kind)).toEqual([
      'mechanism-half-unknown',
      'mechanism-half-unknown',
      'case-without-roles',
      'case-code-without-role',
    ]);
    expect(fromRefiQda(project, { mechanism: 'resource' }).parts.configurations[0]?.slots[1]?.role).toBe('resource');
  });

  it('has each code once when a review is laid onto it, under the headings that it has', () => {
    const project = { ...none, name: 'P', codes, cases: [oneCase(20, [2, 4, 6])], sources: [source([])] };
    const review = reviewOf(project);
    expect(review.configurations[0]?.slots.map(({ conceptId }) => conceptId)).toEqual(
      [2, 4, 6].map((n) => `code-${guid(n)}`),
    );
    const onto = toRefiQda(review, { onto: project }).project;
    expect(guidsOf(onto, 'code')).toEqual([1, 2, 3, 4, 5, 6, 7].map(guid));
    const more = reviewSchema.parse({
      ...review,
      concepts: [...review.concepts, { id: 'hope', label: 'Hope' }],
      configurations: review.configurations.map((one) => ({
        ...one,
        slots: [...one.slots, { conceptId: 'hope', role: 'reasoning' }],
      })),
    });
    const { codes: after } = toRefiQda(more, { onto: project }).project;
    expect(after.slice(4).map(({ name, codes: inside }) => [name, inside.map((one) => one.name)])).toEqual([
      ['Mechanism: reasoning', ['Hope']],
    ]);
  });

  it('else gives one candidate for each selection that codes of two roles share, and joins nothing', () => {
    const selections = [coded(30, 0, 21, [2, 4]), coded(31, 11, 21, [4]), coded(32, 26, 40, [6, 7])];
    const { parts } = fromRefiQda({ ...none, name: 'P', codes, sources: [source(selections)] });
    expect(parts.extracts.map(({ quote }) => quote)).toEqual(['With time, trust grew', 'trust grew', 'work was joint']);
    expect(parts.configurations.map(({ slots }) => slots.map(({ conceptId }) => conceptId))).toEqual([
      [`code-${guid(2)}`, `code-${guid(4)}`],
    ]);
  });

  it('invents none where no roles are said, and takes those of a mapping', () => {
    const flat = [code(2, 'Time'), code(4, 'Trust')];
    const project = {
      ...none,
      name: 'P',
      codes: flat,
      cases: [oneCase(20, [2, 4])],
      sources: [source([coded(30, 0, 21, [2, 4])])],
    };
    expect(fromRefiQda(project).parts.configurations).toEqual([]);
    const { parts } = fromRefiQda(project, { roles: { context: ['Time'], reasoning: [guid(4)] } });
    expect(parts.configurations[0]?.slots.map(({ role }) => role)).toEqual(['context', 'reasoning']);
  });
});

describe('words that a program changed', () => {
  const { project } = toRefiQda(
    reviewSchema.parse({
      ...{ schemaVersion: 1, kind: 'synthesis', title: 'Trust', protocol: { version: 1 } },
      concepts: [{ id: 'trust', label: 'Trust', definition: 'To rely on somebody' }],
      memos: [{ id: 'm1', about: ['trust'], text: 'A first thought\nof mine', kind: 'decision', by: 'ann' }],
    }),
  );

  it('come home in definitions and memos; other line ends change nothing', () => {
    const codes = project.codes.map((code) => ({
      ...code,
      description: code.description?.replace('To rely', 'To dare to rely') ?? '',
    }));
    const withText = (change: (text: string) => string) =>
      project.notes.map((note) => ({ ...note, plainText: change(note.plainText ?? '') }));
    const { parts } = fromRefiQda(
      reread({ ...project, codes, notes: withText((text) => text.replace('first', 'second')) }),
    );
    expect(parts.concepts[0]).toMatchObject({ id: 'trust', definition: 'To dare to rely on somebody' });
    expect(parts.memos).toMatchObject([{ id: 'm1', text: 'A second thought\nof mine', kind: 'decision' }]);
    const same = fromRefiQda({ ...project, notes: withText((text) => text.replace('\n', '\r\n')) });
    expect(same.parts.memos[0]?.text).toBe('A first thought\nof mine');
  });

  it('are not put back when the review is laid onto the project later', () => {
    const note = { ...project.notes[0], guid: '00000000-0000-4000-8000-000000000001', plainText: 'Theirs' };
    const { description: _, ...theirs } = note;
    const foreign = { ...project, notes: [theirs as (typeof project.notes)[number]] };
    const review = reviewOf(foreign);
    const memos = review.memos.map((memo) => ({ ...memo, text: 'Ours now' }));
    const { project: onto } = toRefiQda(reviewSchema.parse({ ...review, memos }), { onto: foreign });
    expect(fromRefiQda(onto).parts.memos.map(({ text }) => text)).toEqual(['Ours now']);
  });
});
