import { orgId, parsePeriod, plainDate, type OrgId, type OrgPlacement, type OrgUnit, type Period } from '@taizhang/kernel';
import type { FormDefinition } from '@taizhang/records';
import { enterableItems } from '../workbook/enterable-items.ts';
import { writeFormWorkbook, type FormRow } from '../workbook/form-workbook.ts';
import { FIRST_DATA_ROW } from '../workbook/template-columns.ts';

/** What a workbook with many rows is made from. */
export interface BulkWorkbook {
  readonly form: FormDefinition;
  readonly units: readonly OrgUnit[];
  readonly periods: readonly Period[];
  readonly rows: number;
  /** One row in so many is wrong, by turns in every way a clerk gets it wrong; 0 for none. */
  readonly wrongEvery: number;
}

/** A filled template of exactly so many rows over many institutions and periods. */
export async function writeBulkWorkbook(bulk: BulkWorkbook): Promise<Buffer> {
  const [first] = bulk.periods;
  if (first === undefined) throw new Error('a workbook needs a period');
  return writeFormWorkbook({ form: bulk.form, period: first, dueOn: plainDate('2022-01-10'), units: bulk.units, isMarked: false, rows: bulkRows(bulk) });
}

/** How many rows of the workbook are wrong. */
export function wrongRowsOf({ rows, wrongEvery }: Pick<BulkWorkbook, 'rows' | 'wrongEvery'>): number {
  return wrongEvery === 0 ? 0 : Math.floor(rows / wrongEvery);
}

/** So many township hospitals and village clinics under one county, for workbooks larger than a small county's. */
export function bulkCounty(count: number): { readonly units: readonly OrgUnit[]; readonly placements: readonly OrgPlacement[] } {
  const openedOn = plainDate('2010-01-01');
  const county = orgId('990001');
  const units: OrgUnit[] = [{ id: county, name: '青岚县', nameEn: 'Qinglan', kind: 'county', openedOn, order: 0 }];
  const placements: OrgPlacement[] = [{ unitId: county, parentId: null, from: openedOn }];
  for (let at = 0; at < count; at += 1) {
    const id: OrgId = orgId(`990001${101 + Math.floor(at / 90)}${200 + (at % 90)}`);
    units.push({ id, name: `第${at + 1}村卫生室`, nameEn: `Clinic ${at + 1}`, kind: 'village-clinic', openedOn, order: at + 1 });
    placements.push({ unitId: id, parentId: county, from: openedOn });
  }
  return { units, placements };
}

/** Months of a year up to one of them. */
export function monthsOf(year: number, count: number): readonly Period[] {
  return Array.from({ length: count }, (_, at) => parsePeriod(`${year}-${String(at + 1).padStart(2, '0')}`));
}

function* bulkRows({ form, units, periods, rows, wrongEvery }: BulkWorkbook): Generator<FormRow> {
  const items = enterableItems(form);
  let made = 0;
  for (const period of periods) {
    for (const unit of units) {
      for (const [at, item] of items.entries()) {
        if (made === rows) return;
        made += 1;
        const cells = {
          org_id: unit.id, org_name: unit.name, period, item: item.key, group: item.group.zh, label: item.label.zh, unit: item.unit,
          value: item.key === 'managed' ? 7 : 20 + ((made * 7919 + at) % 70), note: null,
        };
        const isWrong = wrongEvery > 0 && made % wrongEvery === 0;
        yield { row: FIRST_DATA_ROW + made - 1, item, cells: isWrong ? { ...cells, ...WRONG[(made / wrongEvery) % WRONG.length] } : cells };
      }
    }
  }
  if (made < rows) throw new Error(`${units.length} institutions and ${periods.length} periods make only ${made} rows.`);
}

const WRONG: readonly FormRow['cells'][] = [
  { value: -5 },
  { value: '约三十' },
  { org_id: '990001999999' },
  { period: '2021年13月' },
  { value: '=1+1' },
  { item: 'no_such_item' },
];
