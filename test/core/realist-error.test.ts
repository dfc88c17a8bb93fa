import { describe, expect, it } from 'vitest';
import { RealistError } from '../../src/core/realist-error.ts';

describe('RealistError', () => {
  const error = new RealistError('out-of-range', ['options', 2], 'too far');

  it('carries its code, its path and its message', () => {
    expect(error).toMatchObject({ code: 'out-of-range', path: ['options', 2], message: 'too far' });
  });

  it('is an error by that name, with a stack', () => {
    expect(error).toBeInstanceOf(Error);
    expect(`${error}`).toBe('RealistError: too far');
    expect(error.stack).toContain('realist-error.test.ts');
  });
});
