import { RealistError } from '../../core/realist-error.ts';

/**
 * Stops a caller who gives something else than bytes, such as the text of a stream for which an encoding was set.
 *
 * @throws RealistError `not-bytes`.
 */
export function requireBytes(value: unknown, name: string): asserts value is Uint8Array {
  // not instanceof: the array of a frame or of another realm is one too
  if (ArrayBuffer.isView(value) && Object.prototype.toString.call(value) === '[object Uint8Array]') return;
  const remedy = typeof value === 'string' ? 'text is for readDocuments' : 'wrap a buffer: new Uint8Array(buffer)';
  throw new RealistError('not-bytes', [name], `${name} must give a Uint8Array, not ${typeof value}; ${remedy}`);
}
