import { addDays, plainDate, type PlainDate } from '@taizhang/kernel';
import {
  choicesIn, defineProgramme, firstAfter, nextYearStart, reportingYearOf,
  type CountDefinition, type Due, type Judgement, type MeasureDefinition, type MissingReason, type NotConcerned, type Parameters, type ResidentView, type RuleSource, type Saying,
  type ServiceRecord, type Standing, type YearStep,
} from '@taizhang/records';
import { contractOn, contractsOf, contractYearOf, fulfilmentOf, type Contract } from './family-doctor-contract.ts';
import { familyDoctorForms } from './family-doctor-forms.ts';
import { KEY_GROUPS } from './family-doctor-groups.ts';
import { PACKAGE_SERVICES, PACKAGES } from './family-doctor-packages.ts';
import { count, flow, parameter, rate } from './measure-parts.ts';
import { words } from './words.ts';

const ID = 'family_doctor';
const START = plainDate('2022-03-03');
const SIGNED = guideline('签约率＝签约人数÷常住人口×100%');
const KEY = guideline('重点人群签约率＝重点人群签约人数÷重点人群数×100%');
const RENEWED = guideline('续签率＝续签人数÷上期签约人数×100%');
const FULFILLED = guideline('履约率＝按协议完成服务人数÷签约人数×100%');

/** Family doctor contracts (家庭医生签约服务): signed for a term, renewed before it ends, and kept when the packages' services were delivered. */
export const familyDoctor = defineProgramme({
  id: ID,
  name: words('家庭医生签约服务', 'Family doctor contracts'),
  shortName: words('签约', 'Contract'),
  source: SIGNED,
  reads: ['health_record', 'child', 'pregnancy', 'hypertension', 'diabetes', 'severe_mental', 'tuberculosis', 'tcm_elderly'],
  kinds: familyDoctorForms(SIGNED),
  counts: [
    count('calendar', 'fd_residents', ['常住居民', 'Residents'], ['期末常住居民数；死亡、迁出的自当日起剔除。', 'Residents on the last day; out from the day of death or leaving.'], SIGNED),
    count('calendar', 'fd_signed', ['签约居民', 'Residents under contract'], ['常住居民中期末协议在有效期内的人数。', 'Of these, residents whose contract is in force.'], SIGNED),
    count('calendar', 'fd_key', ['重点人群', 'Key groups'], ['常住居民中属于十类重点人群任一类的人数，去重。', 'Residents of any of the ten key groups, each counted once.'], KEY),
    count('calendar', 'fd_key_signed', ['签约的重点人群', 'Key groups under contract'], ['其中期末协议在有效期内的人数。', 'Of these, people whose contract is in force.'], KEY),
    count('calendar', 'fd_fulfilled', ['履约居民', 'Contracts kept'], ['签约居民中本协议年度内各服务包到期应提供的服务均已提供的人数；约定次数按季度均摊，每年 1 次的到协议年度最后一天为到期。', 'Of the residents under contract, those given every service of their packages due so far in the contract year; the number agreed is spread over its quarters, one a year is due on its last day.'], FULFILLED),
    count('calendar', 'fd_expired', ['协议年内到期', 'Contracts that ran out this year'], ['常住居民中本年度协议期满的人数；提前解约的不计。', 'Residents whose contract ran out this year; one ended before its time does not count.'], RENEWED),
    count('calendar', 'fd_renewed', ['到期后续签', 'Renewed'], ['其中期末前已续签或重新签约的人数；次年才续签的计为未续签。', 'Of these, residents who renewed or signed again by the last day; renewed only next year counts as not.'], RENEWED),
    ...KEY_GROUPS.flatMap(groupCounts),
  ],
  measures: [
    rate('fd_rate', ['家庭医生签约率', 'Contract rate'], ['fd_signed', 'fd_residents'], ['分子为签约居民数，分母为常住居民数。', 'Residents under contract over residents.'], SIGNED, { submittedAs: 'contract_rate' }),
    rate('fd_key_rate', ['重点人群签约率', 'Key-group contract rate'], ['fd_key_signed', 'fd_key'], ['分子为签约的重点人群数，分母为重点人群数。', 'Key-group people under contract over all of them.'], KEY, { submittedAs: 'contract_key_rate' }),
    rate('fd_renewal_rate', ['续签率', 'Renewal rate'], ['fd_renewed', 'fd_expired'], ['分子为到期后续签人数，分母为本年度协议期满人数。', 'Residents who renewed over those whose contract ran out this year.'], RENEWED),
    rate('fd_fulfil_rate', ['履约率', 'Fulfilment rate'], ['fd_fulfilled', 'fd_signed'], ['分子为履约居民数，分母为签约居民数。', 'Contracts kept over residents under contract.'], FULFILLED, { submittedAs: 'contract_fulfil_rate' }),
    ...KEY_GROUPS.map(groupMeasure),
  ],
  flows: [
    flow('fd_signings', ['签约', 'Contracts signed'], 'persons', ['本期新签约人次。', 'Contracts signed in the period.'], SIGNED, ({ kind }) => (kind === 'sign' ? 1 : 0)),
    flow('fd_renewals', ['续约', 'Contracts renewed'], 'persons', ['本期续约人次。', 'Contracts renewed in the period.'], RENEWED, ({ kind }) => (kind === 'renew' ? 1 : 0)),
    flow('fd_services', ['签约服务', 'Services under contract'], 'times', ['本期签约服务记录人次，各项目的随访、体检另计。', 'Services under contract in the period, apart from visits and checks of the programmes.'], FULFILLED, ({ kind }) => (kind === 'service' ? 1 : 0)),
  ],
  parameters: [
    parameter('fd_renewal_days', ['到期前提醒续约', 'Renewal listed before expiry'], '天', START, 30, '工作惯例：到期前 30 天提醒续约'),
    ...PACKAGE_SERVICES.map(({ parameter: id, name, times }) => parameter(id, [`${name.zh}每协议年度次数`, `${name.en}: times a contract year`], '次', START, times, '服务包约定次数；由县级按本地签约协议维护 (from memory)')),
  ],
  sentences: {
    renew: words('协议 {0} 到期，续约', 'Contract ends on {0}: renew'),
    serve: words('签约服务 {0}/{1}', 'Service under contract {0}/{1}'),
    not_signed: words('未签约', 'No contract'),
    ran_out: words('协议已于 {0} 到期', 'Contract ran out on {0}'),
    ended: words('已于 {0} 解约', 'Contract ended on {0}'),
    not_renewed: words('{0} 到期，未续约', 'Ran out on {0}, not renewed'),
    valid_until: words('协议有效至 {0}', 'Contract holds until {0}'),
    noted: words('已记录', 'Noted'),
    ...Object.fromEntries(PACKAGE_SERVICES.flatMap(({ id, name }) => [
      [`short_${id}`, words(`${name.zh} {0} 次，截至当日应有 {1} 次`, `${name.en}: {0} times, {1} due by then`)],
      [`step_${id}`, words(`${name.zh}（第{0}次）`, `${name.en} {0}`)],
    ])),
    ...Object.fromEntries(PACKAGES.flatMap(({ code, name }) => [
      [`not_in_${code}`, words(`所选“${name.zh}”，本人不在该人群`, `"${name.en}" was chosen, but the resident is not of that group`)],
      [`offer_${code}`, words(`属于该人群，可加“${name.zh}”`, `Of that group: "${name.en}" can be added`)],
    ])),
  },
  assess: assessFamilyDoctor,
  judge: judgeContract,
  yearSteps: contractSteps,
});

