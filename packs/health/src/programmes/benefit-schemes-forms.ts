import type { RecordKind, RuleSource } from '@taizhang/records';
import { choice, date, number, text } from './fields.ts';

/** 奖励扶助 and the two of 特别扶助: the three lists money is paid from. */
export const SCHEMES = ['reward', 'disabled', 'bereaved'] as const;

/** One of the lists. */
export type Scheme = (typeof SCHEMES)[number];

const SCHEME = choice('scheme', ['项目', 'Scheme'], [['reward', '奖励扶助', 'Rural family support'], ['disabled', '特别扶助（独生子女伤残）', 'Special assistance: only child disabled'], ['bereaved', '特别扶助（独生子女死亡）', 'Special assistance: only child dead']], { required: true });

/** The forms of both schemes: facts declared once, confirmed every year, paid in batches, ended by an exit. */
export function benefitForms(declaration: RuleSource, review: RuleSource): readonly RecordKind[] {
  return [
    {
      id: 'declare', name: { zh: '扶助对象申报', en: 'Declaration for family support' }, source: declaration, ages: [18, 130],
      fields: [
        choice('hukou', ['户籍', 'Household register'], [['1', '农村', 'Rural'], ['2', '城镇', 'Urban']], { required: true, carries: true }),
        number('births', ['曾生育（含收养）子女数', 'Children born or adopted'], '人', [0, 15], { required: true, usual: [0, 4], carries: true, row: 'children' }),
        number('living', ['现存子女数', 'Children living'], '人', [0, 15], { required: true, usual: [0, 4], carries: true, row: 'children' }),
        number('daughters', ['现存子女中女孩数', 'Daughters among them'], '人', [0, 15], { required: true, usual: [0, 4], carries: true, row: 'children' }),
        choice('unlawful', ['有违反规定生育', 'Births against the rules'], [['1', '无', 'None'], ['2', '有', 'Yes']], { required: true, preset: '1', carries: true }),
        choice('child_disabled', ['独生子女残疾等级达到三级以上', 'Only child disabled, grade 3 or worse'], [['1', '否', 'No'], ['2', '是', 'Yes']], { required: true, preset: '1', carries: true }),
        date('wife_born_on', ['女方出生日期', 'Wife born on'], { carries: true, note: ['男方申报特别扶助时填写；以女方年龄为准', 'For a man declaring for special assistance: the wife\'s age decides'] }),
        text('certificates', ['证明材料', 'Papers seen'], { longest: 100 }),
      ],
    },
    {
      id: 'confirm', name: { zh: '年度资格确认（年审）', en: 'Yearly confirmation' }, source: review, ages: [18, 130],
      fields: [SCHEME, choice('outcome', ['确认结果', 'Outcome'], [['1', '符合', 'Entitled'], ['2', '不符合', 'Not entitled']], { required: true, preset: '1' }), text('remark', ['说明', 'Remark'], { longest: 100 })],
    },
    {
      id: 'payment', name: { zh: '扶助金发放', en: 'Payment' }, source: review, ages: [18, 130],
      fields: [
        SCHEME,
        text('batch', ['批次号', 'Batch number'], { required: true, carries: true, longest: 40 }),
        number('for_year', ['所属年度', 'For the year'], '年', [2004, 2100], { required: true, carries: true, row: 'money' }),
        number('amount', ['金额', 'Amount'], '元', [0.01, 200_000], { required: true, decimals: 2, usual: [50, 20_000], row: 'money' }),
      ],
    },
    {
      id: 'exit', name: { zh: '退出', en: 'Exit' }, source: review,
      fields: [SCHEME, choice('reason', ['原因', 'Reason'], [['1', '死亡', 'Died'], ['2', '迁出', 'Moved away'], ['3', '不再符合条件', 'No longer entitled'], ['4', '自愿放弃', 'Gave it up']], { required: true })],
    },
  ];
}
