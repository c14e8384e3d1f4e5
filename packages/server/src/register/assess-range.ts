import { contributionsOf, monthNumber, NO_CONTRIBUTION, type ResidentFile } from '@taizhang/records';
import { monthOf, yearOf } from '@taizhang/kernel';
import type { Tx } from '../database/database.ts';
import { answerableId, standingsToday, type RegisterCounty, type StandingMove } from './standing-move.ts';
import { streamResidents, type IdRange } from './stream-residents.ts';

/** Counts by institution, metric and month, from nothing: `org metric year slot` → number. */
export type CountTotals = Map<string, number>;

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
  readonly #span: { readonly from: number; readonly to: number; readonly today: RegisterCounty['span']['today'] };
  readonly #orgs = new Map<string, number>();

  constructor(county: RegisterCounty, totals: CountTotals) {
    this.#county = county;
    this.#totals = totals;
    this.#span = { from: monthNumber(county.span.firstMonth), to: monthNumber(county.span.today), today: county.span.today };
  }

  add(file: ResidentFile): Pick<StandingMove, 'rows' | 'wakeOn'> {
    const { register } = this.#county;
    const months = contributionsOf(register.plan, file, this.#span, register.parameters);
    for (const [at, programme] of register.programmes.entries()) this.#addCounts(programme, months[at] ?? []);
    this.#addFlows(file);
    return standingsToday(this.#county, file, months.map((own) => own.at(-1) ?? NO_CONTRIBUTION));
  }

  #addCounts(programme: Parameters<RegisterCounty['register']['countKeys']>[0], months: ReturnType<typeof contributionsOf>[number]): void {
    const { register } = this.#county;
    for (const [offset, { orgId, bits }] of months.entries()) {
      if (bits === 0 || orgId === undefined) continue;
      const month = this.#span.from + offset;
      const org = this.#orgIn(orgId, month);
      for (const { bit, metricKey } of register.countKeys(programme)) if ((bits & bit) !== 0) this.#bump(`${org} ${metricKey} ${Math.floor(month / 12)} ${month % 12}`, 1);
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
          if (amount !== 0) this.#bump(`${directory.idOf(record.orgId)} ${register.flowKey(flow.id)} ${yearOf(record.on)} ${monthOf(record.on) - 1}`, amount);
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

  #bump(key: string, by: number): void {
    this.#totals.set(key, (this.#totals.get(key) ?? 0) + by);
  }
}
