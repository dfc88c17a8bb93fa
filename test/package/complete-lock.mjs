// Completes a lock file: `node test/package/complete-lock.mjs package-lock.json`.
// Where a registry lacks the package of some platform, `npm install` leaves it out of the lock without a word, and
// `npm ci` then refuses the lock on every platform. Its name and version say all that npm needs to pass over it.
import { readFileSync, writeFileSync } from 'node:fs';

const [file] = process.argv.slice(2);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const systems = ['android', 'darwin', 'freebsd', 'linux', 'openbsd', 'openharmony', 'win32'];
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64'];

for (const { dev, optionalDependencies = {} } of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    lock.packages[`node_modules/${name}`] ??= { version, ...(dev ? { dev } : {}), optional: true, ...platformOf(name) };
  }
}
const inOrder = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(inOrder) }, null, 2)}\n`);

function platformOf(name) {
  const words = name.split('/').at(-1).split('-');
  const os = systems.find((system) => words.includes(system));
  const cpu = processors.find((processor) => words.includes(processor));
  if (os === undefined || cpu === undefined) throw new Error(`${name} names no platform: complete ${file} by hand`);
  return { os: [os], cpu: [cpu], ...(os === 'linux' ? { libc: [libcOf(words.at(-1))] } : {}) };
}

/** Packages that name no C library are built for glibc, the commoner. */
function libcOf(word) {
  return word.startsWith('musl') ? 'musl' : 'glibc';
}
