import { describe, expect, test } from 'vitest';
import { checkText } from './check-text.ts';

const filler = '各项工作有序推进，群众获得感持续增强，队伍建设不断加强，基层基础更加扎实，服务能力明显提升。'.repeat(5);
const findingsOf = (text: string): readonly string[] => checkText(text).relations.filter((relation) => relation.verdict !== 'holds').map((relation) => `${relation.verdict} ${relation.type}`);

describe('checkText', () => {
  test('compares a figure with its repetition pages later in the same report', () => {
    const text = `甲局工作总结\n全县农村公路总里程达1862公里。${filler}\n${filler}\n全县农村公路总里程达1682公里。`;
    expect(findingsOf(text)).toEqual(['wrong repeat']);
  });

  test('never compares two reports that stand in one file', () => {
    const text = `甲局工作总结\n全县农村公路总里程达1862公里。${filler}\n${filler}\n乙局工作总结\n全县农村公路总里程达1682公里。${filler}`;
    expect(findingsOf(text)).toEqual([]);
  });

  test.each([['a title', '甲局2025年工作总结', '乙局2025年工作总结'], ['a Markdown heading', '# 甲局', '# 乙局'], ['a number', '篇一：', '篇二：'], ['a ruled line', '', '----------']])('tells short reports apart by %s', (_, first, second) => {
    const opening = filler.slice(0, 60);
    expect(findingsOf(`${first}\n全县农村公路总里程达1862公里。${opening}\n${second}\n全县农村公路总里程达1682公里。${opening}`)).toEqual([]);
  });

  test('reads bare numbers of a table by their headings', () => {
    const { figures } = checkText('指标\t单位\t上半年\t同比（%）\n接诊\t人次\t12860\t-3.2\n床位使用率\t%\t86.4\t+1.5');
    expect(figures.map(({ surface, kind, subject, compare }) => [surface, kind, subject, compare?.direction])).toEqual([
      ['12860', 'count', '接诊', undefined], ['-3.2', 'change_pct', '接诊', 'down'], ['86.4', 'percent', '床位使用率', undefined], ['+1.5', 'change_pct', '床位使用率', 'up'],
    ]);
  });

  test('gives the result of a relation as its last span, with what it should be', () => {
    const text = '排查隐患860处，已整改812处，整改率96.4%。';
    const [finding] = checkText(text).relations;
    expect(finding).toMatchObject({ type: 'ratio', verdict: 'wrong', rounding: 'none', stated: 96.4, recomputed: 94.419 });
    expect(finding?.spans.map(([start, end]) => text.slice(start, end))).toEqual(['812处', '860处', '96.4%']);
    expect(finding?.reason.zh).toContain('812处 ÷ 860处');
  });

  test('calls a share cut off instead of rounded a remark, not an error', () => {
    expect(checkText('抽检样品67批次，合格59批次，合格率88.05%。').relations).toMatchObject([{ verdict: 'holds', rounding: 'truncated' }]);
  });

  test('asks, and does not accuse, where the population behind a rate may be another', () => {
    expect(findingsOf('全县常住人口42.6万人。全年报告传染病512例，发病率168.5/10万。')).toEqual(['confirm ratio']);
  });

  test('shows a list of parts that leaves something out neither as right nor as wrong', () => {
    expect(checkText('审批项目16个，其中告知承诺5个、即办2个。').relations).toEqual([]);
  });
});
