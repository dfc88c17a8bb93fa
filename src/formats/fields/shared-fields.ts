import type { RawField } from '../../document/document.ts';

/** A longer value may be a part of its file, or be linked of many parts. */
const shortValue = 12;
/** A power of two. */
const slots = 1024;
/** So few long values are kept at once, each of which may keep a piece of the file. A power of two. */
const longSlots = 64;

const nothing: RawField = { tag: '', value: '' };

/**
 * Of fields that say the same, one: a file says `STAT MEDLINE` or `NR 12` in many records, and what is kept once is
 * copied once while memory is collected. What documents share is frozen.
 */
export function sharedFields(): (field: RawField) => RawField {
  const known = new Array<RawField>(slots).fill(nothing);
  /** What the field in each slot was found by; most that differ are told apart without a look at them. */
  const keys = new Int32Array(slots);
  const isShared = new Uint8Array(slots);

  return (field) => {
    const key = keyOf(field);
    const slot = key & (field.value.length > shortValue ? longSlots - 1 : slots - 1);
    const other = keys[slot] === key ? (known[slot] ?? nothing) : nothing;
    if (other.tag !== field.tag || other.value !== field.value) {
      known[slot] = field;
      keys[slot] = key;
      isShared[slot] = 0;
      return field;
    }
    if (isShared[slot] === 0) Object.freeze(other);
    isShared[slot] = 1;
    return other;
  };
}

/** Short values are told by their characters, long ones by their tag and length: to look into these would join their lines. */
function keyOf({ tag, value }: RawField): number {
  const { length } = value;
  const key = tag.charCodeAt(0) * 31 + tag.charCodeAt(tag.length - 1) * 7;
  if (length > shortValue) return (key + length) | 0;
  const [first, last] = [value.charCodeAt(0), value.charCodeAt(length - 1)];
  return (key * 13 + first * 101 + last * 17 + value.charCodeAt(length >> 1) * 3 + length) | 0;
}
