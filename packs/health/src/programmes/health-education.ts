import { plainDate } from '@taizhang/kernel';
import { numberIn, textIn, type ActivityProgramme, type ActivityRequirement, type FlowDefinition, type RecordKind, type ServiceRecord } from '@taizhang/records';
import { choice, choices, number, text } from './fields.ts';
import { norm } from './norm-source.ts';

/** What makes one record count in a flow: the number it adds when it is of the kind. */
type Amount = (record: ServiceRecord) => number;

const RULE = norm('健康教育服务规范', 'memory');
const LISTED_APART = norm('健康教育：含中医药内容的单列', 'code');

const YES_NO = [['1', '是', 'Yes'], ['2', '否', 'No']] as const;
/** Asked of every kind: content with Chinese medicine is listed apart (统计表：其中含中医药内容). */
const TCM = choice('tcm', ['含中医药内容', 'Chinese medicine content'], YES_NO, { required: true, preset: '2' });
const TITLE = text('title', ['内容、主题', 'Subject'], { required: true, longest: 80 });
const PLACE = text('place', ['地点', 'Place'], { carries: true, longest: 60 });
const ATTENDANCE = number('attendance', ['参加人数', 'People who came'], '人', [0, 20_000], { required: true, usual: [3, 500] });
const FIRST = choice('first', ['本年首次使用', 'First use this year'], YES_NO, { required: true, note: ['同一种资料一年只计一种，再次发放或播放选“否”', 'The same matter is one kind a year: choose No when it is handed out or played again'] });

/** What every kind ends with: who did it and what shows that it was done (健康教育活动记录表：组织者、存档材料). */
const KEPT: RecordKind['fields'] = [
  text('organiser', ['组织人', 'Organised by'], { carries: true, longest: 30 }),
  choices('evidence', ['存档材料', 'Kept as evidence'], [['1', '书面材料', 'Papers'], ['2', '图片', 'Photographs'], ['3', '印刷材料', 'Printed matter'], ['4', '影音材料', 'Recordings'], ['5', '签到表', 'Sign-in sheet'], ['9', '其他', 'Other']]),
  text('note', ['存放处、备注', 'Where it is kept, note'], { longest: 120 }),
];

const KINDS: readonly RecordKind[] = [
  kind('printed', '印刷资料', 'Printed matter', [
    TITLE, PLACE,
    choice('form', ['形式', 'Form'], [['1', '折页', 'Leaflet'], ['2', '处方', 'Prescription sheet'], ['3', '手册', 'Booklet']], { required: true, preset: '1' }),
    number('copies', ['发放份数', 'Copies'], '份', [1, 200_000], { required: true, usual: [10, 5_000] }),
    FIRST, TCM,
  ]),
  kind('audio_visual', '音像资料', 'Audio-visual matter', [
    TITLE, PLACE,
    number('plays', ['播放次数', 'Times played'], '次', [1, 5_000], { required: true, usual: [1, 200] }),
    number('hours', ['播放时间', 'Hours played'], '小时', [0.1, 2_000], { required: true, decimals: 1, usual: [0.2, 300] }),
    FIRST, TCM,
  ]),
  kind('board', '宣传栏', 'Poster board', [
    choice('action', ['事项', 'What was done'], [['1', '设置', 'Set up'], ['2', '更换内容', 'New content'], ['3', '撤除', 'Taken down']], { required: true, preset: '2' }),
    text('board', ['宣传栏名称或编号', 'Board'], { required: true, carries: true, longest: 40 }),
    TITLE,
    // 每个宣传栏的面积不少于 2 平方米，中心位置距地面 1.5—1.6 米.
    number('area', ['面积', 'Area'], '㎡', [0.1, 100], { decimals: 1, usual: [2, 30], carries: true, row: 'size' }),
    number('height', ['中心距地面', 'Centre above ground'], 'm', [0.1, 5], { decimals: 2, usual: [1.5, 1.6], carries: true, row: 'size' }),
    TCM,
  ]),
  kind('consultation', '公众健康咨询', 'Public consultation', [TITLE, PLACE, ATTENDANCE, TCM]),
  kind('lecture', '健康知识讲座', 'Health lecture', [TITLE, PLACE, text('speaker', ['主讲人', 'Speaker'], { carries: true, longest: 30 }), ATTENDANCE, TCM]),
];

