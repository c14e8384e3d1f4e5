import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { slotOf } from '@taizhang/indicators';
import { periodLabel, periodYear, startOfDay } from '@taizhang/kernel';
import { hashPassword } from '../auth/password.ts';
import { clockAt } from '../clock.ts';
import { insertAccount } from '../account/insert-account.ts';
import type { Tx } from '../database/database.ts';
import { loadActivities } from './load-activities.ts';
import { loadItems } from './load-items.ts';
import { loadResidents, type LoadedResidents } from './load-residents.ts';
import { withSystem } from '../database/scope.ts';
import { storeHistories } from '../forms/submission-store.ts';
import { FactColumns } from '../ledger/fact-columns.ts';
import type { LedgerCounty } from '../ledger/ledger-county.ts';
import { recordBatches, type FactBatch } from '../ledger/record-facts.ts';
import { writeTargets } from '../ledger/target-book.ts';
import type { LoadedPack } from '../load-packs.ts';
import { foundCounty } from '../organisation/found-county.ts';
import type { Demonstration, DemonstrationLedger, PackFact } from '../pack.ts';
import type { OpenModules } from '../open-modules.ts';
import { publishCounts } from '../register/publish-counts.ts';
import { openRegisterCounty } from '../register/register-county.ts';
import { markAsDemonstration } from '../system/demonstration.ts';
import { seedHolidays } from '../system/published-holidays.ts';

/** How many residents to invent, and from which seed; the pack's own choice where left out. */
export interface WantedResidents {
  readonly residents?: number;
  readonly seed?: string;
  /** Full: everything a busy clinic writes down, about eleven records a resident in the two years instead of four. */
  readonly visits?: 'usual' | 'full';
}

/** What was built. */
export interface DemonstrationAccount extends LoadedResidents {
  readonly activities: number;
  readonly items: number;
  readonly countyId: number;
  readonly county: string;
  readonly units: number;
  readonly accounts: number;
  readonly publishedFacts: number;
  readonly generatedFacts: number;
  readonly filings: number;
  readonly targets: number;
}

/** Builds a pack's demonstration county in one transaction: organisation, accounts, published figures, and generated ones labelled as such; then its items, act by act. */
export async function foundDemonstration(deps: OpenModules, pack: LoadedPack, demonstration: Demonstration, wanted: WantedResidents = {}): Promise<DemonstrationAccount> {
  const { organisation, publishedFile } = demonstration;
  const text = await readFile(path.join(pack.directory, publishedFile), 'utf8');
  const ledger = demonstration.build(text, deps.ledger.catalogue);
  const hashes = await Promise.all(demonstration.accounts.map(() => hashPassword(demonstration.password)));
  const built = await withSystem(
    deps.database,
    async (tx) => {
      const countyId = await foundCounty(tx, organisation.units, organisation.placements);
      await seedHolidays(tx, countyId);
      const county = await deps.ledger.county(tx, countyId);
      const accountIds = await openAccounts(tx, deps, county, demonstration, hashes);
      await recordPublished(tx, county, ledger);
      await recordGenerated(tx, county, pack, ledger);
      await storeHistories(tx, county, ledger.filings.map(({ formId, orgId, period, actions }) => ({ key: { formId, orgId, period }, actions: actions.map((action) => ({ ...action, by: accountIds.get(action.by) ?? action.by })) })));
      return {
        county: organisation.units[0]?.name ?? '', units: organisation.units.length, accounts: demonstration.accounts.length,
        countyId, publishedFacts: ledger.published.facts.length, generatedFacts: ledger.facts.length, filings: ledger.filings.length, targets: ledger.published.targets.length + ledger.targets.length,
        ...(await inventResidents(tx, deps, countyId, demonstration, wanted)),
      };
    },
    { statementSeconds: 3_600 },
  );
  await publishCounts({ ...deps, clock: clockAt(deps.clock, startOfDay(demonstration.today)) }, built.countyId);
  return { ...built, items: await loadItems(deps, built.countyId, demonstration, wanted.seed ?? 'qinglan') };
}

async function inventResidents(tx: Tx, deps: OpenModules, countyId: number, { residents: generator, activities, today }: Demonstration, wanted: WantedResidents): Promise<LoadedResidents & { readonly activities: number }> {
  if (generator === undefined || wanted.residents === 0) return { residents: 0, records: 0, standings: 0, activities: 0 };
  // Loaded as of the demonstration's own day, whatever the machine says.
  const clock = { ...deps.clock, today: () => today };
  const county = await openRegisterCounty({ ...deps, clock }, tx, countyId);
  const seed = wanted.seed ?? generator.seed;
  const loaded = activities === undefined ? 0 : await loadActivities(tx, county, activities, seed);
  return { ...(await loadResidents(tx, county, generator, { residents: wanted.residents ?? generator.count, seed, today, ...(wanted.visits === undefined ? {} : { visits: wanted.visits }) })), activities: loaded };
}

