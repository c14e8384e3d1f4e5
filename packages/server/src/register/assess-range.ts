import { contributionsOf, monthNumber, NO_CONTRIBUTION, type CountingSpan, type ResidentFile } from '@taizhang/records';
import type { Tx } from '../database/database.ts';
import { answerableId, standingsToday, type RegisterCounty, type StandingMove } from './standing-move.ts';
import { streamResidents, type IdRange } from './stream-residents.ts';

/** Counts by institution and metric, from nothing, month by month from the first. */
export class CountTotals {
  readonly #months: number;
  readonly #from: number;
  readonly #byOrg = new Map<number, Map<number, Float64Array>>();

  constructor({ from, to }: CountingSpan) {
    this.#from = from;
    this.#months = to - from + 1;
  }

  add(orgId: number, metricKey: number, month: number, by: number): void {
    let metrics = this.#byOrg.get(orgId);
    if (metrics === undefined) this.#byOrg.set(orgId, (metrics = new Map<number, Float64Array>()));
    let months = metrics.get(metricKey);
    if (months === undefined) metrics.set(metricKey, (months = new Float64Array(this.#months)));
    months[month - this.#from] = (months[month - this.#from] ?? 0) + by;
  }

  /** What is not zero. */
  *rows(): Generator<{ readonly orgId: number; readonly metricKey: number; readonly year: number; readonly slot: number; readonly n: number }> {
    for (const [orgId, metrics] of this.#byOrg) {
      for (const [metricKey, months] of metrics) {
        for (const [at, n] of months.entries()) if (n !== 0) yield { orgId, metricKey, year: Math.floor((this.#from + at) / 12), slot: (this.#from + at) % 12, n };
      }
    }
  }
}

/** The months a county counts, one object for all its residents. */
export function spanOf({ span }: RegisterCounty): CountingSpan {
  return { from: monthNumber(span.firstMonth), to: monthNumber(span.today), today: span.today };
}

/** A resident's standings as a rebuild finds them. */
export interface RebuiltResident extends Pick<StandingMove, 'rows' | 'wakeOn'> {
  readonly id: number;
}

/**
 * Assesses every resident of a range from the records alone, adding up the counts of every month; `take` gets each chunk's standings.
 * @returns how many residents were assessed
 */
export async function assessRange(tx: Tx, county: RegisterCounty, range: IdRange, totals: CountTotals, take: (chunk: readonly RebuiltResident[]) => Promise<void>): Promise<number> {
  let residents = 0;
  const adder = new TotalsAdder(county, totals);
  for await (const chunk of streamResidents(tx, county, range)) {
    await take(chunk.map(({ id, file }) => ({ id, ...adder.add(file) })));
    residents += chunk.length;
  }
  return residents;
}

class TotalsAdder {
  readonly #county: RegisterCounty;
  readonly #totals: CountTotals;
  readonly #span: CountingSpan;
  readonly #orgs = new Map<string, number>();

  constructor(county: RegisterCounty, totals: CountTotals) {
    this.#county = county;
    this.#totals = totals;
    this.#span = spanOf(county);
  }

  add(file: ResidentFile): Pick<StandingMove, 'rows' | 'wakeOn'> {
    const { register } = this.#county;
    const months = contributionsOf(register.plan, file, this.#span, register.parameters);
    for (const [at, programme] of register.programmes.entries()) if ((months[at]?.length ?? 0) > 0) this.#addCounts(programme, months[at] ?? []);
    this.#addFlows(file);
    return standingsToday(this.#county, file, months.map((own) => own.at(-1) ?? NO_CONTRIBUTION));
  }

  #addCounts(programme: Parameters<RegisterCounty['register']['countKeys']>[0], months: ReturnType<typeof contributionsOf>[number]): void {
    const { register } = this.#county;
    for (const [offset, { orgId, bits }] of months.entries()) {
      if (bits === 0 || orgId === undefined) continue;
      const month = this.#span.from + offset;
      const org = this.#orgIn(orgId, month);
      for (const { bit, metricKey } of register.countKeys(programme)) if ((bits & bit) !== 0) this.#totals.add(org, metricKey, month, 1);
    }
  }

  #addFlows(file: ResidentFile): void {
    const { register, directory, span } = this.#county;
    for (const programme of register.programmes) {
      if (programme.flows.length === 0) continue;
      for (const record of file.records.get(programme.id) ?? []) {
        if (record.on < span.firstMonth || record.on > span.today) continue;
        for (const flow of programme.flows) {
          const amount = flow.amount(record);
          if (amount !== 0) this.#totals.add(directory.idOf(record.orgId), register.flowKey(flow.id), monthNumber(record.on), amount);
        }
      }
    }
  }

  /** The unit that answers changes at a merger only: asked once for each unit and month. */
  #orgIn(orgId: Parameters<typeof answerableId>[1], month: number): number {
    const key = `${orgId} ${month}`;
    const known = this.#orgs.get(key);
    if (known !== undefined) return known;
    const id = answerableId(this.#county.directory, orgId, month);
    this.#orgs.set(key, id);
    return id;
  }
}
