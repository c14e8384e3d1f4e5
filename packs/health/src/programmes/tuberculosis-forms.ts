import type { RecordKind } from '@taizhang/records';
import { choice, choices, date, NONE_OR_SOME, number, text, WAYS } from './fields.ts';
import { norm } from './norm-source.ts';

const CATEGORIES = [['1', '初治', 'New'], ['2', '复治', 'Treated before'], ['3', '耐多药', 'Multidrug-resistant']] as const;
const SUPERVISORS = [['1', '医务人员', 'Health worker'], ['2', '家庭成员', 'Family member'], ['3', '自服药', 'Nobody'], ['4', '其他', 'Other']] as const;
const SYMPTOMS = [
  ['0', '没有症状', 'None'], ['1', '咳嗽咳痰', 'Cough, sputum'], ['2', '低热盗汗', 'Fever, night sweats'], ['3', '咯血或血痰', 'Blood in sputum'], ['4', '胸痛消瘦', 'Chest pain, weight loss'], ['5', '恶心纳差', 'Nausea'],
  ['6', '头痛失眠', 'Headache, sleepless'], ['7', '视物模糊', 'Blurred vision'], ['8', '皮肤瘙痒、皮疹', 'Itching, rash'], ['9', '耳鸣、听力下降', 'Tinnitus, hears badly'], ['10', '其他', 'Other'],
] as const;

