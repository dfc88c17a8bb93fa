import { describe, expect, it } from 'vitest';
import { documentRow } from '../../src/dedupe/document-row.ts';
import { record } from './record.ts';

const comparableTitle = (title: string, containerTitle = '') =>
  documentRow(record('a', { title, containerTitle })).title;

describe('comparableTitle', () => {
  it.each([
    ['<i>Trust</i> &amp; Störfälle.', 'trustandstorfalle'],
    ['Trust & St&ouml;rfall', 'trustandstorfall'],
    ['&amp;lt;i&amp;gt;Trust&amp;lt;/i&amp;gt; &amp;amp; CO&lt;sub&gt;2&lt;/sub&gt;', 'trustandco2'],
    ['Life after stroke: Part II', 'lifeafterstrokepart2'],
    ['Life after stroke XVIII and XXXIX', 'lifeafterstroke18and39'],
    ['Life after stroke, part one', 'lifeafterstrokepart1'],
    ['Phase I trial of vitamin V', 'phase1trialofvitaminv'],
    ['TNF-α and β-blockers', 'tnfalphaandbetablockers'],
    ['RETRACTED ARTICLE: Trust at work', 'trustatwork'],
    ['Trust at work [Review] [33 refs]', 'trustatwork'],
    ['Trust at work. [Article in German].', 'trustatwork'],
    ['Trust at work [Erratum appears in J Trust. 2013 May;2(1):9]', 'trustatwork'],
    ['Trust at work (multiple letters)', 'trustatwork'],
    ['Binding of [11C]raclopride', 'bindingof11craclopride'],
    ['Imaging with labelled [18F]', 'imagingwithlabelled18f'],
    ['[Trust at work]', 'trustatwork'],
    ['[Retracted]', 'retracted'],
    ['', ''],
  ])('folds %j', (title, letters) => expect(comparableTitle(title).letters).toBe(letters));

  it('keeps every digit in its order', () => {
    expect(comparableTitle('Two trials of 5-HT2A, phase 3').digits).toBe('2523');
  });

  it('keeps the other language of a title', () => {
    const title = comparableTitle('Trust at work [Vertrauen bei der Arbeit]');
    expect(title).toMatchObject({
      letters: 'trustatwork',
      otherLetters: ['vertrauenbeiderarbeit'],
      isTranslated: true,
    });
    expect(comparableTitle('Trust at work = Vertrauen am Arbeitsplatz').otherLetters).toContain(
      'vertrauenamarbeitsplatz',
    );
    expect(comparableTitle('[Trust at work]').isTranslated).toBe(true);
    expect(comparableTitle('Trust at work').isTranslated).toBe(false);
  });

  it.each([
    ['Editorial', 0],
    ['Guest editorial: open source software', 0],
    ['Introduction to the minitrack on crowd work', 0],
    ['Letter to the editor', 0],
    ['Book reviews', 0],
    ['Realistic evaluation', 2],
    ['Review of memory rehabilitation in practice', 3],
    ['Trust, trust and trust', 1],
  ])('counts the telling words of %j', (title, words) => expect(comparableTitle(title).tellingWords).toBe(words));

  it('does not let the name of the journal tell beside a serial word', () => {
    expect(comparableTitle('Remarks from the MIS Quarterly editor', 'MIS Quarterly').tellingWords).toBe(0);
    expect(comparableTitle('Screening for cervical cancer', 'Cancer').tellingWords).toBe(3);
  });
});
