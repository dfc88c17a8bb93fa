// In a folder with the packed library: deno add npm:realist-synthesis, then deno run deno.ts; or paste it into a notebook.
import { deduplicate } from 'realist-synthesis/dedupe';
import { readDocuments } from 'realist-synthesis/formats';
import { type ScreeningEvent, screeningAgreement } from 'realist-synthesis/screening';

const ris = `TY  - JOUR
TI  - Place-based public service delivery
PY  - 2019
ER  - 
TY  - RPRT
TI  - Creating healthy places
PY  - 2019
ER  - `;
const { documents } = deduplicate(readDocuments(ris, { origin: { file: 'search.ris' } }).documents);

const verdicts = { ann: ['include', 'exclude'], bo: ['include', 'include'] } as const;
const events = Object.entries(verdicts).flatMap(([reviewerId, votes]) =>
  votes.map((verdict, place): ScreeningEvent => {
    const documentId = documents[place]?.id ?? '';
    const about = { documentId, stage: 'title-abstract', reviewerId, verdict, criterionIds: [], protocolVersion: 1 };
    return { kind: 'decide', by: reviewerId, clock: place + 1, ...about };
  }),
);

const [pair] = screeningAgreement(events, { stage: 'title-abstract' }).verdicts.pairs;
console.log(`${documents.length} documents, ${pair?.kappa.pairs} judged twice, kappa ${pair?.kappa.value}`);
