import { once } from 'node:events';
import { orgId, type OrgId } from '@taizhang/kernel';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { connectionConfig, type Address } from '../../database/database.ts';
import type { OrgDirectory } from '../../organisation/org-directory.ts';
import { ID_MARK, TITLE_MARK, unitMark, type ItemTemplate } from './item-templates.ts';
import { drawFrom, type Draw } from './office-walk.ts';

/** Whom the items are spread over. */
export interface FilledCounty {
  readonly directory: OrgDirectory;
  /** Units that hand out and review; the first of them opens more than the others. */
  readonly sections: readonly OrgId[];
  readonly institutions: readonly OrgId[];
  /** Whoever opens items of a section. */
  readonly openerOf: (section: OrgId) => string;
}

/** Items sent at a time: a few megabytes of each table. */
const CHUNK = 2000;
const TABLES = {
  work_item: 'county_id, id, org_id, opened_by, procedure, year, number, title, state, is_final, opening, item, bound, version, due_on, due_clock, is_late, cause, opened_on, closed_on, sweep_at',
  work_record: 'county_id, item_id, version, record',
  work_party: 'county_id, item_id, nth, relation, org_id, account_id, waits, has_acted, procedure, number, is_final, due_on, opened_on',
  work_search: 'county_id, item_id, words, marks, number, is_final, due_on, opened_on',
} as const;

/**
 * Fills a county with so many items made of templates, with COPY and as the owner of the database: indexes are made afterwards, as after a
 * restore. Evidence is named in the records and has no files.
 * @returns how many items and records
 */
export async function fillItems(address: Address, county: FilledCounty, templates: readonly ItemTemplate[], count: number): Promise<{ readonly items: number; readonly records: number }> {
  const client = new pg.Client(connectionConfig(address));
  await client.connect();
  try {
    await client.query("set synchronous_commit = off; set maintenance_work_mem = '512MB'");
    const indexes = await dropIndexes(client);
    const source = itemLines(county, templates, count);
    let records = 0;
    for (let from = 0; from < count; from += CHUNK) {
      const lines: Record<keyof typeof TABLES, string[]> = { work_item: [], work_record: [], work_party: [], work_search: [] };
      for (let nth = from; nth < Math.min(count, from + CHUNK); nth += 1) records += source(nth, lines);
      for (const table of ['work_item', 'work_record', 'work_party', 'work_search'] as const) await copy(client, `${table} (${TABLES[table]})`, lines[table].join(''));
    }
    for (const definition of indexes) await client.query(definition);
    await client.query('vacuum (analyze) work_item, work_record, work_party, work_search');
    await client.query('checkpoint');
    return { items: count, records };
  } finally {
    await client.end();
  }
}

