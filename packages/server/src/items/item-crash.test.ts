import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { escalationsDue, replayItem, type ItemOpening, type ItemRecord, type WorkItem } from '@taizhang/workflow';
import { afterAll, expect, test } from 'vitest';
import { verifyStoredChain } from '../audit/read-audit.ts';
import { clusterPath } from '../database/embedded/cluster.ts';
import { readPostmasterFile } from '../database/embedded/postmaster-file.ts';
import { withSystem } from '../database/scope.ts';
import { rowsOf } from '../ledger/sql.ts';
import { readWorkingCalendar } from '../system/holidays.ts';
import { temporaryDirectory } from '../testing/index.ts';
import { requireProcedure } from './item-procedures.ts';
import { partyRows, standingOf } from './item-storage.ts';
import { FILLED_AT, openLargeItems, type LargeItems } from './testing/large-items.ts';
import { drawFrom } from './testing/office-walk.ts';
import { readCommand, type WorkerCommand } from './testing/worker-command.ts';

const PACKS = ['@taizhang/pack-health', '@taizhang/pack-office'];
const ITEMS = 300;
const ROUNDS = 4;
const directory = temporaryDirectory();
const started: Worker[] = [];

afterAll(async () => {
  for (const worker of started) await worker.kill();
  rmSync(directory, { recursive: true, force: true });
});

test('whatever is killed in the middle of actions and sweeps, what was answered is there once, and everybody is told once', async () => {
  const before = await openLargeItems(directory, PACKS, ITEMS, 0.7);
  const recordsBefore = await countRows(before, 'work_record');
  await before.open.close();

  const draw = drawFrom(7);
  const sent = new Map<string, WorkerCommand>();
  const answers = new Map<string, Set<string>>();
  for (let round = 0; round < ROUNDS; round += 1) {
    // Whoever got no answer asks again, and so does somebody who did.
    const again = [...sent.values()].filter(({ commandId }) => !answers.has(commandId) || draw() < 0.1);
    const worker = startWorker('act', String(round), again.map((command) => JSON.stringify(command)));
    const lines = await worker.untilSaid(again.length * 2 + 5 + Math.floor(draw() * 60));
    // The database itself every second time: what it answered must have been on the disk.
    if (round % 2 === 1) killDatabase();
    await worker.kill();
    for (const line of [...lines, ...worker.said]) {
      const [what, commandId = '', answer = ''] = line.split(' ');
      if (what === 'try') sent.set(readCommand(line.slice(4)).commandId, readCommand(line.slice(4)));
      else if (what === 'done' || what === 'refused') answers.set(commandId, (answers.get(commandId) ?? new Set()).add(`${what} ${answer}`));
    }
  }

  const after = await openLargeItems(directory, PACKS, ITEMS);
  try {
    const { countyId } = after.directory;
    const receipts = await rows<{ id: string; version: number }>(after, `select command_id as id, (result->>'version')::int as version from command_receipt where county_id = $1 and action = 'item.act'`);
    const acted = new Map(receipts.map(({ id, version }) => [id, version]));
    expect(await countRows(after, 'work_record')).toBe(recordsBefore + acted.size);
    for (const [id, said] of answers) {
      const done = [...said].filter((each) => each.startsWith('done'));
      expect(done).toEqual(acted.has(id) ? [`done ${acted.get(id)}`] : []);
    }
    expect([...answers.values()].filter((said) => [...said].some((each) => each.startsWith('done'))).length).toBeGreaterThan(ROUNDS);
    expect((await withSystem(after.deps.database, (tx) => verifyStoredChain(tx, countyId))).faults).toEqual([]);
    await after.sweep(ITEMS);
    await expectConsistent(after, sent, acted);
    expect((await after.sweep(0)).told).toBe(0);
  } finally {
    await after.open.close();
  }
}, 120_000);

test('two processes that sweep at once tell every occasion once', async () => {
  const county = await openLargeItems(directory, PACKS, ITEMS);
  try {
    const told = await countRows(county, 'work_notice');
    const two = [startWorker('sweep', '1', ['150']), startWorker('sweep', '2', ['150'])];
    const counts = await Promise.all(two.map(async (worker) => Number(/told (\d+)/u.exec((await worker.untilEnded()).join(' '))?.[1])));
    expect(await countRows(county, 'work_notice')).toBe(told + (counts[0] ?? 0) + (counts[1] ?? 0));
    expect(await rows(county, 'select item_id, org_id, words::text, count(*) from work_notice where county_id = $1 group by 1, 2, 3 having count(distinct key) < count(*)')).toEqual([]);
  } finally {
    await county.open.close();
  }
}, 60_000);

