import { RealistError } from '../core/realist-error.ts';
import type { DeduplicationProgress, DeduplicationWatch } from './deduplication-progress.ts';

/**
 * Runs every step of a generator to its end, telling progress and stopping when asked.
 *
 * @throws RealistError `aborted`.
 */
export function runSteps<Result>(
  steps: Generator<DeduplicationProgress, Result>,
  { onProgress, signal }: DeduplicationWatch,
): Result {
  for (;;) {
    if (signal?.aborted)
      throw new RealistError('aborted', ['signal'], 'the run was stopped by its signal; start it again to go on');
    const step = steps.next();
    if (step.done) return step.value;
    onProgress?.(step.value);
  }
}
