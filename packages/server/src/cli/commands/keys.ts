import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { serverActor } from '../../auth/actor.ts';
import { systemClock } from '../../clock.ts';
import { executeCommand } from '../../command/execute-command.ts';
import { openDatabaseForCommand } from '../../database/open-database.ts';
import { withSystem } from '../../database/scope.ts';
import { listCounties } from '../../organisation/org-directory.ts';
import { IDENTITY_KEY_FILE } from '../../register/identity-key-file.ts';
import { rotateKeys } from '../../register/keys/rotate-keys.ts';
import { chooseDatabase } from '../choose-database.ts';
import { CannotGoOn, findOption, type CliCommand, type ExitStatus } from '../command.ts';

/** `taizhang keys rotate`: changes the keys under which names are stored and searched. */
export const command: CliCommand = {
  summary: 'change the keys under which names are stored and searched',
  help: `
Usage: taizhang keys rotate --data DIR [--batch N] [--json]

Makes a new version of the keys in keys/identity.json of the data directory, seals every name, number, phone, address and kept list anew under it, indexes
everybody anew, and removes the former keys when nothing is left under them. The server may go on running. Stopped anywhere, run it again: it goes on.
A backup keeps the keys of its day; make one before and one after. See docs/configuration.md.

  --batch N   residents at a time (500)
  --json      {"from":[1],"to":2,"resumed":false,"residents":n,"values":n,"addresses":n,"files":n,"digestsAdded":n,"digestsDropped":n,"digestsMended":n}`,
  options: { batch: { type: 'string' } },
  async run(call): Promise<ExitStatus> {
    if (call.positionals[0] !== 'rotate') throw new CannotGoOn('Say what is to be done: taizhang keys rotate --data DIR');
    const batch = Number(findOption(call, 'batch') ?? 500);
    if (!Number.isInteger(batch) || batch < 1 || batch > 10_000) throw new CannotGoOn('--batch is a number from 1 to 10000.');
    const { choice, dataDirectory } = chooseDatabase(call, 'keys');
    const open = await openDatabaseForCommand(choice, (error) => call.complain(error.message));
    try {
      const done = await rotateKeys({ database: open.database, dataDirectory, keyFile: path.join(dataDirectory, IDENTITY_KEY_FILE), batch, say: (line) => call.say(line) });
      const deps = { database: open.database, clock: systemClock(undefined) };
      for (const county of await withSystem(open.database, listCounties)) {
        await executeCommand(deps, serverActor(county, '命令行', []), { commandId: randomUUID(), action: 'keys.rotate', subject: { kind: 'county', id: county.code } }, async (_tx, trail) => {
          trail.add({ from: [...done.from], to: done.to, residents: done.residents, resumed: done.resumed });
          return null;
        });
      }
      call.print(done);
      call.say(`密钥已由第 ${done.from.join('、')} 版换为第 ${done.to} 版：本次居民 ${done.residents} 人，${done.values} 个值，住址 ${done.addresses} 个，文件 ${done.files} 个；新索引 ${done.digestsAdded} 条，旧索引删 ${done.digestsDropped} 条。旧密钥已删除。`);
      return 0;
    } finally {
      await open.close();
    }
  },
};
