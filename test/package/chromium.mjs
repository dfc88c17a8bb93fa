import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What to tell where there is no Chromium. */
export const withoutChromium = 'no Chromium (apt-get install chromium, or CHROMIUM=PATH)';

/** Where a Chromium is; undefined where there is none. */
export function chromium() {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const named = ['chromium', 'chromium-browser', 'google-chrome'].flatMap((name) =>
    folders.map((at) => join(at, name)),
  );
  return [process.env['CHROMIUM'] ?? '', ...named].find((path) => path !== '' && existsSync(path));
}
