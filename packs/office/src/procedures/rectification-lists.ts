import { sketch, type ListColumn, type ListLayout, type ListSource } from '@taizhang/workflow';

const { word } = sketch;

const column = (id: string, zh: string, en: string, width: number, from: ListSource): ListColumn => ({ id, name: { zh, en }, from, width });
const field = (id: string, zh: string, en: string, width: number): ListColumn => column(id, zh, en, width, { kind: 'field', field: id });
const units = (id: string, zh: string, en: string, width: number): ListColumn => column(id, zh, en, width, { kind: 'parties', relation: id });

const number = column('number', '编号', 'Number', 9, { kind: 'number' });
const issue = column('title', '问题', 'Issue', 12, { kind: 'title' });
const listed = column('listed', '列入时间', 'Listed on', 6, { kind: 'opened' });
const limit = column('limit', '完成时限', 'Due', 6, { kind: 'limit' });
const standing = column('standing', '销号情况', 'Standing', 9, { kind: 'standing' });

/** 问题清单、任务清单、责任清单 as rectification offices hand them up; which column stands where is a custom, not a norm. */
export const rectificationLists: ListLayout = {
  source: 'source', batch: 'batch', limits: ['rectify'], closed: ['watching', 'settled'], dropped: ['merged'], lookBack: { clock: 'look-back', passed: ['settled'], relisted: 'reopen' },
  lists: [
    {
      id: 'issues', name: word('问题清单', 'Issues'),
      columns: [number, issue, field('issue', '问题描述', 'Description', 22), field('source', '问题来源', 'Source', 6), field('batch', '批次或文书', 'Batch', 10), field('category', '类别', 'Category', 6), field('found_on', '发现时间', 'Found on', 6), listed],
    },
    {
      id: 'tasks', name: word('任务清单', 'Tasks'),
      columns: [issue, field('goal', '整改目标', 'Goal', 14), field('measures', '整改措施', 'Measures', 20), field('term', '时限类型', 'Term', 5), limit, field('progress', '整改进展', 'Progress', 16)],
    },
    {
      id: 'responsibility', name: word('责任清单', 'Responsibility'),
      columns: [
        issue, units('leader', '牵头领导', 'Leader', 7), units('lead', '责任单位', 'Unit responsible', 8), field('responsible', '责任人', 'Person', 5), units('assisting', '配合单位', 'Assisting', 8),
        units('section', '主管科室', 'Section', 6), limit, field('outcome', '整改结果', 'Outcome', 12), standing, column('look_back', '回头看', 'Looking back', 7, { kind: 'look_back' }),
      ],
    },
  ],
};

/** The same three lists for what an audit found; the letter an issue came with is its batch. */
export const auditLists: ListLayout = {
  batch: 'document', limits: ['report', 'stage'], closed: ['closed'], dropped: ['dropped'],
  lists: [
    { id: 'issues', name: word('问题清单', 'Issues'), columns: [number, issue, field('issue', '问题描述', 'Description', 24), field('document', '审计文书', 'Audit document', 12), field('amount', '问题金额（万元）', 'Amount (10,000 yuan)', 6), listed] },
    {
      id: 'tasks', name: word('任务清单', 'Tasks'),
      columns: [issue, field('measures', '整改措施', 'Measures', 22), field('term', '整改类型', 'Term', 5), limit, field('rectified_amount', '已整改金额（万元）', 'Put right (10,000 yuan)', 6), field('rules_made', '建立健全制度数', 'Rules made', 5), field('outcome', '整改结果', 'Outcome', 16)],
    },
    {
      id: 'responsibility', name: word('责任清单', 'Responsibility'),
      columns: [issue, units('head', '主要负责人', 'Head', 9), units('lead', '责任单位', 'Unit responsible', 10), units('liaison', '审计联络人', 'Liaison', 9), units('checker', '内审核实人', 'Auditor', 9), limit, field('finding', '核实意见', 'Finding', 14), standing],
    },
  ],
};
