import type { ItemDefinition } from './answer-items.ts';
import { prismaMethodItems } from './prisma-method-items.ts';
import { prismaResultItems } from './prisma-result-items.ts';

/** The 27 items of PRISMA 2020 in their 42 lines, told in other words, each with why it does not suit a realist review where it does not. */
export const prismaItems: readonly ItemDefinition[] = [...prismaMethodItems, ...prismaResultItems];
