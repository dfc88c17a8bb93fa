/** What a kernel of Jupyter would be told to show of a value; throws where the value says nothing. */
export function jupyterMedia(value: object): Record<string, string> {
  const show: unknown = Reflect.get(value, Symbol.for('Jupyter.display'));
  if (typeof show !== 'function') throw new Error('the value does not say how it is shown');
  return show.call(value);
}