function assessFamilyDoctor(view: ResidentView, parameters: Parameters): Standing | NotConcerned {
  const { asOf, orgId } = view;
  if (!view.isResident || orgId === undefined) return { counts: null, validUntil: null };
  const own = view.records(ID);
  const contracts = own.length === 0 ? NO_CONTRACTS : contractsOf(own);
  const contract = contractOn(contracts, asOf);
  const unsigned: Saying | undefined = contract ? undefined : whyNotSigned(contracts);
  const [counts, missing]: [string[], MissingReason[]] = [['fd_residents'], []];
  const put = (signed: string, measure: string): void => {
    if (unsigned) missing.push({ measure, why: unsigned });
    else counts.push(signed);
  };
  put('fd_signed', 'fd_rate');
  const days: (PlainDate | null | undefined)[] = [];
  let isKey = false;
  for (const group of KEY_GROUPS) {
    days.push(group.turnsOn?.(view));
    if (!group.has(view)) continue;
    isKey = true;
    counts.push(group.all);
    put(group.signed, group.rate);
  }
  if (isKey) {
    counts.push('fd_key');
    put('fd_key_signed', 'fd_key_rate');
  }
  if (contracts.length > 0) {
    countRenewal(contracts, asOf, counts, missing);
    for (const { from, until, lastDay } of contracts) if (until > asOf) days.push(from, until, lastDay);
    days.push(nextYearStart(asOf, 'calendar'));
  }
  const dues = [...renewalDue(contracts, parameters), ...(contract ? keepContract(contract, view, parameters, { counts, missing, days }) : [])];
  return { orgId, counts, dues: dues.sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0)), missing, doubts: [], validUntil: firstAfter(asOf, days) };
}

const NO_CONTRACTS: readonly Contract[] = [];

function whyNotSigned(contracts: readonly Contract[]): Saying {
  const last = contracts.at(-1);
  if (last === undefined) return ['not_signed'];
  return last.wasEnded ? ['ended', last.until] : ['ran_out', last.lastDay];
}

