/** A name that every file system takes, and that is one word; `fallback` where no letter is left. */
export function fileName(id: string, fallback = 'figure'): string {
  return id.replace(/[^\p{L}\p{N}_]+/gu, '-').replace(/^-|-$/g, '') || fallback;
}
