import type { Clock, Procedure } from '@taizhang/workflow';
import { custom } from '../norm.ts';

/** Signing for an item; the days are the office's to set. */
const signing: Clock = {
  id: 'signing',
  name: { zh: '签收', en: 'Signing for it' },
  from: { zh: '交办', en: 'the item was handed out' },
  length: { count: 1, unit: 'workdays' },
  basis: custom('督办签收'),
  lastDay: 'stands',
  isLocal: true,
};

/** Getting it done: by the day agreed, else within 15 working days. */
const handling: Clock = {
  id: 'handling',
  name: { zh: '督办办结', en: 'Getting it done' },
  from: { zh: '交办', en: 'the item was handed out' },
  length: { count: 15, unit: 'workdays' },
  basis: custom('一般事项7至15个工作日，可约定办结日'),
  lastDay: 'stands',
  isLocal: true,
  isAgreed: true,
  extension: {
    length: { count: 15, unit: 'workdays' },
    times: 2,
    condition: { zh: '到期前书面申请，经交办领导批准', en: 'asked for in writing before it is due, approved by whoever handed it out' },
    basis: custom('延期须到期前书面申请并经交办领导批准'),
  },
};

/** The look back after closing: whether the figure still holds. */
const recurrence: Clock = {
  id: 'recurrence',
  name: { zh: '复发核查', en: 'Look back at recurrence' },
  from: { zh: '办结', en: 'the item was closed' },
  length: { count: 90, unit: 'days' },
  basis: custom('办结满90日核查是否反弹'),
  lastDay: 'moves',
  isLocal: true,
};

/** Supervised items (督办). */
export const supervision: Procedure = { id: 'supervision', name: { zh: '督办', en: 'Supervised item' }, clocks: [signing, handling, recurrence] };
