import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { executeCommand } from '../../command/execute-command.ts';
import { recordFile } from '../../ledger/import/figure-import.ts';
import { CannotGoOn, findOption, type CliCommand } from '../command.ts';
import { importFhirDirectory } from '../import-fhir-directory.ts';
import { commandActor, withOpenServer } from '../open-for-command.ts';

/** `taizhang import`: records the figures of a CSV file, or takes residents and records from FHIR; all that is accepted or nothing. */
export const command: CliCommand = {
  summary: 'record the figures of a CSV file, or residents and records from FHIR',
  help: `
Usage: taizhang import --data DIR FILE.csv [--county CODE] [--today YYYY-MM-DD]
       taizhang import --data DIR --fhir DIR2 [--base URI] [--county CODE] [--today YYYY-MM-DD]

  FILE.csv   columns org,metric,period,value[,unit,note] in any order, Chinese or English names, UTF-8 or GBK;
             or a file in a format a loaded pack knows, e.g. published county figures

  --fhir DIR2    what taizhang export --what fhir wrote (residents.ndjson), or such a file of another system, a bundle a line. Residents
                 nobody knows are added, records entered or corrected; read again it changes nothing. Whatever is not taken is listed
                 with its reason in DIR2/not-taken-….csv; see docs/interchange-fhir.md
  --base URI     where the file's own codes stand (that of DIR2/manifest.json, else urn:x-taizhang:register)

Prints the account: inputs = accepted + updated + unchanged + rejected, and why rows were rejected.
Exit status: 0 every row kept, 1 some rejected, 2 nothing recorded.`,
  options: { fhir: { type: 'string' }, base: { type: 'string' }, county: { type: 'string' }, today: { type: 'string' } },
  async run(call) {
    const directory = findOption(call, 'fhir');
    if (directory !== undefined) return importFhirDirectory(call, directory);
    const [file] = call.positionals;
    if (file === undefined) throw new CannotGoOn('Name the file: taizhang import --data DIR FILE.csv');
    const bytes = await readFile(file).catch(() => {
      throw new CannotGoOn(`${file} cannot be read.`);
    });
    const account = await withOpenServer(call, 'import', async ({ deps }) => {
      const actor = await commandActor(call, deps, '命令行导入');
      const request = { commandId: randomUUID(), action: 'import.commit', subject: { kind: 'import', id: path.basename(file) }, statementSeconds: 3600 };
      return executeCommand(deps, actor, request, async (tx, trail) => {
        const { inputs, accepted, updated, unchanged, rejected, flagged, rows = [] } = await recordFile(deps, actor, tx, await deps.ledger.county(tx, actor.countyId), { fileName: path.basename(file), bytes });
        trail.add({ inputs, accepted, updated, unchanged, rejected, flagged });
        const rejections = rows.filter((row) => row.outcome === 'rejected').map((row) => ({ row: row.row, column: row.column ?? null, reason: row.reason?.zh ?? '', reasonEn: row.reason?.en ?? '' }));
        return { inputs, accepted, updated, unchanged, rejected, flagged, rejections };
      });
    });
    call.print(account);
    call.say(`读入 ${account.inputs} 行 = 新增 ${account.accepted} + 更新 ${account.updated} + 未变 ${account.unchanged} + 退回 ${account.rejected}（其中存疑 ${account.flagged}）`);
    for (const { row, column, reason } of account.rejections.slice(0, SHOWN)) call.say(`第 ${row} 行${column === null ? '' : ` ${column}`}：${reason}`);
    if (account.rejections.length > SHOWN) call.say(`……另有 ${account.rejections.length - SHOWN} 行，用 --json 查看全部`);
    return account.rejected === 0 ? 0 : 1;
  },
};

const SHOWN = 20;
