import { ladder, LIGHTS_BY_DAYS, sketch, type Clock, type Procedure } from '@taizhang/workflow';
import { custom, openInformation } from '../norm.ts';
import { disclosureAnnual } from './disclosure-annual.ts';

const { choice, date, end, longText, option, relation, state, text, word } = sketch;

/** Asking the applicant once for what is missing. */
const supplement: Clock = {
  id: 'supplement',
  name: { zh: '补正告知', en: 'Asking for completion' },
  from: { zh: '收到申请', en: 'the application was received' },
  length: { count: 7, unit: 'workdays' },
  basis: openInformation('第30条'),
  lastDay: 'stands',
};

/** The answer; asking third parties or other bodies is left out, and a completed application begins it anew. */
const answer: Clock = {
  id: 'answer',
  name: { zh: '申请答复', en: 'Answer to the applicant' },
  from: { zh: '收到申请（补正的，自收到补正）', en: 'the application, or its completion, was received' },
  length: { count: 20, unit: 'workdays' },
  basis: openInformation('第33条第2款'),
  lastDay: 'stands',
  pauses: [{ id: 'consultation', name: { zh: '征求第三方或其他机关意见', en: 'Consultation of third parties or other bodies' }, basis: openInformation('第33条第3款') }],
  extension: {
    length: { count: 20, unit: 'workdays' },
    times: 1,
    condition: { zh: '经政府信息公开工作机构负责人同意并告知申请人', en: 'agreed by the head of the disclosure office and told to the applicant' },
    basis: openInformation('第33条第2款'),
  },
};

/** What the third party asked has for its opinion; silence leaves the decision to the office. */
const consultation: Clock = {
  id: 'consultation',
  name: { zh: '第三方意见', en: 'Opinion of the third party' },
  from: { zh: '收到征求意见书', en: 'the request for an opinion was received' },
  length: { count: 15, unit: 'workdays' },
  basis: openInformation('第32条'),
  lastDay: 'moves',
  runsFor: 'citizen',
};

/** The applicant's time to complete the application; the notice sets it. */
const completion: Clock = {
  id: 'completion',
  name: word('申请人补正', 'Completion by the applicant'),
  from: word('申请人收到补正告知', 'the applicant was asked to complete it'),
  length: { count: 15, unit: 'workdays' },
  basis: custom('《政府信息公开条例》第30条只要求合理的补正期限，由告知书写明'),
  lastDay: 'moves',
  runsFor: 'citizen',
  isLocal: true,
  isAgreed: true,
};

