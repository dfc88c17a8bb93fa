import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { emptyQdaProject } from '../../../src/exchange/refi-qda/model/empty-project.ts';
import type { QdaProject } from '../../../src/exchange/refi-qda/model/qda-project.ts';
import { walkProject } from '../../../src/exchange/refi-qda/model/walk-project.ts';
import { readQdc } from '../../../src/exchange/refi-qda/read/read-qdc.ts';
import { readQde } from '../../../src/exchange/refi-qda/read/read-qde.ts';
import { readQdpx } from '../../../src/exchange/refi-qda/read/read-qdpx.ts';
import { writeQdc } from '../../../src/exchange/refi-qda/write/write-qdc.ts';
import { writeQdpx } from '../../../src/exchange/refi-qda/write/write-qdpx.ts';
import { deepFreeze } from '../../report/deep-freeze.ts';
import { anyProject } from './any-project.ts';
import { guid } from './made-code.ts';
import { schemaFaults } from './validate-xml.ts';

const xmlOf = (project: QdaProject) => new TextDecoder().decode(unzipSync(writeQdpx(project).bytes)['project.qde']);
const emptyText = { kind: 'text', codings: [], noteRefs: [], variableValues: [], selections: [] } as const;

describe('writeQdpx', () => {
  it('writes what validates against the schema, whatever the project', async () => {
    const projects = fc.sample(anyProject, { numRuns: 60, seed: 7 });
    const codebooks = projects.flatMap((project) => writeQdc(project).text ?? []);
    expect(await schemaFaults(projects.map(xmlOf))).toEqual([]);
    expect(codebooks.length).toBeGreaterThan(10);
    expect(await schemaFaults(codebooks, 'Codebook.xsd')).toEqual([]);
    expect(await schemaFaults([xmlOf(emptyQdaProject('empty')).replace('<Project', '<Projekt')])).not.toEqual([]);
  });

  it('writes no reference that names nothing, and reads back what it wrote', () => {
    fc.assert(
      fc.property(anyProject, (project) => {
        deepFreeze({ ...project, files: [] }); // bytes cannot be frozen
        const { bytes, problems } = writeQdpx(project);
        const again = readQdpx(bytes);
        const faults = again.problems.filter(
          ({ severity, code }) => severity === 'error' || code === 'dangling-reference',
        );
        expect(faults).toEqual([]);
        if (again.project === undefined) throw new Error('nothing was read');
        expect(writeQdpx(again.project).bytes).toEqual(bytes);
        const entities = (of: QdaProject) => {
          let count = 0;
          walkProject(of, () => {
            count += 1;
          });
          return count;
        };
        if (!problems.some(({ code }) => code === 'dangling-reference'))
          expect(entities(again.project)).toBe(entities(project));
      }),
      { numRuns: 20, endOnFailure: true },
    );
  });

  it('keeps text of every kind, to the letter', () => {
    const text = ' \r\n\t<&>"\' ]]> e\u0301 \ud83d\ude00\r\u2028 ';
    const project = {
      ...emptyQdaProject(text),
      notes: [{ ...emptyText, guid: guid(1), name: text, description: text, plainText: text }],
    };
    const { project: read, problems } = readQdpx(writeQdpx(project).bytes);
    expect(problems).toEqual([]);
    expect(read).toEqual({ ...project, files: [] });
  });

  it('gives the same bytes in every time zone and run', () => {
    const project = { ...emptyQdaProject('P'), files: [{ name: 'a.txt', bytes: new Uint8Array([65]) }] };
    const zone = process.env['TZ'];
    const written = ['UTC', 'Pacific/Auckland', 'America/Los_Angeles'].map((name) => {
      process.env['TZ'] = name;
      return Buffer.from(writeQdpx(project).bytes).toString('hex');
    });
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(new Set(written).size).toBe(1);
  });

  it('writes files under GUIDs and text as UTF-8 without a mark, and keeps those that no source names', () => {
    const files = [
      { name: 'Sources/My notes.TXT', bytes: new Uint8Array([0xff, 0xfe, 0x48, 0, 0x69, 0]) },
      { name: 'sources/other.bin', bytes: new Uint8Array([1, 2]) },
      { name: 'elsewhere/other.bin', bytes: new Uint8Array([3]) },
    ];
    const source = { ...emptyText, guid: guid(1), plainTextPath: 'My notes.txt' };
    const { project: read, problems } = readQdpx(
      writeQdpx({ ...emptyQdaProject('P'), files, sources: [source] }).bytes,
    );
    expect(problems).toEqual([]);
    expect(read?.files.map(({ name }) => /^sources\/[0-9a-f-]{36}\.(?:TXT|bin)$/.test(name))).toEqual([
      true,
      true,
      true,
    ]);
    expect(read?.files.map(({ bytes }) => [...bytes])).toEqual([[0x48, 0x69], [1, 2], [3]]);
  });

  it('writes UTF-16 without a mark as UTF-8 too, though its bytes are all below 128', () => {
    const text = 'Trust grew, and with it work.';
    const files = [{ name: 'sources/notes.txt', bytes: new Uint8Array(Buffer.from(text, 'utf16le')) }];
    const source = { ...emptyText, guid: guid(1), plainTextPath: 'notes.txt' };
    const { project: read } = readQdpx(writeQdpx({ ...emptyQdaProject('P'), files, sources: [source] }).bytes);
    expect(read?.files.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual([text]);
  });

  it('names each thing that it could not write', () => {
    const coding = { guid: guid(3), codeRef: guid(9), noteRefs: [] };
    const source = {
      ...emptyText,
      guid: guid(1),
      codings: [coding],
      creationDateTime: '2019-02-30T00:00:00Z',
      extras: { attributes: { odd: '' }, elements: [] },
    };
    const { problems } = writeQdpx({ ...emptyQdaProject('P'), sources: [source] });
    expect(problems.map(({ code, ids }) => [code, ids])).toEqual([
      ['extras-left-out', [guid(1)]],
      ['bad-date-time', [guid(1)]],
      ['dangling-reference', [guid(3), guid(9)]],
    ]);
  });

  it('refuses positions that are no whole numbers: a caller made them', () => {
    const selection = { guid: guid(2), codings: [], noteRefs: [], startPosition: 0.5, endPosition: 2 };
    const project = { ...emptyQdaProject('P'), sources: [{ ...emptyText, guid: guid(1), selections: [selection] }] };
    expect(() => writeQdpx(project)).toThrow(expect.objectContaining({ code: 'not-whole', path: ['startPosition'] }));
  });
});

describe('writeQdc', () => {
  const code = { guid: guid(1), name: 'A', isCodable: true, noteRefs: [guid(5)], codes: [] };
  it('writes what a codebook has and tells the rest', () => {
    const set = { guid: guid(2), name: 'S', memberCodes: [guid(1)], memberSources: [guid(7)], memberNotes: [] };
    const { text, problems } = writeQdc({ codes: [code], sets: [set] });
    expect(problems.map(({ code: kind }) => kind)).toEqual(['not-in-a-codebook', 'not-in-a-codebook']);
    expect(readQdc(text ?? '').project?.sets).toEqual([{ ...set, memberSources: [] }]);
    expect(writeQdc({ codes: [], sets: [] }).text).toBe(null);
  });
});

const samples = join(import.meta.dirname, '../../../../shared/data/refi-qda');
function sampleProjects(): { readonly name: string; readonly read: ReturnType<typeof readQde> }[] {
  try {
    return readdirSync(samples).flatMap((name) => {
      const bytes = readFileSync(join(samples, name));
      if (name.endsWith('.qdpx')) return [{ name, read: readQdpx(new Uint8Array(bytes)) }];
      return name.endsWith('.qde') ? [{ name, read: readQde(bytes.toString()) }] : [];
    });
  } catch {
    return [];
  }
}

describe('samples of other programs', () => {
  const projects = sampleProjects();
  it.skipIf(projects.length === 0)('are read whole and written again with nothing lost (needs ../shared)', async () => {
    for (const { name, read } of projects) {
      expect(
        read.problems.filter(({ severity }) => severity === 'error'),
        name,
      ).toEqual([]);
      if (read.project === undefined) throw new Error(`nothing was read of ${name}`);
      const { bytes, problems } = writeQdpx(read.project);
      expect(problems, name).toEqual([]);
      const again = readQdpx(bytes).project;
      expect({ ...again, files: [] }, name).toEqual({ ...read.project, files: [] });
      expect(await schemaFaults([xmlOf(read.project)]), name).toEqual([]);
    }
  });
});