const FLOWS: readonly FlowDefinition[] = [
  ...flow('he_printed_kinds', 'kinds', ['印刷资料种类', 'Kinds of printed matter'], ['本期首次使用的健康教育印刷资料种类，同一种一年计一种。', 'Kinds of printed matter first used in the period; the same is one kind a year.'], ofKind('printed', isFirst)),
  ...flow('he_printed_copies', 'copies', ['发放印刷资料', 'Copies handed out'], ['本期发放的印刷资料份数。', 'Copies of printed matter handed out.'], ofKind('printed', numberOf('copies')), ['he_material_copies']),
  ...flow('he_audio_visual_kinds', 'kinds', ['音像资料种类', 'Kinds of audio-visual matter'], ['本期首次播放的音像资料种类，同一种一年计一种。', 'Kinds of audio-visual matter first played in the period; the same is one kind a year.'], ofKind('audio_visual', isFirst)),
  ...flow('he_audio_visual_plays', 'sessions', ['播放音像资料', 'Audio-visual plays'], ['本期播放音像资料的次数。', 'Times audio-visual matter was played.'], ofKind('audio_visual', numberOf('plays')), ['he_av_plays']),
  ...flow('he_audio_visual_hours', 'hours', ['播放音像资料时间', 'Hours of audio-visual matter'], ['本期播放音像资料的小时数。', 'Hours audio-visual matter was played.'], ofKind('audio_visual', numberOf('hours'))),
  ...flow('he_boards_standing', 'places', ['在用宣传栏增减', 'Boards set up less taken down'], ['本期设置的宣传栏数减撤除数，历年累计即在用数。', 'Boards set up less boards taken down; summed over all time, those in use.'], ofKind('board', boardsAdded)).map((balance) => ({ ...balance, isBalance: true as const })),
  ...flow('he_board_contents', 'sessions', ['宣传栏更换', 'Board updates'], ['本期宣传栏更换内容的次数，设置不计。', 'Times boards were given new content; setting one up is none.'], ofKind('board', (record) => (textIn(record, 'action') === '2' ? 1 : 0)), ['he_board_updates']),
  ...flow('he_consultations', 'sessions', ['公众健康咨询活动', 'Public consultations'], ['本期公众健康咨询活动场次。', 'Public consultations held.'], ofKind('consultation', one), ['he_consult']),
  ...flow('he_consultation_people', 'times', ['公众健康咨询参加人次', 'Attendance at consultations'], ['本期公众健康咨询活动参加人次。', 'Attendance at public consultations.'], ofKind('consultation', numberOf('attendance')), ['he_consult_attend']),
  ...flow('he_talks', 'sessions', ['健康知识讲座', 'Health lectures'], ['本期健康知识讲座场次。', 'Health lectures held.'], ofKind('lecture', one), ['he_lectures', 'he_lectures_tcm']),
  ...flow('he_talk_people', 'times', ['健康知识讲座参加人次', 'Attendance at lectures'], ['本期健康知识讲座参加人次。', 'Attendance at health lectures.'], ofKind('lecture', numberOf('attendance')), ['he_lecture_attend']),
];

const HOSPITAL = ['township-hospital'];
const CLINIC = ['village-clinic'];
const EVERY = [...HOSPITAL, ...CLINIC];
const BOARDS = { over: 'ever', name: { zh: '在用宣传栏', en: 'Boards in use' } } as const;

