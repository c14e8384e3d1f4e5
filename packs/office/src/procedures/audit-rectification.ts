import { ladder, LIGHTS_BY_DAYS, sketch, type Clock, type Procedure } from '@taizhang/workflow';
import { audit, local } from '../norm.ts';
import { auditLists } from './rectification-lists.ts';

const { choice, end, date, longText, money, number, option, relation, state, text, word } = sketch;

/** The written opinion on the draft of the audit report; silence means there is none. */
const opinion: Clock = { id: 'opinion', name: word('对审计报告的书面意见', 'Opinion on the audit report'), from: word('接到审计组的审计报告', 'the report of the audit team was received'), length: { count: 10, unit: 'days' }, basis: audit('第44条；审计法实施条例第39条'), lastDay: 'moves' };
/** Putting right and reporting; the days come from the audit document or the province. */
const report: Clock = {
  id: 'report', name: word('审计整改报告', 'Report on putting right'), from: word('收到审计报告、审计决定', 'the report and the decision were received'), length: { count: 60, unit: 'days' },
  basis: local('天津市、浙江省审计地方性法规（示例；上海为90日；以审计文书为准）', '：天津第24条、浙江第39条', 'text'), lastDay: 'stands', isLocal: true, isAgreed: true,
};
/** Where stages were agreed. */
const stage: Clock = { id: 'stage', name: word('分阶段整改', 'Next stage'), from: word('报告本阶段整改情况', 'the stage was reported on'), length: { count: 3, unit: 'months' }, basis: local('审计文书约定的阶段（示例）', '：按季报告', 'memory'), lastDay: 'stands', isLocal: true, isAgreed: true };