/** Forms of the tuberculosis programme, from suspicion to the evaluation that closes a case. */
export const tuberculosisKinds: readonly RecordKind[] = [
  {
    id: 'suspect', name: { zh: '可疑症状者推介转诊', en: 'Referral of a suspect' }, source: norm('肺结核可疑症状者筛查及推介转诊，1周内电话随访', 'web'), oncePerDay: true,
    fields: [
      choices('signs', ['可疑症状', 'Signs'], [['1', '咳嗽、咳痰 2 周及以上', 'Cough of two weeks or more'], ['2', '咯血或血痰', 'Blood in sputum'], ['3', '发热、盗汗', 'Fever, night sweats'], ['4', '胸痛', 'Chest pain'], ['5', '不明原因消瘦', 'Unexplained weight loss']], { required: true }),
      text('referred_to', ['转诊机构', 'Referred to'], { required: true }),
    ],
  },
  {
    id: 'suspect_call', name: { zh: '推介转诊后随访', en: 'Call after the referral' }, source: norm('推介转诊后1周内电话随访', 'web'), oncePerDay: true,
    fields: [choice('result', ['结果', 'Result'], [['1', '已就诊，排除', 'Seen, ruled out'], ['2', '已就诊，确诊', 'Seen, confirmed'], ['3', '已就诊，待查', 'Seen, still open'], ['4', '未就诊', 'Did not go']], { required: true })],
  },
  {
    id: 'notice', name: { zh: '患者管理通知', en: 'Notice of a patient' }, source: norm('接到上级专业机构管理肺结核患者的通知单', 'web'), oncePerDay: true,
    fields: [
      choice('category', ['患者类型', 'Category'], CATEGORIES, { required: true, preset: '1' }),
      choice('sputum', ['痰菌', 'Sputum'], [['1', '阳性', 'Positive'], ['2', '阴性', 'Negative'], ['3', '未查痰', 'Not tested']], {}),
      text('hospital', ['定点医疗机构', 'Designated hospital']),
      date('started_on', ['开始治疗日期', 'Treatment began']),
      date('ends_on', ['预计停药日期', 'Treatment should end']),
    ],
  },
  {
    id: 'first_visit', name: { zh: '第一次入户随访', en: 'First home visit' }, source: norm('肺结核患者第一次入户随访记录表', 'memory'), oncePerDay: true,
    fields: [
      choice('way', ['随访方式', 'Way'], [['1', '门诊', 'Clinic'], ['2', '家庭', 'Home']], { required: true, preset: '2' }),
      choices('symptoms', ['症状及体征', 'Symptoms'], SYMPTOMS, { required: true, exclusive: '0' }),
      text('regimen', ['化疗方案', 'Regimen'], { required: true }),
      choice('usage', ['用法', 'Taken'], [['1', '每日', 'Daily'], ['2', '间歇', 'Intermittently']], { required: true, preset: '1', row: 'drug' }),
      choices('forms', ['药品剂型', 'Drug form'], [['1', '固定剂量复合制剂', 'Fixed dose combination'], ['2', '散装药', 'Loose'], ['3', '板式组合药', 'Blister'], ['4', '注射剂', 'Injection']], {}),
      choice('supervisor', ['督导人员', 'Supervised by'], SUPERVISORS, { required: true, preset: '2', row: 'drug' }),
      choice('room', ['单独居室', 'Own room'], [['1', '有', 'Yes'], ['2', '无', 'No']], { row: 'home' }),
      choice('air', ['通风情况', 'Ventilation'], [['1', '良好', 'Good'], ['2', '一般', 'Fair'], ['3', '差', 'Poor']], { row: 'home' }),
      number('cigarettes', ['日吸烟量', 'Cigarettes a day'], '支/日', [0, 200], { usual: [0, 60], row: 'habit' }),
      number('alcohol', ['日饮酒量', 'Alcohol a day'], '两/日', [0, 50], { decimals: 1, usual: [0, 10], row: 'habit' }),
      choices('training', ['健康教育及培训', 'Taught'], [
        ['1', '取药地点、时间', 'Where and when drugs are fetched'], ['2', '服药记录卡的填写', 'The drug card'], ['3', '服药方法及药品存放', 'Taking and keeping drugs'], ['4', '治疗疗程', 'Length of treatment'], ['5', '不规律服药危害', 'Harm of irregular use'],
        ['6', '服药后不良反应及处理', 'Adverse reactions'], ['7', '治疗期间复诊查痰', 'Sputum checks'], ['8', '外出期间如何坚持服药', 'Drugs while away'], ['9', '生活习惯及注意事项', 'Habits'], ['10', '密切接触者检查', 'Contacts'],
      ], { required: true }),
    ],
  },
  {
    id: 'missed', name: { zh: '入户未见到患者', en: 'Visited, not found' }, source: norm('72小时内2次访视均未见到患者，将访视结果向上级专业机构报告', 'web'),
    fields: [choice('reported', ['已报告上级专业机构', 'Reported upwards'], [['1', '否', 'No'], ['2', '是', 'Yes']], { required: true, preset: '1' }), text('note', ['情况', 'What was found'])],
  },
  {
    id: 'follow_up', name: { zh: '肺结核随访', en: 'Tuberculosis follow-up' }, source: norm('肺结核患者随访服务记录表', 'memory'), oncePerDay: true,
    fields: [
      choice('way', ['随访方式', 'Way'], WAYS, { required: true, preset: '2' }),
      number('month', ['治疗月序', 'Month of treatment'], '月', [1, 36], { required: true, row: 'phase' }),
      choice('phase', ['治疗阶段', 'Phase'], [['1', '强化期或注射期', 'Intensive or injection phase'], ['2', '继续期或非注射期', 'Continuation or no injections']], { required: true, carries: true, row: 'phase' }),
      choice('supervisor', ['督导人员', 'Supervised by'], SUPERVISORS, { required: true, carries: true, row: 'phase' }),
      choices('symptoms', ['症状及体征', 'Symptoms'], SYMPTOMS, { required: true, exclusive: '0', preset: '0' }),
      number('missed_doses', ['漏服药次数', 'Doses missed'], '次', [0, 100], { required: true, usual: [0, 5] }),
      choice('adverse', ['药物不良反应', 'Adverse reaction'], NONE_OR_SOME, { required: true, preset: '1' }),
      choice('complication', ['并发症或合并症', 'Complication'], NONE_OR_SOME, { required: true, preset: '1' }),
      choice('referral', ['转诊', 'Referred'], [['1', '未转诊', 'No'], ['2', '已转诊', 'Yes']], { preset: '1' }),
      number('cigarettes', ['日吸烟量', 'Cigarettes a day'], '支/日', [0, 200], { usual: [0, 60], carries: true, row: 'habit' }),
      number('alcohol', ['日饮酒量', 'Alcohol a day'], '两/日', [0, 50], { decimals: 1, usual: [0, 10], carries: true, row: 'habit' }),
    ],
  },
  {
    id: 'closing', name: { zh: '结案评估', en: 'Closing evaluation' }, source: norm('结案评估', 'memory'), oncePerDay: true,
    fields: [
      date('stopped_on', ['停止治疗日期', 'Treatment stopped on'], { required: true }),
      choice('reason', ['停止治疗原因', 'Why'], [['1', '完成疗程', 'Completed'], ['2', '死亡', 'Died'], ['3', '丢失', 'Lost'], ['4', '转入耐多药治疗', 'Moved to treatment of resistant tuberculosis'], ['5', '诊断更正', 'Diagnosis corrected']], { required: true, preset: '1' }),
      number('visits_due', ['应访视次数', 'Visits due'], '次', [0, 300], { row: 'visits' }),
      number('visits_made', ['实际访视次数', 'Visits made'], '次', [0, 300], { row: 'visits' }),
      number('doses_due', ['应服药次数', 'Doses due'], '次', [1, 2000], { required: true, row: 'doses' }),
      number('doses_taken', ['实际服药次数', 'Doses taken'], '次', [0, 2000], { required: true, row: 'doses' }),
      number('adherence', ['服药率', 'Share taken'], '%', [0, 200_000], { decimals: 1, isFilled: true, row: 'doses' }),
    ],
  },
  {
    id: 'closing_call', name: { zh: '结案后电话随访', en: 'Call after closing' }, source: norm('结案评估：转诊至定点医疗机构作转归评估，2周内电话随访', 'web'), oncePerDay: true,
    fields: [choice('went', ['是否前去就诊', 'Went to the hospital'], [['1', '是', 'Yes'], ['2', '否', 'No']], { required: true }), text('outcome', ['治疗转归', 'Outcome'])],
  },
];
