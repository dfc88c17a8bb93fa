// The little of citation-js that the library uses; it brings no types of its own. Imported in cite.ts alone.

declare module '@citation-js/core' {
  interface Register {
    has(key: string): boolean;
    set(key: string, value: string): unknown;
    get(key: string): string | undefined;
    delete(key: string): unknown;
  }

  interface FormatOptions {
    readonly template: string;
    readonly lang: string | undefined;
    readonly format: 'text' | 'html';
  }

  export const plugins: {
    readonly config: { get(name: '@csl'): { readonly templates: Register; readonly locales: Register } };
    readonly output: {
      format(name: 'citation', items: readonly object[], options: FormatOptions): string;
      format(
        name: 'bibliography',
        items: readonly object[],
        options: FormatOptions & { readonly asEntryArray: true },
      ): [id: string, entry: string][];
    };
  };
}

declare module '@citation-js/plugin-csl' {}
