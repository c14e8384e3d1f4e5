import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { executeCommand } from '../../command/execute-command.ts';
import { recordFile } from '../../ledger/import/figure-import.ts';
import { CannotGoOn, type CliCommand } from '../command.ts';
import { commandActor, withOpenServer } from '../open-for-command.ts';

/** `taizhang import`: records the figures of a CSV file, all accepted rows or none. */
export const command: CliCommand = {
  summary: 'record the figures of a CSV file',
  help: `
Usage: taizhang import --data DIR FILE.csv [--county CODE] [--today YYYY-MM-DD]

  FILE.csv   columns org,metric,period,value[,unit,note] in any order, Chinese or English names, UTF-8 or GBK;
             or a file in a format a loaded pack knows, e.g. published county figures

Prints the account: inputs = accepted + updated + unchanged + rejected, and why rows were rejected.
Exit status: 0 every row kept, 1 some rejected, 2 nothing recorded.`,
  options: { county: { type: 'string' }, today: { type: 'string' } },
  async run(call) {
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
