import type { RecordKind, RuleSource } from '@taizhang/records';
import { choice, choices, date, number, text } from './fields.ts';
import { norm } from './norm-source.ts';

const ABNORMAL = norm('疑似预防接种异常反应：发现后 48 小时内网络报告；死亡、严重残疾、群体性、社会影响大的 2 小时内报告', 'memory');
const CERTIFICATE: RuleSource = { text: '《中华人民共和国疫苗管理法》', clause: '第四十七条 儿童出生后一个月内办理预防接种证', verified: 'law' };

/** Products that can be recorded, by the abbreviation on the schedule; 其他 holds every vaccine outside the programme. */
export const VACCINES = [
  ['HepB', '乙肝疫苗', 'Hepatitis B'], ['BCG', '卡介苗', 'BCG'], ['IPV', '脊灰灭活疫苗', 'Polio, inactivated'], ['bOPV', '脊灰减毒疫苗', 'Polio, oral'], ['DTaP', '百白破疫苗', 'DTaP'], ['DT', '白破疫苗', 'DT'],
  ['MMR', '麻腮风疫苗', 'MMR'], ['MR', '麻风疫苗', 'MR'], ['JE-L', '乙脑减毒疫苗', 'JE, live'], ['JE-I', '乙脑灭活疫苗', 'JE, inactivated'], ['MPSV-A', 'A群流脑多糖疫苗', 'Meningococcal A'], ['MPSV-AC', 'A群C群流脑多糖疫苗', 'Meningococcal A+C'],
  ['HepA-L', '甲肝减毒疫苗', 'Hepatitis A, live'], ['HepA-I', '甲肝灭活疫苗', 'Hepatitis A, inactivated'], ['HPV', '双价 HPV 疫苗', 'HPV, bivalent'],
  ['DTaP-IPV-Hib', '五联疫苗', 'Five-in-one (DTaP-IPV-Hib)'], ['MCV-AC', 'A群C群流脑结合疫苗', 'Meningococcal A+C conjugate'], ['OTHER', '其他非免疫规划疫苗', 'Other, outside the programme'],
] as const;

/** Forms of the vaccination clinic. */
export const immunisationForms: readonly RecordKind[] = [
  {
    id: 'certificate', name: { zh: '办理预防接种证', en: 'Vaccination certificate' }, source: CERTIFICATE, oncePerDay: true,
    fields: [text('number', ['接种证编号', 'Number'], { required: true, longest: 30 }), choice('local', ['居住属性', 'Residence'], [['1', '户籍', 'Registered here'], ['2', '流动', 'Migrant']], { preset: '1' })],
  },
  {
    id: 'dose', name: { zh: '接种记录', en: 'Vaccination' }, source: norm('预防接种服务规范', 'memory'),
    fields: [
      choice('vaccine', ['疫苗', 'Vaccine'], VACCINES, { required: true, row: 'what' }),
      number('dose_no', ['剂次', 'Dose'], '剂', [1, 9], { isFilled: true, row: 'what' }),
      text('batch', ['批号', 'Batch'], { longest: 40, row: 'vial' }),
      text('maker', ['生产企业', 'Maker'], { longest: 60, row: 'vial' }),
      choice('site', ['接种部位', 'Site'], [['1', '左上臂', 'Left arm'], ['2', '右上臂', 'Right arm'], ['3', '左大腿', 'Left thigh'], ['4', '右大腿', 'Right thigh'], ['5', '口服', 'By mouth']], {}),
      choice('paid', ['费用', 'Paid by'], [['1', '免疫规划（免费）', 'Programme (free)'], ['2', '自费', 'Parents']], { preset: '1' }),
      number('birth_hours', ['出生后小时数（乙肝首针）', 'Hours after birth (first hepatitis B)'], '小时', [0, 720], { row: 'newborn' }),
      number('birth_weight', ['出生体重（乙肝首针）', 'Weight at birth (first hepatitis B)'], 'g', [300, 7000], { usual: [1500, 5000], row: 'newborn' }),
      choice('mother_hbsag', ['母亲乙肝表面抗原（乙肝首针）', 'HBsAg of the mother (first hepatitis B)'], [['1', '阴性', 'Negative'], ['2', '阳性', 'Positive'], ['3', '不详', 'Not known']], { row: 'newborn' }),
      choice('observed', ['留观 30 分钟', 'Watched 30 minutes'], [['1', '无异常', 'No reaction'], ['2', '有反应', 'Reaction']], { preset: '1' }),
    ],
  },
  {
    id: 'deferral', name: { zh: '禁忌与缓种', en: 'Contraindication or deferral' }, source: norm('预防接种：询问健康状况和接种禁忌', 'memory'),
    fields: [
      choices('vaccines', ['疫苗', 'Vaccines'], VACCINES, { required: true }),
      choice('type', ['类型', 'Kind'], [['1', '禁忌', 'Contraindicated'], ['2', '缓种', 'Deferred'], ['3', '解除', 'Lifted']], { required: true }),
      date('until', ['缓种至', 'Deferred until']),
      text('why', ['原因', 'Reason'], { required: true }),
    ],
  },
  {
    id: 'globulin', name: { zh: '使用含免疫球蛋白制品', en: 'Immunoglobulin given' }, source: norm('免疫程序通则：含免疫球蛋白血液制品与注射类减毒活疫苗间隔不少于 3 个月', 'code'), oncePerDay: true,
    fields: [text('product', ['制品', 'Product'], { required: true })],
  },
  {
    id: 'aefi', name: { zh: '疑似预防接种异常反应', en: 'Adverse event after vaccination' }, source: ABNORMAL,
    fields: [
      choice('vaccine', ['疫苗', 'Vaccine'], VACCINES, { required: true }),
      date('onset_on', ['发生日期', 'Began on'], { required: true, row: 'when' }),
      choice('kind', ['反应', 'Reaction'], [['1', '一般反应', 'Common reaction'], ['2', '异常反应', 'Abnormal reaction'], ['3', '偶合症', 'Coincidence'], ['4', '心因性反应', 'Psychogenic'], ['9', '待定', 'Not yet known']], { required: true, preset: '9' }),
      choices('grave', ['是否属 2 小时报告情形', 'To be reported within 2 hours'], [['1', '否', 'No'], ['2', '死亡', 'Death'], ['3', '严重残疾', 'Grave disability'], ['4', '群体性', 'Cluster'], ['5', '社会影响大', 'Public concern']], { required: true, exclusive: '1', preset: '1' }),
      number('report_hours', ['发现至网络报告', 'From discovery to report'], '小时', [0, 10_000], { decimals: 1, note: ['尚未报告不填', 'Empty while not reported'] }),
      text('course', ['经过与处置', 'What happened']),
    ],
  },
];
