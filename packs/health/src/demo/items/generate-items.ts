import { addDays, dayOfWeek, makeDate, type OrgId, type PlainDate } from '@taizhang/kernel';
import { SECTION_IDS, townshipHospitalId } from '../../organisation/demo-county.ts';
import { TOWNSHIPS } from '../../organisation/townships.ts';
import { clerkOf } from '../accounts.ts';
import { seededRandom, type Random } from '../seeded-random.ts';

/** Something somebody did to an invented item. */
export interface DemoItemStep {
  readonly at: string;
  readonly login: string;
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Brings a short file saying that it is invented. */
  readonly hasFile?: true;
}

/** An invented item: how it was opened and what was done to it since. */
export interface DemoItem {
  readonly procedure: string;
  readonly title: string;
  readonly parties: Readonly<Record<string, OrgId>>;
  readonly steps: readonly DemoItemStep[];
}

const YEAR = 2021;

/**
 * Some sixty items of a year, of the hotline, of petitions, requests for information and supervision, each handled by a hospital or section in turn. Most are
 * closed in time, some late; what was begun in the last weeks goes on, some of it overdue.
 */
export function generateItems(seed: string): readonly DemoItem[] {
  const random = seededRandom(`items ${seed}`);
  return [...Array.from({ length: 30 }, (_, n) => hotlineOrder(n, random)), ...Array.from({ length: 12 }, (_, n) => petition(n, random)), ...Array.from({ length: 8 }, (_, n) => disclosure(n, random)), ...Array.from({ length: 8 }, (_, n) => supervised(n, random))];
}

/** Who handles: hospitals in turn; 云岭镇, where the demonstration is shown, has none waiting. */
function hospital(n: number): { readonly orgId: OrgId; readonly login: string; readonly name: string } {
  const townships = TOWNSHIPS.filter(({ name }) => name !== '云岭镇');
  const township = townships[n % townships.length] ?? TOWNSHIPS[0];
  if (township === undefined) throw new Error('the demonstration has no township');
  const orgId = townshipHospitalId(township);
  return { orgId, login: clerkOf(orgId).login, name: township.name };
}

const pick = <Value>(list: readonly Value[], n: number, none: Value): Value => list[n % list.length] ?? none;

const MATTERS = ['门诊排队时间长', '预防接种时间咨询', '村卫生室开诊时间', '慢性病用药品种少', '家庭医生签约后未随访', '医保报销手续咨询'];

function hotlineOrder(n: number, random: Random): DemoItem {
  const { orgId, login, name } = hospital(n);
  const matter = pick(MATTERS, n, '');
  const opened = n < 26 ? monthDay(n % 12, random) : makeDate(YEAR, 12, 10 + (n - 26) * 6);
  const days = n % 7 === 3 ? 11 : 2;
  const answered = workdaysAfter(opened, days);
  const steps = [
    step(opened, 9, 'office', 'register', { kind: pick(['inquiry', 'help', 'complaint', 'suggestion'], n, 'help'), order: `Y${YEAR}${String(n + 1).padStart(4, '0')}`, matter }),
    step(workdaysAfter(opened, 1), 9, login, 'sign', {}),
    step(answered, 15, login, 'answer', { answer: '已与诉求人联系，说明情况并解决', contacted: 'yes' }),
    step(workdaysAfter(answered, 1), 10, 'office', 'close', { solved: n % 5 === 4 ? 'explained' : 'yes', verdict: pick(['satisfied', 'satisfied', 'satisfied', 'unsatisfied', 'unreached'], n, 'satisfied') }),
  ];
  return { procedure: 'hotline', title: `${name}：${matter}（演示）`, parties: { handler: orgId }, steps: n < 26 ? steps : steps.slice(0, 2) };
}

function petition(n: number, random: Random): DemoItem {
  const section = pick([['med', SECTION_IDS.med], ['law', SECTION_IDS.law], ['fam', SECTION_IDS.fam]] as const, n, ['med', SECTION_IDS.med] as const);
  const opened = n < 10 ? monthDay(n, random) : makeDate(YEAR, 12, 1 + (n - 10) * 22);
  const accepted = workdaysAfter(opened, n % 5 === 2 ? 18 : 5);
  const steps = [
    step(opened, 9, 'office', 'register', { kind: 'suggestion', mode: pick(['letter', 'online', 'visit'], n, 'letter'), matter: '关于改进服务的建议' }),
    step(accepted, 10, section[0], 'accept', {}),
    step(workdaysAfter(accepted, 9), 16, section[0], 'answer', { answer: '建议已采纳并答复信访人' }),
  ];
  return { procedure: 'petition', title: `${pick(['改进就诊流程', '增加夜间门诊', '公开收费项目', '完善村医待遇'], n, '')}的建议（演示）`, parties: { handler: section[1] }, steps: n < 10 ? steps : steps.slice(0, 1) };
}

function disclosure(n: number, random: Random): DemoItem {
  const opened = monthDay(n + 2, random);
  const examined = workdaysAfter(opened, 2);
  return {
    procedure: 'disclosure-request', title: `申请公开${pick(['医疗机构设置', '公共卫生资金', '行政处罚', '疫苗采购'], n, '')}信息（演示）`, parties: { handler: SECTION_IDS.law },
    steps: [
      step(opened, 9, 'office', 'register', { applicant: pick(['person', 'person', 'business'], n, 'person'), channel: 'online', wanted: '上年度有关信息' }),
      step(examined, 11, 'law', 'examine', {}),
      step(workdaysAfter(examined, n === 5 ? 24 : 10), 15, 'law', 'reply', { reply_type: pick(['provided', 'public_already', 'in_part', 'refused_third_party', 'not_existing'], n, 'provided'), reply: '按条例规定答复' }, true),
    ],
  };
}

function supervised(n: number, random: Random): DemoItem {
  const { orgId, login, name } = hospital(n + 5);
  const opened = n < 4 ? monthDay(n * 2 + 1, random) : makeDate(YEAR, n < 6 ? 11 : 12, n < 6 ? 22 : 28);
  const done = workdaysAfter(opened, n === 2 ? 19 : 9);
  const steps = [
    step(opened, 9, 'law', 'hand_out', { matter: '按会议要求整改到位', source: 'meeting' }),
    step(workdaysAfter(opened, 1), 9, login, 'sign', {}),
    step(done, 10, login, 'submit', { outcome: '已整改到位' }, true),
    step(workdaysAfter(done, 1), 16, 'off', 'close', {}),
  ];
  return { procedure: 'supervision', title: `${name}${pick(['医疗废物处置', '院感防控', '处方管理', '档案真实性'], n, '')}整改（演示）`, parties: { lead: orgId, reviewer: SECTION_IDS.off }, steps: n < 4 ? steps : steps.slice(0, 2) };
}

/** A working day of a month of the year, 0 for January. */
function monthDay(month: number, random: Random): PlainDate {
  return workdaysAfter(makeDate(YEAR, month + 1, 2 + Math.floor(random() * 16)), 1);
}

/** Weekdays later; on which day an office works is not asked, since a holiday is as good a day to enter something. */
function workdaysAfter(day: PlainDate, count: number): PlainDate {
  let result = day;
  for (let left = count; left > 0; ) {
    result = addDays(result, 1);
    if (dayOfWeek(result) < 6) left -= 1;
  }
  return result;
}

function step(day: PlainDate, hour: number, login: string, action: string, fields: Readonly<Record<string, string>>, hasFile = false): DemoItemStep {
  return { at: `${day}T${String(hour).padStart(2, '0')}:00:00+08:00`, login, action, fields, ...(hasFile ? { hasFile } : {}) };
}
