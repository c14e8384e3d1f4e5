import { registerMetricId } from '@taizhang/indicators';
import { fail, type OrgId, type Period } from '@taizhang/kernel';
import type { MeasureDefinition, Programme } from '@taizhang/records';
import type { Tx } from '../database/database.ts';
import type { FigureBook } from '../ledger/figure-book.ts';
import { openFigureBook } from '../ledger/ledger.ts';
import { asSystem } from '../ledger/sql.ts';
import type { Register, RegisterDeps } from './register.ts';

/** A rate as the ledger has it. */
export interface MeasureFigure {
  readonly numerator: number;
  readonly denominator: number;
  /** Percent; null for nobody in the denominator. */
  readonly rate: number | null;
}

/**
 * A measure with its programme.
 * @throws DomainError `not_found`
 */
export function requireMeasure(register: Register, id: string): { readonly programme: Programme; readonly measure: MeasureDefinition } {
  for (const programme of register.programmes) {
    const measure = programme.measures.find((candidate) => candidate.id === id);
    if (measure) return { programme, measure };
  }
  return fail('not_found', { zh: `没有指标 ${id}`, en: `There is no measure ${id}` });
}

/** Figures of the register as the ledger has them for a month: screens read these and count nothing themselves. */
export async function registerFigures(deps: RegisterDeps, tx: Tx, countyId: number, period: Period, orgIds: readonly OrgId[]): Promise<(metric: string, orgId: OrgId) => number | null> {
  const metricIds = deps.register.programmes.flatMap(({ counts }) => counts.map(({ id }) => registerMetricId(id)));
  const book = await asSystem(tx, async () => openFigureBook(tx, await deps.ledger.county(tx, countyId), { metricIds, periods: [period], orgIds }));
  return (metric, orgId) => valueOf(book, metric, orgId, period);
}

/** A rate from its two figures. */
export function measureFigure(measure: MeasureDefinition, orgId: OrgId, read: (metric: string, orgId: OrgId) => number | null): MeasureFigure {
  const [numerator, denominator] = [read(measure.numerator, orgId) ?? 0, read(measure.denominator, orgId) ?? 0];
  return { numerator, denominator, rate: denominator === 0 ? null : (numerator / denominator) * 100 };
}

function valueOf(book: FigureBook, metric: string, orgId: OrgId, period: Period): number | null {
  const { value, partial } = book.reading(registerMetricId(metric), orgId, period);
  return value ?? partial;
}
