// A process of its own that works on kept items until it is killed: node item-worker.ts DIRECTORY COUNT act|sweep SEED REPEATED
// What it prints is what a browser would know: `try` before a command is sent, `done` when its answer has come.
import { isDomainError, orgId } from '@taizhang/kernel';
import type { WorkItem } from '@taizhang/workflow';
import { withSystem } from '../../database/scope.ts';
import { rowsOf } from '../../ledger/sql.ts';
import { actOnItem } from '../act-on-item.ts';
import { requireProcedure } from '../item-procedures.ts';
import { actorIn, openLargeItems, type LargeItems } from './large-items.ts';
import { drawAction, drawFrom, type Draw } from './office-walk.ts';
import { readCommand, type WorkerCommand } from './worker-command.ts';

const [directory = '', count = '', work = '', seed = '', ...repeated] = process.argv.slice(2);
const county = await openLargeItems(directory, ['@taizhang/pack-health', '@taizhang/pack-office'], Number(count));
const draw = drawFrom(Number(seed));
say('ready');
if (work === 'sweep') {
  say(`told ${(await county.sweep(Number(repeated[0]))).told}`);
} else {
  for (const text of repeated) await send(county, readCommand(text));
  await Promise.all([actForEver(county, draw), actForEver(county, draw), actForEver(county, draw), sweepForEver(county)]);
}
await county.open.close();

async function actForEver({ deps, directory: orgs }: LargeItems, chance: Draw): Promise<never> {
  const ids = await withSystem(deps.database, (tx) => rowsOf<{ id: string }>(tx, 'select id from work_item where county_id = $1 and not is_final order by id', [orgs.countyId]));
  for (;;) {
    const id = ids[Math.floor(chance() * ids.length)]?.id ?? '';
    const [row] = await withSystem(deps.database, (tx) => rowsOf<{ procedure: string; item: WorkItem }>(tx, 'select procedure, item from work_item where county_id = $1 and id = $2', [orgs.countyId, id]));
    const drawn = row === undefined ? undefined : drawAction(requireProcedure(deps, row.procedure), row.item, chance);
    // Evidence would have to be uploaded first.
    if (row === undefined || drawn === undefined || drawn.request.evidence.length > 0) continue;
    await send(county, { commandId: crypto.randomUUID(), itemId: id, orgId: orgId(drawn.party.orgId), action: drawn.request.action, version: row.item.version, fields: drawn.request.fields });
  }
}

async function send({ deps, directory: orgs }: LargeItems, command: WorkerCommand): Promise<void> {
  const { commandId, itemId, orgId: unit, action, version, fields } = command;
  say(`try ${JSON.stringify(command)}`);
  try {
    const done = await actOnItem(deps, actorIn(orgs, unit, unit), itemId, { commandId, action, version, fields, opinion: '同意', evidence: [] });
    say(`done ${commandId} ${done.version}`);
  } catch (error) {
    if (!isDomainError(error)) throw error;
    say(`refused ${commandId} ${error.code}`);
  }
}

/** Each time the next twenty items have something to say. */
async function sweepForEver({ sweep }: LargeItems): Promise<never> {
  for (;;) await sweep(20);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
