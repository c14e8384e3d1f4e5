import type { RecordKind } from '@taizhang/records';
import { choice, choices, date, NONE_OR_SOME, number, text } from './fields.ts';
import { norm } from './norm-source.ts';
import { RISK_SOURCE } from './pregnancy-sources.ts';

const RULE = norm('孕产妇健康管理服务规范', 'web');
const WOMEN: Pick<RecordKind, 'sex' | 'ages'> = { sex: 'female', ages: [10, 60] };
const NORMAL_OR_NOT = [['1', '未见异常', 'Normal'], ['2', '异常', 'Abnormal']] as const;
const REFERRAL = choice('referral', ['转诊', 'Referred'], NONE_OR_SOME, { preset: '1' });

// 妊娠风险评估分级: green, yellow, orange, red; purple (infectious disease) stands beside the others.
const RISK = choice(
  'risk', ['妊娠风险分级', 'Risk colour'],
  [['1', '绿色（低风险）', 'Green (low)'], ['2', '黄色（一般）', 'Yellow (moderate)'], ['3', '橙色（较高）', 'Orange (raised)'], ['4', '红色（高）', 'Red (high)'], ['5', '紫色（传染病）', 'Purple (infectious)']],
  { required: true, preset: '1', carries: true },
);
const BLOOD_PRESSURE = [
  number('sbp', ['收缩压', 'Systolic pressure'], 'mmHg', [50, 300], { required: true, usual: [80, 180], row: 'bp' }),
  number('dbp', ['舒张压', 'Diastolic pressure'], 'mmHg', [30, 200], { required: true, usual: [45, 110], row: 'bp' }),
];
const HAEMOGLOBIN = number('hb', ['血红蛋白', 'Haemoglobin'], 'g/L', [30, 220], { usual: [80, 160], otherUnit: { unit: 'g/dL', factor: 10 }, row: 'lab' });
const URINE_PROTEIN = choice('protein', ['尿蛋白', 'Urine protein'], [['1', '－', 'Negative'], ['2', '±', 'Trace'], ['3', '＋', '+'], ['4', '＋＋及以上', '++ or more']], { row: 'lab' });

