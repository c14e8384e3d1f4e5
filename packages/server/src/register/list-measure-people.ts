import type { listMeasurePeople as listPeopleRoute, RouteResponse } from '@taizhang/contract';
import { fail } from '@taizhang/kernel';
import { assess, isConcerned, monthNumber, saySentence, type MeasureDefinition, type Programme, type ResidentFile } from '@taizhang/records';
import type { Actor } from '../auth/actor.ts';
import { executeCommand } from '../command/execute-command.ts';
import { writeSpreadsheet } from '../forms/workbook/spreadsheet-writer.ts';
import { FileReply } from '../http/file-reply.ts';
import { rowsOf } from '../ledger/sql.ts';
import { readBriefs } from './present-resident.ts';
import { measureFigure, registerFigures, requireMeasure } from './measure-figures.ts';
import type { Register, RegisterDeps } from './register.ts';
import { readRegister, type RegisterRead } from './register-scope.ts';
import { readResidents } from './resident-rows.ts';
import { shownMonth, type ShownMonth } from './shown-month.ts';
import { answerableId } from './standing-move.ts';

type People = RouteResponse<typeof listPeopleRoute>;

/** Which people. */
export interface PeopleQuery {
  readonly measureId: string;
  readonly orgId?: string | undefined;
  readonly month?: string | undefined;
  readonly counted: 'yes' | 'no';
  readonly after?: number | undefined;
  readonly limit: number;
}

/** The people behind a rate. Who counts is stored; why somebody does not is asked of the rule again, which takes it from the records. */
export async function listMeasurePeople(deps: RegisterDeps, actor: Actor, query: PeopleQuery): Promise<People> {
  const { programme, measure } = requireMeasure(deps.register, query.measureId);
  return readRegister(deps, actor, query.orgId, async (read) => {
    const { tx, directory, orgIds, today } = read;
    const month = shownMonth(query.month, today);
    if (!month.isPresent) return peopleThen(deps, read, query, month);
    const bit = (id: string): number => 1 << programme.counts.findIndex((count) => count.id === id);
    const [denominator, numerator] = [bit(measure.denominator), bit(measure.numerator)];
    // The first of each unit, from its index, and of those the first.
    const rows = await rowsOf<{ resident_id: number }>(
      tx,
      `select people.resident_id from unnest($3::int[]) as unit (id) cross join lateral (
         select resident_id from standing where county_id = $1 and programme = $2 and org_id = unit.id and (counts & $4) = $5 and resident_id > $6 order by resident_id limit $7) as people
       order by resident_id limit $7`,
      [directory.countyId, deps.register.programmeKey(programme.id), orgIds, denominator | numerator, query.counted === 'yes' ? denominator | numerator : denominator, query.after ?? 0, query.limit + 1],
    );
    const total = await countPeople(deps.register, read, programme, measure, query.counted);
    const ids = rows.slice(0, query.limit).map(({ resident_id: id }) => id);
    return { rows: await withReasons(deps, read, ids, programme, query.counted === 'yes' ? undefined : measure), next: rows.length > query.limit ? (ids.at(-1) ?? null) : null, total, elsewhere: 0 };
  });
}

/** Residents a past month is asked again about at once; above it the list is asked for unit by unit. */
const MOST_ASKED = 6_000;
const CHUNK = 500;

/**
 * Who counted in a month of the past is not stored: the rule is asked again, from the records known today, about everybody the
 * unit answers for today.
 * @throws DomainError `too_large`
 */
async function peopleThen(deps: RegisterDeps, read: RegisterRead, { measureId, counted, after = 0, limit }: PeopleQuery, month: ShownMonth): Promise<People> {
  const { tx, directory, orgIds, org } = read;
  const { register } = deps;
  const { programme, measure } = requireMeasure(register, measureId);
  const ids = (await rowsOf<{ id: number }>(tx, "select id from resident where county_id = $1 and org_id = any($2::int[]) and status <> 'merged' order by id limit $3", [directory.countyId, orgIds, MOST_ASKED + 1])).map(({ id }) => id);
  if (ids.length > MOST_ASKED) fail('too_large', { zh: `过去月份的名单一次最多核算 ${MOST_ASKED} 人，请选乡镇或村。`, en: `A list of a past month covers at most ${MOST_ASKED} people: choose a township or a village.` });
  const here = new Set(orgIds);
  const found: { readonly id: number; readonly why: People['rows'][number]['why'] }[] = [];
  for (let from = 0; from < ids.length; from += CHUNK) {
    for (const { row, file } of await readResidents(tx, register, directory, ids.slice(from, from + CHUNK))) {
      const answer = assess(programme, file, month.day, register.parameters);
      if (!isConcerned(answer) || !answer.counts.includes(measure.denominator) || answer.counts.includes(measure.numerator) !== (counted === 'yes')) continue;
      if (!here.has(answerableId(directory, answer.orgId, monthNumber(month.day)))) continue;
      found.push({ id: row.id, why: answer.missing.filter((missing) => missing.measure === measure.id).map(({ why }) => saySentence(programme.sentences, why)) });
    }
  }
  const page = found.filter(({ id }) => id > after).slice(0, limit + 1);
  const briefs = await readBriefs(tx, read, page.map(({ id }) => id));
  const { numerator, denominator } = measureFigure(measure, org.code, await registerFigures(deps, tx, directory.countyId, month.period, [org.code]));
  return {
    rows: page.slice(0, limit).flatMap(({ id, why }) => {
      const resident = briefs.get(id);
      return resident === undefined ? [] : [{ resident, why: counted === 'yes' ? [] : why }];
    }),
    next: page.length > limit ? (page.at(limit - 1)?.id ?? null) : null,
    total: found.length,
    elsewhere: Math.max(0, (counted === 'yes' ? numerator : denominator - numerator) - found.length),
  };
}

/** How many there are, from the counts that are kept: everybody in a numerator is in its denominator. */
async function countPeople(register: Register, { tx, directory, orgIds }: RegisterRead, programme: Programme, { numerator, denominator }: MeasureDefinition, counted: PeopleQuery['counted']): Promise<number> {
  const keys = register.countKeys(programme);
  const keyOf = (id: string): number => keys[programme.counts.findIndex((count) => count.id === id)]?.metricKey ?? 0;
  const rows = await rowsOf<{ metric_key: number; n: number }>(
    tx,
    `select metric_key, sum(n) as n from standing_count
     where county_id = $1 and org_id = any($2::int[]) and metric_key = any($3::int[])
       and (year, slot) = (select extract(year from counted_to)::smallint, (extract(month from counted_to) - 1)::smallint from register_state where county_id = $1)
     group by metric_key`,
    [directory.countyId, orgIds, [keyOf(numerator), keyOf(denominator)]],
  );
  const sum = (id: string): number => rows.find(({ metric_key: key }) => key === keyOf(id))?.n ?? 0;
  return counted === 'yes' ? sum(numerator) : sum(denominator) - sum(numerator);
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
    trail.add({ orgId: query.orgId, month: query.month, counted: query.counted, people: people.rows.length, reason: query.reason });
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