/** Audit rectification: the opinion on the report, putting right issue by issue, reporting, checking against the accounts, publication. */
export const auditRectification: Procedure = {
  id: 'audit-rectification',
  name: word('审计整改', 'Audit rectification'),
  purpose: word('审计查出问题的意见反馈、整改、报告、对账销号与公布', 'What an audit found: opinion, putting right, report, closing, publication'),
  isPublic: true,
  states: [
    state('draft', '征求意见', 'Opinion asked for'),
    state('handling', '整改中', 'Being put right'),
    state('staged', '分阶段整改中', 'Being put right in stages'),
    state('check', '待对账核实', 'To be checked'),
    state('cleared', '待公布', 'To be published'),
    end('closed', '已销号', 'Closed'),
    end('dropped', '未列为问题', 'Dropped'),
  ],
  relations: [relation('liaison', '审计联络人', 'audit liaison'), relation('lead', '责任单位', 'unit responsible'), relation('head', '主要负责人', 'head of the bureau'), relation('checker', '内审核实人', 'internal auditor')],
  fields: [
    text('document', '审计文书', 'Audit document'),
    longText('issue', '问题', 'Issue'),
    choice('term', '整改类型', 'Term', [option('at_once', '立行立改', 'At once'), option('staged', '分阶段整改', 'In stages'), option('lasting', '持续整改', 'Lasting')]),
    money('amount', '问题金额（万元）', 'Amount (10,000 yuan)'),
    money('rectified_amount', '已整改金额（万元）', 'Put right (10,000 yuan)'),
    number('rules_made', '建立健全制度数', 'Rules made', { minimum: 0 }),
    date('due_on', '文书规定的报告日期', 'To be reported by'),
    longText('reply', '书面意见', 'Opinion'),
    longText('measures', '整改措施', 'Measures'),
    longText('outcome', '整改结果', 'Outcome'),
    longText('finding', '核实意见', 'Finding'),
    choice('found', '核实结论', 'Found', [option('done', '已整改到位', 'Put right'), option('partly', '部分整改', 'In part')]),
    text('address', '公布网址', 'Address'),
  ],
  clocks: [opinion, report, stage],
  conditions: [
    { id: 'amount', name: word('已整改金额不超过问题金额', 'No more put right than was found'), kind: 'at_most', field: 'rectified_amount', limit: 'amount' },
    { id: 'evidence', name: word('有凭证等佐证材料', 'Vouchers or other evidence'), kind: 'evidence', atLeast: 1 },
    { id: 'other_person', name: word('核实人不是整改人', 'Whoever checks has not put it right'), kind: 'other_person', actions: ['rectify', 'report_stage'] },
    { id: 'done', name: word('核实已整改到位', 'Found to be put right'), kind: 'answer', field: 'found', isOneOf: ['done'] },
  ],
  actions: [
    { id: 'receive_draft', name: word('收到征求意见稿', 'receive the draft'), from: [], to: 'draft', by: ['liaison'], needs: ['document', 'issue'], may: ['amount'], mayBackdate: true, clocks: [{ clock: 'opinion', effect: 'start' }] },
    {
      id: 'receive_report', name: word('收到审计报告、决定', 'receive the report'), from: [], to: 'handling', by: ['liaison'], needs: ['document', 'issue', 'term', 'amount'], may: ['due_on'], mayBackdate: true,
      clocks: [{ clock: 'report', effect: 'start', until: 'due_on' }],
    },
    {
      id: 'confirm', name: word('正式列为问题', 'have it confirmed'), from: ['draft'], to: 'handling', by: ['liaison'], asks: ['term', 'amount'], may: ['due_on', 'reply'], mayBackdate: true,
      clocks: [{ clock: 'opinion', effect: 'stop' }, { clock: 'report', effect: 'start', until: 'due_on' }],
    },
    { id: 'reply', name: word('提交书面意见', 'hand in the opinion'), from: ['draft'], by: ['head'], asks: ['reply'], clocks: [{ clock: 'opinion', effect: 'stop' }] },
    { id: 'drop', name: word('未列为问题', 'have it dropped'), from: ['draft'], to: 'dropped', by: ['liaison'], needsOpinion: true, clocks: [{ clock: 'opinion', effect: 'stop' }] },
    { id: 'rectify', name: word('报告整改结果', 'report what was put right'), from: ['handling', 'staged'], to: 'check', by: ['lead'], asks: ['measures', 'outcome', 'rectified_amount'], may: ['rules_made'], conditions: ['amount', 'evidence'] },
    {
      id: 'report_stage', name: word('报告阶段整改', 'report on the stage'), from: ['handling', 'staged'], to: 'staged', by: ['lead'], when: { field: 'term', isOneOf: ['staged', 'lasting'] },
      asks: ['measures', 'rectified_amount'], conditions: ['amount'], clocks: [{ clock: 'report', effect: 'stop' }, { clock: 'stage', effect: 'start' }],
    },
    { id: 'verify', name: word('对账核实通过', 'find it put right'), from: ['check'], to: 'cleared', by: ['checker'], asks: ['finding', 'found'], conditions: ['other_person', 'done', 'amount'], clocks: [{ clock: 'report', effect: 'stop' }, { clock: 'stage', effect: 'stop' }] },
    { id: 'return', name: word('挂账，继续整改', 'return'), from: ['check'], to: 'handling', by: ['checker'], needsOpinion: true },
    { id: 'publish', name: word('报送并公布，销号', 'report, publish and close'), from: ['cleared'], to: 'closed', by: ['head'], needs: ['address'], may: ['address'], evidence: 1 },
  ],
  reminders: [...ladder('opinion', { who: ['liaison'], above: ['head'] }), ...ladder('report', { who: ['lead', 'liaison'], above: ['head'], daysBefore: 10 }), ...ladder('stage', { who: ['lead'], above: ['head'], daysBefore: 10 })],
  lights: LIGHTS_BY_DAYS,
  lists: auditLists,
  figures: {
    unit: ['lead'], limits: ['report', 'stage'], closedIn: ['closed'],
    closingRate: word('审计整改率', 'Audit rectification: closed, %'),
    counts: [
      { id: 'found_amount', name: word('问题金额', 'amount found'), sentence: word('本期列入的审计问题金额，更正按差额计', 'Amounts of the issues an audit found, listed in the period; corrections with their sign.'), unit: '万元', rule: { kind: 'amount', field: 'amount' } },
      { id: 'rectified_amount', name: word('已整改金额', 'amount put right'), sentence: word('本期新增的已整改金额，更正按差额计', 'Amounts put right in the period; corrections with their sign.'), unit: '万元', better: 'higher', rule: { kind: 'amount', field: 'rectified_amount' } },
    ],
    rates: [
      {
        id: 'amount_rate', name: word('金额整改率', 'amount put right, %'), numerator: 'rectified_amount', denominator: 'found_amount', better: 'higher', isOpenEnded: true,
        sentence: word('分子为本期新增的已整改金额，分母为本期列入的问题金额；整改以前列入的问题时可超过100%', 'Amounts put right over amounts found in the period; above 100 % where earlier issues were put right.'),
      },
    ],
  },
};
