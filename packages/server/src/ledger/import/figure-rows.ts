import { SLOT_COUNT, slotOf } from '@taizhang/indicators';
import type { MetricCatalogue, MetricDefinition, Target } from '@taizhang/indicators';
import { compareDates, fail, findPeriod, isNumber, isOrgId, periodEnd, periodKind, periodYear, readNumber } from '@taizhang/kernel';
import type { Localized, OrgId, PlainDate } from '@taizhang/kernel';
import { FactColumns } from '../fact-columns.ts';
import { valueProblem } from '../metric-bounds.ts';
import { readCsv, type CsvRowVisitor } from './read-csv.ts';
import { RowOutcomes } from './row-outcomes.ts';

/** What is needed to judge a row of figures. */
export interface FigureRowRules {
  readonly catalogue: MetricCatalogue;
  /** Units of the importer's jurisdiction by code and by name; a name shared by two is left out. */
  readonly orgs: ReadonlyMap<string, OrgId>;
  /** Codes that exist in the county but lie outside the jurisdiction. */
  readonly foreign: ReadonlySet<string>;
  readonly today: PlainDate;
}

/** A file of figures, read and judged; nothing has been recorded. */
export interface FigureRows {
  /** Targets the file states beside its figures. */
  readonly targets: readonly Target[];
  readonly facts: FactColumns;
  readonly outcomes: RowOutcomes;
  /** Index of the fact → index of its row in the outcomes. */
  readonly rowOfFact: readonly number[];
}

/**
 * Reads a CSV of figures: one row a figure, columns org, metric, period, value and optionally unit and note, named in Chinese or
 * English and in any order. Every row is kept or rejected with its reason; a doubtful value is never changed.
 * @throws DomainError `invalid_input` when a column is missing
 */
export function readFigureRows(text: string, rules: FigureRowRules): FigureRows {
  const facts = new FactColumns();
  const outcomes = new RowOutcomes();
  const rowOfFact: number[] = [];
  const seen = new SeenFacts();
  const periods: PeriodCache = new Map();
  const take = (places: Places): CsvRowVisitor => (cells, row) => {
    const judged = judgeRow(cells, places, rules, periods);
    if ('reason' in judged) {
      outcomes.reject(row, judged.reason, judged.column);
      return;
    }
    const { metric, org, year, slot, value, note } = judged;
    const at = facts.add({ metricId: metric.id, orgId: org, year, slot, value, ...(note === undefined ? {} : { note }) });
    const earlier = seen.enter(facts, at, row);
    if (earlier !== 0) {
      facts.skip(at);
      rowOfFact.push(-1);
      outcomes.reject(row, { zh: `与第 ${earlier} 行重复：同一机构、指标和期间只能有一行`, en: `repeats row ${earlier}: one row for each unit, metric and period` });
      return;
    }
    rowOfFact.push(outcomes.keep(row));
  };
  readCsv(text, (header) => take(placesOf(header)));
  return { facts, outcomes, rowOfFact, targets: [] };
}

/** Which row of the file stated what; a million keys in one map would take as long as reading the file. */
class SeenFacts {
  readonly #rows = new Map<number, Map<number, Int32Array>>();

  /** Enters a fact under its row; answers the row that had stated the same before, or 0. */
  enter(facts: FactColumns, at: number, row: number): number {
    const plane = this.#rows.get(facts.planeAt(at)) ?? new Map<number, Int32Array>();
    this.#rows.set(facts.planeAt(at), plane);
    const slots = plane.get(facts.orgIndexAt(at)) ?? new Int32Array(SLOT_COUNT);
    plane.set(facts.orgIndexAt(at), slots);
    const earlier = slots[facts.slotAt(at)] ?? 0;
    if (earlier === 0) slots[facts.slotAt(at)] = row;
    return earlier;
  }
}

type Place = 'org' | 'metric' | 'period' | 'value' | 'unit' | 'note';
type Places = Readonly<Partial<Record<Place, number>>>;
interface Refusal {
  readonly reason: Localized;
  readonly column: string;
}
type Judged = { readonly metric: MetricDefinition; readonly org: OrgId; readonly year: number; readonly slot: number; readonly value: number; readonly note?: string } | Refusal;

const NAMES: Readonly<Record<Place, readonly string[]>> = {
  org: ['org', 'orgid', '机构编码', '机构', '单位', '填报单位'],
  metric: ['metric', 'metricid', '指标编码', '指标代码', '指标'],
  period: ['period', '期间', '报告期', '期别'],
  value: ['value', '数值', '值'],
  unit: ['unit', '计量单位'],
  note: ['note', '备注', '说明'],
};
const REQUIRED: readonly Place[] = ['org', 'metric', 'period', 'value'];

