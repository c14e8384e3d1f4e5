import type { OrgId, PlainDate } from '@taizhang/kernel';
import type { ResidentFile, ServiceRecord } from '@taizhang/records';
import type { Identity } from '../resident-identity.ts';
import { sexOf, type ResidentRow } from '../resident-rows.ts';
import { column, type ExportColumn } from './export-column.ts';

/** Files that can be asked for. */
export const EXPORT_FILES = ['residents', 'visits', 'standings', 'activities'] as const;

/** One of them. */
export type ExportFile = (typeof EXPORT_FILES)[number];

/** A line of residents.csv. */
export interface ExportedResident {
  readonly row: ResidentRow & { readonly residence_kind: number };
  readonly unit: OrgId;
  /** Nothing for a merged resident: the records are the survivor's. */
  readonly file: ResidentFile | undefined;
  /** Only when names were asked for. */
  readonly identity: Identity | undefined;
}

/** A line of visits.csv. */
export interface ExportedVisit {
  readonly residentId: number;
  readonly record: ServiceRecord;
  /** As JSON. */
  readonly fields: string;
}

/** A line of standings.csv. */
export interface ExportedStanding {
  readonly resident_id: number;
  readonly programme: string;
  readonly unit: OrgId;
  /** Ids of the counts the resident is in. */
  readonly counts: readonly string[];
  readonly due_kind: string | null;
  readonly due_from: string | null;
  readonly due_by: string | null;
  readonly doubts: number;
  readonly valid_until: string | null;
  readonly asOf: PlainDate;
}

/** A line of activities.csv. */
export interface ExportedActivity {
  readonly record: ServiceRecord;
  /** As JSON. */
  readonly fields: string;
}

/** A line of units.csv. */
export interface ExportedUnit {
  readonly id: OrgId;
  readonly name: string;
  readonly kind: string;
  readonly parent: OrgId | undefined;
}

/** Columns of residents.csv; nobody is named by them. */
export const RESIDENT_EXPORT: readonly ExportColumn<ExportedResident>[] = [
  column('resident_id', 'integer', ['居民编号（系统内部，三个文件相同）', 'Number of the resident in this system, the same in the three files'], ({ row }) => row.id),
  column('sex', 'text', ['性别：male 男，female 女，unknown 未说明', 'male, female or unknown'], ({ row }) => sexOf(row.sex)),
  column('born_on', 'date', ['出生日期', 'Day of birth'], ({ row }) => row.born_on),
  column('unit', 'text', ['现在（或最后）管理的机构编码，见 units.csv', 'Unit that answers for the resident, or answered last; see units.csv'], ({ unit }) => unit),
  column('status', 'text', ['状态：here 在管，moved_out 迁出，died 死亡，lost 失访，merged 已合并', 'here, moved_out, died, lost or merged'], ({ row }) => row.status),
  column('merged_into', 'integer', ['合并到的居民编号', 'Resident the duplicate was merged into'], ({ row }) => row.merged_into),
  column('died_on', 'date', ['死亡日期', 'Day of death'], ({ file }) => file?.diedOn ?? null),
  column('stays', 'json', ['居住经历：[{"unit","from","until"}]，until 为不再由该机构管理的第一天，null 表示仍在', 'Stays, oldest first: [{"unit","from","until"}]; until is the first day the unit no longer answered, null while it does'], ({ file }) => JSON.stringify((file?.stays ?? []).map(({ orgId, from, until }) => ({ unit: orgId, from, until })))),
  column('household_id', 'integer', ['家庭编号', 'Number of the household'], ({ row }) => row.household_id),
  column('household_role', 'text', ['与户主关系', 'Place in the household'], ({ row }) => row.household_role),
  column('residence_kind', 'integer', ['1 户籍，2 非户籍', '1 registered here, 2 registered elsewhere'], ({ row }) => row.residence_kind),
  column('identity_state', 'text', ['证件：verified 校验通过，to_verify 待核实，none 无', 'Certificate: verified, to_verify or none'], ({ row }) => row.identity_state),
];

