import type { RecordKind } from '@taizhang/records';
import { choice, choices, date, NONE_OR_SOME, number, text, WAYS } from './fields.ts';
import { norm } from './norm-source.ts';

const GOOD_FAIR_POOR = [['1', '良好', 'Good'], ['2', '一般', 'Fair'], ['3', '较差', 'Poor']] as const;

/** Forms of the programme for severe mental disorders. */
export const severeMentalKinds: readonly RecordKind[] = [
  {
    id: 'enrol', name: { zh: '登记建档', en: 'Registration' }, source: norm('严重精神障碍患者个人信息补充表', 'memory'), oncePerDay: true,
    fields: [
      choice('disease', ['诊断', 'Diagnosis'], [
        ['1', '精神分裂症', 'Schizophrenia'], ['2', '分裂情感性障碍', 'Schizoaffective disorder'], ['3', '偏执性精神病', 'Paranoid psychosis'], ['4', '双相（情感）障碍', 'Bipolar disorder'],
        ['5', '癫痫所致精神障碍', 'Mental disorder due to epilepsy'], ['6', '精神发育迟滞伴发精神障碍', 'Mental disorder with intellectual disability'],
      ], { required: true }),
      date('diagnosed_on', ['确诊日期', 'Diagnosed on'], { required: true }),
      choice('consent', ['知情同意', 'Consent to management'], [['1', '同意参加管理', 'Agrees'], ['2', '不同意参加管理', 'Declines']], { required: true, preset: '1' }),
      choice('economy', ['经济状况', 'Means'], [['1', '贫困', 'Poor'], ['2', '非贫困', 'Not poor']], {}),
    ],
  },
  {
    // 严重精神障碍患者随访服务记录表 (from memory). 症状程度 and 躯体疾病 are asked because the classification reads them.
    id: 'follow_up', name: { zh: '精神障碍随访', en: 'Mental health follow-up' }, source: norm('严重精神障碍患者随访服务记录表', 'memory'), oncePerDay: true,
    fields: [
      choice('way', ['随访方式', 'Way'], WAYS, { required: true, preset: '2' }),
      choice('risk', ['危险性评估', 'Risk'], [
        ['0', '0 级：无以下行为', '0: none of these'], ['1', '1 级：口头威胁、喊叫，无打砸', '1: threatens, shouts'], ['2', '2 级：打砸财物，限于家中，能被劝止', '2: breaks things at home, can be stopped'],
        ['3', '3 级：打砸财物，不分场合，不听劝', '3: breaks things anywhere, cannot be stopped'], ['4', '4 级：持续打砸财物或人，含自伤、自杀', '4: attacks things or people, harms self'], ['5', '5 级：持械伤人、纵火、爆炸等', '5: armed violence, arson, explosion'],
      ], { required: true }),
      choices('symptoms', ['目前症状', 'Symptoms'], [
        ['0', '无明显症状', 'None'], ['1', '幻觉', 'Hallucinations'], ['2', '交流困难', 'Hard to talk with'], ['3', '猜疑', 'Suspicion'], ['4', '喜怒无常', 'Moods'], ['5', '行为怪异', 'Odd behaviour'], ['6', '兴奋话多', 'Excited, talks much'],
        ['7', '伤人毁物', 'Hurts, destroys'], ['8', '悲观厌世', 'Despair'], ['9', '无故外走', 'Wanders off'], ['10', '自语自笑', 'Talks or laughs alone'], ['11', '孤僻懒散', 'Withdrawn'], ['12', '其他', 'Other'],
      ], { required: true, exclusive: '0', preset: '0' }),
      choice('symptom_degree', ['症状程度', 'How strong'], [['1', '基本消失', 'Mostly gone'], ['2', '部分存在', 'Partly there'], ['3', '明显', 'Marked']], { required: true, row: 'mind' }),
      choice('insight', ['自知力', 'Insight'], [['1', '自知力完全', 'Full'], ['2', '自知力不全', 'Partial'], ['3', '自知力缺失', 'None']], { required: true, row: 'mind' }),
      choice('sleep', ['睡眠情况', 'Sleep'], GOOD_FAIR_POOR, { row: 'day' }),
      choice('eating', ['饮食情况', 'Eating'], GOOD_FAIR_POOR, { row: 'day' }),
      choice('living', ['个人生活料理', 'Personal care'], GOOD_FAIR_POOR, { required: true, preset: '1', row: 'social' }),
      choice('housework', ['家务劳动', 'Housework'], GOOD_FAIR_POOR, { required: true, preset: '1', row: 'social' }),
      choice('work', ['生产劳动及工作', 'Work'], [...GOOD_FAIR_POOR, ['9', '此项不适用', 'Does not apply']], { required: true, preset: '1', row: 'social' }),
      choice('learning', ['学习能力', 'Learning'], GOOD_FAIR_POOR, { required: true, preset: '1', row: 'social' }),
      choice('people', ['社会人际交往', 'With people'], GOOD_FAIR_POOR, { required: true, preset: '1', row: 'social' }),
      number('disturbances', ['轻度滋事', 'Disturbances'], '次', [0, 99], { row: 'acts' }),
      number('trouble', ['肇事', 'Causing trouble'], '次', [0, 99], { row: 'acts' }),
      number('crime', ['肇祸', 'Causing serious harm'], '次', [0, 99], { row: 'acts' }),
      number('self_harm', ['自伤', 'Self-harm'], '次', [0, 99], { row: 'acts' }),
      number('suicide', ['自杀未遂', 'Attempted suicide'], '次', [0, 99], { row: 'acts' }),
      choice('locked', ['关锁情况', 'Locked up'], [['1', '无关锁', 'No'], ['2', '关锁', 'Yes'], ['3', '关锁已解除', 'No longer']], { required: true, preset: '1', row: 'stay' }),
      choice('hospital', ['住院情况', 'In hospital'], [['0', '从未住院', 'Never'], ['1', '目前正在住院', 'Now'], ['2', '曾住院，现未住院', 'Before, not now']], { required: true, preset: '0', row: 'stay' }),
      choice('adherence', ['用药依从性', 'Takes medicine'], [['1', '按医嘱规律用药', 'Regularly'], ['2', '间断用药', 'Irregularly'], ['3', '不用药', 'Not at all'], ['4', '医嘱无需用药', 'None prescribed']], { required: true, carries: true }),
      choice('adverse', ['药物不良反应', 'Adverse reaction'], [['1', '无', 'None'], ['2', '有', 'Yes'], ['3', '急性或严重', 'Acute or serious']], { required: true, preset: '1', row: 'body' }),
      choice('illness', ['严重躯体疾病', 'Serious physical illness'], NONE_OR_SOME, { required: true, preset: '1', row: 'body' }),
      choice('effect', ['治疗效果', 'Effect of treatment'], [['1', '痊愈', 'Recovered'], ['2', '好转', 'Better'], ['3', '无变化', 'No change'], ['4', '加重', 'Worse'], ['9', '此项不适用', 'Does not apply']], {}),
      text('medicine', ['用药情况', 'Medicine'], { carries: true, longest: 200 }),
      choices('rehabilitation', ['康复措施', 'Rehabilitation'], [['1', '生活劳动能力', 'Daily living'], ['2', '职业训练', 'Work training'], ['3', '学习能力', 'Learning'], ['4', '社会交往', 'Social contact'], ['5', '其他', 'Other']], {}),
      choice('referral', ['转诊', 'Referred'], [['1', '未转诊', 'No'], ['2', '已转诊', 'Yes']], { preset: '1' }),
      choice('class', ['此次随访分类', 'Classification'], [['1', '不稳定', 'Unstable'], ['2', '基本稳定', 'Mostly stable'], ['3', '稳定', 'Stable']], { isFilled: true }),
    ],
  },
  {
    id: 'missed', name: { zh: '未访到（失访）', en: 'Not reached' }, source: norm('严重精神障碍患者随访服务记录表：失访原因', 'memory'), oncePerDay: true,
    fields: [choice('reason', ['原因', 'Reason'], [['1', '外出打工', 'Works elsewhere'], ['2', '迁居他处', 'Moved'], ['3', '走失', 'Missing'], ['4', '连续 3 次未到访', 'Three times not there'], ['5', '其他', 'Other']], { required: true })],
  },
  {
    id: 'refusal', name: { zh: '未同意体检', en: 'Health check declined' }, source: norm('征得监护人和（或）患者本人同意后每年1次健康体检', 'memory'), oncePerDay: true,
    fields: [text('reason', ['原因', 'Reason'], { required: true })],
  },
  {
    id: 'close', name: { zh: '终止管理', en: 'Closing' }, source: norm('健康档案终止', 'memory'), oncePerDay: true,
    fields: [choice('reason', ['原因', 'Reason'], [['1', '诊断更正', 'Diagnosis corrected'], ['2', '转出', 'Transferred out'], ['9', '其他', 'Other']], { required: true })],
  },
];
