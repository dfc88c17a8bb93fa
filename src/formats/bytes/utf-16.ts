/** As many as can be arguments of one call in every runtime. */
const atOnce = 8192;

/**
 * The text that bytes are in UTF-16. Half a surrogate pair stays as it is, so that nothing is lost; a last odd byte is
 * left out.
 *
 * @param isLittleEndian - Whether the lower byte of each pair comes first.
 */
export function utf16Text(bytes: Uint8Array, isLittleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const codes: number[] = [];
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    codes.push(view.getUint16(at, isLittleEndian));
    if (codes.length === atOnce) text += String.fromCharCode(...codes.splice(0));
  }
  return text + String.fromCharCode(...codes);
}
