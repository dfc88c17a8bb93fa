import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchPlatform } from '../../src/search/platforms/platform-profile.ts';
import { platformProfiles } from '../../src/search/platforms/platform-profiles.ts';
import type { SearchStrategy } from '../../src/search/strategy/strategy-node.ts';

/** A strategy with what each platform should get. */
interface StrategyCase {
  readonly id: string;
  readonly title: string;
  readonly strategy: SearchStrategy;
  readonly platforms: Readonly<Record<string, { readonly text: string | null; readonly codes: readonly string[] }>>;
}

export const strategies: readonly StrategyCase[] = JSON.parse(
  readFileSync(join(import.meta.dirname, 'fixtures/strategies.json'), 'utf8'),
);

export function isPlatform(name: string): name is SearchPlatform {
  return Object.hasOwn(platformProfiles, name);
}
