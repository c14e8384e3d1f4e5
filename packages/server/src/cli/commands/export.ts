import { randomUUID } from 'node:crypto';
import { executeCommand } from '../../command/execute-command.ts';
import { withSystem } from '../../database/scope.ts';
import { EXPORT_FILES, type ExportFile } from '../../register/export/export-columns.ts';
import { exportRegister } from '../../register/export/export-register.ts';
import { exportFhir, FHIR_BASE, FHIR_FILE, FHIR_MANIFEST } from '../../register/fhir/export-fhir.ts';
import { openRegisterCounty } from '../../register/register-county.ts';
import { wakeResidents } from '../../register/wake-residents.ts';
import { CannotGoOn, findOption, requireOption, type CliCommand, type ExitStatus } from '../command.ts';
import { commandActor, withOpenServer } from '../open-for-command.ts';

/** `taizhang export`: residents, visits, standings and activities as CSV, so that anybody can recompute a rate with other tools. */
export const command: CliCommand = {
  summary: 'write residents, visits, standings and activities as CSV',
  help: `
Usage: taizhang export --data DIR --out DIR2 [--what residents,visits,standings,activities] [--with-names --reason TEXT]
       taizhang export --data DIR --out DIR2 --what fhir [--base URI] [--with-names --reason TEXT]

Writes residents.csv, visits.csv, standings.csv, activities.csv, units.csv and dictionary.csv, which explains every column, form, field,
count and rate; see docs/export-dictionary.md. All from one moment; memory does not grow with the county. Nobody is named unless that is asked for.

  --what LIST    which of the four (all); fhir writes residents.ndjson instead, a FHIR R4 bundle a line for each resident, see
                 docs/interchange-fhir.md; only with names can another register be filled from it
  --base URI     where codes of this installation stand in FHIR (urn:x-taizhang:register)
  --with-names   also names, certificate numbers, phones, addresses and what was typed freely; needs --reason
  --reason TEXT  why; it is kept in the audit`,
  options: { base: { type: 'string' }, out: { type: 'string' }, what: { type: 'string' }, 'with-names': { type: 'boolean' }, reason: { type: 'string' }, county: { type: 'string' }, today: { type: 'string' } },
  async run(call) {
    const directory = requireOption(call, 'out');
    const what = findOption(call, 'what');
    const files = what === 'fhir' ? [] : wantedFiles(what);
    const base = (findOption(call, 'base') ?? FHIR_BASE).replace(/\/+$/u, '');
    const withNames = call.values['with-names'] === true;
    const reason = findOption(call, 'reason') ?? null;
    if (withNames && (reason?.trim().length ?? 0) < 2) throw new CannotGoOn('--with-names needs --reason TEXT: who took the names, and why, is kept.');
    return withOpenServer(call, 'export', async ({ deps }): Promise<ExitStatus> => {
      const actor = await commandActor(call, deps, '命令行导出');
      // Whom time alone has moved is looked at first: a standing must hold for the day it is written for.
      await wakeResidents(deps, actor.countyId);
      // On record before anything is read, and also when the writing fails.
      await executeCommand(deps, actor, { commandId: randomUUID(), action: 'register.export', subject: { kind: 'county', id: actor.orgCode } }, async (_tx, trail) => {
        trail.add({ files: what === 'fhir' ? ['fhir'] : files, withNames, reason });
        return null;
      });
      const counts = await withSystem(deps.database, async (tx) => {
        const county = await openRegisterCounty(deps, tx, actor.countyId);
        return what === 'fhir' ? { ...(await exportFhir(tx, county, { directory, base, withNames })) } : exportRegister(tx, county, { directory, files, withNames });
      }, { isolation: 'repeatable read', statementSeconds: 3_600 });
      call.print({ out: directory, asOf: deps.clock.today(), ...counts });
      if (what === 'fhir') call.say(`${directory}（截至 ${deps.clock.today()}）：${FHIR_FILE} 居民 ${counts['residents'] ?? 0} 人，资源 ${counts['resources'] ?? 0} 个，${FHIR_MANIFEST}。`);
      else call.say(`${directory}（截至 ${deps.clock.today()}）：${Object.entries(counts).map(([name, lines]) => `${name}.csv ${lines} 行`).join('，')}，dictionary.csv。`);
      return 0;
    });
  },
};

/** @throws CannotGoOn */
function wantedFiles(what: string | undefined): readonly ExportFile[] {
  if (what === undefined) return EXPORT_FILES;
  const isFile = (name: string): name is ExportFile => EXPORT_FILES.some((file) => file === name);
  return what.split(',').map((name) => (isFile(name) ? name : refuse(name)));
}

function refuse(name: string): never {
  throw new CannotGoOn(`--what ${name} is not one of ${EXPORT_FILES.join(', ')}, or fhir alone.`);
}
