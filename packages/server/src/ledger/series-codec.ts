import { SLOT_COUNT } from '@taizhang/indicators';

const FLOAT_BYTES = 8;
const HEADER_BYTES = 20;
const NULL_LENGTH = -1;

/**
 * Slots as a PostgreSQL array literal: NaN where nothing is stated, cut after the last value.
 * Nine of ten rows are reporters with twelve months, so the cut halves the table.
 */
export function slotsLiteral(slots: ArrayLike<number>, blank: number): string {
  let length = slots.length;
  while (length > 0 && Object.is(slots[length - 1], blank)) length -= 1;
  let text = '{';
  for (let slot = 0; slot < length; slot += 1) text += slot === 0 ? String(slots[slot]) : `,${slots[slot]}`;
  return `${text}}`;
}

/** Reads a float8 array in PostgreSQL's binary form (array_send) into twenty-eight slots, NaN beyond its end. */
export function readFloatSlots(bytes: Buffer): Float64Array {
  const slots = new Float64Array(SLOT_COUNT).fill(Number.NaN);
  readElements(bytes, (slot, at) => {
    slots[slot] = bytes.readDoubleBE(at);
  });
  return slots;
}

/** Reads an int4 array in PostgreSQL's binary form into twenty-eight slots, zero beyond its end. */
export function readIntSlots(bytes: Buffer): Int32Array {
  const slots = new Int32Array(SLOT_COUNT);
  readElements(bytes, (slot, at) => {
    slots[slot] = bytes.readInt32BE(at);
  });
  return slots;
}

/** Reads child sums, which are zero rather than missing where no child has a value. */
export function readSumSlots(bytes: Buffer): Float64Array {
  const slots = new Float64Array(SLOT_COUNT);
  readElements(bytes, (slot, at) => {
    slots[slot] = bytes.readDoubleBE(at);
  });
  return slots;
}

/** Layout: dimensions, has-null flag, element type, then length and lower bound of the one dimension, then each element behind its length. */
function readElements(bytes: Buffer, visit: (slot: number, at: number) => void): void {
  if (bytes.readInt32BE(0) === 0) return;
  const count = Math.min(bytes.readInt32BE(12), SLOT_COUNT);
  let at = HEADER_BYTES;
  for (let slot = 0; slot < count; slot += 1) {
    const length = bytes.readInt32BE(at);
    at += 4;
    if (length === NULL_LENGTH) continue;
    visit(slot, at);
    at += length;
  }
}

/** Bytes of a one-dimensional float8 array of so many elements; used to size buffers when rows are packed. */
export function floatArrayBytes(length: number): number {
  return length === 0 ? 12 : HEADER_BYTES + length * (4 + FLOAT_BYTES);
}
