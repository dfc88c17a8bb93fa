import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReview } from '../../src/review/parse-review.ts';

const least = { schemaVersion: 1, kind: 'synthesis', title: 'Alliancing', protocol: { version: 1 } };

describe('parseReview', () => {
  it('fills in the lists that a file leaves out', () => {
    const { review, problems } = parseReview(least);
    expect(problems).toEqual([]);
    expect(review?.documents).toEqual([]);
    expect(review?.protocol.stages.map(({ id }) => id)).toEqual(['title-abstract', 'full-text']);
    expect(review?.protocol.heuristic.name).toBe('CMO');
  });

  it('reads the text of a file as it reads its value', () => {
    expect(parseReview(`\uFEFF${JSON.stringify(least)}`)).toEqual(parseReview(least));
  });

  it('tells every problem at once, each with its path', () => {
    const { review, problems } = parseReview({
      ...least,
      title: ' ',
      questions: [{ id: 'q1' }],
      concepts: [{ id: 'trust', label: 'Trust', role: 'context' }],
      screening: [{ kind: 'decide', by: 'ann', clock: -1, documentId: 'd', stage: 's', reviewerId: 'ann' }],
    });
    expect(review).toBeUndefined();
    expect(problems.map(({ code, path }) => [code, path?.join('.')])).toEqual([
      ['invalid-format', 'title'],
      ['invalid-type', 'questions.0.text'],
      ['too-small', 'screening.0.clock'],
      ['invalid-value', 'screening.0.verdict'],
      ['invalid-type', 'screening.0.protocolVersion'],
      ['unknown-key', 'concepts.0.role'],
    ]);
  });

  it('names the branch of a union that came nearest', () => {
    const { problems } = parseReview({
      ...least,
      theoryVersions: [
        {
          theoryId: 'pt',
          version: 2,
          stage: 'refined',
          statement: { if: 'a', then: 'b', because: 'c' },
          causes: [{ reason: 'New report', evidence: [] }],
        },
      ],
    });
    expect(problems.map(({ path }) => path?.join('.'))).toEqual(['theoryVersions.0.causes.0.evidence']);
  });

  it('says that a file is newer than the library, and guesses nothing', () => {
    const { review, problems } = parseReview({ ...least, schemaVersion: 2, somethingNew: true });
    expect(review).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'newer-version', path: ['schemaVersion'] }]);
  });

  it.each([
    [undefined, 'missing-version'],
    ['1', 'bad-version'],
    [0, 'bad-version'],
    [1.5, 'bad-version'],
  ])('refuses the schema version %j', (schemaVersion, code) => {
    expect(parseReview({ ...least, schemaVersion }).problems[0]?.code).toBe(code);
  });

  it('gives the line and column at which a text stops being JSON', () => {
    const { problems } = parseReview('{\n  "schemaVersion": 1,\n  "title": Alliancing\n}');
    expect(problems).toMatchObject([{ code: 'not-json', line: 3, column: 12 }]);
  });

  it('keeps a hostile key from reaching the prototype', () => {
    const hostile = `{"schemaVersion":1,"kind":"synthesis","title":"x","protocol":{"version":1},"__proto__":{"polluted":true}}`;
    const { problems } = parseReview(hostile);
    expect(problems.map(({ code }) => code)).toEqual(['unknown-key']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string(), fc.json()), (value) => {
        const { review, problems } = parseReview(value);
        expect(review === undefined).toBe(problems.length > 0);
      }),
    );
  });
});