/** Health education: what institutions hand out, show and hold (健康教育), and how much of it each kind of institution owes. */
export const healthEducation: ActivityProgramme = {
  id: 'health_education',
  name: { zh: '健康教育', en: 'Health education' },
  shortName: { zh: '健教', en: 'Education' },
  source: RULE,
  kinds: KINDS,
  flows: FLOWS,
  requirements: [
    owes('he_printed_kinds', EVERY, 12, '每个机构每年提供不少于12种内容的印刷资料，并及时更新补充'),
    owes('he_audio_visual_kinds', HOSPITAL, 6, '乡镇卫生院候诊区等场所播放，每个机构每年播放音像资料不少于6种'),
    { ...owes('he_boards_standing', HOSPITAL, 2, '乡镇卫生院宣传栏不少于2个'), ...BOARDS },
    { ...owes('he_boards_standing', CLINIC, 1, '村卫生室宣传栏不少于1个'), ...BOARDS },
    owes('he_board_contents', EVERY, 6, '每个机构每2个月最少更换1次健康教育宣传栏内容'),
    owes('he_consultations', HOSPITAL, 9, '每个乡镇卫生院每年至少开展9次公众健康咨询活动'),
    owes('he_talks', HOSPITAL, 12, '每个乡镇卫生院每月至少举办1次健康知识讲座'),
    owes('he_talks', CLINIC, 6, '村卫生室每两个月至少举办1次健康知识讲座'),
  ],
};

function kind(id: string, zh: string, en: string, fields: RecordKind['fields']): RecordKind {
  return { id, name: { zh, en }, source: RULE, fields: [...fields, ...KEPT] };
}

/** A least number a year; the norm is known from memory, so it is a parameter and says so. */
function owes(flowId: string, institutions: readonly string[], value: number, clause: string): ActivityRequirement {
  const source = norm(clause, 'memory');
  const name = FLOWS.find(({ id }) => id === flowId)?.name ?? { zh: flowId, en: flowId };
  const least = { id: `least_${flowId}_${institutions.join('_')}`, name: { zh: `${name.zh}每年至少`, en: `${name.en}: least a year` }, unit: '', values: [{ from: plainDate('2017-02-28'), value, source: `${source.text}：${clause}（未核对原文）` }] };
  return { flow: flowId, name, institutions, least, source };
}

/** A flow and, beside it, the part of it with Chinese medicine content. */
function flow(id: string, unit: FlowDefinition['unit'], [zh, en]: readonly [string, string], [says, saysEn]: readonly [string, string], amount: Amount, [submittedAs, submittedTcm]: readonly string[] = []): readonly FlowDefinition[] {
  return [
    { id, name: { zh, en }, sentence: { zh: says, en: saysEn }, unit, source: RULE, amount, ...(submittedAs === undefined ? {} : { submittedAs }) },
    {
      id: `${id}_tcm`, unit, source: LISTED_APART, amount: (record) => (textIn(record, 'tcm') === '1' ? amount(record) : 0),
      name: { zh: `其中：含中医药内容的${zh}`, en: `of which with Chinese medicine: ${en.toLowerCase()}` },
      sentence: { zh: `${says}只计含中医药内容的。`, en: `${saysEn} Only with Chinese medicine content.` },
      ...(submittedTcm === undefined ? {} : { submittedAs: submittedTcm }),
    },
  ];
}

function ofKind(id: string, amount: Amount): Amount {
  return (record) => (record.kind === id ? amount(record) : 0);
}

function numberOf(key: string): Amount {
  return (record) => numberIn(record, key) ?? 0;
}

function one(): number {
  return 1;
}

function isFirst(record: ServiceRecord): number {
  return textIn(record, 'first') === '1' ? 1 : 0;
}

function boardsAdded(record: ServiceRecord): number {
  const action = textIn(record, 'action');
  if (action === '1') return 1;
  return action === '3' ? -1 : 0;
}
