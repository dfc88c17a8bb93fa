import { describe, expect, it } from 'vitest';
import { checklistSupplement } from '../../../src/report/tables/checklist-supplement.ts';
import { checklistTable } from '../../../src/report/tables/checklist-table.ts';
import { qualityTable } from '../../../src/report/tables/quality-table.ts';
import { tableToCsv } from '../../../src/report/tables/table-to-csv.ts';
import type { ChecklistJudgement } from '../../../src/review/checklist/checklist-judgement.ts';
import { prismaChecklist } from '../../../src/review/checklist/prisma-checklist.ts';
import { qualitySheet } from '../../../src/review/checklist/quality-sheet.ts';
import { ramesesChecklist } from '../../../src/review/checklist/rameses-checklist.ts';
import { fullReview } from '../../review/checklist/full-review.ts';

const location = 'p. 4 | <b>“*here*”</b>\nand there';
const judgements: ChecklistJudgement[] = [
  { id: 'j1', standard: 'rameses', item: '17', by: 'ann', date: '2020-06', verdict: 'reported', location, seenIds: [] },
  { id: 'j2', standard: 'rameses', item: '18', by: 'bo', verdict: 'not-applicable', reason: 'Asked for no advice' },
];

describe('checklistTable', () => {
  it('has a row an item: what is asked, where it stands, its status, what lacks and what answers it', () => {
    const { rows, columns, caption, notes } = checklistTable(ramesesChecklist(fullReview, { judgements }), {
      caveats: [{ id: 'c', about: ['screening'], text: 'Votes are illustrative.' }],
    });
    expect(columns.map(({ id }) => id)).toEqual([
      'item',
      'section',
      'topic',
      'asks',
      'location',
      'status',
      'lacking',
      'answers',
    ]);
    expect(rows.length).toBe(19);
    expect(rows[0]).toMatchObject({ item: '1', location: null, status: 'reported', lacking: null, answers: 'title' });
    expect(rows[1]?.['status']).toBe('data present');
    expect(rows[16]).toMatchObject({
      location,
      status: 'judged: reported (ann, 2020-06); the data have changed since',
    });
    expect(rows[17]).toMatchObject({ status: 'not applicable: Asked for no advice' });
    expect(rows[9]?.['answers']).toBe('form, e-d1-ann, e-d1-bo, e-d2-ann, e-d2-bo, x1, x2');
    expect(caption).toBe('RAMESES publication standards: realist syntheses');
    expect(notes[0]).toMatch(/version of 2013: https:\/\/doi.org\/10.1186\/1741-7015-11-21/);
    expect(notes.at(-1)).toBe('Votes are illustrative.');
  });

  it('becomes a supplement: a chapter a standard, a line an item, and text that stays text', () => {
    const items = [...ramesesChecklist(fullReview, { judgements }), ...prismaChecklist(fullReview)];
    const lines = checklistSupplement(items, { title: 'Trust & # time' }).split('\n');
    expect(lines.filter((line) => line.startsWith('#'))).toEqual([
      '# Reporting checklists: Trust \\& \\# time',
      '## RAMESES publication standards: realist syntheses',
      '## PRISMA 2020 checklist',
    ]);
    expect(lines.filter((line) => /^\| \d/.test(line)).length).toBe(19 + 42);
    expect(lines.find((line) => line.startsWith('| 17 '))).toContain(
      'p. 4 \\| \\<b\\>“\\*here\\*”\\</b\\><br>and there',
    );
    expect(tableToCsv(checklistTable(items)).split('\r\n').length).toBe(1 + 61 + 1);
    expect(checklistSupplement([])).toBe('# Reporting checklists\n');
  });

  it('cuts lists of ids that nobody would read', () => {
    const [row] = checklistTable(
      ramesesChecklist(fullReview)
        .slice(0, 1)
        .map((item) => ({ ...item, ids: Array.from({ length: 40 }, (_, n) => `d${n}`) })),
    ).rows;
    expect(row?.['answers']).toBe('title, d0, d1, d2, d3, d4, d5, d6 and 33 more');
  });
});

describe('qualityTable', () => {
  it('shows grades with their reasons, and the agreement in its notes', () => {
    const given = { criterion: 'focusing', reason: 'Said so' } as const;
    const grades = [
      { ...given, id: 'g1', by: 'ann', grade: 'good' as const },
      { ...given, id: 'g2', by: 'bo', grade: 'adequate' as const },
    ];
    const table = qualityTable(qualitySheet(fullReview, { grades }));
    expect(table.rows.length).toBe(8);
    expect(table.rows[2]).toMatchObject({ grades: 'ann: good (Said so); bo: adequate (Said so)', agreed: null });
    expect(table.notes).toEqual([
      'Grades are given by people; none is computed.',
      'ann and bo: the same grade for 0 of 1 criteria; weighted kappa 0.00.',
    ]);
  });
});
