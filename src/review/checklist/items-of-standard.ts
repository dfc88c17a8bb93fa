import { aiUseItems } from './ai-use-items.ts';
import { prismaAbstractItems } from './prisma-abstract-items.ts';
import { prismaItems } from './prisma-items.ts';
import { ramesesEvaluationItems } from './rameses-evaluation-items.ts';
import { ramesesItems } from './rameses-items.ts';
import type { StandardName } from './reporting-standard.ts';

/** The numbers of the items of each standard, in order. */
export const itemsOfStandard: Readonly<Record<StandardName, readonly string[]>> = {
  rameses: numbersOf(ramesesItems),
  'rameses-ii': numbersOf(ramesesEvaluationItems),
  'prisma-2020': numbersOf(prismaItems),
  'prisma-2020-abstracts': numbersOf(prismaAbstractItems),
  'prisma-s': Array.from({ length: 16 }, (_, place) => String(place + 1)),
  'ai-use': numbersOf(aiUseItems),
};

function numbersOf(items: readonly { readonly item: string }[]): string[] {
  return items.map(({ item }) => item);
}
