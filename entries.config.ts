import { readdirSync } from 'node:fs';

const rooms = readdirSync('src', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** One entry for each room, so that a consumer's bundle holds what it imports and nothing else. */
export const entries: Readonly<Record<string, string>> = {
  index: 'src/index.ts',
  // cite stands apart: it needs packages that not every user installs
  'document/cite': 'src/document/cite.ts',
  ...Object.fromEntries(rooms.map((room) => [`${room}/index`, `src/${room}/index.ts`])),
};
