import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { ImportAccount } from '@taizhang/records';
import { monthPeriod } from '@taizhang/kernel';
import type { Actor } from '../../auth/actor.ts';
import { connectionConfig } from '../../database/database.ts';
import { withScope } from '../../database/scope.ts';
import { recordFile } from '../import/figure-import.ts';
import { countyFacts, type LargeLedger } from './large-ledger.ts';

/** Writes so many facts of a county as the CSV an office would bring. */
export async function writeFactsCsv(ledger: LargeLedger, actor: Actor, count: number, file: string): Promise<void> {
  const out = createWriteStream(file);
  let text = 'org,metric,period,value\n';
  for await (const { org, metric, year, month, value } of countyFacts(ledger, actor, count)) {
    text += `${org},${metric},${monthPeriod(year, month)},${value}\n`;
    if (text.length > CHUNK) {
      if (!out.write(text)) await once(out, 'drain');
      text = '';
    }
  }
  out.end(text);
  await once(out, 'finish');
}

/** Imports the file as `taizhang import` does: read, judged row by row, recorded and rolled up in one transaction. */
export async function importCsv({ deps }: LargeLedger, actor: Actor, file: string): Promise<ImportAccount> {
  const bytes = await readFile(file);
  return withScope(deps.database, actor, async (tx) => recordFile(deps, actor, tx, await deps.ledger.county(tx, actor.countyId), { fileName: 'facts.csv', bytes }), { statementSeconds: 3600 });
}

/** The floor: the same file sent by a bare COPY into one table, without any key, or with the key without which a figure could not be found again. */
export async function bareCopy({ open }: LargeLedger, file: string, key: 'no key' | 'keyed'): Promise<void> {
  const client = new pg.Client(connectionConfig(open.adminAddress));
  await client.connect();
  try {
    await client.query('drop table if exists bare_copy');
    await client.query(`create table bare_copy (org text, metric text, period text, value numeric${key === 'keyed' ? ', primary key (metric, org, period)' : ''})`);
    await pipeline(createReadStream(file), client.query(copyFrom('copy bare_copy from stdin with (format csv, header true)')));
  } finally {
    await client.end();
  }
}

const CHUNK = 1_000_000;
