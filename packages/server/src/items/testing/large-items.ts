import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { plainDate, type OrgId, type OrgUnit } from '@taizhang/kernel';
import type { Ability } from '@taizhang/contract';
import { serverActor, type Actor } from '../../auth/actor.ts';
import { systemClock, type Clock } from '../../clock.ts';
import { openDatabaseForCommand, type OpenDatabase } from '../../database/open-database.ts';
import { withSystem } from '../../database/scope.ts';
import { rowsOf } from '../../ledger/sql.ts';
import { loadPacks } from '../../load-packs.ts';
import { openModules, type OpenModules } from '../../open-modules.ts';
import { foundCounty } from '../../organisation/found-county.ts';
import { listCounties, OrgDirectories, type OrgDirectory } from '../../organisation/org-directory.ts';
import { readWorkingCalendar } from '../../system/holidays.ts';
import { seedHolidays } from '../../system/published-holidays.ts';
import { actOnItem } from '../act-on-item.ts';
import { proceduresOf } from '../item-procedures.ts';
import type { ItemQuery } from '../item-query.ts';
import { listItems } from '../list-items.ts';
import { sweepItems } from '../sweep-items.ts';
import { fillItems, type FilledCounty } from './fill-items.ts';
import { makeTemplates } from './item-templates.ts';

/** Somebody whose lists are measured. */
export type MeasuredReader = 'clinic' | 'section' | 'office';

/** A county of invented items on a durable database, and what is measured on it. */
export interface LargeItems {
  readonly open: OpenDatabase;
  readonly deps: OpenModules;
  readonly directory: OrgDirectory;
  readonly readers: Readonly<Record<MeasuredReader, Actor>>;
  /** Undefined when a directory filled earlier was opened again. */
  readonly filled: { readonly items: number; readonly records: number } | undefined;
  list(reader: MeasuredReader, query: Partial<ItemQuery>): Promise<Awaited<ReturnType<typeof listItems>>>;
  /** Reports progress on the nth supervised item in hand, as its lead unit does. */
  act(nth: number): Promise<void>;
  /** Moves the clock to where so many items have something to say, and lets them. */
  sweep(due: number): Promise<{ readonly due: number; readonly told: number }>;
}

/** The instant filled items stand as of: what came before was told. */
export const FILLED_AT = '2022-01-05T09:00:00+08:00';
const TEMPLATES = 3000;
const OPEN_SHARE = 0.05;

/**
 * Opens a directory as an office runs it, or joins the process that has it open; an empty one is filled with so many items of the packs' procedures.
 * @throws Error when the directory holds another number of items
 */
export async function openLargeItems(directory: string, packNames: readonly string[], count: number, openShare = OPEN_SHARE): Promise<LargeItems> {
  const marker = path.join(directory, 'items.json');
  const kept = existsSync(marker) ? Number(readFileSync(marker, 'utf8')) : undefined;
  if (kept !== undefined && kept !== count) throw new Error(`${directory} holds ${kept} items, not ${count}: choose another directory or number`);
  const packs = await loadPacks(packNames);
  const open = await openDatabaseForCommand({ kind: 'embedded', dataDirectory: directory, purpose: 'bench' }, () => {});
  try {
    const clock = movableClock(FILLED_AT);
    const deps = await openModules({ database: open.database, clock, directories: new OrgDirectories(), dataDirectory: directory, version: 'bench' }, packs);
    const organisation = packs.flatMap((pack) => pack.demonstration?.organisation ?? [])[0] ?? fault('no pack has a demonstration');
    const countyId = kept === undefined ? await withSystem(deps.database, async (tx) => {
      const id = await foundCounty(tx, organisation.units, organisation.placements);
      await seedHolidays(tx, id);
      return id;
    }) : ((await withSystem(deps.database, listCounties))[0]?.id ?? fault('there is no county'));
    const orgs = await withSystem(deps.database, (tx) => deps.directories.of(tx, countyId));
    clock.set(await sweptUntil(deps, countyId));
    const filled = kept === undefined ? await fill(open, deps, orgs, organisation.units, count, openShare) : undefined;
    if (filled !== undefined) writeFileSync(marker, String(count));
    return { open, deps, directory: orgs, filled, ...(await measured(deps, clock, orgs, organisation.units)) };
  } catch (error) {
    await open.close();
    throw error;
  }
}

/** A kept directory goes on from where it was swept to. */
async function sweptUntil({ database }: OpenModules, countyId: number): Promise<string> {
  const [row] = await withSystem(database, (tx) => rowsOf<{ at: string | null }>(tx, 'select max(told_at) as at from work_notice where county_id = $1', [countyId]));
  return row?.at ?? FILLED_AT;
}

