import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate, parseMonthAndDay } from '../../src/document/parse-date.ts';
import { partialDateSchema } from '../../src/document/partial-date.ts';

describe('parseDate', () => {
  it.each([
    ['2019', { year: 2019 }],
    ['2019-11-03', { year: 2019, month: 11, day: 3 }],
    ['2018/05/04/', { year: 2018, month: 5, day: 4 }],
    ['2021/06//', { year: 2021, month: 6 }],
    ['2019///', { year: 2019 }],
    ['2019///nan', { year: 2019 }],
    ['2020/11//Nov/Dec2020', { year: 2020, month: 11 }],
    ['20180327', { year: 2018, month: 3, day: 27 }],
    ['2019 Nov-Dec', { year: 2019, month: 11 }],
    ['2017 Nov 15', { year: 2017, month: 11, day: 15 }],
    ['1998 Dec-1999 Jan', { year: 1998, month: 12 }],
    ['2018 Jan 15-Feb 3', { year: 2018, month: 1, day: 15 }],
    ['2019 Nov 30-Dec 2', { year: 2019, month: 11, day: 30 }],
    ['10-13 June 2019', { year: 2019, month: 6, day: 10 }],
    ['28 June\u20132 July 2019', { year: 2019, month: 6, day: 28 }],
    ['June 10-13, 2019', { year: 2019, month: 6, day: 10 }],
    ['1 May 2021 through 3 May 2021', { year: 2021, month: 5, day: 1 }],
    ['15 March 2020', { year: 2020, month: 3, day: 15 }],
    ['March 15, 2020', { year: 2020, month: 3, day: 15 }],
    ['Sept 2001', { year: 2001, month: 9 }],
    ['2019 Winter', { year: 2019 }],
    ['2019-2020', { year: 2019 }],
    ['2019-20', { year: 2019 }],
    ['c1998', { year: 1998 }],
    ['[2003]', { year: 2003 }],
    ['15/03/2020', { year: 2020, month: 3, day: 15 }],
    ['03/15/2020', { year: 2020, month: 3, day: 15 }],
    ['03/04/2019', { year: 2019 }],
    ['2019-02-30', { year: 2019, month: 2 }],
    ['2020-02-29', { year: 2020, month: 2, day: 29 }],
    ['1900-02-29', { year: 1900, month: 2 }],
    ['2019/00/00', { year: 2019 }],
    ['NOV 15', null],
    ['10 15', null],
    ['in press', null],
    ['20190', null],
    ['', null],
  ])('reads %j', (text, date) => {
    expect(parseDate(text)).toEqual(date);
  });

  it('reads every day of a calendar in three forms', () => {
    const days = fc.date({ min: new Date('1800-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        const date = { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() };
        expect(parseDate(iso)).toEqual(date);
        expect(parseDate(iso.replaceAll('-', ''))).toEqual(date);
        expect(parseDate(day.toUTCString())).toEqual(date);
      }),
    );
  });

  it('gives a date that fits its schema, or none', () => {
    const likely = fc.stringMatching(/^[0-9]{1,4}[/ -][0-9A-Za-z]{0,4}[/ -][0-9]{0,4}$/);
    fc.assert(
      fc.property(fc.oneof(likely, fc.string({ unit: 'binary' })), (text) => {
        const date = parseDate(text);
        if (date) expect(partialDateSchema.parse(date)).toEqual(date);
      }),
    );
  });
});

it('takes the year 0000 for what it is: none', () => {
  for (const text of ['0000', '0000-01-01', '00000101', '0000 Nov 15']) expect(parseDate(text)).toBeNull();
});

describe('parseMonthAndDay', () => {
  it.each([
    ['NOV 15', { month: 11, day: 15 }],
    ['Jan-Feb', { month: 1 }],
    ['3 march', { month: 3, day: 3 }],
    ['Feb 30', { month: 2 }],
    ['Winter', null],
    ['Marvin 3', null],
    ['3', null],
  ])('reads %j', (text, parts) => {
    expect(parseMonthAndDay(text)).toEqual(parts);
  });
});
