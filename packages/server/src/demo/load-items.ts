import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { readAccountActors } from '../auth/account-actor.ts';
import type { Actor } from '../auth/actor.ts';
import { clockAt } from '../clock.ts';
import { withSystem } from '../database/scope.ts';
import { actOnItem } from '../items/act-on-item.ts';
import { uploadEvidence } from '../items/evidence.ts';
import { keepItemFigures, renewItemFigures } from '../items/figures/keep-figures.ts';
import { proceduresOf } from '../items/item-procedures.ts';
import { openItem } from '../items/open-item.ts';
import type { OpenModules } from '../open-modules.ts';
import type { Demonstration, GeneratedItem } from '../pack.ts';

/**
 * Loads invented items by the very commands people use, each on its own day by the person it names, with their figures as of the demonstration's day.
 * Items of procedures that are not loaded are left out.
 * @returns how many items
 */
export async function loadItems(deps: OpenModules, countyId: number, { items, today }: Demonstration, seed: string): Promise<number> {
  const known = new Set(proceduresOf(deps).map(({ id }) => id));
  const wanted = (items?.generate(seed) ?? []).filter(({ procedure }) => known.has(procedure));
  if (wanted.length === 0) return 0;
  const actors = await readActors(deps, countyId, today);
  const versions = new Map<GeneratedItem, number>();
  const steps = wanted.flatMap((item, nth) => item.steps.map((step, index) => ({ item, step, isFirst: index === 0, id: idOf(seed, nth), commandId: idOf(seed, nth, index) })));
  // As it happened, so that numbers run by the day.
  for (const { item, step, isFirst, id, commandId } of steps.toSorted((a, b) => a.step.at.localeCompare(b.step.at))) {
    const actor = actors.get(step.login);
    if (actor === undefined) throw new Error(`the demonstration has no account ${step.login}`);
    const then = { ...deps, clock: clockAt(deps.clock, step.at) };
    const evidence = step.hasFile === true ? [(await uploadEvidence(then, actor, { fileName: '情况说明（演示）.txt', content: Readable.from([Buffer.from(`${item.title}：演示数据，由程序生成。\n`)]) })).id] : [];
    if (isFirst) {
      const parties = Object.fromEntries(Object.entries(item.parties).map(([relation, orgId]) => [relation, [{ orgId }]]));
      await openItem(then, actor, { commandId: id, procedure: item.procedure, action: step.action, title: item.title, parties, fields: step.fields, evidence });
    } else await actOnItem(then, actor, id, { commandId, action: step.action, version: versions.get(item) ?? 0, fields: step.fields, evidence });
    versions.set(item, (versions.get(item) ?? 0) + 1);
  }
  const now = { ...deps, clock: clockAt(deps.clock, `${today}T00:30:00+08:00`) };
  await renewItemFigures(now, countyId);
  await keepItemFigures(now, countyId);
  return wanted.length;
}

async function readActors(deps: OpenModules, countyId: number, today: Demonstration['today']): Promise<ReadonlyMap<string, Actor>> {
  return withSystem(
    deps.database,
    async (tx) => {
      const accounts = await tx.selectFrom('account').select(['id', 'login_name']).where('county_id', '=', countyId).execute();
      const actors = await readAccountActors(tx, await deps.directories.of(tx, countyId), accounts.map(({ id }) => id), today);
      return new Map(accounts.flatMap(({ id, login_name: login }) => {
        const actor = actors.get(id);
        return actor === undefined ? [] : [[login, actor] as const];
      }));
    },
    { readOnly: true },
  );
}

/** The same id for the same item of the same seed. */
function idOf(...parts: readonly (string | number)[]): string {
  const hex = createHash('sha256').update(parts.join(' ')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
