/** What tells the versions of theories apart. */
export function versionKey({ theoryId, version }: { readonly theoryId: string; readonly version: number }): string {
  return `${theoryId}@${version}`;
}
