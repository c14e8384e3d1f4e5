import type { OrgId } from '@taizhang/kernel';
import type { Behaviour, MetricId } from './metric.ts';
import { ALL_YEAR, cellsOf, changeChild, newCells, newChildCells, newContribution, sameInSlot, writeContribution } from './series-core.ts';
import type { ContributionCells, Series, SeriesCells, ServiceMonths } from './series-core.ts';
import { SLOT_COUNT, slotEnd, slotMonths } from './series-slot.ts';
import type { RollUpContext, SeriesStore } from './series-store.ts';

/** One metric in one year at all organisations: roll-ups never leave it. */
export interface MetricPlane {
  readonly metricId: MetricId;
  readonly year: number;
  readonly behaviour: Behaviour;
  readonly read: (orgId: OrgId) => Series | undefined;
  readonly serviceOf: (orgId: OrgId) => ServiceMonths;
  readonly opened: Map<OrgId, OpenRow>;
}

/** A row being worked on. */
export interface OpenRow {
  readonly cells: SeriesCells;
  /** What the parents have been told so far. */
  readonly told: ContributionCells;
  isChanged: boolean;
}

/** Parent at the end of each month, January first. */
export type ParentsByMonth = (orgId: OrgId, year: number) => readonly (OrgId | undefined)[];

/** Opens a metric and year; without a store it starts empty. */
export function openPlane(metricId: MetricId, year: number, context: RollUpContext, store?: SeriesStore): MetricPlane {
  return {
    metricId,
    year,
    behaviour: context.behaviourOf(metricId),
    read: (orgId) => store?.get(metricId, orgId, year),
    serviceOf: (orgId) => context.serviceOf?.(orgId, year) ?? ALL_YEAR,
    opened: new Map(),
  };
}

/** The working row of an organisation, read from the store the first time it is asked for. */
export function openRow(plane: MetricPlane, orgId: OrgId): OpenRow {
  const opened = plane.opened.get(orgId);
  if (opened) return opened;
  const stored = plane.read(orgId);
  const cells = stored ? cellsOf(stored) : newCells(plane.behaviour);
  const told = newContribution();
  if (stored) writeContribution(cells, told);
  cells.service = plane.serviceOf(orgId);
  const row: OpenRow = { cells, told, isChanged: false };
  plane.opened.set(orgId, row);
  return row;
}

/** Writes a stated figure (NaN takes it back) and says whether that changed anything. */
export function stateFigure(plane: MetricPlane, orgId: OrgId, slot: number, value: number): boolean {
  const row = openRow(plane, orgId);
  const positiveZero = value + 0;
  if (Object.is(row.cells.stated[slot], positiveZero)) return false;
  row.cells.stated[slot] = positiveZero;
  row.isChanged = true;
  return true;
}

/** Tells parents what changed, wave by wave, until nobody has news. Order does not matter: a parent told twice just passes on the rest. */
export function carryUp(plane: MetricPlane, parents: ParentsByMonth): void {
  if (plane.behaviour === 'derived') return;
  const now = newContribution();
  let wave: ReadonlySet<OrgId> = new Set([...plane.opened].filter(([, row]) => row.isChanged).map(([orgId]) => orgId));
  while (wave.size > 0) {
    const next = new Set<OrgId>();
    for (const orgId of wave) {
      const row = openRow(plane, orgId);
      writeContribution(row.cells, now);
      tellParents(plane, row, now, parents(orgId, plane.year), next);
      row.told.values.set(now.values);
      row.told.reporters.set(now.reporters);
    }
    wave = next;
  }
}

/** Parents of an organisation at the twelve month ends of a year, looked up once. */
export function parentsByMonth(parentAt: RollUpContext['parentAt']): ParentsByMonth {
  const years = new Map<number, Map<OrgId, readonly (OrgId | undefined)[]>>();
  return (orgId, year) => {
    const known = years.get(year) ?? new Map<OrgId, readonly (OrgId | undefined)[]>();
    years.set(year, known);
    const parents = known.get(orgId) ?? Array.from({ length: 12 }, (_, month) => parentAt(orgId, slotEnd(year, month)));
    known.set(orgId, parents);
    return parents;
  };
}

function tellParents(plane: MetricPlane, row: OpenRow, now: ContributionCells, parents: readonly (OrgId | undefined)[], told: Set<OrgId>): void {
  for (let slot = 0; slot < SLOT_COUNT; slot += 1) {
    if (sameInSlot(row.told, now, slot)) continue;
    const parentId = parents[slotMonths(slot).last - 1];
    if (parentId === undefined) continue;
    const parent = openRow(plane, parentId);
    parent.cells.children ??= newChildCells();
    changeChild(parent.cells.children, slot, row.told, now);
    parent.isChanged = true;
    told.add(parentId);
  }
}