async function fill(open: OpenDatabase, deps: OpenModules, directory: OrgDirectory, units: readonly OrgUnit[], count: number, openShare: number) {
  const calendar = await withSystem(deps.database, (tx) => readWorkingCalendar(tx, directory.countyId));
  const ofKind = (kind: OrgUnit['kind']): readonly OrgId[] => units.filter((unit) => unit.kind === kind && unit.closedOn === undefined).map(({ id }) => id);
  const county: FilledCounty = {
    directory, sections: ofKind('section'), institutions: [...ofKind('township-hospital'), ...ofKind('hospital'), ...ofKind('mch'), ...ofKind('village-clinic')], openerOf: accountOf,
  };
  return fillItems(open.adminAddress, county, makeTemplates(proceduresOf(deps), Math.min(TEMPLATES, count), openShare, FILLED_AT, calendar), count);
}

async function measured(deps: OpenModules, clock: MovableClock, directory: OrgDirectory, units: readonly OrgUnit[]): Promise<Omit<LargeItems, 'open' | 'deps' | 'directory' | 'filled'>> {
  const { countyId } = directory;
  const hospital = units.find(({ kind }) => kind === 'township-hospital') ?? fault('a county needs a township hospital');
  const [office, section] = units.filter(({ kind }) => kind === 'section');
  const actorOf = (unit: OrgId, jurisdiction: OrgId): Actor => actorIn(directory, unit, jurisdiction);
  const township = parentOf(directory, hospital.id);
  const readers = {
    clinic: actorOf(hospital.id, township), section: actorOf(section?.id ?? fault('a bureau needs sections'), directory.countyCode), office: actorOf(office?.id ?? fault('a bureau needs an office'), directory.countyCode),
  };
  const inHand = await withSystem(deps.database, (tx) => rowsOf<{ id: string; org_id: number; version: number }>(
    tx,
    `select i.id, p.org_id, i.version from work_item i join work_party p on p.county_id = i.county_id and p.item_id = i.id and p.relation = 'lead'
     where i.county_id = $1 and i.procedure = 'supervision' and i.state = 'handling' order by md5(i.id::text) limit 2000`,
    [countyId],
  ));
  const versions = new Map(inHand.map(({ id, version }) => [id, version]));
  return {
    readers,
    list: (reader, query) => listItems(deps, readers[reader], { box: 'all', state: 'any', sort: 'due', page: 1, size: 30, ...query }),
    act: async (nth) => {
      const { id, org_id: unit } = inHand[nth % inHand.length] ?? fault('nothing is in hand');
      const code = directory.codeOf(unit);
      const { version } = await actOnItem(deps, actorOf(code, code), id, { commandId: crypto.randomUUID(), action: 'report', version: versions.get(id) ?? 0, fields: { progress: `已完成第 ${nth} 步`, percent: nth % 100 }, evidence: [] });
      versions.set(id, version);
    },
    sweep: async (due) => {
      const [row] = await withSystem(deps.database, (tx) => rowsOf<{ at: string | null; n: number }>(
        tx, 'select max(sweep_at) as at, count(*) as n from (select sweep_at from work_item where county_id = $1 and sweep_at is not null order by sweep_at limit $2) as first', [countyId, due],
      ));
      if (row !== undefined && row.at !== null) clock.set(row.at);
      return { due: row?.n ?? 0, told: await sweepItems(deps, countyId) };
    },
  };
}

/** Somebody of a unit who answers for a jurisdiction. */
export function actorIn(directory: OrgDirectory, unit: OrgId, jurisdiction: OrgId): Actor {
  const abilities: readonly Ability[] = ['items.read', 'items.open'];
  const server = serverActor({ id: directory.countyId, code: directory.countyCode }, '测速', abilities);
  const wholeCounty = jurisdiction === directory.countyCode;
  return {
    ...server, accountId: accountOf(unit), orgId: directory.idOf(unit), orgCode: unit, jurisdictionId: directory.idOf(jurisdiction), jurisdictionCode: jurisdiction,
    scope: { countyId: directory.countyId, wholeCounty, orgIds: wholeCounty ? [] : directory.jurisdictionOf(jurisdiction, plainDate(FILLED_AT.slice(0, 10))) },
  };
}

function parentOf({ tree }: OrgDirectory, unit: OrgId): OrgId {
  return tree.placements.find(({ unitId }) => unitId === unit)?.parentId ?? fault('a hospital has a township');
}

/** The one account of a unit. */
function accountOf(unit: OrgId): string {
  return `00000000-0000-4000-8000-${Buffer.from(unit).toString('hex').slice(-12).padStart(12, '0')}`;
}

interface MovableClock extends Clock {
  set(instant: string): void;
}

function movableClock(start: string): MovableClock {
  let instant = new Date(start).toISOString();
  return {
    ...systemClock(plainDate(start.slice(0, 10))), now: () => instant,
    set: (moved) => {
      instant = new Date(moved).toISOString();
    },
  };
}

function fault(text: string): never {
  throw new Error(text);
}
