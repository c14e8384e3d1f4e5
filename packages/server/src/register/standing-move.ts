import { makeDate, monthOf, yearOf, type OrgId, type PlainDate } from '@taizhang/kernel';
import {
  contributionsOf, isConcerned, monthNumber, monthNumberEnd, NO_CONTRIBUTION, viewAt,
  type Contribution, type Contributions, type MonthNumber, type Programme, type ResidentFile, type ServiceRecord, type Standing,
} from '@taizhang/records';
import type { OrgDirectory } from '../organisation/org-directory.ts';
import type { Register } from './register.ts';
import type { RegisterRules } from './register-rules.ts';

/** A standing as it is stored: the contribution of the present month and what is due. */
export interface StandingRow {
  readonly programme: number;
  readonly orgId: number;
  readonly counts: number;
  readonly due: Standing['dues'][number] | undefined;
  readonly doubts: number;
  readonly validUntil: PlainDate | null;
}

/** What is stored of a resident's standings. */
export interface StoredStandings {
  readonly rows: readonly Pick<StandingRow, 'programme' | 'orgId' | 'counts'>[];
  /** Months from that day's on hold what the rows say; null: nothing was ever counted. */
  readonly assessedOn: PlainDate | null;
}

/** One count or flow of one institution and month, and by how much it moves. */
export interface CountMove {
  readonly orgId: number;
  readonly metricKey: number;
  readonly year: number;
  readonly slot: number;
  readonly by: number;
}

/** The standings of a resident today, and how they move the counts from what was stored. */
export interface StandingMove {
  readonly rows: readonly StandingRow[];
  readonly moves: readonly CountMove[];
  /** First day on which a standing changes by itself. */
  readonly wakeOn: PlainDate | null;
}

/** Days between which counts are kept. */
export interface CountedSpan {
  readonly firstMonth: PlainDate;
  readonly today: PlainDate;
}

/** The rules with the county and the days they are applied to: all that assessing takes. */
export interface CountyRules {
  readonly register: RegisterRules;
  readonly directory: OrgDirectory;
  readonly span: CountedSpan;
}

/** The register with the county it works in. */
export interface RegisterCounty extends CountyRules {
  readonly register: Register;
}

/**
 * What a change of a resident's records does: the new standings, and by how much each institution's counts move, past months
 * included. `before` is the file as it was (undefined for a new resident), `changed` the records that differ, old and new.
 * Without a change it is what time alone has done since the standings were stored.
 */
export function moveStandings(county: CountyRules, stored: StoredStandings, files: { readonly before: ResidentFile | undefined; readonly after: ResidentFile; readonly removed: readonly ServiceRecord[]; readonly added: readonly ServiceRecord[] }): StandingMove {
  const { register, span } = county;
  const { before, after, removed, added } = files;
  const first = monthNumber(span.firstMonth);
  const to = monthNumber(span.today);
  const settledFrom = stored.assessedOn === null ? to + 1 : monthNumber(stored.assessedOn);
  const earliest = [...removed, ...added].reduce((month, record) => Math.min(month, monthNumber(record.on)), stored.assessedOn === null ? first : settledFrom);
  const from = Math.min(Math.max(first, earliest), to);
  const now = contributionsOf(register.plan, after, { from, to, today: span.today }, register.parameters);
  const then = before === undefined || settledFrom <= from ? [] : contributionsOf(register.plan, before, { from, to: Math.min(settledFrom - 1, to), today: span.today }, register.parameters).months;
  const counter = new CountMoves();
  for (const [at, programme] of register.programmes.entries()) {
    const settled = settledContribution(county, stored, programme);
    for (let month = from; month <= to; month += 1) {
      const old = month >= settledFrom ? settled : (then[at]?.[month - from] ?? NO_CONTRIBUTION);
      counter.moveCounts(county, programme, month, old, now.months[at]?.[month - from] ?? NO_CONTRIBUTION);
    }
  }
  for (const record of removed) counter.moveFlows(county, record, -1);
  for (const record of added) counter.moveFlows(county, record, 1);
  return { moves: counter.list(), ...standingsToday(county, after, now) };
}

