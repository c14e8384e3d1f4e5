import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { executeCommand } from '../command/execute-command.ts';
import { openCsvFile } from '../register/export/csv-file.ts';
import { FHIR_BASE, FHIR_FILE, FHIR_MANIFEST, requireMapping } from '../register/fhir/export-fhir.ts';
import { importFhir } from '../register/fhir/import-fhir.ts';
import { publishCounts } from '../register/publish-counts.ts';
import { openRegisterCounty } from '../register/register-county.ts';
import { CannotGoOn, findOption, type CliCall, type ExitStatus } from './command.ts';
import { commandActor, withOpenServer } from './open-for-command.ts';

/** `taizhang import --fhir`: one transaction with its audit entry; whatever is not taken stands in a file beside the input. */
export async function importFhirDirectory(call: CliCall, directory: string): Promise<ExitStatus> {
  const file = path.join(directory, FHIR_FILE);
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() !== true) throw new CannotGoOn(`${file} is not there. Write one with: taizhang export --what fhir --out DIR`);
  const base = (findOption(call, 'base') ?? (await baseOf(directory)) ?? FHIR_BASE).replace(/\/+$/u, '');
  return withOpenServer(call, 'import', async ({ deps }) => {
    const actor = await commandActor(call, deps, '命令行 FHIR 导入');
    const list = path.join(directory, `not-taken-${deps.clock.wallNow().replaceAll(/\D/gu, '')}.csv`);
    const refused = await openCsvFile(list, ['line', 'entry', 'resource', 'reason_zh', 'reason_en']);
    const request = { commandId: randomUUID(), action: 'register.import', subject: { kind: 'county', id: actor.orgCode }, statementSeconds: 3_600 };
    const account = await executeCommand(deps, actor, request, async (tx, trail) => {
      const county = await openRegisterCounty(deps, tx, actor.countyId);
      const counted = await importFhir(tx, county, file, requireMapping(deps.register, base), { actor, at: deps.clock.now() }, async (resources) =>
        refused.write(resources.map(({ line, entry, resource, reason }) => [line, entry, resource, reason.zh, reason.en])));
      trail.add({ base, ...counted });
      return { ...counted };
    });
    await refused.end();
    await publishCounts(deps, actor.countyId);
    call.print({ ...account, notTaken: list });
    call.say(`读入 ${account.lines} 行、资源 ${account.inputs} 个 = 新增 ${account.accepted} + 更正 ${account.updated} + 未变 ${account.unchanged} + 未收 ${account.rejected}（其中 ${account.derived} 个由本系统自行计算）；新建档 ${account.addedResidents} 人。`);
    call.say(`未收的逐条列在 ${list}。`);
    return account.rejected > account.derived ? 1 : 0;
  });
}

async function baseOf(directory: string): Promise<string | undefined> {
  const text = await readFile(path.join(directory, FHIR_MANIFEST), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const manifest: unknown = JSON.parse(text);
  return typeof manifest === 'object' && manifest !== null && 'base' in manifest && typeof manifest.base === 'string' ? manifest.base : undefined;
}
