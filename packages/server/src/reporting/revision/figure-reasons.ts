import type { FactView, RevisionFigureView } from '@taizhang/contract';
import { metricId as readMetricId } from '@taizhang/indicators';
import { orgId as readOrgId, periodEnd, samePeriodLastYear, unitInfo } from '@taizhang/kernel';
import type { BoundFigure } from '@taizhang/reports';
import type { Tx } from '../../database/database.ts';
import { listFacts } from '../../ledger/fact-rows.ts';
import { withInputs } from '../../ledger/ledger.ts';
import type { LedgerCounty } from '../../ledger/ledger-county.ts';

/** The instants between which the ledger learned something. */
export interface LearnedBetween {
  readonly since: string;
  readonly until: string;
}

type Why = NonNullable<RevisionFigureView['why']>;

/** Tells why the ledger says otherwise: the newest statement between two instants that a figure rests on, of its period or the one it is compared with. */
export class FigureReasons {
  readonly #tx: Tx;
  readonly #county: LedgerCounty;
  readonly #between: LearnedBetween;
  readonly #known = new Map<string, Why>();

  constructor(tx: Tx, county: LedgerCounty, between: LearnedBetween) {
    this.#tx = tx;
    this.#county = county;
    this.#between = between;
  }

  async of({ ref }: BoundFigure): Promise<Why> {
    const address = `${ref.metricId} ${ref.orgId} ${ref.period}`;
    const known = this.#known.get(address);
    if (known !== undefined) return known;
    const why = await this.#ask(ref);
    this.#known.set(address, why);
    return why;
  }

  async #ask({ metricId, orgId, period }: BoundFigure['ref']): Promise<Why> {
    const found: FactView[] = [];
    for (const asked of [period, samePeriodLastYear(period)]) {
      const { rows } = await listFacts(this.#tx, this.#county, {
        metricIds: withInputs(this.#county.catalogue, [readMetricId(metricId)]), orgIds: this.#county.directory.tree.at(periodEnd(asked)).subtreeOf(readOrgId(orgId)),
        period: asked, knownAt: this.#between.until, isExact: false,
      }, EVERYTHING);
      found.push(...rows.filter(({ recordedAt }) => recordedAt > this.#between.since));
    }
    const newest = found.toSorted((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1))[0];
    return newest === undefined ? NOT_BY_A_FACT : this.#sentence(newest, found.length);
  }

  #sentence(fact: FactView, count: number): Why {
    const metric = this.#county.catalogue.get(readMetricId(fact.metricId));
    const value = `${fact.value ?? '—'}${unitInfo(metric.unit).code}`;
    const others = count - 1;
    return {
      sentence: {
        zh: `源头更正：${fact.orgName.zh}${metric.name.zh}（${fact.period}）${value}，${fact.note ?? fact.source.label}${others > 0 ? `；另有 ${others} 条新记录` : ''}`,
        en: `corrected at its source: ${metric.name.en} of ${fact.orgName.en} (${fact.period}) is ${value}, ${fact.note ?? fact.source.label}${others > 0 ? `; ${others} more new records` : ''}`,
      },
      by: fact.recordedBy, at: fact.recordedAt, link: fact.source.link,
    };
  }
}

// A county has fewer rows of one metric and its inputs in a year.
const EVERYTHING = { number: 1, size: 100_000 };

const NOT_BY_A_FACT: Why = { sentence: { zh: '目标、口径或机构有调整', en: 'a target, a definition or the organisation was changed' }, by: null, at: null, link: null };