/** Drops what is no key, and says how to make it again. */
async function dropIndexes(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select c.relname as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i join pg_class c on c.oid = i.indexrelid
     where i.indrelid in ('work_item'::regclass, 'work_record'::regclass, 'work_party'::regclass, 'work_search'::regclass) and not exists (select from pg_constraint where conindid = i.indexrelid)`,
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map(({ definition }) => definition);
}

async function copy(client: pg.Client, target: string, text: string): Promise<void> {
  const stream = client.query(copyFrom(`copy ${target} from stdin`));
  const done = once(stream, 'finish');
  stream.end(text);
  await done;
}

interface PreparedTemplate extends ItemTemplate {
  readonly opening: string;
  readonly item: string;
  readonly records: readonly string[];
}

function itemLines(county: FilledCounty, templates: readonly ItemTemplate[], count: number): (nth: number, lines: Record<keyof typeof TABLES, string[]>) => number {
  const prepared = templates.map((template): PreparedTemplate => ({ ...template, opening: written(template.walk.opening), item: written(template.walk.item), records: template.walk.records.map(written) }));
  const numbers = new Map<string, number>();
  const draw = drawFrom(count);
  const { directory } = county;
  return (nth, lines) => {
    const template = prepared[Math.floor(draw() * prepared.length)] ?? prepared[0];
    if (template === undefined) throw new Error('there are no templates');
    const { walk, standing } = template;
    const units = unitsFor(county, template, draw);
    const title = titleOf(directory, units, nth, draw);
    // Ids in rising order: a random tree of ten million keys takes an hour to fill.
    const id = `${Math.floor((nth / count) * 0xffffffff).toString(16).padStart(8, '0')}-${(nth & 0xffff).toString(16).padStart(4, '0')}-4000-8000-${nth.toString(16).padStart(12, '0')}`;
    const fill = (text: string): string => {
      let filled = text.replaceAll(ID_MARK, id).replaceAll(TITLE_MARK, title);
      for (const [relation, unit] of units.entries()) filled = filled.replaceAll(unitMark(relation), unit);
      return filled;
    };
    const openedOn = walk.records[0]?.recordedAt.slice(0, 10) ?? '';
    const counter = `${walk.procedure.id} ${openedOn.slice(0, 4)}`;
    const number = (numbers.get(counter) ?? 0) + 1;
    numbers.set(counter, number);
    const opener = units[template.opener] ?? units[0] ?? county.sections[0];
    if (opener === undefined) throw new Error('there are no units');
    const unitIds = units.map((unit) => directory.idOf(unit));
    const listed = [number, standing.isFinal, standing.dueOn ?? NULL, openedOn].join('\t');
    lines.work_item.push(`${[
      directory.countyId, id, directory.idOf(opener), county.openerOf(opener), walk.procedure.id, openedOn.slice(0, 4), number, title, walk.item.state ?? '', standing.isFinal, fill(template.opening), fill(template.item), NULL, walk.item.version,
      standing.dueOn ?? NULL, standing.dueClock ?? NULL, standing.isLate, NULL, openedOn, standing.isFinal ? walk.now.slice(0, 10) : NULL, standing.sweepAt ?? NULL,
    ].join('\t')}\n`);
    for (const [at, record] of template.records.entries()) lines.work_record.push(`${directory.countyId}\t${id}\t${at + 1}\t${fill(record)}\n`);
    for (const [at, party] of template.parties.entries()) {
      lines.work_party.push(`${[directory.countyId, id, at, party.relation, directory.idOf(orgId(fill(party.orgId))), NULL, party.waits && !standing.isFinal, party.hasActed, walk.procedure.id, listed].join('\t')}\n`);
    }
    const marks = [...new Set([directory.idOf(opener), ...unitIds])].map((unit) => `u:${unit}`).toSorted();
    lines.work_search.push(`${[directory.countyId, id, title.toLowerCase(), `{p:${walk.procedure.id},${standing.isFinal ? 's:closed' : 's:open'},${marks.join(',')}}`, listed].join('\t')}\n`);
    return template.records.length;
  };
}

const NULL = String.raw`\N`;

/** JSON as COPY reads it. */
function written(value: unknown): string {
  return JSON.stringify(value).replaceAll('\\', '\\\\');
}

/** Another unit for each relation, so that nobody has acted in two. */
function unitsFor({ sections, institutions }: FilledCounty, { kinds }: ItemTemplate, draw: Draw): readonly OrgId[] {
  const taken = new Set<OrgId>();
  return kinds.map((kind) => {
    const among = kind === 'section' ? sections : institutions;
    // The first units of a list have more to do than the last ones.
    let at = Math.floor(draw() * (0.3 + 0.7 * draw()) * among.length);
    while (taken.has(among[at % among.length] ?? among[0] ?? fault())) at += 1;
    const unit = among[at % among.length] ?? fault();
    taken.add(unit);
    return unit;
  });
}

function fault(): never {
  throw new Error('there are not enough units');
}

const MATTERS = ['高血压规范管理率', '糖尿病随访', '老年人体检', '儿童健康管理', '孕产妇建册', '结核病规则服药', '疫苗接种', '居民档案', '家庭医生签约', '中医药服务', '饮用水监测', '公共场所卫生', '医疗废物处置', '消防安全', '基本药物', '信息系统数据', '资金拨付', '村医补助', '院感防控', '健康教育'] as const;
const DEEDS = ['整改', '提升', '核查', '落实', '催报', '复核', '通报问题办理', '专项检查', '月度任务', '群众反映处理'] as const;

function titleOf({ tree }: OrgDirectory, units: readonly OrgId[], nth: number, draw: Draw): string {
  const unit = units[Math.floor(draw() * units.length)];
  const name = unit === undefined ? '' : (tree.units.get(unit)?.name ?? '');
  const pick = (list: readonly string[]): string => list[Math.floor(draw() * list.length)] ?? '';
  return `${name}${pick(MATTERS)}${pick(DEEDS)}${draw() < 0.1 ? `（第${nth % 1000}批）` : ''}`;
}
