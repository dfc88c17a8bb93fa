import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/**
 * Bundles code for a browser, as a user's build would.
 *
 * @param {string} code
 * @param {string} folder - Where the packages are installed.
 * @returns {Promise<{ kibibytes: number, packages: Set<string>, files: number }>} Weight after minifying and gzip, the
 *   packages of which something is left in the bundle, and the number of files that were read for it.
 */
export async function bundle(code, folder) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: folder },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    metafile: true,
    outdir: folder,
    logLevel: 'error',
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  const kept = inputs.filter(([path, { bytesInOutput }]) => bytesInOutput > 0 && path.includes('node_modules/'));
  const kibibytes = gzipSync(outputFiles[0].contents, { level: 9 }).length / 1024;
  // the code itself counts as one
  const files = Object.keys(metafile.inputs).length - 1;
  return { kibibytes, packages: new Set(kept.map(([path]) => packageOf(path))), files };
}

function packageOf(path) {
  const inside = path.split('node_modules/').at(-1);
  const [scope, name] = inside.split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}
