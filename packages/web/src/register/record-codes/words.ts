import { defineWords } from '../../i18n/dictionary.ts';

/** Words of 补编档案编号. */
export const recordCodeWords = defineWords({
  title: { zh: '补编档案编号', en: 'Missing record codes' },
  note: { zh: '在住、失访而没有 17 位健康档案编号的居民，按建档先后接着上一个编号往下编；漏掉的号不补用，已迁出、死亡的不编。', en: 'Residents who live here or are lost and have no health record code of 17 digits get the next numbers, in the order their records were opened. A number left out is not used; who moved away or died gets none.' },
  none: { zh: '这里没有缺编号的居民。', en: 'Nobody here lacks a code.' },
  byUnit: { zh: '各机构', en: 'By unit' },
  unit: { zh: '机构', en: 'Unit' },
  lacking: { zh: '缺编号', en: 'Lack one' },
  range: { zh: '将编', en: 'Will be' },
  cannot: { zh: '不能编', en: 'Cannot' },
  cannotWhy: { zh: '“不能编”的，是机构代码不是 12 位区划代码，或该村序号已满 99,999。', en: '"Cannot": the unit’s code is no division code of 12 digits, or its series has reached 99,999.' },
  preview: { zh: '预览', en: 'Preview' },
  previewNote: { zh: '前 {shown} 人，共 {n} 人', en: 'the first {shown} of {n}' },
  code: { zh: '档案编号', en: 'Record code' },
  give: { zh: '补编 {n} 人', en: 'Give {n} {n#code|codes}' },
  giveTitle: { zh: '补编档案编号', en: 'Give record codes' },
  giveNote: { zh: '{org}：给 {n} 人编号。编号给出后不收回。', en: '{org}: {n} {n#resident gets|residents get} a code. A code once given is not taken back.' },
  giveAtOnce: { zh: '一次最多 {n} 人，其余再点一次。', en: 'At most {n} at one time; press again for the rest.' },
  given: { zh: '已编 {n} 人；不能编 {cannot} 人；还缺 {remaining} 人。', en: '{n} given; {cannot} cannot; {remaining} still lack one.' },
  givenList: { zh: '补编清单', en: 'Given' },
  noneGiven: { zh: '还没有补编过。', en: 'None was given yet.' },
  when: { zh: '时间、经办', en: 'When, by whom' },
});
