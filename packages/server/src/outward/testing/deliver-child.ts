// A server that sends what is due, as a process of its own, so that a test can kill it. Told by JSON: where the database is, its directory, the instant, the county.
import { z } from 'zod';
import { connect } from '../../database/database.ts';
import { testPack } from '../../ledger/testing/test-pack.ts';
import { loadPacks } from '../../load-packs.ts';
import { openModules } from '../../open-modules.ts';
import { OrgDirectories } from '../../organisation/org-directory.ts';
import { testClock } from '../../testing/test-clock.ts';
import { deliverOutgoing } from '../deliver-outgoing.ts';

const told = z.object({ url: z.string().optional(), host: z.string().default(''), user: z.string().default(''), database: z.string().default(''), dataDirectory: z.string(), at: z.string(), countyId: z.number() });
const { url, host, user, database: name, dataDirectory, at, countyId } = told.parse(JSON.parse(process.argv[2] ?? '{}'));
const database = connect(url === undefined ? { socketDirectory: host, user, database: name } : { url }, { kind: 'external', connections: 2, onIdleError: () => undefined });
const deps = await openModules({ database, clock: testClock(at), directories: new OrgDirectories(), dataDirectory, version: 'child' }, [testPack, ...(await loadPacks(['@taizhang/pack-office']))]);
await deliverOutgoing(deps, countyId);
await database.close();
