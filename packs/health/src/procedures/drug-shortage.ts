import { ladder, LIGHTS_BY_DAYS, sketch, type Clock, type Procedure } from '@taizhang/workflow';
import { agreement } from './norm.ts';

const { choice, end, longText, number, option, relation, state, text, word } = sketch;

/** Checking that it is a shortage. */
const verification: Clock = { id: 'verification', name: word('短缺核实', 'Verifying the shortage'), from: word('收到短缺报告', 'the report was received'), length: { count: 3, unit: 'workdays' }, basis: agreement('3个工作日内核实'), lastDay: 'stands', isLocal: true };
/** Finding the drug, or a substitute, within the county. */
const supply: Clock = {
  id: 'supply', name: word('县内协调供应', 'Supply within the county'), from: word('核实短缺', 'the shortage was verified'), length: { count: 10, unit: 'workdays' }, basis: agreement('10个工作日内协调供应或上报'), lastDay: 'stands', isLocal: true,
  extension: { length: { count: 10, unit: 'workdays' }, times: 1, condition: word('经分管领导批准', 'approved by the leader in charge'), basis: agreement('延长须经批准') },
};

/** Drug shortage reports (短缺药品报告): verified, supplied from elsewhere in the county or by a substitute, else reported upwards. */
export const drugShortage: Procedure = {
  id: 'drug-shortage',
  name: word('短缺药品报告', 'Drug shortage report'),
  purpose: word('医疗机构短缺药品的报告、核实、协调供应与上报', 'Reports of drug shortages: verifying, supplying, reporting upwards'),
  isPublic: false,
  states: [state('reported', '待核实', 'To be verified'), state('supplying', '协调供应中', 'Being supplied'), state('escalated', '已上报待答复', 'Reported upwards'), end('supplied', '已恢复供应', 'Supplied'), end('not_short', '不属短缺', 'No shortage')],
  relations: [relation('institution', '医疗机构', 'institution'), relation('handler', '药政承办人', 'handler'), relation('head', '分管领导', 'leader in charge')],
  fields: [
    text('drug', '药品通用名', 'Drug'),
    text('form', '剂型规格', 'Form and strength'),
    number('monthly_use', '月均用量', 'Monthly use', { minimum: 0 }),
    number('stock_days', '库存可用天数', 'Days of stock', { minimum: 0 }),
    choice('cause', '短缺原因', 'Cause', [option('no_production', '停产或产能不足', 'Not produced'), option('no_delivery', '配送不到位', 'Not delivered'), option('price', '价格原因', 'Price'), option('demand', '用量骤增', 'Sudden demand'), option('other', '其他', 'Other')]),
    choice('substitute', '有无可替代药品', 'Substitute', [option('yes', '有', 'Yes'), option('no', '无', 'No')]),
    longText('finding', '核实情况', 'Finding'),
    longText('measure', '供应措施', 'Measures'),
  ],
  clocks: [verification, supply],
  conditions: [],
  actions: [
    { id: 'report', name: word('报告短缺', 'report'), from: [], to: 'reported', by: ['institution'], needs: ['drug', 'form', 'cause', 'substitute', 'stock_days'], may: ['monthly_use'], clocks: [{ clock: 'verification', effect: 'start' }] },
    { id: 'verify', name: word('核实属实', 'verify'), from: ['reported'], to: 'supplying', by: ['handler'], asks: ['finding'], clocks: [{ clock: 'verification', effect: 'stop' }, { clock: 'supply', effect: 'start' }] },
    { id: 'dismiss', name: word('不属短缺', 'dismiss'), from: ['reported'], to: 'not_short', by: ['handler'], asks: ['finding'], clocks: [{ clock: 'verification', effect: 'stop' }] },
    { id: 'extend', name: word('批准延长', 'extend'), from: ['supplying'], by: ['head'], needsOpinion: true, clocks: [{ clock: 'supply', effect: 'extend' }] },
    { id: 'escalate', name: word('上报短缺药品会商联动机制', 'report upwards'), from: ['supplying'], to: 'escalated', by: ['head'], needsOpinion: true, evidence: 1, clocks: [{ clock: 'supply', effect: 'stop' }] },
    { id: 'supply', name: word('恢复供应', 'supply'), from: ['supplying', 'escalated'], to: 'supplied', by: ['handler'], asks: ['measure'], clocks: [{ clock: 'supply', effect: 'stop' }] },
  ],
  reminders: [...ladder('verification', { who: ['handler'], above: ['head'], daysBefore: 1 }), ...ladder('supply', { who: ['handler'], above: ['head'] })],
  lights: LIGHTS_BY_DAYS,
  figures: { unit: ['handler'], limits: ['verification', 'supply'], closedIn: ['supplied'] },
};
