import { parsePeriod } from '@taizhang/kernel';
import { renderDocx } from '@taizhang/reports';
import { serverActor } from '../../auth/actor.ts';
import { systemClock } from '../../clock.ts';
import { openDatabase } from '../../database/open-database.ts';
import { withScope, withSystem } from '../../database/scope.ts';
import { loadPacks } from '../../load-packs.ts';
import { openModules } from '../../open-modules.ts';
import { listCounties, OrgDirectories } from '../../organisation/org-directory.ts';
import { headlineOf } from '../../pack.ts';
import { demonstrationToday } from '../../system/demonstration.ts';
import { openRasteriser } from '../charts/open-rasteriser.ts';
import type { ReportingDeps } from '../reporting-deps.ts';
import { writeReport } from '../write-report.ts';

/** The demonstration county of a data directory, opened in this process. */
export interface OpenDemo {
  readonly deps: ReportingDeps;
  close(): Promise<void>;
}

/** Opens what `taizhang demo` built. */
export async function openDemo(dataDirectory: string): Promise<OpenDemo> {
  const open = await openDatabase({ kind: 'embedded', dataDirectory, purpose: 'bench' }, () => {});
  const base = { database: open.database, clock: systemClock(await demonstrationToday(open.database)), directories: new OrgDirectories(), dataDirectory, version: 'bench' };
  return { deps: await openModules(base, await loadPacks(['@taizhang/pack-health'])), close: () => open.close() };
}

/** Composes the annual report of 2021 from the database and writes it as a Word file; answers its size in bytes. */
export async function writeAnnualReport({ deps }: OpenDemo): Promise<number> {
  const [county] = await withSystem(deps.database, listCounties);
  if (!county) throw new Error('no county');
  const tree = await withScope(
    deps.database,
    serverActor(county, '测速'),
    async (tx) =>
      writeReport(tx, await deps.ledger.county(tx, county.id), { template: deps.templates.get('annual'), orgId: county.code, period: parsePeriod('2021'), today: deps.clock.today(), knownAt: deps.clock.now(), headline: headlineOf(deps.ledger.packs) }),
    { readOnly: true },
  );
  return (await renderDocx(tree, { rasterise: await openRasteriser() })).byteLength;
}
