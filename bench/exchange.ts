/**
 * What a project of 200 MB costs to read and to write: 170 MB of text in 400 sources, and a project file of 30 MB with
 * 100,000 codings. `npm run bench:exchange -- [MB of text] [codings]`, bundled as the library is. Reading, and writing
 * what was read, have a process each; shown are the CPU seconds of each step and the peak of the process, Node with it.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyQdaProject } from '../src/exchange/refi-qda/model/empty-project.ts';
import { guidOf } from '../src/exchange/refi-qda/model/guid.ts';
import type { QdaProject } from '../src/exchange/refi-qda/model/qda-project.ts';
import type { QdaTextSelection } from '../src/exchange/refi-qda/model/qda-selection.ts';
import type { QdaTextSource } from '../src/exchange/refi-qda/model/qda-text-source.ts';
import { readQdpx } from '../src/exchange/refi-qda/read/read-qdpx.ts';
import { writeQdpx } from '../src/exchange/refi-qda/write/write-qdpx.ts';
import { type Random, randomFrom } from './random.ts';
import { syntheticVocabulary } from './synthetic-vocabulary.ts';

const sources = 400;

/** A project of any size, always the same: random words, selections every few hundred characters, one code each. */
function madeProject(megabytes: number, codings: number): QdaProject {
  const random = randomFrom(42);
  const { words } = syntheticVocabulary(42);
  const user = guidOf('user');
  const codes = Array.from({ length: 500 }, (_, n) => ({
    guid: guidOf(`code ${n}`),
    name: `Partners do the thing numbered ${n}`,
    isCodable: true,
    noteRefs: [],
    codes: [],
  }));
  const made = Array.from({ length: sources }, (_, n) => {
    const guid = guidOf(`source ${n}`);
    const text = madeText((megabytes * 1_000_000) / sources, words, random);
    const count = Math.round(codings / sources);
    const step = Math.floor(text.length / count);
    const selections = Array.from({ length: count }, (_, k): QdaTextSelection => {
      const startPosition = k * step;
      const endPosition = startPosition + Math.min(60, step);
      const stamp = { creatingUser: user, creationDateTime: '2026-01-01T00:00:00Z' };
      return {
        guid: guidOf(`selection ${n} ${k}`),
        name: text.slice(startPosition, endPosition),
        ...stamp,
        codings: [
          { guid: guidOf(`coding ${n} ${k}`), ...stamp, codeRef: codes[(n * 7 + k) % 500]?.guid ?? '', noteRefs: [] },
        ],
        noteRefs: [],
        startPosition,
        endPosition,
      };
    });
    const source: QdaTextSource = {
      kind: 'text',
      guid,
      name: `Document ${n}`,
      plainTextPath: `internal://${guid}.txt`,
      selections,
      codings: [],
      noteRefs: [],
      variableValues: [],
    };
    return { source, file: { name: `sources/${guid}.txt`, bytes: new TextEncoder().encode(text) } };
  });
  return {
    ...emptyQdaProject('A project of 200 MB'),
    users: [{ guid: user, name: 'Ann' }],
    codes,
    sources: made.map(({ source }) => source),
    files: made.map(({ file }) => file),
  };
}

function madeText(length: number, words: readonly string[], random: Random): string {
  const parts: string[] = [];
  for (let at = 0; at < length; ) {
    const word = words[random.rank(words.length)] ?? '';
    parts.push(word);
    at += word.length + 1;
  }
  return parts.join(' ');
}

function measured<T>(what: string, work: () => T): T {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  const seconds = ((user + system) / 1e6).toFixed(1);
  const peak = (process.resourceUsage().maxRSS / 1000).toFixed(0);
  console.log(`${what.padEnd(22)} ${seconds.padStart(6)} CPU s   peak RSS ${peak.padStart(5)} MB`);
  return result;
}

function readOf(file: string): QdaProject {
  const bytes = new Uint8Array(readFileSync(file));
  const { project, problems } = measured('read', () => readQdpx(bytes));
  if (project === undefined || problems.length > 0) throw new Error(JSON.stringify(problems.slice(0, 3)));
  return project;
}

function runAll(megabytes: number, codings: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'realist-synthesis-exchange-'));
  try {
    const file = join(folder, 'made.qdpx');
    const project = madeProject(megabytes, codings);
    const { bytes } = writeQdpx(project);
    writeFileSync(file, bytes);
    const size = project.files.reduce((sum, one) => sum + one.bytes.length, 0);
    console.log(
      `${(size / 1e6).toFixed(0)} MB of sources, ${codings} codings; archive of ${(bytes.length / 1e6).toFixed(0)} MB`,
    );
    for (const step of ['read', 'write']) {
      process.stdout.write(execFileSync('node', [process.argv[1] ?? '', step, file], { encoding: 'utf8' }));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const [first = '170', second = '100000'] = process.argv.slice(2);
if (first === 'read') readOf(second);
else if (first === 'write') {
  const project = readOf(second);
  measured('write what was read', () => writeQdpx(project));
} else runAll(Number(first), Number(second));
