const bits = 11;
const buckets = 1 << bits;

/**
 * Sorts keys of 32 bits, taken without sign, and carries a value with each; equal keys keep the order of their values.
 *
 * At most three passes over the keys, whatever their order: near linear, and with no comparison function to call.
 */
export function radixSort(keys: Int32Array, values: Int32Array): Columns {
  let from: Columns = { keys, values };
  let to: Columns = { keys: new Int32Array(keys.length), values: new Int32Array(keys.length) };
  for (let shift = 0; shift < 32; shift += bits) {
    if (distribute(from, to, shift)) [from, to] = [to, from];
  }
  return from;
}

/** Keys, and the value of each. */
interface Columns {
  readonly keys: Int32Array;
  readonly values: Int32Array;
}

/** Returns false, and moves nothing, where all keys have the same bits there. */
function distribute(from: Columns, to: Columns, shift: number): boolean {
  const places = new Int32Array(buckets);
  for (let at = 0; at < from.keys.length; at++) {
    const bucket = ((from.keys[at] ?? 0) >>> shift) & (buckets - 1);
    places[bucket] = (places[bucket] ?? 0) + 1;
  }
  if (places.includes(from.keys.length)) return false;
  let sum = 0;
  for (let bucket = 0; bucket < buckets; bucket++) {
    const count = places[bucket] ?? 0;
    places[bucket] = sum;
    sum += count;
  }
  for (let at = 0; at < from.keys.length; at++) {
    const key = from.keys[at] ?? 0;
    const bucket = (key >>> shift) & (buckets - 1);
    const place = places[bucket] ?? 0;
    to.keys[place] = key;
    to.values[place] = from.values[at] ?? 0;
    places[bucket] = place + 1;
  }
  return true;
}
