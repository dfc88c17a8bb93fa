import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQdpx } from '../../../src/exchange/refi-qda/read/read-qdpx.ts';
import { type MadeEntry, makeZip } from './make-zip.ts';

const project = { name: 'project.qde', content: '<Project xmlns="urn:QDA-XML:project:1.0" name="P"/>' };
const codes = (bytes: Uint8Array, limits = {}) => readQdpx(bytes, { limits }).problems.map(({ code }) => code);
const zeros = (length: number) => new Uint8Array(length);

describe('readQdpx and archives', () => {
  it('reads stored and deflated files, empty ones, and those of zip64, with a data descriptor or a comment', () => {
    const files: MadeEntry[] = [
      { name: 'sources/a.txt', content: 'stored', method: 0 },
      { name: 'sources/empty.txt', content: '' },
      { name: 'sources/64.txt', content: 'sixty-four', zip64: true },
      { name: 'sources/later.txt', content: 'sizes stand behind', flags: 0x808 },
      { name: 'sources/', content: '', method: 0 },
    ];
    for (const options of [{}, { zip64: true }, { comment: 'PK\u0005\u0006 is no end here' }]) {
      const { project: read, problems } = readQdpx(makeZip([project, ...files], options));
      expect(problems).toEqual([]);
      const texts = read?.files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]);
      expect(texts).toEqual(files.slice(0, 4).map(({ name, content }) => [name, content]));
    }
  });

  it.each<[string, MadeEntry]>([
    ['path-traversal', { name: '../evil.txt' }],
    ['path-traversal', { name: 'sources/../../evil.txt' }],
    ['path-traversal', { name: 'sources\\..\\..\\evil.txt' }],
    ['absolute-path', { name: '/etc/passwd' }],
    ['absolute-path', { name: '\\\\server\\share' }],
    ['absolute-path', { name: 'C:evil.txt' }],
    ['bad-file-name', { name: 'sources/a\u0000.txt' }],
    ['duplicate-entry', { name: 'Project.qde' }],
    ['encrypted-entry', { name: 'sources/secret.txt', flags: 0x801 }],
    ['encrypted-entry', { name: 'sources/aes.txt', method: 99 }],
    ['unknown-compression', { name: 'sources/lzma.txt', method: 14 }],
    ['link-entry', { name: 'sources/link', content: '/etc/passwd', attributes: 0xa1ff0000 }],
    ['too-large', { name: 'sources/big.mp4', zip64: true, size: 2 ** 31, compressedSize: 2 ** 31 }],
    ['too-large', { name: 'sources/huge.mp4', zip64: true, size: Number.MAX_SAFE_INTEGER }],
    ['truncated-zip', { name: 'sources/cut.txt', content: 'x', method: 0, size: 999, compressedSize: 999 }],
    ['truncated-zip', { name: 'sources/far.txt', content: 'x', offset: 4_000_000_000 }],
    ['broken-zip', { name: 'sources/two.txt', content: 'xxxx', method: 0, size: 2 }],
    ['zip-bomb', { name: 'sources/bomb.txt', content: zeros(2_000_000) }],
    ['broken-entry', { name: 'sources/long.txt', content: zeros(3_000_000), size: 1000 }],
    ['broken-entry', { name: 'sources/short.txt', content: 'abc', size: 1000 }],
    ['broken-entry', { name: 'sources/sum.txt', content: 'abc', crc: 1 }],
    ['overlapping-entries', { name: 'sources/same.txt', content: 'abc', offset: 0 }],
  ])('tells %s and reads the rest: %o', (code, entry) => {
    const bytes = makeZip([project, entry, { name: 'sources/good.txt', content: 'good' }]);
    const { project: read, problems } = readQdpx(bytes);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]?.severity).toBe('error');
    expect(read?.name).toBe('P');
    expect(read?.files.map(({ name }) => name)).toEqual(['sources/good.txt']);
  });

  it('keeps to its limits of files, of bytes together and of growth', () => {
    const texts = [1, 2, 3].map((n) => ({ name: `sources/${n}.txt`, content: 'x'.repeat(400) }));
    expect(codes(makeZip([project, ...texts]), { totalSize: 1000 })).toEqual(['zip-bomb']);
    expect(codes(makeZip([project, ...texts]), { entries: 3 })).toContain('too-many-files');
    const grown = makeZip([project, { name: 'sources/a.txt', content: zeros(2_000_000) }]);
    expect(codes(grown, { ratio: 10_000 })).toEqual([]);
  });

  it('tells what is no archive, is cut off, or holds no project', () => {
    expect(codes(new Uint8Array())).toEqual(['not-a-zip']);
    expect(codes(new TextEncoder().encode('<Project/>'))).toEqual(['not-a-zip']);
    const whole = makeZip([project]);
    expect(codes(whole.subarray(0, whole.length - 30))).toEqual(['truncated-zip']);
    expect(codes(makeZip([{ name: 'sources/a.txt', content: 'a' }]))).toEqual(['no-project-file']);
  });

  it('finds the project in a folder, with capitals, or under another name', () => {
    for (const name of ['Project.qde', 'Trust/project.qde', 'trust.QDE']) {
      const { project: read, problems } = readQdpx(makeZip([{ ...project, name }]));
      expect([read?.name, problems.map(({ code }) => code)]).toEqual(['P', ['unusual-file-name']]);
    }
  });

  it('tells a file that is named otherwise before its bytes, and reads it as the directory names it', () => {
    const bytes = makeZip([project, { name: 'sources/good.txt', content: 'good' }]);
    const text = Buffer.from(bytes).toString('latin1');
    bytes.set(Buffer.from('sources/../../e.'), text.indexOf('sources/good.txt'));
    const { project: read, problems } = readQdpx(bytes);
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['two-names', 'warning']]);
    expect(read?.files.map(({ name }) => name)).toEqual(['sources/good.txt']);
  });

  it('tells a directory that holds more than it says', () => {
    const bytes = makeZip([project, { name: 'sources/a.txt', content: 'a' }]);
    bytes[bytes.length - 12] = 1;
    expect(codes(bytes)).toEqual(['broken-zip']);
  });

  it('counts the files of an archive before it looks at them', () => {
    const many = Array.from({ length: 70_000 }, (_, n) => ({ name: `s/${n}`, content: '', method: 0 }));
    const bytes = makeZip(many, { zip64: true });
    expect(codes(bytes, { entries: 69_999 })).toEqual(['too-many-files', 'no-project-file']);
    expect(codes(bytes)).toEqual(['no-project-file']);
  });

  it('opens no archive within the archive', () => {
    let inner = makeZip([{ name: '0.txt', content: zeros(900_000) }]);
    for (let depth = 0; depth < 5; depth += 1) {
      const nested = inner;
      inner = makeZip(Array.from({ length: 16 }, (_, n) => ({ name: `${n}.zip`, content: nested })));
    }
    const { project: read, problems } = readQdpx(makeZip([project, { name: 'sources/42.zip', content: inner }]));
    expect(problems).toEqual([]);
    expect(read?.files.map(({ bytes }) => bytes.length)).toEqual([inner.length]);
  });

  it('refuses the bytes of one file under many names', () => {
    const [first, ...others] = Array.from({ length: 50 }, (_, n) => ({
      ...{ name: `sources/${n}.txt`, content: zeros(500_000), offset: 0 },
    }));
    const quoted = makeZip([
      project,
      ...(first ? [first] : []),
      ...others.map((one) => ({ ...one, content: zeros(9) })),
    ]);
    const { project: read, problems } = readQdpx(quoted);
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['overlapping-entries']));
    expect(read?.files).toEqual([]);
  });

  it('takes the twins that macOS lays beside files for no project', () => {
    const files = [
      { ...project, name: 'Trust.qde' },
      { name: '__MACOSX/._Trust.qde', content: 'Mac OS X' },
    ];
    for (const entries of [files, files.toReversed()]) {
      const { project: read, problems } = readQdpx(makeZip(entries));
      expect([read?.name, problems.map(({ code }) => code)]).toEqual(['P', ['unusual-file-name']]);
    }
  });

  it('reads UTF-16, and refuses a DOCTYPE in it', () => {
    const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
    const read = (content: string) => readQdpx(makeZip([{ name: 'project.qde', content: utf16(content) }]));
    expect(read(project.content).project?.name).toBe('P');
    const bomb = `<!DOCTYPE a [<!ENTITY b "${'c'.repeat(99)}">]>${project.content}`;
    expect(read(bomb).problems.map(({ code }) => code)).toEqual(['utf-16', 'refused-doctype']);
  });

  it('never throws, whatever the bytes', () => {
    const whole = makeZip([project, { name: 'sources/a.txt', content: 'some text that is long enough to deflate' }]);
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), fc.nat(whole.length), (changes, length) => {
        const bytes = whole.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        for (const part of [bytes, bytes.subarray(0, length)]) {
          const { project: read, problems } = readQdpx(part);
          expect(read !== undefined || problems.length > 0).toBe(true);
        }
      }),
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => readQdpx(bytes).problems.length > 0));
  });
});
