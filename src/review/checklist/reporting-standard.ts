import * as z from 'zod';

/**
 * The reporting standards that a review can be held against.
 *
 * @example
 * standardNameSchema.options.includes('rameses'); // true
 */
export const standardNameSchema = z.enum([
  'rameses',
  'rameses-ii',
  'prisma-2020',
  'prisma-2020-abstracts',
  'prisma-s',
  'ai-use',
]);

/** A reporting standard that a review can be held against. */
export type StandardName = z.infer<typeof standardNameSchema>;

/** Which standard, of which year, an answer is about. */
export interface ReportingStandard {
  readonly name: StandardName;
  readonly title: string;
  /** The year of the version that is meant. */
  readonly version: string;
  /** Where the standard itself can be read: what it asks is told here in other words. */
  readonly url: string;
}

/**
 * The standards with their versions and addresses. `ai-use` gathers what several statements ask of machines in a
 * synthesis; its numbering is this library's own.
 *
 * @example
 * reportingStandards['prisma-2020'].url; // 'https://doi.org/10.1136/bmj.n71'
 */
export const reportingStandards: Readonly<Record<StandardName, ReportingStandard>> = {
  rameses: {
    name: 'rameses',
    title: 'RAMESES publication standards: realist syntheses',
    version: '2013',
    url: 'https://doi.org/10.1186/1741-7015-11-21',
  },
  'rameses-ii': {
    name: 'rameses-ii',
    title: 'RAMESES II reporting standards: realist evaluations',
    version: '2016',
    url: 'https://doi.org/10.1186/s12916-016-0643-1',
  },
  'prisma-2020': {
    name: 'prisma-2020',
    title: 'PRISMA 2020 checklist',
    version: '2020',
    url: 'https://doi.org/10.1136/bmj.n71',
  },
  'prisma-2020-abstracts': {
    name: 'prisma-2020-abstracts',
    title: 'PRISMA 2020 for Abstracts checklist',
    version: '2020',
    url: 'https://doi.org/10.1136/bmj.n71',
  },
  'prisma-s': {
    name: 'prisma-s',
    title: 'PRISMA-S: reporting literature searches',
    version: '2021',
    url: 'https://doi.org/10.1186/s13643-020-01542-z',
  },
  'ai-use': {
    name: 'ai-use',
    title: 'Use of machines that judge, after the position statement of Cochrane, Campbell, JBI and CEE',
    version: '2025',
    url: 'https://doi.org/10.1186/s13750-025-00374-5',
  },
};
