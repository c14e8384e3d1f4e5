import { addDays, addMonths, plainDate } from '@taizhang/kernel';
import {
  dayOfAge, defineProgramme,
  type Due, type Judgement, type NotConcerned, type Parameters, type ResidentView, type RuleSource, type ServiceRecord, type Standing,
} from '@taizhang/records';
import { enrolledSince } from './enrolment.ts';
import { choice, choices, date, NONE_OR_SOME, number, text, WAYS } from './fields.ts';
import { count, flow, parameter } from './measure-parts.ts';

const ID = 'copd';
/** Only its title and day are known to us: whom it covers, how often and by which indicators is not. */
const RULE: RuleSource = { text: '《慢性阻塞性肺疾病患者健康服务规范（试行）》（2024-09-13 印发）', clause: '全文：对象、频次、指标公式未核到', verified: 'code' };
const START = plainDate('2024-09-13');
const UNSET = '规范数值未核到：0 为未设定，由县内按原件填写并注明出处';

/**
 * COPD (慢阻肺患者健康服务): enrolment, follow-ups and a schedule the county sets from the original of the norm. It has no measures
 * on purpose: nothing says they are built like those of hypertension.
 */
export const copd = defineProgramme({
  id: ID,
  name: { zh: '慢阻肺患者健康服务', en: 'COPD services' },
  shortName: { zh: '慢阻肺', en: 'COPD' },
  source: RULE,
  reads: [],
  kinds: [
    {
      id: 'enrol', name: { zh: '登记建档', en: 'Enrolment' }, source: RULE, oncePerDay: true,
      fields: [
        date('diagnosed_on', ['确诊日期', 'Diagnosed on'], { required: true }),
        text('diagnosed_at', ['确诊机构', 'Diagnosed at']),
        choice('grade', ['气流受限分级', 'Airflow limitation'], [['1', '1 级', 'Grade 1'], ['2', '2 级', 'Grade 2'], ['3', '3 级', 'Grade 3'], ['4', '4 级', 'Grade 4'], ['9', '不详', 'Unknown']], { preset: '9' }),
      ],
    },
    {
      id: 'follow_up', name: { zh: '慢阻肺随访', en: 'COPD follow-up' }, source: RULE, oncePerDay: true,
      fields: [
        choice('way', ['随访方式', 'Way'], WAYS, { required: true, preset: '2' }),
        choices('symptoms', ['症状', 'Symptoms'], [['1', '无症状', 'None'], ['2', '慢性咳嗽', 'Chronic cough'], ['3', '咳痰', 'Sputum'], ['4', '呼吸困难', 'Short of breath'], ['5', '喘息', 'Wheezing'], ['6', '下肢水肿', 'Swollen legs'], ['7', '其他', 'Other']], { required: true, exclusive: '1', preset: '1' }),
        choice('breathlessness', ['呼吸困难程度（mMRC）', 'Breathlessness (mMRC)'], [['0', '0 级', '0'], ['1', '1 级', '1'], ['2', '2 级', '2'], ['3', '3 级', '3'], ['4', '4 级', '4']], { carries: true, row: 'lungs' }),
        number('cat', ['慢阻肺评估测试（CAT）', 'CAT score'], '分', [0, 40], { row: 'lungs' }),
        number('oxygen', ['血氧饱和度', 'Oxygen saturation'], '%', [40, 100], { usual: [85, 100], row: 'lungs' }),
        number('fev1', ['FEV1 占预计值', 'FEV1, of predicted'], '%', [5, 200], { usual: [20, 130], row: 'spirometry' }),
        number('fev1_fvc', ['FEV1/FVC', 'FEV1/FVC'], '%', [5, 100], { usual: [20, 95], row: 'spirometry' }),
        number('exacerbations', ['上次随访以来急性加重', 'Exacerbations since the last visit'], '次', [0, 50], { usual: [0, 5], required: true, row: 'acute' }),
        number('admissions', ['因慢阻肺住院', 'Admissions for COPD'], '次', [0, 50], { usual: [0, 5], row: 'acute' }),
        number('cigarettes', ['日吸烟量', 'Cigarettes a day'], '支/日', [0, 200], { usual: [0, 60], carries: true }),
        choice('adherence', ['用药依从性', 'Takes medicine'], [['1', '规律', 'Regularly'], ['2', '间断', 'Irregularly'], ['3', '不用药', 'Not at all']], { required: true, carries: true, row: 'drug' }),
        choice('inhaler', ['吸入装置使用', 'Use of the inhaler'], [['1', '正确', 'Right'], ['2', '需要指导', 'Needs help'], ['9', '不使用', 'Has none']], { carries: true, row: 'drug' }),
        choice('adverse', ['药物不良反应', 'Adverse reaction'], NONE_OR_SOME, { required: true, preset: '1' }),
        choices('vaccines', ['接种疫苗', 'Vaccinated'], [['1', '流感疫苗', 'Influenza'], ['2', '肺炎球菌疫苗', 'Pneumococcus']], { carries: true }),
        text('medicine', ['用药', 'Medicine'], { carries: true, longest: 200 }),
        choice('referral', ['转诊', 'Referred'], [['1', '未转诊', 'No'], ['2', '已转诊', 'Yes']], { preset: '1' }),
      ],
    },
    {
      id: 'close', name: { zh: '终止管理', en: 'Closing' }, source: RULE, oncePerDay: true,
      fields: [choice('reason', ['原因', 'Reason'], [['1', '诊断更正', 'Diagnosis corrected'], ['2', '拒绝管理', 'Declined'], ['3', '转出', 'Transferred out'], ['9', '其他', 'Other']], { required: true })],
    },
  ],
  counts: [
    count('calendar', 'copd_enrolled', ['登记的慢阻肺患者', 'Enrolled COPD patients'], ['期末登记建档、未终止的慢阻肺常住患者；死亡、迁出、终止的自当日起剔除。只计人数：规范的指标公式未核到，不计算管理率。', 'Resident patients enrolled and not closed on the last day. A number only: the norm’s indicators are not known to us, so no rate is computed.'], RULE),
  ],
  measures: [],
  flows: [flow('copd_followups', ['慢阻肺患者随访', 'COPD follow-ups'], 'times', ['本期随访人次。', 'Follow-ups in the period.'], RULE, ({ kind }) => (kind === 'follow_up' ? 1 : 0))],
  parameters: [
    parameter('copd_age_from', ['服务对象起始年龄', 'From which age'], '岁', START, 0, UNSET),
    parameter('copd_months', ['随访间隔', 'Interval of follow-ups'], '月', START, 0, UNSET),
    parameter('copd_referral_days', ['转诊或急性加重后随访期限', 'Follow-up after a referral or exacerbation'], '天', START, 0, UNSET),
  ],
  sentences: {
    noted: { zh: '已记录；规范的分类标准未核到，不作分类', en: 'Noted; the norm’s classification is not known, none is made' },
    visit: { zh: '慢阻肺随访', en: 'COPD follow-up' },
    recheck: { zh: '转诊或急性加重后随访', en: 'Follow-up after a referral or exacerbation' },
    worse: { zh: '上次随访以来急性加重 {0} 次', en: '{0} exacerbations since the last visit' },
  },
  assess: assessPatient,
  judge: judgeFollowUp,
});

