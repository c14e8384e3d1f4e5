import type { RecordKind } from '@taizhang/records';
import { warningSigns } from './child-warning-signs.ts';
import { choice, choices, date, NONE_OR_SOME, number, text } from './fields.ts';
import { norm } from './norm-source.ts';

const NORMAL_OR_NOT = [['1', '未见异常', 'Normal'], ['2', '异常', 'Abnormal']] as const;
const GROWTH = [['1', '上', 'Above'], ['2', '中', 'Middle'], ['3', '下', 'Below']] as const;
const EYE = choice('eye', ['眼保健和视力检查', 'Eyes and vision'], [...NORMAL_OR_NOT, ['3', '未查', 'Not examined']], { required: true, preset: '3', row: 'senses' });
const REFERRAL = choice('referral', ['转诊', 'Referred'], NONE_OR_SOME, { preset: '1' });
const HAEMOGLOBIN = number('hb', ['血红蛋白', 'Haemoglobin'], 'g/L', [30, 220], { usual: [80, 160], otherUnit: { unit: 'g/dL', factor: 10 }, row: 'lab' });

/** Answers that make a newborn a high-risk child; 无 excludes them. */
const RISKS = choices('risks', ['高危因素', 'Risk factors'], [['1', '无', 'None'], ['2', '早产', 'Preterm'], ['3', '低出生体重', 'Low birth weight'], ['4', '双多胎', 'Twins or more'], ['5', '出生缺陷', 'Birth defect'], ['6', '窒息', 'Asphyxia'], ['9', '其他', 'Other']], { required: true, exclusive: '1', preset: '1' });

/** Forms of child health care: fields of the norm's forms as remembered, see 1.4 of the handbook. */
export const childForms: readonly RecordKind[] = [
  {
    id: 'newborn_visit', name: { zh: '新生儿家庭访视', en: 'Newborn home visit' }, source: norm('新生儿家庭访视记录表', 'memory'), ages: [0, 0], oncePerDay: true,
    fields: [
      date('discharged_on', ['出院日期', 'Discharged on'], { row: 'birth' }),
      number('weeks', ['出生孕周', 'Weeks at birth'], '周', [20, 45], { usual: [28, 42], row: 'birth' }),
      number('birth_weight', ['出生体重', 'Weight at birth'], 'g', [300, 7000], { usual: [1500, 5000], otherUnit: { unit: 'kg', factor: 1000 }, row: 'birth' }),
      number('weight', ['目前体重', 'Weight now'], 'g', [300, 8000], { usual: [1500, 6000], otherUnit: { unit: 'kg', factor: 1000 }, row: 'body' }),
      number('height', ['身长', 'Length'], 'cm', [20, 70], { decimals: 1, usual: [40, 60], row: 'body' }),
      number('temperature', ['体温', 'Temperature'], '℃', [33, 43], { decimals: 1, usual: [35.5, 38], row: 'body' }),
      RISKS,
      choice('feeding', ['喂养方式', 'Feeding'], [['1', '纯母乳', 'Breast only'], ['2', '混合', 'Mixed'], ['3', '人工', 'Formula']], { required: true, preset: '1', row: 'feed' }),
      choice('jaundice', ['黄疸', 'Jaundice'], [['1', '无', 'None'], ['2', '面部', 'Face'], ['3', '躯干', 'Trunk'], ['4', '四肢', 'Limbs'], ['5', '手足', 'Hands and feet']], { preset: '1', row: 'feed' }),
      choice('cord', ['脐带', 'Cord'], [['1', '未脱', 'On'], ['2', '脱落', 'Off'], ['3', '有渗出', 'Oozing'], ['4', '其他', 'Other']], { row: 'feed' }),
      choice('hearing', ['新生儿听力筛查', 'Hearing screen'], [['1', '通过', 'Passed'], ['2', '未通过', 'Failed'], ['3', '未筛查', 'Not done'], ['4', '不详', 'Not known']], { row: 'senses' }),
      choice('metabolic', ['新生儿疾病筛查', 'Metabolic screen'], [['1', '阴性', 'Negative'], ['2', '阳性', 'Positive'], ['3', '未进行', 'Not done'], ['4', '不详', 'Not known']], { row: 'senses' }),
      EYE,
      REFERRAL,
      date('next_on', ['下次随访日期', 'Next visit']),
    ],
  },
  check('infant_check', ['1～8 月龄健康检查', 'Check at 1 to 8 months'], '1～8月龄儿童健康检查记录表', [0, 0], [3, 8]),
  check('toddler_check', ['12～30 月龄健康检查', 'Check at 12 to 30 months'], '12～30月龄儿童健康检查记录表', [1, 2], [12, 30]),
  check('preschool_check', ['3～6 岁健康检查', 'Check at 3 to 6 years'], '3～6岁儿童健康检查记录表', [3, 6], [36, 72]),
  {
    id: 'high_risk_case', name: { zh: '高危儿专案管理', en: 'Special care of a high-risk child' }, source: norm('高危儿增加访视次数并专案管理', 'web'), ages: [0, 6], oncePerDay: true,
    fields: [text('factors', ['高危因素', 'Risk factors'], { required: true }), text('care', ['处理与随访', 'What was done'], { required: true }), choice('outcome', ['转归', 'Outcome'], [['1', '继续管理', 'Goes on'], ['2', '结案', 'Closed']], { preset: '1' })],
  },
];

