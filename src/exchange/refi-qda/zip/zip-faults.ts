import type { Problem } from '../../../core/problem.ts';
import type { ZipEntry, ZipLimits } from './zip-entry.ts';

/** The greatest size that the standard allows a file of a project, in bytes. */
export const greatestFileSize = 2_147_483_647;

/** Files under this size may be compressed as far as they can be. */
const smallSize = 1_048_576;

/**
 * What speaks against reading an entry, from what the directory says alone, before a byte is inflated.
 *
 * @param length - The length of the archive, in bytes.
 */
export function zipFault(entry: ZipEntry, length: number, limits: ZipLimits): Problem | null {
  return pathFault(entry) ?? kindFault(entry) ?? sizeFault(entry, length, limits);
}

/** The reason why a name could lead out of the folder into which a program unpacks. */
function pathFault({ name }: ZipEntry): Problem | null {
  const shown = JSON.stringify(name.slice(0, 200));
  if (/^(?:[/\\]|[A-Za-z]:)/.test(name)) return refused('absolute-path', shown, 'has an absolute path');
  if (name.split(/[/\\]/).includes('..')) return refused('path-traversal', shown, 'leads out of the archive');
  if (/\p{Cc}/u.test(name) || name === '') return refused('bad-file-name', shown, 'has no name that a file can have');
  return null;
}

function kindFault({ name, isEncrypted, isLink, method }: ZipEntry): Problem | null {
  if (isEncrypted) return refused('encrypted-entry', name, 'is encrypted; export the project without a password');
  if (isLink) return refused('link-entry', name, 'is a link to another file');
  if (method === 0 || method === 8) return null;
  return refused('unknown-compression', name, `is compressed by method ${method}; only deflate is read`);
}

function sizeFault(
  { name, size, compressedSize, offset, method }: ZipEntry,
  length: number,
  limits: ZipLimits,
): Problem | null {
  if (size > greatestFileSize)
    return refused('too-large', name, `would be ${size} bytes; a file may have ${greatestFileSize}`);
  if (offset + compressedSize > length) return refused('truncated-zip', name, 'reaches beyond the end of the archive');
  if (method === 0 && size !== compressedSize) return refused('broken-zip', name, 'is stored in two different sizes');
  if (size > smallSize && size > compressedSize * limits.ratio) {
    return refused('zip-bomb', name, `would grow more than ${limits.ratio} times; raise limits.ratio if you trust it`);
  }
  return null;
}

/** A problem with a file of the archive, which was not read. */
export function refused(code: string, name: string, what: string): Problem {
  return { code, severity: 'error', message: `the file ${name} ${what}; it was not read` };
}
