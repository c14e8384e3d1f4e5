import { parsePeriod, previousPeriod, samePeriodLastYear } from '@taizhang/kernel';
import type { Context, Liquid } from 'liquidjs';
import { chineseNumeral } from './chinese-numeral.ts';
import { FIGURE_FILTERS } from './figure-filters.ts';
import { MetricHandle } from './metric-handle.ts';
import { FigureAtom } from './output-atom.ts';

/** Turns a quoted metric id into a handle; the composer leaves one in the register of this name. */
export class HandleFactory {
  static readonly register = 'taizhang-handles';
  readonly make: (metricId: string) => MetricHandle;

  constructor(make: (metricId: string) => MetricHandle) {
    this.make = make;
  }
}

/** Teaches an engine the filters of the report language. */
export function registerFilters(engine: Liquid): void {
  for (const [name, aspect] of FIGURE_FILTERS) {
    engine.registerFilter(name, function (input: unknown) { return new FigureAtom(handleOf(input, this.context, name), aspect); });
  }
  engine.registerFilter('of', function (input: unknown, unit: unknown) { return handleOf(input, this.context, 'of').at({ orgId: orgIdOf(unit) }); });
  engine.registerFilter('during', function (input: unknown, period: unknown) {
    return handleOf(input, this.context, 'during').at({ period: parsePeriod(String(period)) });
  });
  engine.registerFilter('last_year', function (input: unknown) {
    const handle = handleOf(input, this.context, 'last_year');
    return handle.at({ period: samePeriodLastYear(handle.address.period) });
  });
  engine.registerFilter('previous_period', function (input: unknown) {
    const handle = handleOf(input, this.context, 'previous_period');
    return handle.at({ period: previousPeriod(handle.address.period) });
  });
  engine.registerFilter('name', function (input: unknown) { return handleOf(input, this.context, 'name').name(); });
  engine.registerFilter('unit', function (input: unknown) { return handleOf(input, this.context, 'unit').unit(); });
  engine.registerFilter('chinese', (input: unknown) => chineseNumeral(Number(input)));
  engine.registerFilter('names', (input: unknown, limit: unknown) => joinNames(input, typeof limit === 'number' ? limit : Infinity));
  engine.registerFilter('size', (input: unknown) => Array.isArray(input) ? input.length : String(input).length);
  engine.registerFilter('default', (input: unknown, otherwise: unknown) => input === null || input === undefined || input === '' ? otherwise : input);
}

function handleOf(input: unknown, context: Context, filter: string): MetricHandle {
  if (input instanceof MetricHandle) return input;
  const factory = context.getRegister<unknown>(HandleFactory.register);
  if (typeof input === 'string' && factory instanceof HandleFactory) return factory.make(input);
  throw new Error(`filter ${filter} needs a metric`);
}

function orgIdOf(unit: unknown): string {
  if (typeof unit === 'string') return unit;
  if (typeof unit === 'object' && unit !== null && 'id' in unit && typeof unit.id === 'string') return unit.id;
  throw new Error('filter of needs a unit');
}

// 石桥镇、白河乡等5家: the number says how many there are in all.
function joinNames(list: unknown, limit: number): string {
  if (!Array.isArray(list)) throw new Error('filter names needs a list');
  const names = list.map(nameOf);
  return names.length <= limit ? names.join('、') : `${names.slice(0, limit).join('、')}等${names.length}家`;
}

function nameOf(item: unknown): string {
  if (item instanceof MetricHandle) return item.name();
  if (typeof item === 'object' && item !== null && 'name' in item) return String(item.name);
  return String(item);
}
