import type { RecordKind } from '@taizhang/records';
import { choice, choices, date, NONE_OR_SOME, number, text, WAYS } from './fields.ts';
import { norm } from './norm-source.ts';

const RULE = norm('2型糖尿病患者健康管理服务规范', 'web');
const fastingGlucose = (isRequired: boolean) =>
  number('fasting_glucose', ['空腹血糖', 'Fasting glucose'], 'mmol/L', [0.5, 60], { decimals: 1, usual: [3.9, 20], otherUnit: { unit: 'mg/dL', factor: 0.0555 }, row: 'glucose', ...(isRequired ? { required: true } : {}) });

/** Forms of the diabetes programme: enrolment, follow-up, a glucose test between follow-ups, closing. */
export const diabetesKinds: readonly RecordKind[] = [
  {
    id: 'enrol', name: { zh: '纳入管理', en: 'Enrolment' }, source: RULE, ages: [35, 130], oncePerDay: true,
    fields: [
      date('diagnosed_on', ['确诊日期', 'Diagnosed on'], { required: true }),
      choice('found_by', ['发现途径', 'Found by'], [['1', '高危人群筛查', 'Screening of people at risk'], ['2', '健康体检', 'Health check'], ['3', '门诊', 'Clinic'], ['4', '转入', 'Transferred in']], { preset: '2' }),
    ],
  },
  {
    // 2型糖尿病患者随访服务记录表: fields of the norm's form (from memory; several agree with the dictionary of a running system).
    id: 'follow_up', name: { zh: '糖尿病随访', en: 'Diabetes follow-up' }, source: norm('2型糖尿病患者随访服务记录表', 'memory'), ages: [35, 130], oncePerDay: true,
    fields: [
      choice('way', ['随访方式', 'Way'], WAYS, { required: true, preset: '2' }),
      fastingGlucose(false),
      number('other_glucose', ['随机或餐后血糖', 'Glucose, not fasting'], 'mmol/L', [0.5, 60], { decimals: 1, usual: [3.9, 25], otherUnit: { unit: 'mg/dL', factor: 0.0555 }, row: 'glucose' }),
      number('hba1c', ['糖化血红蛋白', 'HbA1c'], '%', [2, 25], { decimals: 1, usual: [4, 14], row: 'glucose' }),
      number('sbp', ['收缩压', 'Systolic pressure'], 'mmHg', [50, 300], { required: true, usual: [80, 220], row: 'bp' }),
      number('dbp', ['舒张压', 'Diastolic pressure'], 'mmHg', [30, 200], { required: true, usual: [45, 130], row: 'bp' }),
      choices('symptoms', ['症状', 'Symptoms'], [
        ['1', '无症状', 'None'], ['2', '多饮', 'Thirst'], ['3', '多食', 'Hunger'], ['4', '多尿', 'Much urine'], ['5', '视力模糊', 'Blurred vision'], ['6', '感染', 'Infection'],
        ['7', '手脚麻木', 'Numb hands or feet'], ['8', '下肢浮肿', 'Swollen legs'], ['9', '体重明显下降', 'Much weight lost'], ['10', '其他', 'Other'],
      ], { required: true, exclusive: '1', preset: '1' }),
      // 危急情况 (规范 1.7.2): any of them asks for urgent referral.
      choices('danger', ['危急情况', 'Danger signs'], [
        ['1', '无', 'None'], ['2', '意识或行为改变', 'Changed consciousness or behaviour'], ['3', '呼气有烂苹果样丙酮味', 'Breath smells of acetone'], ['4', '心悸、出汗', 'Palpitations, sweating'], ['5', '食欲减退、恶心呕吐', 'No appetite, vomiting'],
        ['6', '腹痛、深大呼吸、皮肤潮红', 'Abdominal pain, deep breathing, flushed skin'], ['7', '持续心动过速（>100 次/分）', 'Lasting pulse over 100'], ['8', '体温 >39℃', 'Over 39 °C'], ['9', '视力骤降', 'Sudden loss of sight'], ['10', '妊娠期或哺乳期血糖高', 'High glucose while pregnant or nursing'],
      ], { exclusive: '1', preset: '1' }),
      choice('foot_pulse', ['足背动脉搏动', 'Foot pulse'], [['1', '触及正常', 'Normal'], ['2', '减弱', 'Weak'], ['3', '消失', 'Gone']], { carries: true, row: 'body' }),
      choice('foot_side', ['减弱或消失的一侧', 'Which side'], [['1', '双侧', 'Both'], ['2', '左侧', 'Left'], ['3', '右侧', 'Right']], { carries: true, row: 'body' }),
      number('weight', ['体重', 'Weight'], 'kg', [20, 250], { decimals: 1, usual: [35, 130], carries: true, row: 'body' }),
      number('cigarettes', ['日吸烟量', 'Cigarettes a day'], '支/日', [0, 200], { usual: [0, 60], carries: true, row: 'habit' }),
      number('alcohol', ['日饮酒量', 'Alcohol a day'], '两/日', [0, 50], { decimals: 1, usual: [0, 10], carries: true, row: 'habit' }),
      number('exercise_times', ['运动次数', 'Exercise'], '次/周', [0, 50], { carries: true, row: 'exercise' }),
      number('exercise_minutes', ['每次运动', 'Minutes each time'], '分钟/次', [0, 600], { carries: true, row: 'exercise' }),
      number('staple', ['主食', 'Staple food'], '克/天', [0, 3000], { usual: [100, 800], carries: true, row: 'diet' }),
      choice('compliance', ['遵医行为', 'Follows advice'], [['1', '良好', 'Good'], ['2', '一般', 'Fair'], ['3', '差', 'Poor']], { carries: true, row: 'diet' }),
      choice('adherence', ['服药依从性', 'Takes medicine'], [['1', '规律', 'Regularly'], ['2', '间断', 'Irregularly'], ['3', '不服药', 'Not at all']], { required: true, carries: true }),
      choice('adverse', ['药物不良反应', 'Adverse reaction'], NONE_OR_SOME, { required: true, preset: '1' }),
      choice('low_sugar', ['低血糖反应', 'Low sugar reactions'], [['1', '无', 'None'], ['2', '偶尔', 'Sometimes'], ['3', '频繁', 'Often']], { required: true, preset: '1' }),
      choice('complication', ['新发或加重的并发症', 'New or worse complication'], NONE_OR_SOME, { required: true, preset: '1' }),
      text('medicine', ['用药', 'Medicine'], { carries: true, longest: 200 }),
      text('insulin', ['胰岛素', 'Insulin'], { carries: true, longest: 100 }),
      choice('referral', ['转诊', 'Referred'], [['1', '未转诊', 'No'], ['2', '已转诊', 'Yes']], { preset: '1' }),
      choice('class', ['此次随访分类', 'Classification'], [['1', '控制满意', 'Controlled'], ['2', '控制不满意', 'Not controlled'], ['3', '不良反应', 'Adverse reaction'], ['4', '并发症', 'Complication']], { isFilled: true }),
    ],
  },
  {
    id: 'glucose_test', name: { zh: '空腹血糖检测', en: 'Fasting glucose test' }, source: norm('每年提供4次免费空腹血糖检测；高危人群每年至少测量1次空腹血糖', 'web'), ages: [35, 130], oncePerDay: true,
    fields: [fastingGlucose(true), choice('purpose', ['检测对象', 'For'], [['1', '在管患者', 'A managed patient'], ['2', '高危人群', 'Somebody at risk'], ['3', '其他', 'Other']], { required: true, preset: '1' })],
  },
  {
    id: 'close', name: { zh: '终止管理', en: 'Closing' }, source: norm('健康档案终止及慢性病患者转出', 'memory'), oncePerDay: true,
    fields: [choice('reason', ['原因', 'Reason'], [['1', '诊断更正', 'Diagnosis corrected'], ['2', '拒绝管理', 'Declined'], ['3', '转出', 'Transferred out'], ['9', '其他', 'Other']], { required: true })],
  },
];