function assessPatient(view: ResidentView, parameters: Parameters): Standing | NotConcerned {
  const since = enrolledSince(view, ID);
  const { orgId } = view;
  if (since === undefined || !view.isResident || orgId === undefined) return { counts: null, validUntil: null };
  const ageFrom = parameters.get('copd_age_from', since);
  if (view.age < ageFrom) return { counts: null, validUntil: dayOfAge(view.bornOn, ageFrom) };
  const last = view.of(ID, 'follow_up').findLast(({ on }) => on >= since);
  return { orgId, counts: ['copd_enrolled'], dues: nextVisit(last, since, parameters), missing: [], doubts: [], validUntil: null };
}

/** Nothing is due while the county has not set the interval. */
function nextVisit(last: ServiceRecord | undefined, since: ServiceRecord['on'], parameters: Parameters): readonly Due[] {
  const start = last?.on ?? since;
  const days = parameters.get('copd_referral_days', start);
  if (last !== undefined && days > 0 && isWorse(last)) return [{ kind: 'follow_up', what: ['recheck'], from: addDays(start, 1), by: addDays(start, days) }];
  const months = parameters.get('copd_months', start);
  return months > 0 ? [{ kind: 'follow_up', what: ['visit'], from: start, by: addMonths(start, months) }] : [];
}

function isWorse({ fields }: ServiceRecord): boolean {
  return fields['referral'] === '2' || (typeof fields['exacerbations'] === 'number' && fields['exacerbations'] > 0);
}

function judgeFollowUp(record: ServiceRecord): Judgement {
  const exacerbations = record.kind === 'follow_up' ? record.fields['exacerbations'] : 0;
  if (typeof exacerbations === 'number' && exacerbations > 0) return { level: 'attention', title: ['worse', exacerbations], because: [], fills: {} };
  return { level: 'good', title: ['noted'], because: [], fills: {} };
}
