import { RealistError } from '../core/realist-error.ts';
import type { CategoryWeights } from './category-weights.ts';

/** @throws RealistError `repeated-category` where a category is named twice. */
export function requireDistinct<C extends string>(categories: readonly C[]): readonly C[] {
  if (new Set(categories).size === categories.length) return categories;
  throw new RealistError('repeated-category', ['categories'], 'categories names one twice; each must stand once');
}

/** @throws RealistError `unknown-category` where a rating is none of the declared categories. */
export function requireDeclared(seen: ReadonlyMap<string, number>, declared: readonly string[]): void {
  const unknown = [...seen.keys()][declared.length];
  if (unknown !== undefined)
    throw new RealistError('unknown-category', ['categories'], `a rater said "${unknown}", which is not declared`);
}

/** @throws RealistError `categories-needed` where weights would go by an order of the categories that nobody declared. */
export function requireWeighable(weights: CategoryWeights, declared: readonly string[] | undefined): void {
  if (weights !== 'identity' && declared === undefined)
    throw new RealistError('categories-needed', ['categories'], 'weights need the categories in their order');
}
