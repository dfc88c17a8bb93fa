import type { HeadingVocabulary, SearchField } from '../strategy/strategy-node.ts';
import type { FieldFact, LimitFacts, PlatformProfile, SearchPlatform } from './platform-profile.ts';

const pubtypes: LimitFacts['pubtypes'] = {
  review: 'review',
  'systematic review': 'systematic review',
  'randomized controlled trial': 'randomized controlled trial',
  'clinical trial': 'clinical trial',
  'meta-analysis': 'meta analysis',
  editorial: 'editorial',
  letter: 'letter',
  comment: 'comment',
  'case reports': 'case reports',
};

/** MEDLINE on Ovid. */
export const ovidMedline: PlatformProfile = ovid('ovid', 'Ovid MEDLINE', 'mesh', 'kf', pubtypes);

/** Embase on Ovid. */
export const ovidEmbase: PlatformProfile = ovid('ovid-embase', 'Ovid Embase', 'emtree', 'kf', {
  review: 'review',
  editorial: 'editorial',
  letter: 'letter',
  note: 'note',
});

/** APA PsycINFO on Ovid. */
export const ovidPsycinfo: PlatformProfile = ovid('ovid-psycinfo', 'Ovid PsycINFO', 'apa', 'id', {});

function ovid(
  platform: SearchPlatform,
  label: string,
  vocabulary: HeadingVocabulary,
  authorKeyword: string,
  types: LimitFacts['pubtypes'],
): PlatformProfile {
  return {
    platform,
    label,
    checkedOn: '2026-11',
    sources: ['Ovid, syntax guide (OVIDWEB)', 'library guides of CIAP, UTAS, UniSA and UIC'],
    operators: { and: 'and', or: 'or', not: 'not' },
    capitals: false,
    precedence: [['near'], ['and'], ['not'], ['or']],
    space: 'phrase',
    exact: ['"', '"'],
    phrases: {},
    stems: false,
    curlyQuotesIgnored: false,
    wildcards: {
      any: '*',
      anyAliases: ['$', ':'],
      one: '#',
      optional: '?',
      upTo: { before: '$', after: '' },
      leading: false,
      stem: 0,
      most: null,
      inPhrase: 'all',
      mistaken: { '?': 'exactly one character in Web of Science, Scopus, EBSCO and ProQuest, which is # here' },
    },
    proximity: {
      near: { names: ['adj'], glue: '', offset: 1 },
      ordered: null,
      adjacent: 'adj',
      widest: 98,
      truncation: true,
      groups: true,
    },
    fieldStyle: 'dot',
    fields: fields(authorKeyword),
    fieldJoin: ',',
    withoutField: ['tx'],
    headings: {
      vocabulary,
      exploded: 'exp {h}/{s}',
      plain: '{h}/{s}',
      explodedFocus: 'exp *{h}/{s}',
      plainFocus: '*{h}/{s}',
      subheading: vocabulary === 'apa' ? null : '{code}',
      tags: {},
    },
    lineMark: '',
    limits: {
      year: { range: 'limit {n} to yr="{from} -{to}"', openFrom: '1700', openTo: 'Current' },
      language: 'limit {n} to {value} language',
      languageCase: 'lower',
      pubtype: '{value}.pt.',
      other: 'limit {n} to {value}',
      pubtypes: types,
      ownLines: true,
      languageInQuery: '{value}.lg.',
    },
    nesting: true,
    longest: null,
  };
}

function fields(authorKeyword: string): FieldFact[] {
  const field = (code: string, ...covers: SearchField[]): FieldFact => ({ code, covers });
  return [
    field('ti', 'ti'),
    field('ab', 'ab'),
    field(authorKeyword, 'ak'),
    { ...field('tw', 'ti', 'ab'), adds: 'trade names', readOnly: true },
    field('mp', 'tx'),
    field('af', 'all'),
    field('au', 'au'),
    field('jn', 'so'),
    field('in', 'af'),
    field('sh', 'su'),
    { code: 'pt', limit: 'pubtype' },
    { code: 'lg', limit: 'language' },
    { code: 'yr', limit: 'year' },
    { code: 'dt', aliases: ['dp'], limit: 'year' },
    ...(authorKeyword === 'kf'
      ? [{ code: 'kw', aliases: ['id', 'kp'] }]
      : [{ code: 'kf', aliases: ['kw', 'tm', 'mh'] }]),
    {
      code: 'hw',
      aliases: ['fs', 'rn', 'nm', 'md', 'jw', 'is', 'ui', 'ar', 'gw', 'an', 'dc', 'dd', 'ed', 'ez', 'dm', 'tn', 'rs'],
    },
  ];
}
