import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkReview } from '../../src/review/check-review.ts';
import { migrateFile } from '../../src/review/migrations/migrate-file.ts';
import type { Migration } from '../../src/review/migrations/migration.ts';
import { stricterSpansAndForms } from '../../src/review/migrations/stricter-spans-and-forms.ts';
import { parseReview } from '../../src/review/parse-review.ts';
import { schemaVersion } from '../../src/review/review.ts';
import { serialiseReview } from '../../src/review/serialise-review.ts';
import { deepFreeze } from '../report/deep-freeze.ts';

const kept = (file: string) => readFileSync(join(import.meta.dirname, '../fixtures/review', file), 'utf8');

describe('files of earlier releases', () => {
  it('reads what 0.1.0 wrote, and says what it altered and where', () => {
    const { review, problems } = parseReview(kept('written-by-0.1.0.json'));
    expect(problems.map(({ code, severity, path }) => [code, severity, path?.join('.')])).toEqual([
      ['migrated', 'note', 'extracts.1.span'],
      ['migrated', 'note', 'forms.0.fields.1.id'],
      ['migrated', 'note', 'forms.0.fields.2.options'],
    ]);
    expect(review?.extracts.map(({ span }) => span)).toEqual([{ start: 9, end: 19 }, undefined]);
    const fields = review?.forms[0]?.fields ?? [];
    expect(fields.map(({ id }) => id)).toEqual(['setting', 'setting-2', 'design']);
    expect(fields.map((field) => ('options' in field ? field.options : []))).toEqual([[], [], ['case', 'survey']]);
    expect(review?.extractions[0]?.values).toEqual({ setting: 'city', design: 'case' });
    expect(review?.resolutions).toMatchObject([{ chosen: 'case', extractionIds: [], takesMachineValue: false }]);
    expect(review?.screening).toHaveLength(7);
  });

  it('loses nothing of it but what it says that it altered', () => {
    const text = kept('written-by-0.1.0.json');
    const { review } = parseReview(text);
    const expected = JSON.parse(text);
    delete expected.extracts[1].span;
    expected.forms[0].fields[1].id = 'setting-2';
    expected.forms[0].fields[2].options.pop();
    expect(review).toMatchObject(expected);
    expect(review?.extracts[1]).not.toHaveProperty('span');
  });

  it('reads version 1 to the byte, with nothing altered and nothing to ask', () => {
    const text = kept('version-1.json');
    const { review, problems } = parseReview(text);
    expect(problems).toEqual([]);
    // lists that came later are empty, and every other byte is as it was
    const later = ['checklistJudgements', 'qualityGrades'].map((list) => `  "${list}": [],\n`);
    expect(review && later.reduce((written, line) => written.replace(line, ''), serialiseReview(review))).toBe(text);
    expect(review && checkReview(review)).toEqual([]);
  });

  it('leaves to the schema what is no file of any version', () => {
    for (const value of [
      { extracts: 7, forms: [1, { fields: 'x' }, { fields: [null, { id: 3 }] }] },
      { extracts: [null] },
    ]) {
      const { file, notes } = stricterSpansAndForms.migrate(deepFreeze(value));
      expect([file, notes]).toEqual([value, []]);
    }
  });

  it('gives each field an id of its own that no other has', () => {
    const fields = ['a', 'a', 'a-2', 'a'].map((id) => ({ id }));
    const { file } = stricterSpansAndForms.migrate(deepFreeze({ forms: [{ fields }] }));
    expect(file).toEqual({ forms: [{ fields: ['a', 'a-3', 'a-2', 'a-4'].map((id) => ({ id })) }] });
  });
});

describe('the chain of migrations', () => {
  const rename = (from: number, old: string, name: string): Migration => ({
    from,
    to: from + 1,
    migrate: ({ [old]: value, ...rest }) => ({
      file: { ...rest, [name]: value },
      notes: [{ code: 'migrated', severity: 'note', message: `${old} is called ${name} now`, path: [old] }],
    }),
  });
  const steps = [rename(1, 'name', 'title'), rename(2, 'title', 'heading')];

  it('takes a file through every step from its own version on, and numbers it anew', () => {
    expect(migrateFile({ schemaVersion: 1, name: 'Trust' }, 1, steps).file).toEqual({
      schemaVersion: 3,
      heading: 'Trust',
    });
    const { file, notes } = migrateFile({ schemaVersion: 2, title: 'Trust' }, 2, steps);
    expect(file).toEqual({ schemaVersion: 3, heading: 'Trust' });
    expect(notes.map(({ path }) => path)).toEqual([['title']]);
  });

  it('ends at the version that the library writes', () => {
    expect(migrateFile({ schemaVersion: 1 }, 1)).toEqual({ file: { schemaVersion }, notes: [] });
  });

  it.each([
    [{}, 'missing-version'],
    [{ schemaVersion: 0 }, 'bad-version'],
    [{ schemaVersion: '1' }, 'bad-version'],
    [{ schemaVersion: 1.5 }, 'bad-version'],
    [{ schemaVersion: schemaVersion + 1 }, 'newer-version'],
  ])('refuses %j with a problem that says what is wanted', (head, code) => {
    const { review, problems } = parseReview({ ...head, kind: 'synthesis', title: 'Trust', protocol: { version: 1 } });
    expect(review).toBeUndefined();
    expect(problems).toMatchObject([{ code, severity: 'error', path: ['schemaVersion'] }]);
  });
});
