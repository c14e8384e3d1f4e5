import pg from 'pg';

/**
 * How PostgreSQL values arrive in JavaScript.
 *
 * - `date`: 'YYYY-MM-DD' text. The driver's own choice is a Date at local midnight, which is another day elsewhere.
 * - `timestamptz`: ISO 8601 text in UTC with milliseconds, the wire form of an instant; such texts sort as instants do.
 * - `int8` (also count and sum): number. Beyond 2^53 the reading fails rather than round: no count of ours comes near.
 * - `numeric`: number. Columns hold at most 15 significant digits, which a number carries exactly.
 */
export const typeParsing: pg.CustomTypesConfig = {
  getTypeParser(oid, format) {
    if (format === 'binary') return ofDriver(oid, 'binary');
    const element = ELEMENT_OF[oid];
    if (element !== undefined) return (text: string) => readArray(text, READERS[element]);
    return READERS[oid] ?? ofDriver(oid, 'text');
  },
};

const OID = { int8: 20, date: 1082, timestamptz: 1184, numeric: 1700, int8Array: 1016, dateArray: 1182, timestamptzArray: 1185, numericArray: 1231 };

const READERS: Readonly<Record<number, (text: string) => unknown>> = {
  [OID.int8]: readInteger,
  [OID.numeric]: Number,
  [OID.date]: (text) => text,
  [OID.timestamptz]: (text) => new Date(text).toISOString(),
};

const ELEMENT_OF: Readonly<Record<number, number>> = {
  [OID.int8Array]: OID.int8,
  [OID.numericArray]: OID.numeric,
  [OID.dateArray]: OID.date,
  [OID.timestamptzArray]: OID.timestamptz,
};

function ofDriver(oid: number, format: 'text' | 'binary'): unknown {
  return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text');
}

function readInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is beyond the integers a number can hold`);
  return value;
}

/** One-dimensional arrays of the types above; none of their elements can hold a comma or a quote that matters. */
function readArray(text: string, read: ((element: string) => unknown) | undefined): unknown[] {
  const inside = text.slice(1, -1);
  if (inside === '') return [];
  return inside.split(',').map((element) => (element === 'NULL' ? null : (read ?? String)(element.replaceAll('"', ''))));
}
