import * as z from 'zod';
import { textSchema } from '../core/schema.ts';

const itemSchema = z
  .strictObject({
    /** The reviewers' judgement, in their own words. */
    judgement: textSchema,
    /** Whether it asks for fewer documents or for more. */
    asksFor: z.enum(['fewer', 'more']),
  })
  .readonly();

/**
 * What the reviewers judge of the information power of their documents, in five respects. It is a note and stays one: no
 * number is made of it.
 *
 * @example
 * const item = { judgement: 'One question, closely drawn', asksFor: 'fewer' };
 * informationPowerSchema.parse({ aim: item, specificity: item, theory: item, dialogue: item, analysis: item }).aim.asksFor; // 'fewer'
 * @see Malterud K, Siersma VD, Guassora AD. Sample size in qualitative interview studies: guided by information power. Qual
 *   Health Res 2016;26:1753–60. https://doi.org/10.1177/1049732315617444
 */
export const informationPowerSchema = z
  .strictObject({
    /** How narrow the aim is. */
    aim: itemSchema,
    /** How closely the documents belong to what is asked. */
    specificity: itemSchema,
    /** How far established theory carries the analysis. */
    theory: itemSchema,
    /** How richly the documents speak; of interviews, the quality of the dialogue. */
    dialogue: itemSchema,
    /** Whether cases are analysed in depth, or across many. */
    analysis: itemSchema,
  })
  .readonly();

/** What the reviewers judge of the information power of their documents. */
export interface InformationPower extends z.infer<typeof informationPowerSchema> {}

/**
 * The note as text for a methods section: the five judgements, each with what it asks for.
 *
 * @example
 * const item = { judgement: 'one closely drawn question', asksFor: 'fewer' } as const;
 * const note = { aim: item, specificity: item, theory: item, dialogue: item, analysis: item };
 * informationPowerNote(note).startsWith('Aim: one closely drawn question (asks for fewer documents).'); // true
 */
export function informationPowerNote(power: InformationPower): string {
  const { aim, specificity, theory, dialogue, analysis } = power;
  const items = { Aim: aim, Specificity: specificity, Theory: theory, Dialogue: dialogue, Analysis: analysis };
  return Object.entries(items)
    .map(([name, { judgement, asksFor }]) => `${name}: ${judgement} (asks for ${asksFor} documents).`)
    .join(' ');
}
