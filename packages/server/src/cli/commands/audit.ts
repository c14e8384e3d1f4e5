import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { readAuditFile, writeAuditLine } from '../../audit/audit-file.ts';
import { readAuditChain, verifyStoredChain } from '../../audit/read-audit.ts';
import { verifyChain, type AuditVerification } from '../../audit/verify-chain.ts';
import type { Database } from '../../database/database.ts';
import { openDatabaseForCommand } from '../../database/open-database.ts';
import { withSystem } from '../../database/scope.ts';
import { listCounties } from '../../organisation/org-directory.ts';
import { chooseDatabase } from '../choose-database.ts';
import { findOption, type CliCall, type CliCommand, type ExitStatus } from '../command.ts';

/** `taizhang audit`: proves that no audit entry was changed, removed or slipped in. */
export const command: CliCommand = {
  summary: 'verify the audit chain, or export it',
  help: `
Usage: taizhang audit --data DIR [--witness DIGEST] [--out FILE.jsonl]
       taizhang audit --file FILE.jsonl [--witness DIGEST]

  --out FILE        also write every entry, one JSON object a line
  --file FILE       verify such a file, without any database
  --witness DIGEST  a digest noted earlier (this command prints the last one); it must still be in the chain

Exit status 1: the chain is broken. The digest of an entry is SM3 over its fields; see src/audit/audit-digest.ts.`,
  options: { out: { type: 'string' }, file: { type: 'string' }, witness: { type: 'string' } },
  async run(call) {
    const witness = findOption(call, 'witness');
    const file = findOption(call, 'file');
    if (file !== undefined) return report(call, file, await verifyChain(readAuditFile(file), witness === undefined ? {} : { witness }));
    const { choice } = chooseDatabase(call, 'audit');
    const open = await openDatabaseForCommand(choice, (error) => call.complain(error.message));
    try {
      return await verifyCounties(call, open.database, witness);
    } finally {
      await open.close();
    }
  },
};

async function verifyCounties(call: CliCall, database: Database, witness: string | undefined): Promise<ExitStatus> {
  const counties = await withSystem(database, listCounties, { readOnly: true });
  const out = findOption(call, 'out');
  const statuses: ExitStatus[] = [];
  for (const county of counties) {
    await withSystem(
      database,
      async (tx) => {
        statuses.push(report(call, `${county.name} (${county.code})`, await verifyStoredChain(tx, county.id, witness)));
        if (out !== undefined) await exportChain(readAuditChain(tx, county.id), counties.length === 1 ? out : `${out}.${county.code}`);
      },
      { readOnly: true, isolation: 'repeatable read', statementSeconds: 600 },
    );
  }
  if (counties.length === 0) call.say('No county has been set up; there is nothing to verify.');
  return statuses.includes(1) ? 1 : 0;
}

async function exportChain(chain: ReturnType<typeof readAuditChain>, file: string): Promise<void> {
  const stream = createWriteStream(file, { mode: 0o600 });
  for await (const piece of chain) stream.write(piece.map(writeAuditLine).join(''));
  stream.end();
  await finished(stream);
}

function report(call: CliCall, name: string, verification: AuditVerification): ExitStatus {
  const { entries, head, faults, hasWitness } = verification;
  const intact = faults.length === 0 && hasWitness !== false;
  call.print({ chain: name, entries, head, intact, faults, ...(hasWitness === undefined ? {} : { hasWitness }) });
  call.say(`${name}: ${entries} entries, ${intact ? 'intact' : 'NOT intact'}; head ${head}`);
  for (const fault of faults.slice(0, 20)) call.say(`  entry ${fault.seq}: ${fault.problem}`);
  if (hasWitness === false) call.say('  the witness digest is not in the chain: it was rewritten since that was noted');
  return intact ? 0 : 1;
}
