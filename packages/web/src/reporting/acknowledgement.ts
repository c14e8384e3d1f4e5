/** A missing figure that has to be seen before a report is published. */
export interface MissingFigure {
  readonly key: string;
}

/** Missing figures nobody has ticked yet; ticks for figures that are no longer missing count for nothing. */
export function leftToAcknowledge<Figure extends MissingFigure>(missing: readonly Figure[], ticked: ReadonlySet<string>): readonly Figure[] {
  return missing.filter((figure) => !ticked.has(figure.key));
}

/** What is sent when publishing: exactly the missing figures that were ticked, so that one that appeared meanwhile is refused by the server. */
export function acknowledged(missing: readonly MissingFigure[], ticked: ReadonlySet<string>): string[] {
  return missing.filter((figure) => ticked.has(figure.key)).map((figure) => figure.key);
}

/** The ticks after one was changed. */
export function withTick(ticked: ReadonlySet<string>, key: string, isTicked: boolean): ReadonlySet<string> {
  const next = new Set(ticked);
  if (isTicked) next.add(key);
  else next.delete(key);
  return next;
}
