import { ladder, LIGHTS_BY_DAYS, sketch, type Clock, type Procedure } from '@taizhang/workflow';
import { openInformation } from '../norm.ts';

const { choice, end, longText, number, option, relation, state, text, word } = sketch;

/** Publishing what must be public. */
const publish: Clock = {
  id: 'publish',
  name: word('主动公开', 'Publishing'),
  from: word('政府信息形成或者变更', 'the information came into being or changed'),
  length: { count: 20, unit: 'workdays' },
  basis: openInformation('第26条'),
  lastDay: 'stands',
};

/** Publication after three reviews and three proofreadings (三审三校, a custom), by three different people; what is sensitive is signed by the head as well. */
export const publication: Procedure = {
  id: 'publication',
  name: word('三审三校信息公开', 'Publication after three reviews'),
  purpose: word('主动公开和信息发布的三审三校、保密审查与发布', 'Reviewing, clearing and publishing information'),
  isPublic: true,
  states: [
    state('draft', '拟稿', 'Draft'),
    state('first', '待一审一校', 'First review'),
    state('second', '待二审二校', 'Second review'),
    state('third', '待三审三校', 'Third review'),
    state('head', '待主要负责人签批', 'Head to sign'),
    state('cleared', '待发布', 'Cleared'),
    end('published', '已发布', 'Published'),
    end('not_public', '不予公开', 'Not to be published'),
  ],
  relations: [
    relation('author', '供稿人', 'author'),
    relation('first', '科室负责人', 'head of section'),
    relation('second', '办公室审核人', 'office reviewer'),
    relation('third', '分管领导', 'leader in charge'),
    relation('head', '主要负责人', 'head of the bureau'),
    relation('publisher', '发布员', 'publisher'),
  ],
  fields: [
    text('title', '标题', 'Title'),
    longText('summary', '内容摘要', 'Summary'),
    choice('openness', '公开属性', 'Openness', [option('proactive', '主动公开', 'Published'), option('on_request', '依申请公开', 'On request'), option('not_public', '不予公开', 'Not public', '第14—16条')]),
    choice('sensitivity', '敏感程度', 'Sensitivity', [option('ordinary', '一般', 'Ordinary'), option('sensitive', '涉敏涉突发', 'Sensitive or about an emergency')]),
    text('channel', '发布渠道', 'Where it is published'),
    choice('secrecy', '保密审查', 'Secrecy', [option('cleared', '不涉密，可以公开', 'Cleared'), option('restricted', '涉密或不宜公开', 'Restricted', '第17条')]),
    choice('privacy', '个人信息', 'Personal data', [option('none', '不含或已脱敏', 'None, or masked'), option('consented', '本人同意公开', 'With consent', '第15条')]),
    number('corrections', '校正处数', 'Corrections', { minimum: 0 }),
    text('address', '发布网址', 'Address'),
  ],
  clocks: [publish],
  conditions: [
    { id: 'second_person', name: word('二审人不是供稿人、一审人', 'The second reviewer has not written or reviewed it'), kind: 'other_person', actions: ['submit', 'pass_first'] },
    { id: 'first_person', name: word('一审人不是供稿人', 'The first reviewer has not written it'), kind: 'other_person', actions: ['submit'] },
    { id: 'third_person', name: word('三审人不是前两审的人', 'The third reviewer is a third person'), kind: 'other_person', actions: ['submit', 'pass_first', 'pass_second'] },
    { id: 'cleared', name: word('保密审查通过', 'Cleared for secrecy'), kind: 'answer', field: 'secrecy', isOneOf: ['cleared'] },
    { id: 'masked', name: word('个人信息已脱敏或同意公开', 'Personal data masked or consented to'), kind: 'answer', field: 'privacy', isOneOf: ['none', 'consented'] },
    { id: 'to_publish', name: word('属于主动公开', 'It is to be published'), kind: 'answer', field: 'openness', isOneOf: ['proactive'] },
  ],
  actions: [
    { id: 'register', name: word('登记', 'register'), from: [], to: 'draft', by: ['author'], needs: ['title', 'openness', 'sensitivity'], may: ['summary', 'channel'], mayBackdate: true, clocks: [{ clock: 'publish', effect: 'start' }] },
    { id: 'submit', name: word('送审', 'submit'), from: ['draft'], to: 'first', by: ['author'], needs: ['summary', 'channel'], may: ['title'], evidence: 1 },
    { id: 'pass_first', name: word('一审一校通过', 'pass the first review'), from: ['first'], to: 'second', by: ['first'], asks: ['privacy'], may: ['corrections'], conditions: ['first_person', 'masked'] },
    { id: 'pass_second', name: word('二审二校通过', 'pass the second review'), from: ['second'], to: 'third', by: ['second'], asks: ['secrecy'], may: ['corrections'], conditions: ['second_person', 'cleared'] },
    { id: 'pass_third', name: word('三审三校通过', 'pass the third review'), from: ['third'], to: 'cleared', by: ['third'], when: { field: 'sensitivity', isOneOf: ['ordinary'] }, needsOpinion: true, conditions: ['third_person', 'cleared'] },
    { id: 'pass_to_head', name: word('三审通过，报主要负责人', 'pass on to the head'), from: ['third'], to: 'head', by: ['third'], when: { field: 'sensitivity', isOneOf: ['sensitive'] }, needsOpinion: true, conditions: ['third_person', 'cleared'] },
    { id: 'sign', name: word('签批同意', 'sign'), from: ['head'], to: 'cleared', by: ['head'], needsOpinion: true },
    { id: 'return', name: word('退回修改', 'return'), from: ['first', 'second', 'third', 'head'], to: 'draft', by: ['first', 'second', 'third', 'head'], needsOpinion: true },
    { id: 'publish', name: word('发布', 'publish'), from: ['cleared'], to: 'published', by: ['publisher'], asks: ['address'], conditions: ['to_publish', 'cleared'], clocks: [{ clock: 'publish', effect: 'stop' }] },
    { id: 'withhold', name: word('不予公开', 'withhold'), from: ['first', 'second', 'third', 'head'], to: 'not_public', by: ['second', 'third', 'head'], needsOpinion: true, clocks: [{ clock: 'publish', effect: 'stop' }] },
    { id: 'withdraw', name: word('撤稿', 'withdraw'), from: ['draft', 'cleared'], to: 'not_public', by: ['author', 'publisher'], needsOpinion: true, clocks: [{ clock: 'publish', effect: 'stop' }] },
  ],
  reminders: ladder('publish', { who: ['author', 'publisher'], above: ['third'], daysBefore: 5 }),
  lights: LIGHTS_BY_DAYS,
  figures: { unit: ['author'], limits: ['publish'], closedIn: ['published'] },
};
