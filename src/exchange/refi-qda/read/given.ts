/**
 * An object with one value, or none where the value is missing: for fields that an entity may have.
 *
 * @example
 * ({ ...given('name', undefined), ...given('color', '#fff') }); // { color: '#fff' }
 */
export function given<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V };
export function given(key: string, value: unknown): object {
  return value === undefined ? {} : { [key]: value };
}
