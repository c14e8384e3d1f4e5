import { authRoutes } from '../../auth/routes.ts';
import { ledgerRoutes } from '../../ledger/routes.ts';
import type { LedgerDeps } from '../../ledger/ledger-deps.ts';
import { openLedger } from '../../ledger/ledger.ts';
import { organisationRoutes } from '../../organisation/routes.ts';
import { seedCounty, startTestServer, type SeededCounty, type TestServer } from '../../testing/index.ts';
import { workbenchRoutes } from '../../workbench/routes.ts';
import { formsRoutes } from '../routes.ts';
import { formsPack } from './forms-pack.ts';

/** A listening server with the small county, the test forms and the ledger behind them. */
export interface FormsServer extends TestServer<SeededCounty> {
  readonly ledgerDeps: LedgerDeps;
}

/** Starts it; about 0.3 s. */
export async function startFormsServer(): Promise<FormsServer> {
  const opened: { deps?: LedgerDeps } = {};
  const server = await startTestServer({
    async seed(deps) {
      const seeded = await seedCounty(deps);
      opened.deps = { ...deps, ledger: await openLedger(deps.database, deps.directories, [formsPack]) };
      return seeded;
    },
    routes(deps) {
      const ledgerDeps = requireOpened(opened.deps);
      return [...authRoutes(deps), ...organisationRoutes(deps), ...ledgerRoutes(ledgerDeps), ...formsRoutes(ledgerDeps), ...workbenchRoutes(ledgerDeps)];
    },
  });
  return { ...server, ledgerDeps: requireOpened(opened.deps) };
}

function requireOpened(deps: LedgerDeps | undefined): LedgerDeps {
  if (!deps) throw new Error('the ledger is opened while the county is seeded');
  return deps;
}
