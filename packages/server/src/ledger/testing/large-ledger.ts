import { orgId, plainDate, yearOf, type OrgId, type OrgPlacement, type OrgUnit } from '@taizhang/kernel';
import { serverActor, type Actor } from '../../auth/actor.ts';
import { systemClock } from '../../clock.ts';
import { openDatabase, type OpenDatabase } from '../../database/open-database.ts';
import { withScope, withSystem } from '../../database/scope.ts';
import { openModules, type OpenModules } from '../../open-modules.ts';
import { foundCounty } from '../../organisation/found-county.ts';
import { OrgDirectories } from '../../organisation/org-directory.ts';
import type { Pack } from '../../pack.ts';
import { FactColumns } from '../fact-columns.ts';
import { recordFacts } from '../record-facts.ts';

/** A durable embedded database with the modules open on it, for measuring. */
export interface LargeLedger {
  readonly deps: OpenModules;
  readonly open: OpenDatabase;
  /** Enters one more county with the tree given, under its own six-digit code. */
  addCounty(units: readonly OrgUnit[], placements: readonly OrgPlacement[], code: string): Promise<Actor>;
}

/** Opens an empty ledger in a directory, as an office runs it: fsync on, the usual memory. */
export async function openLargeLedger(directory: string, pack: Pack, today: string): Promise<LargeLedger> {
  const open = await openDatabase({ kind: 'embedded', dataDirectory: directory, purpose: 'bench' }, () => {});
  const base = { database: open.database, clock: systemClock(plainDate(today)), directories: new OrgDirectories(), dataDirectory: directory, version: 'bench' };
  const deps = await openModules(base, [pack]);
  return {
    deps,
    open,
    async addCounty(units, placements, code) {
      const rename = (id: OrgId): OrgId => orgId(id.replace(/^\d{6}/u, code));
      const countyId = await withSystem(deps.database, (tx) =>
        foundCounty(
          tx,
          units.map((unit) => ({ ...unit, id: rename(unit.id), ...(unit.mergedInto ? { mergedInto: rename(unit.mergedInto) } : {}) })),
          placements.map((placement) => ({ ...placement, unitId: rename(placement.unitId), parentId: placement.parentId && rename(placement.parentId) })),
        ),
      );
      return serverActor({ id: countyId, code: orgId(code) }, '测速', ['figures.read', 'figures.import']);
    },
  };
}

/** One row of {@link fillCounty}, as a CSV of figures has it. */
export interface FilledFact {
  readonly org: OrgId;
  readonly metric: string;
  readonly year: number;
  readonly month: number;
  readonly value: number;
}

/** Monthly facts of every unit that reports, metric by metric and year by year going back, up to a number; the same for the same arguments. */
export async function* countyFacts(ledger: LargeLedger, actor: Actor, count: number): AsyncGenerator<FilledFact> {
  const { deps } = ledger;
  const directory = await withScope(deps.database, actor, async (tx) => deps.directories.of(tx, actor.countyId));
  const view = directory.tree.at(deps.clock.today());
  const leaves = view.subtreeOf(actor.orgCode).filter((id) => view.childrenOf(id).length === 0 && view.get(id).kind !== 'section');
  const collected = deps.ledger.catalogue.all.filter((metric) => metric.behaviour !== 'derived');
  let left = count;
  for (let year = yearOf(deps.clock.today()) - 1; left > 0; year -= 1) {
    for (const { id: metric } of collected) {
      for (const org of leaves) {
        for (let month = 1; month <= 12 && left > 0; month += 1, left -= 1) yield { org, metric, year, month, value: (left * 7919) % 997 };
      }
    }
  }
}

/** Records that many facts for a county, in parts of a quarter of a million. */
export async function fillCounty(ledger: LargeLedger, actor: Actor, count: number): Promise<void> {
  const { deps } = ledger;
  const flush = async (facts: FactColumns): Promise<void> => {
    if (facts.length === 0) return;
    await withScope(deps.database, actor, async (tx) => recordFacts(tx, await deps.ledger.county(tx, actor.countyId), { kind: 'import', label: '测速', recordedAt: deps.clock.now(), recordedBy: '测速' }, facts), { statementSeconds: 3600 });
  };
  let facts = new FactColumns();
  for await (const { org, metric, year, month, value } of countyFacts(ledger, actor, count)) {
    facts.add({ metricId: deps.ledger.catalogue.get(metric).id, orgId: org, year, slot: month - 1, value });
    if (facts.length === PART) {
      await flush(facts);
      facts = new FactColumns();
    }
  }
  await flush(facts);
}

const PART = 250_000;
