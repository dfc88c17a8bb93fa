import { editDistance } from '../check/edit-distance.ts';
import type { FieldStyle, PlatformProfile } from '../platforms/platform-profile.ts';

/** The tag of a platform that is spelt most like another; `undefined` where none comes near. */
export function nearestTag(tag: string, { fields, fieldStyle }: PlatformProfile): string | undefined {
  const wanted = tag.toLowerCase().slice(0, 40);
  const names = fields.flatMap(({ code, aliases = [] }) => [code, ...aliases].map((name) => ({ name, code })));
  let best: { code: string; distance: number } | undefined;
  for (const { name, code } of names) {
    const distance = editDistance(wanted, name.toLowerCase());
    if (distance <= Math.max(1, wanted.length / 3) && distance < (best?.distance ?? 99)) best = { code, distance };
  }
  return best && written(best.code, fieldStyle);
}

function written(code: string, style: FieldStyle): string {
  if (style === 'tag') return `[${code}]`;
  return style === 'dot' ? `.${code}.` : style === 'colon' ? `:${code}` : code;
}
