import * as z from 'zod';
import { idSchema, textSchema } from '../../core/schema.ts';
import type { SearchStrategy, StrategyNode } from './strategy-node.ts';
import { deepestStrategy, searchFields } from './strategy-walk.ts';

const span = z.strictObject({ start: z.int().min(0), end: z.int().min(0) }).readonly();
const located = { src: span.exactOptional() };
const words = {
  ...located,
  variants: z.array(textSchema).readonly().exactOptional(),
  match: z.enum(['exact', 'platform']).exactOptional(),
};

const limitSchema = z.discriminatedUnion('limit', [
  z.strictObject({ limit: z.literal('year'), from: z.int().exactOptional(), to: z.int().exactOptional() }),
  z.strictObject({ limit: z.literal('language'), value: textSchema }),
  z.strictObject({ limit: z.literal('pubtype'), value: textSchema }),
  z.strictObject({ limit: z.literal('other'), value: textSchema }),
]);

const subjectSchema = z.strictObject({
  ...located,
  subject: z.partialRecord(z.enum(['mesh', 'emtree', 'cinahl', 'apa']), textSchema),
  explode: z.boolean().exactOptional(),
  focus: z.boolean().exactOptional(),
  sub: z.tuple([textSchema, textSchema]).exactOptional(),
});

const node: z.ZodType<StrategyNode> = z.lazy(() => z.union([operation, ...leaves]));

const leaves = [
  z.strictObject({ ...words, term: textSchema }),
  z.strictObject({ ...words, phrase: z.array(textSchema).min(1).readonly() }),
  subjectSchema,
  z.strictObject({ ...located, ref: idSchema }),
  z.strictObject({ ...located, raw: z.record(z.string(), z.string()) }),
  z.strictObject({ ...located, limit: limitSchema }),
  z.strictObject({ ...located, error: z.string() }),
] as const;

// told apart by `op` first, so that no branch is tried twice
const operation = z.discriminatedUnion('op', [
  z.strictObject({ ...located, op: z.enum(['and', 'or']), of: z.array(node).min(1).readonly() }),
  z.strictObject({ ...located, op: z.literal('not'), keep: node, drop: node }),
  z.strictObject({
    ...located,
    op: z.literal('near'),
    gap: z.int().min(0),
    ordered: z.boolean().exactOptional(),
    of: z.array(node).min(2).readonly(),
  }),
  z.strictObject({ ...located, op: z.literal('field'), in: z.array(z.enum(searchFields)).min(1).readonly(), of: node }),
]);

const line = z.strictObject({ id: idSchema, label: z.string().exactOptional(), q: node });
const limits = { limits: z.array(limitSchema).readonly().exactOptional() };

/**
 * A search strategy as data, read from JSON: one query, or lines. Nested deeper than 200 levels it is refused before it is
 * looked at.
 *
 * @example
 * strategySchema.safeParse({ q: { op: 'or', of: [{ term: 'alliance' }, { phrase: ['joint', 'working'] }] } }).success; // true
 * strategySchema.safeParse({ q: { op: 'or', of: [] } }).success; // false
 */
export const strategySchema: z.ZodType<SearchStrategy> = z
  .unknown()
  .refine(isShallow, { error: `a strategy is nested at most ${deepestStrategy} levels deep`, abort: true })
  .pipe(
    z.union([
      z.strictObject({ q: node, ...limits }),
      z.strictObject({ lines: z.array(line).min(1).readonly(), result: idSchema.exactOptional(), ...limits }),
    ]),
  );

/** Whether objects are nested in few enough levels; an operator takes two, itself and its list. */
function isShallow(value: unknown): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > 2 * deepestStrategy + 4) return false;
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
  }
  return true;
}
