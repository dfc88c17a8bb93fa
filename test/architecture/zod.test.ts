import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const source = join(import.meta.dirname, '../../src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

it('keeps zod in the files that define a schema', () => {
  expect(files.filter((file) => usesZodWithoutSchema(readFileSync(join(source, file), 'utf8')))).toEqual([]);
});

it.each([
  ["import * as z from 'zod';\nexport const aSchema = z.string();", false],
  ["import * as z from 'zod';\nconst aSchema = z.string();", true],
  ["import * as z from 'zod';\nexport const a = z.string();", true],
  ["import { string } from 'zod/mini';", true],
  ["import type * as z from 'zod';\nexport type A = z.ZodType;", false],
  ["import { b } from './zod.ts';", false],
])('judges %j', (code, isStray) => {
  expect(usesZodWithoutSchema(code)).toBe(isStray);
});

/** Whether code would bring zod into a bundle without defining a schema; an import of types brings nothing. */
function usesZodWithoutSchema(code: string): boolean {
  const importsZod = /^(?:import|export)(?! type\b)[^;]*from 'zod(?:\/[^']*)?'/m.test(code);
  return importsZod && !/^export const \w+Schema\b/m.test(code);
}