function check(id: string, [zh, en]: readonly [string, string], form: string, ages: readonly [number, number], signs: readonly [from: number, to: number]): RecordKind {
  const isInfant = id === 'infant_check';
  return {
    id, name: { zh, en }, source: norm(form, 'memory'), ages, oncePerDay: true,
    fields: [
      number('weight', ['体重', 'Weight'], 'kg', [1, 80], { decimals: 2, usual: isInfant ? [2.5, 13] : [6, 40], row: 'body' }),
      choice('weight_grade', ['体重评价', 'Weight for age'], GROWTH, { preset: '2', row: 'body' }),
      number('height', ['身长（高）', 'Height'], 'cm', [30, 150], { decimals: 1, usual: isInfant ? [45, 80] : [65, 130], row: 'height' }),
      choice('height_grade', ['身长（高）评价', 'Height for age'], GROWTH, { preset: '2', row: 'height' }),
      ...(isInfant ? [number('head', ['头围', 'Head'], 'cm', [25, 60], { decimals: 1, usual: [32, 50], row: 'height' })] : []),
      HAEMOGLOBIN,
      ...(isInfant ? [choice('rickets', ['可疑佝偻病症状体征', 'Signs of rickets'], NONE_OR_SOME, { preset: '1', row: 'lab' })] : [number('caries', ['龋齿', 'Decayed teeth'], '颗', [0, 20], { row: 'lab' })]),
      EYE,
      ...(id === 'preschool_check' ? [number('vision_left', ['左眼视力', 'Vision, left'], '', [0.1, 2], { decimals: 1, row: 'vision' }), number('vision_right', ['右眼视力', 'Vision, right'], '', [0.1, 2], { decimals: 1, row: 'vision' })] : []),
      choice('hearing', ['听力', 'Hearing'], [['1', '通过', 'Passed'], ['2', '未通过', 'Failed'], ['3', '未查', 'Not examined']], { preset: '3', row: 'senses' }),
      choices('signs', ['发育预警征象', 'Warning signs'], [['0', '无', 'None'], ...warningSigns(...signs)], { required: true, exclusive: '0', preset: '0' }),
      choices('illness', ['两次随访间患病', 'Ill since the last visit'], [['1', '无', 'No'], ['2', '肺炎', 'Pneumonia'], ['3', '腹泻', 'Diarrhoea'], ['4', '外伤', 'Injury'], ['9', '其他', 'Other']], { exclusive: '1', preset: '1' }),
      number('outdoors', ['户外活动', 'Outdoors'], '小时/日', [0, 24], { decimals: 1, usual: [0, 8], carries: true, row: 'habit' }),
      number('vitamin_d', ['维生素 D', 'Vitamin D'], 'IU/日', [0, 5000], { usual: [0, 800], carries: true, row: 'habit' }),
      choices('advice', ['指导', 'Advice'], [['1', '科学喂养', 'Feeding'], ['2', '生长发育', 'Growth'], ['3', '疾病预防', 'Disease'], ['4', '预防伤害', 'Injury'], ['5', '口腔保健', 'Teeth'], ['6', '视力保护', 'Eyes']]),
      REFERRAL,
      date('next_on', ['下次随访日期', 'Next visit']),
    ],
  };
}
