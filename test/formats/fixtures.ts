import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { detectFormat, type FormatName } from '../../src/formats/index.ts';
import { fixture } from './fixture.ts';

/** A file in `test/fixtures/formats`. */
export interface Fixture {
  readonly file: string;
  readonly text: string;
  readonly format: FormatName;
}

/** Every file in `test/fixtures/formats` of which the format shows. */
export const fixtures: readonly Fixture[] = readdirSync(join(import.meta.dirname, '../fixtures/formats'))
  .filter((file) => file !== 'README.md')
  .sort()
  .flatMap((file) => {
    const text = fixture(file);
    const format = detectFormat(text);
    return format === null ? [] : [{ file, text, format }];
  });
