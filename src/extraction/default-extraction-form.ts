import { type ExtractionForm, extractionFormSchema } from './extraction-form.ts';

const grades = ['low', 'moderate', 'high'];

/**
 * A form for a realist synthesis, to begin with: what the programme is, quotes on context, on both halves of the mechanism
 * (what is offered, and how people reason about it) and on outcomes, and relevance, rigour and richness. Give it an id of
 * your own, change its fields to your question, and pilot it: `pilotedOn` is empty.
 *
 * @example
 * defaultExtractionForm.fields.map(({ id }) => id); // ['definition', 'context', 'mechanism-resource', 'mechanism-reasoning', 'outcome', 'relevance', 'rigour', 'richness']
 * @see Dalkin SM, Greenhalgh J, Jones D, Cunningham B, Lhussier M. What's in a mechanism? Implement Sci 2015;10:49.
 *   https://doi.org/10.1186/s13012-015-0237-x
 */
export const defaultExtractionForm: ExtractionForm = extractionFormSchema.parse({
  id: 'realist-synthesis',
  version: 1,
  label: 'Realist synthesis',
  fields: [
    {
      id: 'definition',
      label: 'Definition',
      type: 'text',
      instruction: 'What does the document take the programme to be? Say so where it does not tell.',
      required: true,
    },
    {
      id: 'context',
      label: 'Context',
      type: 'extracts',
      instruction: 'Quote what was there before, or around, and made the mechanism work or kept it from working.',
    },
    {
      id: 'mechanism-resource',
      label: 'Mechanism: resource',
      type: 'extracts',
      instruction: 'Quote what the programme offers or takes away: opportunities, means, rules, information.',
    },
    {
      id: 'mechanism-reasoning',
      label: 'Mechanism: reasoning',
      type: 'extracts',
      instruction: 'Quote how people respond to it: what they think, feel, weigh and decide.',
    },
    {
      id: 'outcome',
      label: 'Outcome',
      type: 'extracts',
      instruction: 'Quote what came of it, wanted or not, also where it is that nothing changed.',
    },
    {
      id: 'relevance',
      label: 'Relevance',
      type: 'scale',
      options: grades,
      instruction: 'How much can the document say about the theory at hand?',
      required: true,
    },
    {
      id: 'rigour',
      label: 'Rigour',
      type: 'scale',
      options: grades,
      instruction: 'How far can what is quoted be trusted, by the way in which it was found out?',
      required: true,
    },
    {
      id: 'richness',
      label: 'Richness',
      type: 'scale',
      options: grades,
      instruction: 'How far does the document explain how and why, rather than only whether?',
      required: true,
    },
  ],
});