/** Every item is what its records make it, stands so in the lists, and whatever has come was told. */
async function expectConsistent(county: LargeItems, sent: ReadonlyMap<string, WorkerCommand>, acted: ReadonlyMap<string, number>): Promise<void> {
  const { deps, directory: orgs } = county;
  const calendar = await withSystem(deps.database, (tx) => readWorkingCalendar(tx, orgs.countyId));
  const now = deps.clock.now();
  const told = new Set((await rows<{ key: string }>(county, 'select key from work_notice where county_id = $1')).map(({ key }) => key));
  const items = await rows<ItemRow>(county, `select i.id, i.procedure, i.opening, i.item, i.is_final, i.due_on, s.is_final as found_final, s.due_on as found_due,
    (select json_agg(record order by version) from work_record r where r.item_id = i.id) as records,
    (select json_agg(json_build_array(relation, org_id, waits, has_acted, is_final, due_on) order by nth) from work_party p where p.item_id = i.id) as parties
    from work_item i join work_search s on s.county_id = i.county_id and s.item_id = i.id where i.county_id = $1`);
  for (const row of items) {
    const procedure = requireProcedure(deps, row.procedure);
    expect(replayItem(row.opening, row.records)).toEqual(row.item);
    const { isFinal, dueOn } = standingOf({ procedure, calendar, now }, row.item);
    expect([row.is_final, row.due_on, row.found_final, row.found_due]).toEqual([isFinal, dueOn, isFinal, dueOn]);
    expect(row.parties).toEqual(partyRows(procedure, row.item).map(({ relation, orgId, waits, hasActed }) => [relation, orgs.idOf(orgs.codeOf(orgs.idOf(orgId as never))), waits && !isFinal, hasActed, isFinal, dueOn]));
    const due = isFinal ? [] : escalationsDue(procedure, row.item, now, calendar).filter(({ isSuperseded, reminder, at }) => !isSuperseded && Date.parse(at) > Date.parse(FILLED_AT) && reminder.to.some((relation) => (row.item.parties[relation] ?? []).length > 0));
    for (const { key } of due) expect([...told].some((each) => each.startsWith(`${key}/`))).toBe(true);
  }
  for (const [id, version] of acted) {
    const command = sent.get(id);
    const record = items.find((row) => row.id === command?.itemId)?.records[version - 1];
    expect([record?.action, record?.version, record?.by.orgId]).toEqual([command?.action, (command?.version ?? 0) + 1, command?.orgId]);
  }
}

interface ItemRow {
  readonly id: string;
  readonly procedure: string;
  readonly opening: ItemOpening;
  readonly item: WorkItem;
  readonly is_final: boolean;
  readonly due_on: string | null;
  readonly found_final: boolean;
  readonly found_due: string | null;
  readonly records: readonly ItemRecord[];
  readonly parties: unknown;
}

async function rows<Row extends object>({ deps, directory: orgs }: LargeItems, text: string): Promise<readonly Row[]> {
  return withSystem(deps.database, (tx) => rowsOf<Row & Record<string, unknown>>(tx, text, [orgs.countyId]));
}

async function countRows(county: LargeItems, table: 'work_record' | 'work_notice'): Promise<number> {
  const [row] = await rows<{ n: number }>(county, `select count(*) as n from ${table} where county_id = $1`);
  return row?.n ?? 0;
}

function killDatabase(): void {
  const { pid } = readPostmasterFile(clusterPath(directory)) ?? { pid: undefined };
  if (pid !== undefined) process.kill(pid, 'SIGKILL');
}

interface Worker {
  readonly said: readonly string[];
  /** The lines so far once there are so many; also when it ends before. */
  untilSaid(count: number): Promise<readonly string[]>;
  untilEnded(): Promise<readonly string[]>;
  kill(): Promise<void>;
}

function startWorker(work: 'act' | 'sweep', seed: string, more: readonly string[]): Worker {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'testing', 'item-worker.ts'), directory, String(ITEMS), work, seed, ...more], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  const waiting = new Set<() => void>();
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    said.push(line);
    for (const look of waiting) look();
  });
  let complaint = '';
  child.stderr.on('data', (text: Buffer) => {
    complaint += text.toString();
  });
  const worker: Worker = {
    said,
    untilSaid: async (count) => {
      await Promise.race([ended, new Promise<void>((resolve) => {
        const look = (): void => {
          if (said.length >= count) resolve();
        };
        waiting.add(look);
        look();
      })]);
      if (said.length === 0) throw new Error(`the worker said nothing: ${complaint}`);
      return [...said];
    },
    untilEnded: async () => {
      await ended;
      if (child.exitCode !== 0) throw new Error(`the worker ended with ${child.exitCode}: ${complaint}`);
      return said;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
  started.push(worker);
  return worker;
}