/** Answers the account ids by login name. */
async function openAccounts(tx: Tx, deps: OpenModules, county: LedgerCounty, { accounts, password, today }: Demonstration, hashes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const ids = new Map(accounts.map((account) => [account.login, crypto.randomUUID()]));
  for (const [index, account] of accounts.entries()) {
    await insertAccount(tx, {
      countyId: county.id,
      id: ids.get(account.login) ?? '',
      loginName: account.login,
      displayName: account.name,
      orgId: county.directory.idOf(account.orgId),
      jurisdictionId: county.directory.idOf(account.jurisdictionOrgId),
      roles: account.roles,
      passwordHash: hashes[index] ?? '',
      mustChangePassword: false,
      createdAt: deps.clock.wallNow(),
    });
  }
  const shown = accounts.flatMap(({ login, name, title, roles: [role] }) =>
    role === undefined ? [] : [{ loginName: login, displayName: name, role, orgName: { zh: title, en: title } }],
  );
  await markAsDemonstration(tx, county.id, { password, accounts: shown, today });
  return ids;
}

/** What the county itself published, with the doubts about it in words. */
async function recordPublished(tx: Tx, county: LedgerCounty, { published }: DemonstrationLedger): Promise<void> {
  const own = published.facts.filter((fact) => county.directory.findId(fact.orgId) !== undefined);
  const batches = batchesBy(own, (fact) => fact.origin.document ?? '', (fact) => ({ kind: 'import', label: fact.origin.document ?? '公布数', recordedAt: fact.recordedAt, recordedBy: '公布数导入' }));
  await recordBatches(tx, county, batches.list, columnsOf(county, own), batches.indexOf);
  const targets = published.targets.filter((target) => county.directory.findId(target.orgId) !== undefined);
  // Set at the beginning of their year: the demonstration's own day is long past, and what was recorded today is not known then.
  for (const [year, ofYear] of Map.groupBy(targets, (target) => target.year)) await writeTargets(tx, county, ofYear, { at: `${year}-01-15T01:00:00Z`, name: '公布数导入' });
}

/** One batch a filing, so that every generated figure opens the form it stands in. */
async function recordGenerated(tx: Tx, county: LedgerCounty, pack: LoadedPack, { facts, targets }: DemonstrationLedger): Promise<void> {
  const forms = new Map(pack.forms.map((form) => [form.id, form]));
  const batches = batchesBy(facts, (fact) => `${fact.origin.formId}|${fact.orgId}|${fact.period}`, (fact) => {
    const form = forms.get(fact.origin.formId ?? '');
    const unit = county.directory.tree.units.get(fact.orgId);
    return {
      kind: 'demo', label: `${unit?.name ?? fact.orgId} ${periodLabel(fact.period, 'zh')} ${form?.name.zh ?? ''}（演示数据）`,
      link: `/forms/${fact.origin.formId}/${fact.period}/${fact.orgId}`, recordedAt: fact.recordedAt, recordedBy: '演示数据生成',
    };
  });
  await recordBatches(tx, county, batches.list, columnsOf(county, facts), batches.indexOf);
  await writeTargets(tx, county, targets, { at: `${targets[0]?.year ?? 2021}-01-15T01:00:00Z`, name: '演示数据生成' });
}

function batchesBy(facts: readonly PackFact[], keyOf: (fact: PackFact) => string, batchOf: (fact: PackFact) => FactBatch): { readonly list: readonly FactBatch[]; readonly indexOf: (fact: number) => number } {
  const places = new Map<string, number>();
  const list: FactBatch[] = [];
  const indexes = facts.map((fact) => {
    const key = keyOf(fact);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, list.length);
    return list.push(batchOf(fact)) - 1;
  });
  return { list, indexOf: (fact) => indexes[fact] ?? 0 };
}

function columnsOf(county: LedgerCounty, facts: readonly PackFact[]): FactColumns {
  return FactColumns.from(
    facts.map(({ metricId, orgId, period, value, flags, doubts, note }) => {
      const words = [note, ...doubts.map((doubt) => doubt.zh)].filter((part) => part !== undefined && part !== '').join('；');
      return { metricId, orgId, year: periodYear(period), slot: slotOf(period, county.catalogue.get(metricId).behaviour), value, flags, ...(words === '' ? {} : { note: words }) };
    }),
  );
}
