/** All offices keep Beijing time, without daylight saving since 1991. */
const OFFSET = '+08:00';

/** The instant of a `datetime-local` field on the office's clock; undefined while it is not filled in. */
export function instantOfField(field: string): string | undefined {
  const instant = new Date(`${field}:00${OFFSET}`);
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u.test(field) && !Number.isNaN(instant.getTime()) ? instant.toISOString() : undefined;
}
