import { rankWorkers, TRUTH_PARAMETERS, type TruthRule } from '@taizhang/indicators';
import { addDays, type OrgId } from '@taizhang/kernel';
import { withSystem } from '../../../database/scope.ts';
import { loadResidents } from '../../../demo/load-residents.ts';
import { openModules, type OpenModules } from '../../../open-modules.ts';
import { foundCounty } from '../../../organisation/found-county.ts';
import { OrgDirectories } from '../../../organisation/org-directory.ts';
import type { Demonstration, Pack } from '../../../pack.ts';
import { startTestDatabase } from '../../../testing/test-database.ts';
import { testClock } from '../../../testing/test-clock.ts';
import { openRegisterCounty } from '../../register-county.ts';
import { examineWorkers, type ExaminedDoctor } from '../examine-workers.ts';

/** What the rules said of every clinic of one generated county. */
export interface TruthTrial {
  readonly seed: string;
  readonly residents: number;
  readonly records: number;
  readonly milliseconds: number;
  /** Clinics examined, and those listed by all rules and by the rules that look at nothing but what was recorded. */
  readonly examined: ReadonlySet<OrgId>;
  readonly listed: ReadonlySet<OrgId>;
  readonly listedByRecords: ReadonlySet<OrgId>;
  /** Clinics with a signal of a rule. */
  readonly byRule: ReadonlyMap<TruthRule, ReadonlySet<OrgId>>;
}

/** Rules that read the time of entry. */
const CLOCK_RULES: readonly TruthRule[] = ['same_second', 'night', 'fast_entry', 'two_places', 'disabled_account'];

/** Generates a county for every seed, loads it as the demonstration is loaded, and asks the rules who needs checking. Nothing of it stays. */
export async function runTruthTrials(pack: Pack & { readonly demonstration: Demonstration }, order: { readonly residents: number; readonly seeds: readonly string[] }): Promise<readonly TruthTrial[]> {
  const { organisation, today } = pack.demonstration;
  const opened = await startTestDatabase();
  try {
    const clock = testClock();
    clock.setToday(today);
    const deps = await openModules({ database: opened.database, clock, directories: new OrgDirectories(), dataDirectory: opened.dataDirectory, version: 'trial' }, [pack]);
    const countyId = await withSystem(opened.database, async (tx) => foundCounty(tx, organisation.units, organisation.placements));
    const trials: TruthTrial[] = [];
    for (const seed of order.seeds) trials.push(await runTrial(deps, countyId, pack.demonstration, { residents: order.residents, seed }));
    return trials;
  } finally {
    await opened.close();
  }
}

/** Thrown to take back what was loaded. */
class TakenBack extends Error {
  readonly trial: TruthTrial;

  constructor(trial: TruthTrial) {
    super('taken back');
    this.trial = trial;
  }
}

async function runTrial(deps: OpenModules, countyId: number, demonstration: Demonstration, { residents, seed }: { readonly residents: number; readonly seed: string }): Promise<TruthTrial> {
  try {
    return await withSystem(deps.database, async (tx): Promise<never> => {
      const county = await openRegisterCounty(deps, tx, countyId);
      const { directory, span } = county;
      if (demonstration.residents === undefined) throw new Error('the pack invents no residents');
      const loaded = await loadResidents(tx, county, demonstration.residents, { residents, seed, today: span.today });
      const code = directory.codeOf(directory.idOf(demonstration.organisation.units[0]?.id ?? directory.codeOf(countyId)));
      const read = { tx, directory, today: span.today, keys: deps.register.keys, org: { id: directory.idOf(code), code }, orgIds: directory.jurisdictionOf(code, span.today) };
      const start = performance.now();
      const ranked = await examineWorkers(read, deps.register, county.register.watch, { from: addDays(span.today, -365), to: span.today });
      const milliseconds = performance.now() - start;
      const orgOf = ({ orgId }: ExaminedDoctor): OrgId => directory.codeOf(orgId);
      const recorded = rankWorkers(ranked.map(({ worker }) => ({ ...worker, signals: worker.signals.filter(({ rule }) => !CLOCK_RULES.includes(rule)) })), TRUTH_PARAMETERS.falseShare);
      const listed = (rows: typeof ranked): ReadonlySet<OrgId> => new Set(rows.filter(({ isListed }) => isListed).map(({ worker }) => orgOf(worker)));
      const byRule = new Map<TruthRule, Set<OrgId>>();
      for (const { worker } of ranked) for (const { rule } of worker.signals) byRule.set(rule, (byRule.get(rule) ?? new Set()).add(orgOf(worker)));
      throw new TakenBack({ seed, residents: loaded.residents, records: loaded.records, milliseconds, examined: new Set(ranked.map(({ worker }) => orgOf(worker))), listed: listed(ranked), listedByRecords: listed(recorded), byRule });
    }, { statementSeconds: 600 });
  } catch (error) {
    if (error instanceof TakenBack) return error.trial;
    throw error;
  }
}