/** A contract has run out on its last day, so that one that ends on 31 December belongs to that year. */
function countRenewal(contracts: readonly Contract[], asOf: PlainDate, counts: string[], missing: MissingReason[]): void {
  const year = reportingYearOf(asOf, 'calendar');
  const at = contracts.findLastIndex(({ lastDay, wasEnded }) => !wasEnded && lastDay <= asOf && lastDay >= year.from);
  const ended = contracts[at];
  if (ended === undefined) return;
  counts.push('fd_expired');
  if (contracts.length > at + 1) counts.push('fd_renewed');
  else missing.push({ measure: 'fd_renewal_rate', why: ['not_renewed', ended.lastDay] });
}

function renewalDue(contracts: readonly Contract[], parameters: Parameters): readonly Due[] {
  const last = contracts.at(-1);
  if (last === undefined || last.wasEnded) return [];
  return [{ kind: 'renew', what: ['renew', last.lastDay], from: addDays(last.until, -parameters.get('fd_renewal_days', last.from)), by: last.lastDay }];
}

/** Counts whether the contract is kept so far, and says which of its own services are still to be given this contract year. */
function keepContract(contract: Contract, view: ResidentView, parameters: Parameters, { counts, missing, days }: { counts: string[]; missing: MissingReason[]; days: (PlainDate | null | undefined)[] }): readonly Due[] {
  const year = contractYearOf(contract, view.asOf);
  const all = fulfilmentOf(contract, year, view, parameters);
  const short = all.filter(({ done, dueNow }) => done < dueNow);
  if (short.length === 0) counts.push('fd_fulfilled');
  for (const { service, done, dueNow } of short) missing.push({ measure: 'fd_fulfil_rate', why: [`short_${service.id}`, done, dueNow] });
  days.push(year.nextShare, addDays(year.lastDay, 1));
  // What other programmes record is due there.
  const own = all.filter(({ service, done, times }) => service.programme === ID && done < times);
  return own.map(({ done, times }): Due => ({ kind: 'service', what: ['serve', done + 1, times], from: year.start, by: year.lastDay }));
}

function judgeContract(record: ServiceRecord, view: ResidentView): Judgement {
  if (record.kind !== 'sign' && record.kind !== 'renew') return { level: 'good', title: ['noted'], because: [], fills: {} };
  const contract = contractsOf([...view.records(ID), record]).at(-1);
  const chosen = choicesIn(record, 'packages');
  const mine = new Set(KEY_GROUPS.filter((group) => group.has(view)).map(({ id }) => PACKAGE_OF_GROUP[id]));
  const wrong = PACKAGES.filter(({ code }) => chosen.includes(code) && GROUPED.has(code) && !mine.has(code));
  const offers = PACKAGES.filter(({ code }) => !chosen.includes(code) && mine.has(code));
  return {
    level: wrong.length > 0 ? 'attention' : 'good',
    title: ['valid_until', contract?.lastDay ?? record.on],
    because: [...wrong.map(({ code }): Saying => [`not_in_${code}`]), ...offers.map(({ code }): Saying => [`offer_${code}`])],
    fills: {},
  };
}

/** Which package is made for which group. */
const PACKAGE_OF_GROUP: Readonly<Record<string, string>> = { child: 'child', elder: 'elderly', maternal: 'maternal', hypertension: 'hypertension', diabetes: 'diabetes', tuberculosis: 'tuberculosis', mental: 'mental', disabled: 'disabled' };
const GROUPED = new Set(Object.values(PACKAGE_OF_GROUP));

function contractSteps(view: ResidentView, parameters: Parameters): readonly YearStep[] {
  const contract = contractOn(contractsOf(view.records(ID)), view.asOf);
  if (contract === undefined) return [];
  const year = contractYearOf(contract, view.asOf);
  return fulfilmentOf(contract, year, view, parameters).flatMap(({ service, times }) => {
    const done = view.records(service.programme).filter((record) => record.on >= year.start && service.proves(record));
    return Array.from({ length: Math.max(done.length, times) }, (_, at): YearStep => ({ what: [`step_${service.id}`, at + 1], doneOn: done[at]?.on ?? null }));
  });
}

function groupCounts({ all, signed, name }: (typeof KEY_GROUPS)[number]): readonly CountDefinition[] {
  return [
    count('calendar', all, [name.zh, name.en], [`期末常住居民中的${name.zh}数。`, `Residents on the last day: ${name.en.toLowerCase()}.`], KEY),
    count('calendar', signed, [`签约的${name.zh}`, `${name.en} under contract`], ['其中期末协议在有效期内的人数。', 'Of these, people whose contract is in force.'], KEY),
  ];
}

function groupMeasure({ rate: id, all, signed, name }: (typeof KEY_GROUPS)[number]): MeasureDefinition {
  return rate(id, [`${name.zh}签约率`, `${name.en}: contract rate`], [signed, all], ['分子为该人群签约人数，分母为该人群人数。', 'People of the group under contract over all of the group.'], KEY);
}

function guideline(clause: string): RuleSource {
  return { text: '《关于推进家庭医生签约服务高质量发展的指导意见》（国卫基层发〔2022〕10号）', clause, verified: 'memory' };
}
