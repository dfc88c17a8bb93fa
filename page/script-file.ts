import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'esbuild';

/** The source of `src/report/html/script.ts`. */
export async function scriptFile(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'page.ts')],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    logLevel: 'error',
  });
  const script = (outputFiles[0]?.text ?? '').trim();
  const digest = createHash('sha256').update(script).digest('base64');
  return [
    '// written by `npm run page` from page/: change it there',
    '/** The program of the page. */',
    `export const script = ${JSON.stringify(script)};`,
    "/** The digest by which the page's policy lets this program and no other run. */",
    `export const scriptDigest = 'sha256-${digest}';`,
    '',
  ].join('\n');
}
