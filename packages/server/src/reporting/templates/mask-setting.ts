import { compareDates, type OrgKind, type PlainDate } from '@taizhang/kernel';
import type { MaskSetting, NamedMetric, NamedUnit } from '@taizhang/reports';
import type { Tx } from '../../database/database.ts';
import type { LedgerCounty } from '../../ledger/ledger-county.ts';
import type { Pack } from '../../pack.ts';
import { readConfirmed } from './own-template-storage.ts';

/** What the masks of a county's reports may be bound to: its metrics under every name the office uses, and its units. */
export async function maskSetting(tx: Tx, county: LedgerCounty, packs: readonly Pack[], today: PlainDate): Promise<MaskSetting> {
  const confirmed = await confirmedNames(tx, county);
  return {
    catalogue: county.catalogue.all.map(({ id, name, unit }): NamedMetric => ({
      id, unit, names: [name.zh, ...packs.flatMap((pack) => pack.otherNames?.[id] ?? []), ...confirmed.get(id) ?? []],
    })),
    units: unitsOf(county, today),
  };
}

/** Kinds whose own figures reports tell by name. */
const TOLD_BY_NAME = new Set<OrgKind>(['township', 'hospital', 'tcm-hospital', 'mch', 'cdc', 'supervision']);

function unitsOf({ directory }: LedgerCounty, today: PlainDate): readonly NamedUnit[] {
  const county = directory.tree.units.get(directory.countyCode)?.name ?? '';
  const open = [...directory.tree.units.values()].filter((unit) => TOLD_BY_NAME.has(unit.kind) && compareDates(unit.openedOn, today) <= 0 && (unit.closedOn === undefined || compareDates(today, unit.closedOn) < 0));
  // 青岚县人民医院 is 县人民医院 at home.
  return open.flatMap(({ id, name }) => [{ id, name }, ...county !== '' && name.startsWith(county) && name !== county ? [{ id, name: `县${name.slice(county.length)}` }] : []]);
}

/** Words before a figure that the office has bound to one metric only; short ones may be anybody's. */
async function confirmedNames(tx: Tx, county: LedgerCounty): Promise<ReadonlyMap<string, readonly string[]>> {
  const metricsOf = new Map<string, Set<string>>();
  for (const { page, decisions } of await readConfirmed(tx, county)) {
    const subjects = new Map(page.masks.map((mask) => [mask.id, mask.subject]));
    for (const { maskId, binding } of decisions) {
      const subject = subjects.get(maskId) ?? '';
      if (binding.kind !== 'figure' || binding.aspect !== 'value' || binding.orgId !== undefined || subject.length < LEAST_CHARACTERS) continue;
      metricsOf.set(subject, (metricsOf.get(subject) ?? new Set()).add(binding.metricId));
    }
  }
  const names = new Map<string, string[]>();
  for (const [subject, metrics] of metricsOf) {
    const [metricId] = metrics;
    if (metricId !== undefined && metrics.size === 1) names.set(metricId, [...names.get(metricId) ?? [], subject]);
  }
  return names;
}

const LEAST_CHARACTERS = 4;