/** Whether a header is that of a file of figures. */
export function isFigureHeader(header: readonly string[]): boolean {
  const places = findPlaces(header);
  return REQUIRED.every((place) => places[place] !== undefined);
}

function findPlaces(header: readonly string[]): Places {
  const names = header.map((name) => name.toLowerCase());
  return Object.fromEntries(
    Object.entries(NAMES).flatMap(([place, aliases]) => {
      const at = names.findIndex((name) => aliases.includes(name));
      return at === -1 ? [] : [[place, at]];
    }),
  );
}

function placesOf(header: readonly string[]): Places {
  const places = findPlaces(header);
  const missing = REQUIRED.filter((place) => places[place] === undefined);
  if (missing.length > 0) {
    fail('invalid_input', {
      zh: `表头缺少列：${missing.map((place) => NAMES[place].find((name) => /\p{Script=Han}/u.test(name)) ?? place).join('、')}。第一行应为：机构编码,指标编码,期间,数值`,
      en: `The header lacks: ${missing.join(', ')}. The first line should be: org,metric,period,value`,
    });
  }
  return places;
}

function judgeRow(cells: readonly string[], places: Places, rules: FigureRowRules, periods: PeriodCache): Judged {
  const cell = (place: Place): string => (places[place] === undefined ? '' : (cells[places[place]] ?? '')).trim();
  const metric = rules.catalogue.find(cell('metric'));
  if (!metric) return refuse('指标', `没有指标“${shown(cell('metric'))}”`, `there is no metric "${shown(cell('metric'))}"`);
  const org = rules.orgs.get(cell('org'));
  if (org === undefined) {
    return rules.foreign.has(cell('org'))
      ? refuse('机构', `“${shown(cell('org'))}”不在您的管辖范围`, `"${shown(cell('org'))}" is outside your jurisdiction`)
      : refuse('机构', `没有机构“${shown(cell('org'))}”`, `there is no unit "${shown(cell('org'))}"`);
  }
  const period = readPeriod(cell('period'), rules, periods);
  if ('reason' in period) return period;
  const unit = cell('unit');
  if (unit !== '' && unit !== metric.unit) return refuse('计量单位', `单位应为“${metric.unit}”，文件中是“${shown(unit)}”，请换算后再导`, `the unit must be "${metric.unit}", the file has "${shown(unit)}"; convert it first`);
  const number = readNumber(cell('value'));
  if (!isNumber(number)) return { reason: number.reason, column: '数值' };
  const impossible = valueProblem(metric, number.value);
  if (impossible) return { reason: impossible, column: '数值' };
  const note = cell('note');
  return { metric, org, year: period.year, slot: period.slotOf(metric.behaviour), value: number.value, ...(note === '' ? {} : { note }) };
}

/** A period as far as a row needs it; a file names few periods and a million rows. */
interface RowPeriod {
  readonly year: number;
  readonly slotOf: (behaviour: MetricDefinition['behaviour']) => number;
}

function readPeriod(text: string, rules: FigureRowRules, known: PeriodCache): RowPeriod | Refusal {
  const cached = known.get(text);
  if (cached) return cached;
  const read = judgePeriod(text, rules);
  known.set(text, read);
  return read;
}

function judgePeriod(text: string, { today }: FigureRowRules): RowPeriod | Refusal {
  const period = findPeriod(text);
  if (period === undefined || periodKind(period) === 'day') return refuse('期间', `“${shown(text)}”不是月、季、半年或年`, `"${shown(text)}" is not a month, quarter, half or year`);
  if (compareDates(periodEnd(period), today) > 0) return refuse('期间', `${shown(text)} 尚未结束`, `${shown(text)} has not ended yet`);
  const slots = { flow: slotOf(period, 'flow'), stock: slotOf(period, 'stock'), cumulative: slotOf(period, 'cumulative'), derived: slotOf(period, 'derived') };
  return { year: periodYear(period), slotOf: (behaviour) => slots[behaviour] };
}

type PeriodCache = Map<string, RowPeriod | Refusal>;

function refuse(column: string, zh: string, en: string): Refusal {
  return { reason: { zh, en }, column };
}

function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** Units by code and by unambiguous name. */
export function orgsByCodeAndName(units: Iterable<{ readonly id: OrgId; readonly name: string }>): ReadonlyMap<string, OrgId> {
  const orgs = new Map<string, OrgId>();
  const shared = new Set<string>();
  for (const { id, name } of units) {
    if (orgs.has(name)) shared.add(name);
    orgs.set(name, id);
    orgs.set(id, id);
  }
  for (const name of shared) if (!isOrgId(name) || orgs.get(name) !== name) orgs.delete(name);
  return orgs;
}
