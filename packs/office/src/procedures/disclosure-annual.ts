import { sketch, type AnnualRow, type AnnualTable } from '@taizhang/workflow';

const { word } = sketch;

const refused = word('（三）不予公开', '(3) Refused');
const unable = word('（四）无法提供', '(4) Cannot be provided');
const unhandled = word('（五）不予处理', '(5) Not dealt with');
const other = word('（六）其他处理', '(6) Otherwise');

const answered = (id: string, zh: string, en: string, group?: AnnualRow['group']): AnnualRow => ({ id, name: word(zh, en), ...(group === undefined ? {} : { group }), counts: 'result', placed: { field: 'reply_type', isOneOf: [id] } });

/** Table three of the annual report on open government information, row by row as the form prints it. */
export const disclosureAnnual: AnnualTable = {
  id: 'disclosure-annual',
  title: word('三、收到和处理政府信息公开申请情况', '3. Applications for government information'),
  basis: { kind: 'statute', document: '《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）', clause: '第三部分；《中华人民共和国政府信息公开条例》第50条', checked: 'excerpt' },
  note: word('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', '(In each column the first and the second item add up to the third and the fourth)'),
  columnField: 'applicant',
  columnHead: word('申请人情况', 'Applicants'),
  columns: [
    { answer: 'person', name: word('自然人', 'Persons') },
    ...([
      ['business', '商业企业', 'Businesses'], ['research', '科研机构', 'Research bodies'], ['charity', '社会公益组织', 'Charities'], ['legal_service', '法律服务机构', 'Legal services'], ['other', '其他', 'Others'],
    ] as const).map(([answer, zh, en]) => ({ answer, name: word(zh, en), group: word('法人或其他组织', 'Bodies') })),
  ],
  rows: [
    { id: 'new', name: word('一、本年新收政府信息公开申请数量', 'I. New in the year'), counts: 'new' },
    { id: 'carried_in', name: word('二、上年结转政府信息公开申请数量', 'II. Carried over from the year before'), counts: 'carried_in' },
    { id: 'provided', name: word('（一）予以公开', '(1) Provided'), counts: 'result', placed: { field: 'reply_type', isOneOf: ['provided', 'public_already'] } },
    answered('in_part', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '(2) Provided in part'),
    answered('refused_secret', '1.属于国家秘密', '1. State secret', refused),
    answered('refused_banned', '2.其他法律行政法规禁止公开', '2. Forbidden by another law', refused),
    answered('refused_safety', '3.危及“三安全一稳定”', '3. Endangers security or stability', refused),
    answered('refused_third_party', '4.保护第三方合法权益', '4. Rights of third parties', refused),
    answered('refused_internal', '5.属于三类内部事务信息', '5. Internal affairs', refused),
    answered('refused_process', '6.属于四类过程性信息', '6. Made in the course of a decision', refused),
    answered('refused_enforcement', '7.属于行政执法案卷', '7. Files of enforcement', refused),
    answered('other_rules', '8.属于行政查询事项', '8. To be looked up under other rules', refused),
    { id: 'not_held', name: word('1.本机关不掌握相关政府信息', '1. Not held by this body'), group: unable, counts: 'result', placed: { field: 'reply_type', isOneOf: ['not_existing', 'not_ours'] } },
    answered('not_compiled', '2.没有现成信息需要另行制作', '2. Would have to be made', unable),
    answered('unclear', '3.补正后申请内容仍不明确', '3. Still unclear after completion', unable),
    answered('petition', '1.信访举报投诉类申请', '1. Petitions and complaints', unhandled),
    answered('repeated', '2.重复申请', '2. Asked before', unhandled),
    answered('publication', '3.要求提供公开出版物', '3. Published works', unhandled),
    answered('excessive', '4.无正当理由大量反复申请', '4. Many times without a reason', unhandled),
    answered('confirm', '5.要求行政机关确认或重新出具已获取信息', '5. To confirm or issue again what is held already', unhandled),
    { id: 'abandoned', name: word('1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', '1. Not completed in time'), group: other, counts: 'result', placed: { states: ['abandoned'] } },
    answered('unpaid', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', '2. The charge was not paid in time', other),
    { id: 'withdrawn', name: word('3.其他', '3. Other'), group: other, counts: 'result', placed: { states: ['withdrawn'] } },
    { id: 'results', name: word('（七）总计', '(7) Total'), counts: 'results' },
    { id: 'carried_out', name: word('四、结转下年度继续办理', 'IV. Carried over to the next year'), counts: 'carried_out' },
  ],
};
