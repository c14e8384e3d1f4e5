import type { listMeasurePeople as listPeopleRoute, RouteResponse } from '@taizhang/contract';
import { fail } from '@taizhang/kernel';
import { assess, isConcerned, saySentence, type MeasureDefinition, type Programme, type ResidentFile } from '@taizhang/records';
import type { Actor } from '../auth/actor.ts';
import { executeCommand } from '../command/execute-command.ts';
import { writeSpreadsheet } from '../forms/workbook/spreadsheet-writer.ts';
import { FileReply } from '../http/file-reply.ts';
import { rowsOf } from '../ledger/sql.ts';
import { readBriefs } from './present-resident.ts';
import { requireMeasure } from './measure-figures.ts';
import type { RegisterDeps } from './register.ts';
import { readRegister, type RegisterRead } from './register-scope.ts';
import { readResidents } from './resident-rows.ts';

type People = RouteResponse<typeof listPeopleRoute>;

/** Which people. */
export interface PeopleQuery {
  readonly measureId: string;
  readonly orgId?: string | undefined;
  readonly counted: 'yes' | 'no';
  readonly after?: number | undefined;
  readonly limit: number;
}

/** The people behind a rate. Who counts is stored; why somebody does not is asked of the rule again, which takes it from the records. */
export async function listMeasurePeople(deps: RegisterDeps, actor: Actor, query: PeopleQuery): Promise<People> {
  const { programme, measure } = requireMeasure(deps.register, query.measureId);
  return readRegister(deps, actor, query.orgId, async (read) => {
    const { tx, directory, orgIds } = read;
    const bit = (id: string): number => 1 << programme.counts.findIndex((count) => count.id === id);
    const [denominator, numerator] = [bit(measure.denominator), bit(measure.numerator)];
    const where = 'county_id = $1 and programme = $2 and org_id = any($3::int[]) and (counts & $4) = $5';
    const wanted = [directory.countyId, deps.register.programmeKey(programme.id), orgIds, denominator | numerator, query.counted === 'yes' ? denominator | numerator : denominator];
    const [{ n: total } = { n: 0 }] = await rowsOf<{ n: number }>(tx, `select count(*) as n from standing where ${where}`, wanted);
    const rows = await rowsOf<{ resident_id: number }>(tx, `select resident_id from standing where ${where} and resident_id > $6 order by resident_id limit $7`, [...wanted, query.after ?? 0, query.limit + 1]);
    const ids = rows.slice(0, query.limit).map(({ resident_id: id }) => id);
    return { rows: await withReasons(deps, read, ids, programme, query.counted === 'yes' ? undefined : measure), next: rows.length > query.limit ? (ids.at(-1) ?? null) : null, total };
  });
}

async function withReasons(deps: RegisterDeps, read: RegisterRead, ids: readonly number[], programme: Programme, measure: MeasureDefinition | undefined): Promise<People['rows']> {
  const briefs = await readBriefs(read.tx, read, ids);
  const files = measure === undefined ? [] : await readResidents(read.tx, deps.register, read.directory, ids);
  const reasons = new Map(files.map(({ row, file }) => [row.id, measure === undefined ? [] : reasonsOf(deps, programme, measure, file)]));
  return ids.flatMap((id) => {
    const resident = briefs.get(id);
    return resident === undefined ? [] : [{ resident, why: reasons.get(id) ?? [] }];
  });

  function reasonsOf({ register, clock }: RegisterDeps, of: Programme, { id }: MeasureDefinition, file: ResidentFile): People['rows'][number]['why'] {
    const answer = assess(of, file, clock.today(), register.parameters);
    return isConcerned(answer) ? answer.missing.filter(({ measure: named }) => named === id).map(({ why }) => saySentence(of.sentences, why)) : [];
  }
}

/** Most people in one file; beyond that the list is asked for unit by unit. */
const MOST_EXPORTED = 5_000;

/**
 * The named list as an Excel file: masked as on screen, with the reason it was taken in the audit.
 * @throws DomainError `too_large`
 */
export async function exportMeasurePeople(deps: RegisterDeps, actor: Actor, query: Omit<PeopleQuery, 'after' | 'limit'> & { readonly commandId: string; readonly reason: string }): Promise<FileReply> {
  const { measure } = requireMeasure(deps.register, query.measureId);
  const people = await listMeasurePeople(deps, actor, { ...query, limit: MOST_EXPORTED });
  if (people.next !== null) fail('too_large', { zh: `名单超过 ${MOST_EXPORTED} 人，请按乡镇导出。`, en: `More than ${MOST_EXPORTED} people: export township by township.` });
  await executeCommand(deps, actor, { commandId: query.commandId, action: 'residents.export', subject: { kind: 'measure', id: measure.id } }, async (_tx, trail) => {
    trail.add({ orgId: query.orgId, counted: query.counted, people: people.rows.length, reason: query.reason });
    return { people: people.rows.length };
  });
  const heads = ['居民', '性别', '年龄', '所属机构', '证件后四位', query.counted === 'yes' ? '' : '未计入原因'];
  const bytes = await writeSpreadsheet([
    {
      name: '名单', widths: [14, 8, 8, 26, 14, 60], frozenRows: 1,
      rows: [
        { row: 1, cells: heads.map((value) => ({ value, look: { isBold: true, hasBorder: true } })) },
        ...people.rows.map(({ resident, why }, at) => ({
          row: at + 2,
          cells: [resident.name, SEX_WORDS[resident.sex], resident.age, resident.org.name.zh, resident.identityEnd, why.map(({ zh }) => zh).join('；')].map((value) => ({ value })),
        })),
      ],
    },
  ]);
  return new FileReply({ fileName: `${measure.name.zh}-${query.counted === 'yes' ? '已计入' : '未计入'}名单.xlsx`, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes });
}

const SEX_WORDS = { male: '男', female: '女', unknown: '未说明' } as const;
