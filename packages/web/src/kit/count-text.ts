/** A count as it is shown; one that was not counted to the end says so: 1000+. */
export function countText(count: number, countedTo = Infinity): string {
  return count > countedTo ? `${countedTo}+` : String(count);
}
