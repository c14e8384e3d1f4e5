/** Periods a report may be carried over to: the same part of a later year, newest first as they are offered. */
export function laterPeriods(from: string, offered: readonly string[]): readonly string[] {
  // Every period code begins with its year; what follows says which part of it.
  return offered.filter((period) => period.slice(4) === from.slice(4) && period.slice(0, 4) > from.slice(0, 4));
}
