import { defineConfig, type Rollup } from 'vite';
import { entries } from './entries.config.ts';
import manifest from './package.json' with { type: 'json' };

const packages = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });

/** Files of these rooms are loaded together: what they share with others would else lie in a dozen small files. */
const roomsInOnePiece = ['core', 'document', 'dedupe'];

const output: Rollup.OutputOptions = {
  manualChunks: chunkOf,
  // a chunk names what it uses and no more, so that a bundler can leave it out
  hoistTransitiveImports: false,
  exports: 'named',
  // zod says that it was an ES module, and needs no copy of its namespace
  interop: (id) => (id === 'zod' ? 'esModule' : 'auto'),
};

export default defineConfig({
  // a file of ASCII is read in half the time and held in half the memory
  esbuild: { charset: 'ascii' },
  build: {
    target: 'es2022',
    minify: false,
    reportCompressedSize: false,
    lib: { entry: { ...entries } },
    rollupOptions: {
      external: (id) => packages.some((name) => id === name || id.startsWith(`${name}/`)),
      treeshake: { moduleSideEffects: false },
      output: [
        { ...output, format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
        { ...output, format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunk-[name]-[hash].cjs' },
      ],
    },
  },
});

/** What needs a package stays apart, so that who imports the rest loads none. */
function chunkOf(id: string, { getModuleInfo }: Rollup.ManualChunkMeta): string | undefined {
  const room = /\/src\/([a-z]+)\//.exec(id)?.[1] ?? '';
  if (!roomsInOnePiece.includes(room) || getModuleInfo(id)?.isEntry) return undefined;
  return needsPackage(id, getModuleInfo) ? undefined : room;
}

function needsPackage(id: string, getModuleInfo: Rollup.GetModuleInfo, seen: Set<string> = new Set()): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  const module = getModuleInfo(id);
  if (module === null || module.isExternal) return true;
  return module.importedIds.some((imported) => needsPackage(imported, getModuleInfo, seen));
}
