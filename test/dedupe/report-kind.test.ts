import { describe, expect, it } from 'vitest';
import { documentRow } from '../../src/dedupe/document-row.ts';
import { type RecordFields, record } from './record.ts';

const kindOf = (fields: RecordFields) => documentRow(record('a', fields)).kind;

describe('the notice of a record', () => {
  it.each([
    ['Erratum', 'correction'],
    ['Erratum to: Trust at work', 'correction'],
    ['Corrigendum: Trust at work', 'correction'],
    ['Author Correction: Trust at work', 'correction'],
    ['Correction to "Trust at work"', 'correction'],
    ['Trust at work (vol 12, pg 34, 2005)', 'correction'],
    ['Retraction notice to "Trust at work"', 'retraction'],
    ['Retraction: Trust at work', 'retraction'],
    ['Expression of concern: Trust at work', 'retraction'],
    ["Authors' reply", 'reply'],
    ['Reply to Meyer et al.', 'reply'],
    ['Re: Trust at work', 'reply'],
    ['Comment on: Trust at work', 'reply'],
    ['Trust at work: a reply', 'reply'],
    ['Trust at work - authors’ response', 'reply'],
    ["Publisher's Note: Trust at work", 'correction'],
    ['Trust at work (Retraction of vol 12, pg 34, 2005)', 'retraction'],
    ['Trust at work (Retracted article. See vol. 13, pg. 2, 2006)', ''],
    ['Rejoinder: Trust at work', 'reply'],
    ['Trust at work: study protocol', 'protocol'],
    ['Trust at work: study protocol for a randomised controlled trial', 'protocol'],
    ['Trust at work: protocol for a systematic review', 'protocol'],
    ['Trust at work (TAW): a realist review protocol', 'protocol'],
    ['Trust at work: protocol of the TAW trial', 'protocol'],
    ['Study protocol: trust at work', 'protocol'],
    ['Protocol for a trial of trust at work', 'protocol'],
    ['Trust under the Montreal protocol', ''],
    ['Trust in a new protocol for sedation at work', ''],
    ['Trust at work', ''],
    ['RETRACTED: Trust at work', ''],
    ['Trust at work [Erratum appears in J Trust 2013]', ''],
    ['Correction of hyponatraemia in older people', 'correction'],
    ['Response to treatment in older people', 'reply'],
    ['Re-thinking trust at work', ''],
    ['Immune response', ''],
    ['Commenting on trust', ''],
  ])('%s', (title, notice) => expect(kindOf({ title }).notice).toBe(notice));
});

describe('the form of a record', () => {
  it.each<[RecordFields, string]>([
    [{ containerTitle: 'Journal of Trust' }, 'journal'],
    [{ containerTitle: 'Proceedings of the National Academy of Sciences' }, 'journal'],
    [{ containerTitle: 'Proceedings of the Trust Conference' }, 'conference'],
    [{ type: 'paper-conference', containerTitle: 'CHI' }, 'conference'],
    [{ containerTitle: 'medRxiv' }, 'preprint'],
    [{ containerTitle: 'Research Square', type: 'article' }, 'preprint'],
    [{ doi: '10.48550/arxiv.2101.00001' }, 'preprint'],
    [{ type: 'thesis' }, 'thesis'],
    [{ containerTitle: 'Dissertation Abstracts International' }, 'thesis'],
    [{ type: 'document', volume: 'Ph.D.' }, 'thesis'],
    [{ containerTitle: 'ClinicalTrials.gov' }, 'register'],
    [{ type: 'dataset', containerTitle: 'Zenodo' }, 'dataset'],
    [{}, ''],
    [{ type: 'report', publisher: 'Council' }, ''],
  ])('%j', (fields, form) => expect(kindOf(fields).form).toBe(form));
});

describe('the mark of a reprint', () => {
  it.each([
    ['Reprint of: Trust at work', true],
    ['Reprint: Trust at work', true],
    ['Trust at work [Reprint]', true],
    ['Trust at work (reprinted from J Trust 2001;3:1-9)', true],
    ['Reprints in libraries', false],
    ['Trust at work', false],
  ])('%s', (title, isReprint) => expect(kindOf({ title }).isReprint).toBe(isReprint));
});
