import { documentSchema } from '../src/document/document.ts';
import { type Review, reviewSchema } from '../src/review/review.ts';
import type { ScreeningEvent } from '../src/screening/event.ts';
import { type Random, randomFrom } from './random.ts';
import { syntheticTheory } from './synthetic-theory.ts';

/** How large a review is made. */
export interface ReviewSize {
  readonly documents: number;
  readonly events: number;
  readonly configurations: number;
  readonly extracts: number;
}

const reviewers = ['ann', 'bo', 'cy'];
const kinds = ['database', 'register', 'website', 'reference-list', 'expert'] as const;

/** A whole review of nonsense in the shape of a large one: three rounds of searching, duplicates, conflicts, a full theory. */
export function syntheticReview(size: ReviewSize, seed: number): Review {
  const random = randomFrom(seed);
  const theory = syntheticTheory(
    {
      configurations: size.configurations,
      slots: size.configurations * 4,
      evidence: size.extracts,
      concepts: size.configurations / 2,
      documents: size.documents,
      quotes: true,
    },
    seed,
  );
  const searches = Array.from({ length: 15 }, (_, n) => ({
    id: `S${n}`,
    kind: kinds[n % kinds.length],
    purpose: 'main',
    source: `Source ${n % 8}`,
    query: `TS=trust ${n}`,
    date: `2020-0${1 + (n % 9)}`,
    hits: size.documents,
    round: 1 + (n % 3),
    seedDocumentIds: n % kinds.length === 3 ? ['d0'] : [],
  }));
  const documents = Array.from({ length: size.documents }, (_, n) =>
    documentSchema.parse({
      id: `d${n}`,
      type: 'report',
      title: `Joint work in place ${n}`,
      kind: n % 3 === 0 ? 'report' : 'academic paper',
      ...(n % 10 === 0 && { studyId: `study-${Math.floor(n / 20)}` }),
      origins: [{ searchId: `S${random.below(searches.length)}`, format: 'ris', index: n }],
    }),
  );
  return reviewSchema.parse({
    schemaVersion: 1,
    kind: 'synthesis',
    title: 'A large review',
    protocol: {
      version: 1,
      criteria: ['topic', 'design', 'language', 'no-data'].map((id, priority) => ({
        id,
        text: `Excluded for its ${id}`,
        kind: 'exclusion',
        priority,
      })),
      documentKinds: [{ kind: 'report', grey: true }, { kind: 'academic paper' }],
      appraisalScales: [{ dimension: 'rigour', ratings: ['low', 'high'] }],
    },
    people: [...reviewers, 'r'].map((id) => ({ id, name: id.toUpperCase(), roles: ['reviewer'] })),
    searches,
    duplicateClusters: Array.from({ length: Math.floor(size.documents / 10) }, (_, n) => ({
      id: `dup${n}`,
      memberIds: [`d${n * 10}`, `d${n * 10 + 1}`],
      keptId: `d${n * 10}`,
      by: 'rules',
    })),
    screening: syntheticLog(size, random),
    ...theory,
    documents,
    theories: [{ id: 'pt', label: 'Trust', level: 'programme' }],
    theoryVersions: [
      {
        theoryId: 'pt',
        version: 1,
        stage: 'final',
        statement: { if: 'there is time', then: 'work is joint', because: 'partners trust' },
        configurationIds: theory.configurations.map(({ id }) => id),
      },
    ],
  });
}

function syntheticLog({ documents, events }: ReviewSize, random: Random): ScreeningEvent[] {
  return Array.from({ length: events }, (_, clock): ScreeningEvent => {
    const turn = Math.floor(clock / documents);
    const by = reviewers[turn % reviewers.length] ?? 'ann';
    const documentId = `d${clock % documents}`;
    const stage = turn < 4 ? 'title-abstract' : 'full-text';
    if (turn === 3)
      return { kind: 'retrieve', by, clock, documentId, outcome: random.chance(0.95) ? 'retrieved' : 'not-retrieved' };
    const excludes = random.chance(0.15);
    return {
      kind: 'decide',
      by,
      clock,
      documentId,
      stage,
      reviewerId: by,
      verdict: excludes ? 'exclude' : 'include',
      criterionIds: excludes ? ['topic'] : [],
      protocolVersion: 1,
    };
  });
}