/** Forms of maternal care: fields of the norm's forms as remembered, see 1.5 of the handbook. */
export const pregnancyForms: readonly RecordKind[] = [
  {
    id: 'registration', name: { zh: '建册及第 1 次产前检查', en: 'Booking and first antenatal check' }, source: norm('第1次产前检查服务记录表', 'memory'), ...WOMEN, oncePerDay: true,
    fields: [
      date('lmp', ['末次月经', 'Last menstrual period'], { required: true, row: 'dates' }),
      date('edd', ['预产期', 'Expected date'], { isFilled: true, row: 'dates' }),
      number('weeks', ['孕周', 'Weeks'], '周', [0, 45], { isFilled: true, row: 'dates' }),
      number('gravidity', ['孕次', 'Pregnancies'], '次', [1, 20], { usual: [1, 6], row: 'parity' }),
      number('parity', ['产次', 'Births'], '次', [0, 15], { usual: [0, 4], row: 'parity' }),
      number('height', ['身高', 'Height'], 'cm', [100, 210], { decimals: 1, usual: [140, 185], row: 'body' }),
      number('weight', ['体重', 'Weight'], 'kg', [25, 200], { decimals: 1, usual: [38, 110], row: 'body' }),
      ...BLOOD_PRESSURE,
      HAEMOGLOBIN,
      URINE_PROTEIN,
      choice('hbsag', ['乙肝表面抗原', 'HBsAg'], [['1', '阴性', 'Negative'], ['2', '阳性', 'Positive'], ['3', '未查', 'Not tested']], { row: 'infection' }),
      choice('syphilis', ['梅毒', 'Syphilis'], [['1', '阴性', 'Negative'], ['2', '阳性', 'Positive'], ['3', '未查', 'Not tested']], { row: 'infection' }),
      choice('hiv', ['艾滋病抗体', 'HIV antibody'], [['1', '阴性', 'Negative'], ['2', '阳性', 'Positive'], ['3', '未查', 'Not tested']], { row: 'infection' }),
      choices('history', ['既往史', 'History'], [
        ['1', '无', 'None'], ['2', '心脏病', 'Heart disease'], ['3', '肾脏疾病', 'Kidney disease'], ['4', '肝脏疾病', 'Liver disease'], ['5', '高血压', 'Hypertension'],
        ['6', '贫血', 'Anaemia'], ['7', '糖尿病', 'Diabetes'], ['8', '其他', 'Other'],
      ], { exclusive: '1', preset: '1' }),
      RISK,
      REFERRAL,
      date('next_on', ['下次随访日期', 'Next visit']),
    ],
  },
  {
    id: 'antenatal', name: { zh: '第 2～5 次产前随访', en: 'Antenatal visit 2–5' }, source: norm('第2～5次产前随访服务记录表', 'memory'), ...WOMEN, oncePerDay: true,
    fields: [
      number('weeks', ['孕周', 'Weeks'], '周', [0, 45], { isFilled: true }),
      number('weight', ['体重', 'Weight'], 'kg', [25, 200], { decimals: 1, usual: [38, 120], carries: true, row: 'body' }),
      number('fundal_height', ['宫底高度', 'Fundal height'], 'cm', [5, 60], { decimals: 1, usual: [10, 42], row: 'body' }),
      number('girth', ['腹围', 'Girth'], 'cm', [40, 180], { decimals: 1, usual: [60, 130], row: 'body' }),
      choice('position', ['胎位', 'Position'], [['1', '头位', 'Head'], ['2', '臀位', 'Breech'], ['3', '横位', 'Transverse'], ['4', '未定', 'Not certain']], { row: 'foetus' }),
      number('fhr', ['胎心率', 'Foetal heart rate'], '次/分', [50, 250], { usual: [100, 180], row: 'foetus' }),
      ...BLOOD_PRESSURE,
      HAEMOGLOBIN,
      URINE_PROTEIN,
      choice('class', ['分类', 'Classification'], NORMAL_OR_NOT, { isFilled: true }),
      RISK,
      choices('advice', ['指导', 'Advice'], [
        ['1', '个人卫生', 'Hygiene'], ['2', '膳食', 'Diet'], ['3', '心理', 'Mood'], ['4', '运动', 'Exercise'], ['5', '自我监护', 'Self-monitoring'], ['6', '母乳喂养', 'Breastfeeding'], ['7', '分娩准备', 'Preparing for birth'],
      ], {}),
      REFERRAL,
      date('next_on', ['下次随访日期', 'Next visit']),
    ],
  },
  {
    id: 'high_risk_care', name: { zh: '高危孕产妇专案管理', en: 'Special care of a high-risk woman' }, source: RISK_SOURCE, ...WOMEN, oncePerDay: true,
    fields: [
      text('factors', ['高危因素', 'Risk factors'], { required: true }),
      text('care', ['处理与随访', 'What was done'], { required: true }),
      text('hospital', ['转诊机构', 'Hospital']),
    ],
  },
  {
    id: 'delivery', name: { zh: '分娩登记', en: 'Delivery' }, source: RULE, ...WOMEN, oncePerDay: true,
    fields: [
      number('weeks', ['分娩孕周', 'Weeks'], '周', [0, 45], { isFilled: true, row: 'birth' }),
      number('live_births', ['活产数', 'Live births'], '人', [0, 8], { required: true, usual: [0, 2], row: 'birth' }),
      number('stillbirths', ['死胎死产数', 'Stillbirths'], '人', [0, 8], { usual: [0, 1], row: 'birth' }),
      choice('place', ['分娩地点', 'Place'], [['1', '医疗保健机构', 'Health institution'], ['2', '家中', 'At home'], ['3', '途中及其他', 'On the way, elsewhere']], { required: true, preset: '1', row: 'how' }),
      choice('mode', ['分娩方式', 'Mode'], [['1', '自然产', 'Vaginal'], ['2', '剖宫产', 'Caesarean'], ['3', '胎头吸引', 'Vacuum'], ['4', '产钳', 'Forceps'], ['5', '臀助产', 'Breech']], { required: true, preset: '1', row: 'how' }),
      date('discharged_on', ['出院日期', 'Discharged on'], { note: ['家中分娩不填；未填按分娩日期起算访视', 'Empty for a birth at home; while empty, visits are counted from the day of delivery'] }),
      choice('condition', ['产妇情况', 'Mother'], [['1', '正常', 'Well'], ['2', '异常', 'Not well']], { preset: '1' }),
    ],
  },
  {
    id: 'termination', name: { zh: '妊娠终止', en: 'End of pregnancy without birth' }, source: RULE, ...WOMEN, oncePerDay: true,
    fields: [
      choice('how', ['终止方式', 'How'], [['1', '自然流产', 'Miscarriage'], ['2', '人工流产', 'Abortion'], ['3', '引产', 'Induced labour'], ['4', '异位妊娠', 'Ectopic'], ['9', '其他', 'Other']], { required: true }),
      number('weeks', ['孕周', 'Weeks'], '周', [0, 45], { isFilled: true }),
    ],
  },
  {
    id: 'postnatal', name: { zh: '产后访视', en: 'Postnatal visit' }, source: norm('产后访视记录表', 'memory'), ...WOMEN, oncePerDay: true,
    fields: [
      date('discharged_on', ['出院日期', 'Discharged on'], { row: 'days' }),
      number('temperature', ['体温', 'Temperature'], '℃', [34, 43], { decimals: 1, usual: [35.5, 38.5], row: 'days' }),
      ...BLOOD_PRESSURE,
      choice('mood', ['一般心理状况', 'Mood'], NORMAL_OR_NOT, { preset: '1', row: 'state' }),
      choice('breast', ['乳房', 'Breasts'], NORMAL_OR_NOT, { preset: '1', row: 'state' }),
      choice('lochia', ['恶露', 'Lochia'], NORMAL_OR_NOT, { preset: '1', row: 'state' }),
      choice('uterus', ['子宫', 'Uterus'], NORMAL_OR_NOT, { preset: '1', row: 'state' }),
      choice('wound', ['伤口', 'Wound'], NORMAL_OR_NOT, { preset: '1', row: 'state' }),
      choice('class', ['分类', 'Classification'], NORMAL_OR_NOT, { isFilled: true }),
      REFERRAL,
    ],
  },
  {
    id: 'postnatal_42', name: { zh: '产后 42 天健康检查', en: 'Check 42 days after delivery' }, source: norm('产后42天健康检查记录表', 'memory'), ...WOMEN, oncePerDay: true,
    fields: [
      ...BLOOD_PRESSURE,
      choice('recovery', ['恢复情况', 'Recovery'], [['1', '已恢复', 'Recovered'], ['2', '未恢复', 'Not recovered']], { required: true, preset: '1' }),
      choice('close', ['处理', 'Outcome'], [['1', '结案', 'Closed'], ['2', '转诊', 'Referred']], { preset: '1' }),
    ],
  },
];
