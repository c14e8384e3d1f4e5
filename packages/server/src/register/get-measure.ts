import type { getMeasure as getMeasureRoute, RouteResponse } from '@taizhang/contract';
import { metricId, registerMetricId } from '@taizhang/indicators';
import { previousPeriod, type OrgId } from '@taizhang/kernel';
import type { CountDefinition, MeasureDefinition } from '@taizhang/records';
import type { Actor } from '../auth/actor.ts';
import { openFigureBook } from '../ledger/ledger.ts';
import { asSystem } from '../ledger/sql.ts';
import { presentOrg } from '../organisation/present-organisation.ts';
import { measureFigure, registerFigures, requireMeasure } from './measure-figures.ts';
import type { RegisterDeps } from './register.ts';
import { readRegister, type RegisterRead } from './register-scope.ts';
import { countedMonths, shownMonth, type ShownMonth } from './shown-month.ts';

/** A rate of the register at a unit and those below it, beside what institutions submitted for the same. */
export async function getMeasure(deps: RegisterDeps, actor: Actor, { measureId, orgId, month }: { readonly measureId: string; readonly orgId?: string | undefined; readonly month?: string | undefined }): Promise<RouteResponse<typeof getMeasureRoute>> {
  const { programme, measure } = requireMeasure(deps.register, measureId);
  return readRegister(deps, actor, orgId, async (read) => {
    const { tx, directory, today, org } = read;
    const shown = shownMonth(month, today);
    const tree = directory.tree.at(today);
    const answering = answeringUnits(read);
    const below = tree.childrenOf(org.code).filter((id) => answering.has(id));
    const figures = await registerFigures(deps, tx, actor.countyId, shown.period, [org.code, ...below]);
    const row = (id: OrgId) => ({ org: presentOrg(directory, id), ...measureFigure(measure, id, figures), hasChildren: tree.childrenOf(id).some((child) => answering.has(child)) });
    const count = (id: string): CountDefinition['name'] => programme.counts.find((candidate) => candidate.id === id)?.name ?? { zh: id, en: id };
    return {
      month: shown.period, day: shown.day, months: [...(await countedMonths(tx, actor.countyId, today))],
      measure: {
        id: measure.id, metricId: registerMetricId(measure.id), programme: programme.id, name: measure.name, sentence: measure.sentence,
        numeratorName: count(measure.numerator), denominatorName: count(measure.denominator), clause: `${measure.source.text} ${measure.source.clause}`,
      },
      today, path: [...tree.ancestorsOf(org.code)].reverse().filter((id) => directory.jurisdictionOf(actor.jurisdictionCode, today).includes(directory.idOf(id))).map((id) => presentOrg(directory, id)),
      self: row(org.code), children: below.map(row), submitted: await submittedFigure(deps, read, actor.countyId, measure, shown),
    };
  });
}

/** Units that answer for residents, and those above them. */
function answeringUnits({ directory, today }: RegisterRead): ReadonlySet<OrgId> {
  const tree = directory.tree.at(today);
  const clinics = [...directory.tree.units.values()].filter(({ id, kind }) => kind === 'village-clinic' && tree.has(id));
  return new Set(clinics.flatMap(({ id }) => [id, ...tree.ancestorsOf(id)]));
}

/** In the present month the latest before it is asked: nobody has submitted the present one yet. */
async function submittedFigure(deps: RegisterDeps, { tx, org }: RegisterRead, countyId: number, { id: measureId, submittedAs }: MeasureDefinition, shown: ShownMonth): Promise<RouteResponse<typeof getMeasureRoute>['submitted']> {
  if (submittedAs === undefined) return null;
  const period = shown.isPresent ? previousPeriod(shown.period) : shown.period;
  const [id, registerId] = [metricId(submittedAs), registerMetricId(measureId)];
  const county = await deps.ledger.county(tx, countyId);
  const book = await asSystem(tx, () => openFigureBook(tx, county, { metricIds: [id, registerId], periods: [period], orgIds: [org.code] }));
  return { metricId: id, name: county.catalogue.get(id).name, value: book.reading(id, org.code, period).value, period, registered: book.reading(registerId, org.code, period).value };
}