/** Applications for government information (依申请公开): examined, completed, third parties asked, answered in one of the ways the regulation knows. */
export const disclosureRequest: Procedure = {
  id: 'disclosure-request',
  name: word('依申请公开', 'Application for information'),
  purpose: word('公民、法人和其他组织申请获取政府信息的登记、审查与答复', 'Applications for government information, from receipt to answer'),
  isPublic: true,
  states: [
    state('received', '待审查', 'To be examined'),
    state('supplementing', '待补正', 'To be completed'),
    state('handling', '办理中', 'In hand'),
    state('consulting', '征求意见中', 'Others are being asked'),
    end('answered', '已答复', 'Answered'),
    end('abandoned', '视为放弃', 'Taken as given up'),
    end('withdrawn', '申请人撤回', 'Withdrawn by the applicant'),
  ],
  relations: [relation('clerk', '登记人', 'clerk'), relation('handler', '承办人', 'handler'), relation('head', '信息公开工作机构负责人', 'head of the disclosure office')],
  fields: [
    choice('applicant', '申请人类型', 'Applicant', [
      option('person', '自然人', 'Person'),
      option('business', '商业企业', 'Business'),
      option('research', '科研机构', 'Research body'),
      option('charity', '社会公益组织', 'Charity'),
      option('legal_service', '法律服务机构', 'Legal service'),
      option('other', '其他组织', 'Other body'),
    ]),
    choice('channel', '收到方式', 'How received', [
      option('in_person', '当面提交（提交日）', 'In person (day handed in)', '第31条'),
      option('registered_mail', '邮寄（签收日）', 'By post (day signed for)', '第31条'),
      option('plain_mail', '平信等无须签收（与申请人确认日）', 'Plain letter (day confirmed with the applicant)', '第31条'),
      option('online', '互联网或传真（双方确认日）', 'Online or fax (day both confirmed)', '第31条'),
    ]),
    longText('wanted', '申请内容', 'What is asked for'),
    longText('missing', '需补正内容', 'What is missing'),
    date('complete_by', '补正期限', 'To be completed by'),
    text('consulted', '征求意见对象', 'Who is asked'),
    // One answer for each row of the annual report (see disclosure-annual.ts).
    choice('reply_type', '答复类型', 'Kind of answer', [
      option('provided', '予以公开：提供，或告知获取的方式、途径和时间', 'Provided, or told how and when', '第36条第2项'),
      option('public_already', '予以公开：已主动公开，告知获取方式、途径', 'Public already; told where', '第36条第1项'),
      option('in_part', '部分公开（区分处理）', 'Provided in part', '第37条'),
      option('refused_secret', '不予公开：属于国家秘密', 'Refused: state secret', '第14条'),
      option('refused_banned', '不予公开：其他法律行政法规禁止公开', 'Refused: forbidden by another law', '第14条'),
      option('refused_safety', '不予公开：危及“三安全一稳定”', 'Refused: endangers security or stability', '第14条'),
      option('refused_third_party', '不予公开：保护第三方合法权益', 'Refused: rights of third parties', '第15条'),
      option('refused_internal', '不予公开：属于三类内部事务信息', 'Refused: internal affairs', '第16条第1款'),
      option('refused_process', '不予公开：属于四类过程性信息', 'Refused: made in the course of a decision', '第16条第2款'),
      option('refused_enforcement', '不予公开：属于行政执法案卷', 'Refused: files of enforcement', '第16条第2款'),
      option('other_rules', '不予公开：属于行政查询事项，依规定办理', 'Refused: to be looked up under other rules', '第36条第7项'),
      option('not_existing', '无法提供：经检索不存在', 'Cannot be provided: does not exist', '第36条第4项'),
      option('not_ours', '无法提供：不属本机关负责公开', 'Cannot be provided: not for this body to disclose', '第36条第5项'),
      option('not_compiled', '无法提供：没有现成信息，需要另行制作', 'Cannot be provided: would have to be made', '第38条'),
      option('unclear', '无法提供：补正后申请内容仍不明确', 'Cannot be provided: still unclear after completion', '第30条'),
      option('petition', '不予处理：信访、举报、投诉类申请，告知相应渠道', 'Not dealt with: a petition or complaint', '第39条第1款'),
      option('repeated', '不予处理：重复申请', 'Not dealt with: asked before', '第36条第6项'),
      option('publication', '不予处理：要求提供公开出版物', 'Not dealt with: published works', '第39条第2款'),
      option('excessive', '不予处理：无正当理由大量反复申请', 'Not dealt with: many times without a reason', '第35条'),
      option('confirm', '不予处理：要求确认或重新出具已获取信息', 'Not dealt with: to confirm or issue again', '第36条第6项'),
      option('unpaid', '其他处理：逾期未按收费通知缴纳费用', 'Otherwise: the charge was not paid in time', '第42条'),
    ]),
    longText('reply', '答复内容', 'Answer'),
  ],
  clocks: [supplement, answer, consultation, completion],
  conditions: [],
  actions: [
    {
      id: 'register', name: word('登记', 'register'), from: [], to: 'received', by: ['clerk'], needs: ['applicant', 'channel', 'wanted'], mayBackdate: true,
      clocks: [{ clock: 'supplement', effect: 'start' }, { clock: 'answer', effect: 'start' }],
    },
    { id: 'examine', name: word('审查通过', 'find complete'), from: ['received'], to: 'handling', by: ['handler'], clocks: [{ clock: 'supplement', effect: 'stop' }] },
    {
      id: 'ask_completion', name: word('告知补正', 'ask for completion'), from: ['received'], to: 'supplementing', by: ['handler'], asks: ['missing'], may: ['complete_by'],
      clocks: [{ clock: 'supplement', effect: 'stop' }, { clock: 'answer', effect: 'stop' }, { clock: 'completion', effect: 'start', until: 'complete_by' }],
    },
    {
      id: 'complete', name: word('收到补正', 'receive the completion'), from: ['supplementing'], to: 'handling', by: ['clerk', 'handler'], mayBackdate: true,
      clocks: [{ clock: 'completion', effect: 'stop' }, { clock: 'answer', effect: 'start' }],
    },
    { id: 'abandon', name: word('逾期未补正，视为放弃', 'take as given up'), from: ['supplementing'], to: 'abandoned', by: ['handler'], needsOpinion: true, clocks: [{ clock: 'completion', effect: 'stop' }] },
    {
      id: 'reply', name: word('答复', 'answer'), from: ['received', 'handling'], to: 'answered', by: ['handler'], asks: ['reply_type', 'reply'], evidence: 1,
      clocks: [{ clock: 'supplement', effect: 'stop' }, { clock: 'answer', effect: 'stop' }],
    },
    {
      id: 'consult', name: word('征求意见', 'ask others'), from: ['handling'], to: 'consulting', by: ['handler'], asks: ['consulted'],
      clocks: [{ clock: 'answer', effect: 'pause', ground: 'consultation' }, { clock: 'consultation', effect: 'start' }],
    },
    {
      id: 'hear', name: word('收到意见或逾期', 'receive the opinion, or none in time'), from: ['consulting'], to: 'handling', by: ['handler'], needsOpinion: true, mayBackdate: true,
      clocks: [{ clock: 'answer', effect: 'resume' }, { clock: 'consultation', effect: 'stop' }],
    },
    { id: 'extend', name: word('同意延期并告知', 'extend and tell'), from: ['handling', 'consulting'], by: ['head'], needsOpinion: true, clocks: [{ clock: 'answer', effect: 'extend' }] },
    {
      id: 'withdraw', name: word('登记撤回', 'record the withdrawal'), from: ['received', 'supplementing', 'handling', 'consulting'], to: 'withdrawn', by: ['clerk', 'handler'], needsOpinion: true,
      clocks: [{ clock: 'supplement', effect: 'stop' }, { clock: 'answer', effect: 'stop' }, { clock: 'completion', effect: 'stop' }, { clock: 'consultation', effect: 'stop' }],
    },
  ],
  reminders: [...ladder('supplement', { who: ['handler'], above: ['head'], daysBefore: 2 }), ...ladder('answer', { who: ['handler'], above: ['head'], daysBefore: 5 }), ...ladder('consultation', { who: ['handler'], above: ['head'] })],
  lights: LIGHTS_BY_DAYS,
  figures: {
    unit: ['handler'], limits: ['answer'], closedIn: ['answered'],
    counts: [
      { id: 'granted', name: word('予以公开数', 'provided'), sentence: word('本期答复中予以公开或者已主动公开的件数', 'Answers of the period that provided the information or told where it is public.'), unit: '件', rule: { kind: 'closed', when: { field: 'reply_type', isOneOf: ['public_already', 'provided'] } } },
      { id: 'in_part', name: word('部分公开数', 'provided in part'), sentence: word('本期答复中区分处理、部分公开的件数', 'Answers of the period that provided a part.'), unit: '件', rule: { kind: 'closed', when: { field: 'reply_type', isOneOf: ['in_part'] } } },
      { id: 'refused', name: word('不予公开数', 'refused'), sentence: word('本期答复中不予公开并说明理由的件数', 'Answers of the period that refused with reasons.'), unit: '件', rule: { kind: 'closed', when: { field: 'reply_type', isOneOf: ['refused_secret', 'refused_banned', 'refused_safety', 'refused_third_party', 'refused_internal', 'refused_process', 'refused_enforcement', 'other_rules'] } } },
      { id: 'unable', name: word('无法提供数', 'could not be provided'), sentence: word('本期答复中信息不存在、不属本机关公开或者需另行制作的件数', 'Answers of the period on what does not exist, is not for this body to disclose or would have to be compiled.'), unit: '件', rule: { kind: 'closed', when: { field: 'reply_type', isOneOf: ['not_existing', 'not_ours', 'not_compiled', 'unclear'] } } },
    ],
    rates: [{ id: 'granted_rate', name: word('公开率', 'provided, %'), numerator: 'granted + in_part', denominator: 'closed', better: 'neither', sentence: word('分子为本期予以公开和部分公开的件数，分母为本期答复件数', 'Requests provided in whole or in part over requests answered in the period.') }],
  },
  annual: disclosureAnnual,
};
