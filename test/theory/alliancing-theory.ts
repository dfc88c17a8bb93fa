import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { documentSchema } from '../../src/document/document.ts';
import { conceptSchema } from '../../src/theory/concept.ts';
import { configurationSchema } from '../../src/theory/configuration.ts';
import { configurationLinkSchema } from '../../src/theory/configuration-link.ts';
import { evidenceLinkSchema } from '../../src/theory/evidence-link.ts';
import { programmeTheorySchema, theoryVersionSchema } from '../../src/theory/programme-theory.ts';
import { themeSchema } from '../../src/theory/theme.ts';
import type { TheoryData } from '../../src/theory/theory-data.ts';
import { frozen } from './frozen.ts';

const file = join(import.meta.dirname, '../../examples/alliancing/data/theory.json');
const data = z
  .object({
    concepts: z.array(conceptSchema),
    configurations: z.array(configurationSchema),
    evidence: z.array(evidenceLinkSchema),
    links: z.array(configurationLinkSchema),
    themes: z.array(themeSchema),
    theories: z.array(programmeTheorySchema),
    theoryVersions: z.array(theoryVersionSchema),
  })
  .parse(JSON.parse(readFileSync(file, 'utf8')));

const cited = [...new Set(data.evidence.map(({ documentId }) => documentId))];

/** The worked example: a published synthesis of alliancing, its documents known by their ids alone. */
export const alliancingTheory: TheoryData = frozen({
  ...data,
  documents: cited.map((id) => documentSchema.parse({ id, type: 'document', title: `Reference ${id}` })),
  extracts: [],
});
