import { ladder, LIGHTS_BY_DAYS, sketch, type Clock, type Procedure } from '@taizhang/workflow';
import { custom } from '../norm.ts';

const { end, longText, money, number, relation, state, text, word } = sketch;

/** Showing the list before money is paid. */
const publicity: Clock = { id: 'publicity', name: word('发放前公示', 'Showing the list'), from: word('公示开始', 'the list was put up'), length: { count: 5, unit: 'workdays' }, basis: custom('补助名单公示一般不少于5个工作日'), lastDay: 'moves', isLocal: true, isAgreed: true };
/** Paying once approved. */
const payment: Clock = { id: 'payment', name: word('拨付到位', 'Payment'), from: word('审批同意', 'it was approved'), length: { count: 10, unit: 'workdays' }, basis: custom('审批后10个工作日内拨付'), lastDay: 'stands', isLocal: true, isAgreed: true };

/** Batches of money paid out (资金发放): made up, checked, shown, approved, paid and settled, by different people; never more paid than approved. */
export const fundDisbursement: Procedure = {
  id: 'fund-disbursement',
  name: word('资金发放', 'Fund disbursement'),
  purpose: word('补助资金分批发放的造册、审核、公示、审批、拨付与对账', 'Batches of subsidies: list, check, publicity, approval, payment, settlement'),
  isPublic: true,
  states: [
    state('draft', '待审核', 'To be checked'),
    state('finance', '待财务审核', 'Finance to check'),
    state('shown', '公示中', 'List shown'),
    state('approval', '待审批', 'To be approved'),
    state('paying', '待拨付', 'To be paid'),
    state('settling', '待对账', 'To be settled'),
    end('settled', '已对账办结', 'Settled'),
    end('rejected', '不予发放', 'Rejected'),
  ],
  relations: [relation('maker', '造册人', 'maker of the list'), relation('section', '业务科室负责人', 'head of section'), relation('finance', '财务审核人', 'finance'), relation('approver', '审批领导', 'approver'), relation('cashier', '出纳', 'cashier')],
  fields: [
    text('fund', '资金名称', 'Fund'),
    text('basis', '发放依据', 'Legal basis'),
    number('people', '发放人数', 'People', { minimum: 1 }),
    money('listed', '造册金额（元）', 'Amount listed (yuan)'),
    money('approved', '批准金额（元）', 'Amount approved (yuan)'),
    money('paid', '实际拨付金额（元）', 'Amount paid (yuan)'),
    money('returned', '退票金额（元）', 'Amount sent back (yuan)'),
    text('place', '公示地点或网址', 'Where it is shown'),
    longText('objections', '公示期异议及处理', 'Objections and what became of them'),
  ],
  clocks: [publicity, payment],
  conditions: [
    { id: 'section_person', name: word('审核人不是造册人', 'The checker has not made the list'), kind: 'other_person', actions: ['make'] },
    { id: 'finance_person', name: word('财务审核人不是造册、审核人', 'Finance is a third person'), kind: 'other_person', actions: ['make', 'check'] },
    { id: 'approver_person', name: word('审批人不是前几环节经办人', 'The approver has done none of it'), kind: 'other_person', actions: ['make', 'check', 'check_finance'] },
    { id: 'cashier_person', name: word('出纳不是审批、审核人', 'The cashier has neither checked nor approved'), kind: 'other_person', actions: ['check', 'check_finance', 'approve'] },
    { id: 'settler_person', name: word('对账人不是出纳', 'Somebody else settles'), kind: 'other_person', actions: ['pay'] },
    { id: 'within_list', name: word('批准金额不超过造册金额', 'No more approved than listed'), kind: 'at_most', field: 'approved', limit: 'listed' },
    { id: 'within_approval', name: word('拨付金额不超过批准金额', 'No more paid than approved'), kind: 'at_most', field: 'paid', limit: 'approved' },
    { id: 'returned', name: word('退票金额不超过拨付金额', 'No more sent back than paid'), kind: 'at_most', field: 'returned', limit: 'paid' },
  ],
  actions: [
    { id: 'make', name: word('造册', 'make the list'), from: [], to: 'draft', by: ['maker'], needs: ['fund', 'basis', 'people', 'listed'], evidence: 1 },
    { id: 'check', name: word('业务审核', 'check'), from: ['draft'], to: 'finance', by: ['section'], needsOpinion: true, conditions: ['section_person'] },
    { id: 'check_finance', name: word('财务审核并公示', 'check and show the list'), from: ['finance'], to: 'shown', by: ['finance'], asks: ['place'], conditions: ['finance_person'], clocks: [{ clock: 'publicity', effect: 'start' }] },
    { id: 'end_publicity', name: word('公示结束', 'end the publicity'), from: ['shown'], to: 'approval', by: ['section'], asks: ['objections'], evidence: 1, clocks: [{ clock: 'publicity', effect: 'stop' }] },
    { id: 'approve', name: word('审批同意', 'approve'), from: ['approval'], to: 'paying', by: ['approver'], asks: ['approved'], needsOpinion: true, conditions: ['approver_person', 'within_list'], clocks: [{ clock: 'payment', effect: 'start' }] },
    { id: 'pay', name: word('拨付', 'pay'), from: ['paying'], to: 'settling', by: ['cashier'], asks: ['paid'], evidence: 1, conditions: ['cashier_person', 'within_approval'], clocks: [{ clock: 'payment', effect: 'stop' }] },
    { id: 'settle', name: word('对账办结', 'settle'), from: ['settling'], to: 'settled', by: ['finance'], asks: ['returned'], evidence: 1, conditions: ['settler_person', 'within_approval', 'returned'] },
    { id: 'return', name: word('退回重造', 'return'), from: ['draft', 'finance', 'shown', 'approval'], to: 'draft', by: ['section', 'finance', 'approver'], needsOpinion: true, clocks: [{ clock: 'publicity', effect: 'stop' }] },
    { id: 'remake', name: word('重新造册', 'make the list anew'), from: ['draft'], by: ['maker'], asks: ['people', 'listed'], evidence: 1 },
    { id: 'reject', name: word('不予发放', 'reject'), from: ['draft', 'finance', 'shown', 'approval'], to: 'rejected', by: ['section', 'finance', 'approver'], needsOpinion: true, clocks: [{ clock: 'publicity', effect: 'stop' }] },
  ],
  reminders: [...ladder('publicity', { who: ['section'], above: ['approver'], daysBefore: 0 }).slice(1), ...ladder('payment', { who: ['cashier', 'finance'], above: ['approver'] })],
  lights: LIGHTS_BY_DAYS,
  figures: {
    unit: ['section'], limits: ['payment'], closedIn: ['settled'],
    counts: [
      { id: 'approved_amount', name: word('批准金额', 'approved'), sentence: word('本期批准发放的金额，更正按差额计', 'Money approved in the period; corrections with their sign.'), unit: '元', rule: { kind: 'amount', field: 'approved' } },
      { id: 'paid_amount', name: word('拨付金额', 'paid'), sentence: word('本期实际拨付的金额，更正按差额计', 'Money paid in the period; corrections with their sign.'), unit: '元', better: 'higher', rule: { kind: 'amount', field: 'paid' } },
      { id: 'returned_amount', name: word('退票金额', 'sent back'), sentence: word('本期对账登记的退票金额，更正按差额计', 'Money sent back, as settled in the period; corrections with their sign.'), unit: '元', better: 'lower', rule: { kind: 'amount', field: 'returned' } },
    ],
    rates: [{ id: 'payment_rate', name: word('拨付率', 'paid, %'), numerator: 'paid_amount', denominator: 'approved_amount', better: 'higher', isOpenEnded: true, sentence: word('分子为本期实际拨付金额，分母为本期批准金额；拨付以前批准的资金时可超过100%', 'Money paid over money approved in the period; above 100 % where earlier approvals were paid.') }],
  },
};