/** Columns of residents.csv that name somebody. */
export const NAMING_EXPORT: readonly ExportColumn<ExportedResident>[] = [
  column('name', 'text', ['姓名', 'Name'], ({ identity }) => identity?.name ?? null),
  column('identity_kind', 'text', ['证件类型', 'Kind of certificate'], ({ identity }) => identity?.kind ?? null),
  column('identity_number', 'text', ['证件号码', 'Certificate number'], ({ identity }) => identity?.number ?? null),
  column('phone', 'text', ['电话', 'Phone'], ({ identity }) => identity?.phone ?? null),
  column('address', 'text', ['住址', 'Address'], ({ identity }) => identity?.address ?? null),
  column('record_code', 'text', ['居民健康档案编码', 'Health record code'], ({ row }) => row.record_code),
];

/** Columns of visits.csv: every record as it counts today, moves and deaths (programme register) included. */
export const VISIT_EXPORT: readonly ExportColumn<ExportedVisit>[] = [
  column('record_id', 'text', ['记录编号', 'Id of the record'], ({ record }) => record.id),
  column('resident_id', 'integer', ['居民编号', 'Number of the resident'], ({ residentId }) => residentId),
  column('programme', 'text', ['服务项目；register 为迁入、迁出、死亡、失访、恢复联系', 'Service programme; register holds move_in, move_out, died, lost and found'], ({ record }) => record.programme),
  column('kind', 'text', ['单据', 'Form'], ({ record }) => record.kind),
  column('on', 'date', ['发生日期', 'Day it happened'], ({ record }) => record.on),
  column('unit', 'text', ['服务机构编码', 'Unit that did it'], ({ record }) => record.orgId),
  column('fields', 'json', ['各项内容；键、单位和选项代码见本字典后部', 'What was recorded; keys, units and codes of choices are further down in this dictionary'], ({ fields }) => fields),
];

/** Columns of standings.csv. */
export const STANDING_EXPORT: readonly ExportColumn<ExportedStanding>[] = [
  column('resident_id', 'integer', ['居民编号', 'Number of the resident'], (row) => row.resident_id),
  column('programme', 'text', ['服务项目', 'Service programme'], (row) => row.programme),
  column('unit', 'text', ['负责机构编码', 'Unit that answers'], (row) => row.unit),
  column('counts', 'list', ['计入的人数指标，空格分隔；含义见本字典后部', 'Counts the resident is in, with blanks between; their meaning is further down in this dictionary'], (row) => row.counts.join(' ')),
  column('due_kind', 'text', ['下一项应做的单据', 'Form of what is due next'], (row) => row.due_kind),
  column('due_from', 'date', ['可做的第一天', 'First day it may be done'], (row) => row.due_from),
  column('due_by', 'date', ['按时的最后一天', 'Last day it is on time'], (row) => row.due_by),
  column('doubts', 'integer', ['需核实的条数', 'How many things deserve a second look'], (row) => row.doubts),
  column('valid_until', 'date', ['没有新记录时，本行何时会变', 'First day this line can change without a new record'], (row) => row.valid_until),
  column('as_of', 'date', ['截至日期', 'Day it holds for'], (row) => row.asOf),
];

/** Columns of activities.csv: what institutions did for the public at large, as it counts today. */
export const ACTIVITY_EXPORT: readonly ExportColumn<ExportedActivity>[] = [
  column('activity_id', 'text', ['活动编号', 'Id of the activity'], ({ record }) => record.id),
  column('programme', 'text', ['项目', 'Programme'], ({ record }) => record.programme),
  column('kind', 'text', ['形式', 'Form'], ({ record }) => record.kind),
  column('on', 'date', ['活动日期', 'Day of the activity'], ({ record }) => record.on),
  column('unit', 'text', ['开展机构编码', 'Institution that did it'], ({ record }) => record.orgId),
  column('fields', 'json', ['各项内容；键、单位和选项代码见本字典后部', 'What was recorded; keys, units and codes of choices are further down in this dictionary'], ({ fields }) => fields),
];

/** Columns of units.csv. */
export const UNIT_EXPORT: readonly ExportColumn<ExportedUnit>[] = [
  column('unit', 'text', ['机构编码', 'Code of the unit'], ({ id }) => id),
  column('name', 'text', ['名称', 'Name'], ({ name }) => name),
  column('kind', 'text', ['类别', 'Kind'], ({ kind }) => kind),
  column('parent', 'text', ['上级机构编码', 'Code of the unit above'], ({ parent }) => parent ?? null),
];