/** The standings of today, with what the months up to it hold. */
export function standingsToday(county: CountyRules, file: ResidentFile, { months, today }: Contributions): Pick<StandingMove, 'rows' | 'wakeOn'> {
  const { register, directory, span } = county;
  const view = viewAt(file, span.today);
  let wakeOn: PlainDate | null = null;
  const rows: StandingRow[] = [];
  for (const [at, programme] of register.programmes.entries()) {
    const answer = today[at] ?? programme.assess(view, register.parameters);
    const { bits, orgId } = months[at]?.at(-1) ?? NO_CONTRIBUTION;
    const wake = earliest(answer.validUntil, maternalTurn(programme, span.today));
    wakeOn = earliest(wakeOn, wake);
    const standing = isConcerned(answer) ? answer : undefined;
    const due = standing?.dues[0];
    const org = orgId ?? standing?.orgId;
    if (org === undefined || (bits === 0 && due === undefined && (standing?.doubts.length ?? 0) === 0)) continue;
    rows.push({ programme: register.programmeKey(programme.id), orgId: answerableId(directory, org, monthNumber(span.today)), counts: bits, due, doubts: standing?.doubts.length ?? 0, validUntil: wake });
  }
  return { rows, wakeOn };
}

function earliest(a: PlainDate | null, b: PlainDate | null): PlainDate | null {
  return a === null ? b : b === null || a < b ? a : b;
}

/** From October to December the counts of a maternal year stand still; on 1 January they take up the new year. */
function maternalTurn(programme: Programme, today: PlainDate): PlainDate | null {
  return monthOf(today) >= 10 && programme.counts.some(({ year }) => year === 'maternal') ? makeDate(yearOf(today) + 1, 1, 1) : null;
}

function settledContribution({ register, directory }: CountyRules, stored: StoredStandings, programme: Programme): Contribution {
  const row = stored.rows.find((candidate) => candidate.programme === register.programmeKey(programme.id));
  return row === undefined ? NO_CONTRIBUTION : { orgId: directory.codeOf(row.orgId), bits: row.counts };
}

/** The unit that answers in a month for the residents of another: itself, or what it was merged into by then. */
export function answerableId(directory: OrgDirectory, orgId: OrgId, month: MonthNumber): number {
  const tree = directory.tree.at(monthNumberEnd(month));
  let unit = directory.tree.units.get(orgId);
  while (unit?.mergedInto !== undefined && !tree.has(unit.id)) unit = directory.tree.units.get(unit.mergedInto);
  return directory.idOf(unit?.id ?? orgId);
}

/** Adds moves up, so that a count moves once. */
class CountMoves {
  readonly #moves = new Map<string, { orgId: number; metricKey: number; year: number; slot: number; by: number }>();

  moveCounts({ register, directory }: CountyRules, programme: Programme, month: number, old: Contribution, now: Contribution): void {
    if (old.bits === now.bits && old.orgId === now.orgId) return;
    for (const { bit, metricKey } of register.countKeys(programme)) {
      const place = { metricKey, year: Math.floor(month / 12), slot: month % 12 };
      if (old.orgId !== undefined && (old.bits & bit) !== 0) this.#add({ ...place, orgId: answerableId(directory, old.orgId, month), by: -1 });
      if (now.orgId !== undefined && (now.bits & bit) !== 0) this.#add({ ...place, orgId: answerableId(directory, now.orgId, month), by: 1 });
    }
  }

  moveFlows({ register, directory, span }: CountyRules, record: ServiceRecord, sign: 1 | -1): void {
    if (record.on < span.firstMonth) return;
    const programme = register.programmes.find(({ id }) => id === record.programme);
    for (const flow of programme?.flows ?? []) {
      const amount = flow.amount(record);
      if (amount !== 0) this.#add({ orgId: directory.idOf(record.orgId), metricKey: register.flowKey(flow.id), year: yearOf(record.on), slot: monthOf(record.on) - 1, by: sign * amount });
    }
  }

  list(): readonly CountMove[] {
    return [...this.#moves.values()].filter(({ by }) => by !== 0);
  }

  #add(move: CountMove): void {
    const key = `${move.orgId} ${move.metricKey} ${move.year} ${move.slot}`;
    const known = this.#moves.get(key);
    if (known) known.by += move.by;
    else this.#moves.set(key, { ...move });
  }
}
