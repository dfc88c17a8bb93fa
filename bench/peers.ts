import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import type { FormatName } from '../src/formats/index.ts';

/** Another library that reads a format. */
export interface Peer {
  readonly name: string;
  /** Reads a file and tells how many records it found. */
  read(text: string): Promise<number>;
}

const folder = join(process.cwd(), 'bench/peers');

/** The libraries that read a format; they must have been installed with `npm ci --prefix bench/peers`. */
export async function peersFor(format: FormatName): Promise<Peer[]> {
  if (!existsSync(join(folder, 'node_modules'))) throw new Error('first: npm ci --prefix bench/peers');
  if (format === 'ris') return [await citationJs('ris', '@ris/file'), await reflib()];
  if (format === 'bibtex') return [await citationJs('bibtex', '@bibtex/text')];
  return [];
}

async function citationJs(plugin: string, type: string): Promise<Peer> {
  const { plugins } = await load('@citation-js/core');
  await load(`@citation-js/plugin-${plugin}`);
  return {
    name: 'citation-js',
    async read(text) {
      return plugins.input.chain(text, { forceType: type, generateGraph: false }).length;
    },
  };
}

async function reflib(): Promise<Peer> {
  const { readStream } = await load('@iebh/reflib');
  return {
    name: '@iebh/reflib',
    read: (text) =>
      new Promise((resolve, reject) => {
        // its own `readFile` keeps all references likewise
        const references: unknown[] = [];
        readStream('ris', Readable.from(chunks(text)))
          .on('ref', (reference: unknown) => {
            references.push(reference);
          })
          .on('error', reject)
          .on('end', () => resolve(references.length));
      }),
  };
}

/** As a file stream would give them. */
function* chunks(text: string): Generator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

function load(name: string) {
  return import(pathToFileURL(createRequire(join(folder, 'package.json')).resolve(name)).href);
}
