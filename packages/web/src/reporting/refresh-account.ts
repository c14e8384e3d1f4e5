import type { ReportView } from '@taizhang/contract';

type Bound = ReportView['figures'][number];

/** One place of the text that reads otherwise after figures were read again; null: not there on that side. */
export interface RefreshedFigure {
  readonly metricId: string;
  readonly address: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What reading again has done to a report: every figure is either changed or the same. */
export interface RefreshAccount {
  readonly changed: readonly RefreshedFigure[];
  readonly same: number;
}

/**
 * Compares two versions of a report figure by figure. Keys are numbered anew at each composing, so figures are matched by what
 * they are (metric, unit, period, aspect) and, where one stands in several places, by their order.
 */
export function refreshAccount(before: readonly Bound[], after: readonly Bound[]): RefreshAccount {
  const old = numbered(before);
  const fresh = numbered(after);
  const changed: RefreshedFigure[] = [];
  let same = 0;
  for (const [address, { metricId, text }] of fresh) {
    const was = old.get(address)?.text ?? null;
    if (was === text) same += 1;
    else changed.push({ metricId, address, before: was, after: text });
  }
  for (const [address, { metricId, text }] of old) if (!fresh.has(address)) changed.push({ metricId, address, before: text, after: null });
  return { changed, same };
}

function numbered(figures: readonly Bound[]): ReadonlyMap<string, Bound> {
  const seen = new Map<string, number>();
  return new Map(figures.map((figure) => {
    const address = [figure.metricId, figure.orgId, figure.period, figure.aspect].join(' ');
    const turn = (seen.get(address) ?? 0) + 1;
    seen.set(address, turn);
    return [`${address} ${turn}`, figure];
  }));
}
