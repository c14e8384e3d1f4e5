import type { OrgId } from '@taizhang/kernel';
import { contributionsOf, monthNumber, type Contribution, type CountingSpan, type Programme, type ResidentFile } from '@taizhang/records';
import { CopyRows } from './copy-text.ts';
import { CountTotals, spanOf } from './count-totals.ts';
import type { CountKey } from './register-rules.ts';
import { lineDifferences, standingLine, storedLines, type StandingDifference } from './standing-lines.ts';
import { answerableId, standingsToday, type CountyRules, type StandingMove } from './standing-move.ts';
import { readResidentText, type ResidentText, type StreamedResident } from './stream-residents.ts';

/** What a rebuild is for: to say what is not as stored, or to put it right. */
export type RebuildPurpose = 'compare' | 'restore';

/** Residents, their records and their stored standings as COPY writes them. */
export interface ChunkText extends ResidentText {
  readonly standings: Uint8Array<ArrayBuffer>;
}

/** What a rebuild finds of a chunk of residents. Plain data: it may come from another thread. */
export interface AssessedChunk {
  readonly residents: number;
  readonly standings: number;
  /** For `compare`. */
  readonly differences: readonly StandingDifference[];
  /** For `restore`: whose stored standings are wrong, and all standings of those whose are wrong or not there, for COPY. */
  readonly wrong: readonly number[];
  readonly lines: string;
  /** For `restore`: residents to be marked as assessed, with the day to look at them again. */
  readonly wakes: readonly { readonly id: number; readonly on: string | null }[];
}

/** Assesses chunks of residents from the records alone, adding up the counts of every month as it goes. */
export class ChunkAssessor {
  readonly totals: CountTotals;
  readonly #county: CountyRules;
  readonly #purpose: RebuildPurpose;
  readonly #span: CountingSpan;
  readonly #countKeys: readonly (readonly CountKey[])[];
  readonly #withFlows: readonly Programme[];
  readonly #answering = new Map<OrgId, readonly number[]>();

  constructor(county: CountyRules, purpose: RebuildPurpose) {
    this.#county = county;
    this.#purpose = purpose;
    this.#span = spanOf(county);
    this.#countKeys = county.register.programmes.map((programme) => county.register.countKeys(programme));
    this.#withFlows = county.register.programmes.filter(({ flows }) => flows.length > 0);
    this.totals = new CountTotals(this.#span);
  }

  assess(text: ChunkText): AssessedChunk {
    const stored = storedLines(new CopyRows(text.standings));
    const found = new Findings(this.#county, this.#purpose);
    for (const resident of readResidentText(this.#county, text)) {
      found.add(resident, stored.get(resident.id) ?? [], this.#assessOne(resident.file));
      stored.delete(resident.id);
    }
    // Standings of who was merged into another, or is not there.
    for (const [id, lines] of stored) found.addStray(id, lines);
    return found.chunk();
  }

  #assessOne(file: ResidentFile): Pick<StandingMove, 'rows' | 'wakeOn'> {
    const { register } = this.#county;
    const contributions = contributionsOf(register.plan, file, this.#span, register.parameters);
    for (const [at, months] of contributions.months.entries()) this.#addCounts(this.#countKeys[at] ?? [], months);
    this.#addFlows(file);
    return standingsToday(this.#county, file, contributions);
  }

  /** Months in a row often hold one and the same contribution: its counts are looked up once. */
  #addCounts(keys: readonly CountKey[], months: readonly Contribution[]): void {
    for (let from = 0; from < months.length; ) {
      const held = months[from];
      let to = from + 1;
      while (to < months.length && months[to] === held) to += 1;
      if (held !== undefined && held.bits !== 0 && held.orgId !== undefined) {
        for (const { bit, metricKey } of keys) if ((held.bits & bit) !== 0) this.#addMonths(held.orgId, metricKey, from, to);
      }
      from = to;
    }
  }

  #addMonths(orgId: OrgId, metricKey: number, from: number, to: number): void {
    const units = this.#answeringIn(orgId);
    let unit: number | undefined;
    let counts: Float64Array = NO_MONTHS;
    for (let month = from; month < to; month += 1) {
      if (units[month] !== unit) counts = this.totals.months((unit = units[month]) ?? 0, metricKey);
      counts[month] = (counts[month] ?? 0) + 1;
    }
  }

  #addFlows(file: ResidentFile): void {
    const { register, directory, span } = this.#county;
    for (const programme of this.#withFlows) {
      for (const record of file.records.get(programme.id) ?? []) {
        if (record.on < span.firstMonth || record.on > span.today) continue;
        const month = monthNumber(record.on) - this.#span.from;
        for (const flow of programme.flows) {
          const amount = flow.amount(record);
          if (amount === 0) continue;
          const amounts = this.totals.months(directory.idOf(record.orgId), register.flowKey(flow.id));
          amounts[month] = (amounts[month] ?? 0) + amount;
        }
      }
    }
  }

  /** The unit that answers changes at a merger only: asked once for each unit and month. */
  #answeringIn(orgId: OrgId): readonly number[] {
    const known = this.#answering.get(orgId);
    if (known !== undefined) return known;
    const { from, to } = this.#span;
    const units = Array.from({ length: to - from + 1 }, (_, at) => answerableId(this.#county.directory, orgId, from + at));
    this.#answering.set(orgId, units);
    return units;
  }
}

const NO_MONTHS = new Float64Array(0);

/** Gathers what is found of a chunk. */
class Findings {
  readonly #county: CountyRules;
  readonly #purpose: RebuildPurpose;
  readonly #month: string;
  readonly #differences: StandingDifference[] = [];
  readonly #wrong: number[] = [];
  readonly #wakes: { readonly id: number; readonly on: string | null }[] = [];
  #residents = 0;
  #standings = 0;
  #lines = '';

  constructor(county: CountyRules, purpose: RebuildPurpose) {
    this.#county = county;
    this.#purpose = purpose;
    this.#month = county.span.today.slice(0, 7);
  }

  add({ id, wakeOn, assessedOn }: StreamedResident, stored: readonly string[], rebuilt: Pick<StandingMove, 'rows' | 'wakeOn'>): void {
    this.#residents += 1;
    this.#standings += rebuilt.rows.length;
    const lines = rebuilt.rows.toSorted((a, b) => a.programme - b.programme).map(standingLine);
    const isAsStored = lines.length === stored.length && lines.every((line, at) => line === stored[at]);
    if (!isAsStored) this.#differ(id, stored, lines);
    // What is stored holds from its month on: of this month it need not be stored again.
    if (!isAsStored || wakeOn !== rebuilt.wakeOn || assessedOn?.slice(0, 7) !== this.#month) this.#wakes.push({ id, on: rebuilt.wakeOn });
  }

  addStray(id: number, stored: readonly string[]): void {
    this.#differ(id, stored, []);
  }

  chunk(): AssessedChunk {
    return { residents: this.#residents, standings: this.#standings, differences: this.#differences, wrong: this.#wrong, lines: this.#lines, wakes: this.#purpose === 'restore' ? this.#wakes : [] };
  }

  #differ(id: number, stored: readonly string[], rebuilt: readonly string[]): void {
    const { register, directory, span } = this.#county;
    if (this.#purpose === 'compare') {
      this.#differences.push(...lineDifferences(register, id, stored, rebuilt));
      return;
    }
    if (stored.length > 0) this.#wrong.push(id);
    for (const line of rebuilt) this.#lines += `${directory.countyId}\t${id}\t${line}\t${span.today}\n`;
  }
}
