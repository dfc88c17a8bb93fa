import { reportedCountsSchema } from '../../src/review/reported-counts.ts';

/** A published flow of an update with both arms, in which everything adds up. */
export const consistentCounts = reportedCountsSchema.parse({
  previousStudies: 12,
  previousReports: 15,
  databases: 1240,
  registers: 50,
  databaseSources: [
    { label: 'Scopus', count: 700 },
    { label: 'Embase', count: 540 },
  ],
  registerSources: [{ label: 'ISRCTN', count: 50 }],
  duplicates: 200,
  removedByAutomation: 8,
  removedOtherwise: 2,
  screened: 1080,
  excluded: 950,
  sought: 130,
  notRetrieved: 10,
  assessed: 120,
  reasons: [
    { label: 'Wrong population', count: 30 },
    { label: 'Wrong outcome, adults', count: 50 },
  ],
  other: {
    websites: 10,
    organisations: 5,
    citations: 15,
    sought: 30,
    notRetrieved: 2,
    assessed: 28,
    reasons: [{ label: 'Wrong design', count: 20 }],
  },
  studies: 40,
  included: 48,
  totalStudies: 52,
  totalReports: 63,
  metaAnalysisStudies: 30,
  metaAnalysisReports: 33,
});
