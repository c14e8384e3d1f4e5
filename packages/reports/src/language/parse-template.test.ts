import { isDomainError } from '@taizhang/kernel';
import { describe, expect, test } from 'vitest';
import type { ReportTemplate } from '../report-template.ts';
import { buildTemplate } from '../testing/index.ts';
import { figuresOf, parseTemplate } from './parse-template.ts';

const knows = (metricId: string): boolean => metricId === 'births' || metricId === 'rate';

function problemsOf(template: ReportTemplate): readonly string[] {
  try {
    parseTemplate(template, knows);
  } catch (error) {
    if (!isDomainError(error) || error.code !== 'template_error' || !Array.isArray(error.details?.['problems'])) throw error;
    return error.details['problems'].map((problem: { line: number; message: { zh: string } }) => `${problem.line} ${problem.message.zh}`);
  }
  return [];
}

describe('parseTemplate', () => {
  test('lists every fault with its line, not only the first', () => {
    const text = '{{ birth | figure }}\n{{ births | figur }}\n\n{% if births > 0 %}\n{{ report.jear }}\n{% endif %}\n{{ births.rise }}';
    expect(problemsOf(buildTemplate({ text }))).toEqual([
      '1 没有“birth”这个指标', '2 没有“figur”这个过滤器', '5 没有“jear”这一项', '7 没有“rise”这一项',
    ]);
  });

  test('names an unclosed tag by its opening line and still finds what is wrong elsewhere', () => {
    const problems = problemsOf(buildTemplate({ text: '{{ nothing | figure }}\n\n{% for item in lagging %}\n{{ item | figure }}' }));
    expect(problems).toEqual(['1 没有“nothing”这个指标', '3 标签没有结束：{% for item in lagging %}']);
  });

  test('an unknown tag inside a block is one fault, not three', () => {
    expect(problemsOf(buildTemplate({ text: '{% if births > 0 %}\n{% blink %}\n{% else %}\n{% endif %}' }))).toEqual(['2 没有“blink”这个标签']);
  });

  test('a closing tag alone is a fault', () => {
    expect(problemsOf(buildTemplate({ text: 'x\n{% endfor %}' }))).toEqual(['2 “endfor”没有对应的开始标签']);
  });

  test.each([
    ['output left open', '{{ births | figure'],
    ['a figure filter on words', '{{ report.year | figure }}'],
    ['a filter after a figure', '{{ births | figure | yoy }}'],
    ['a file to include', '{% include "secrets" %}'],
    ['a filter of liquid that is not ours', '{{ births | date: "%Y" }}'],
    ['an unknown metric in quotes', '{{ "birth" | figure }}'],
    ['an unknown metric in a condition', '{% unless birth > 0 %}x{% endunless %}'],
    ['an unknown list', '{% for item in laging %}x{% endfor %}'],
    ['an unknown unit given to a filter', '{{ births | of: town | figure }}'],
    ['a period that is none', "{{ births | during: '2021Q5' | figure }}"],
    ['a period that is only known later', '{{ births | during: report.year | figure }}'],
    ['a table left open', '{% table "表1" %}\n甲 | 乙'],
  ])('refuses %s', (_case, text) => {
    expect(problemsOf(buildTemplate({ text }))).toHaveLength(1);
  });

  test('a title may name the year but hold no figure', () => {
    expect(problemsOf(buildTemplate({ title: '{{ report.year }}年总结' }))).toEqual([]);
    expect(problemsOf(buildTemplate({ title: '{{ births | figure }}' }))).toEqual(['1 标题中不能引用数字']);
  });

  test('names introduced by loops and assignments are known where they hold, and only there', () => {
    const sound = '{% for unit in townships %}{{ unit.name }}{{ births | of: unit | figure }}{% endfor %}{% assign before = births | last_year %}{{ before | figure }}';
    expect(problemsOf(buildTemplate({ text: sound }))).toEqual([]);
    expect(problemsOf(buildTemplate({ text: '{% for unit in townships %}{% endfor %}\n{{ births | of: unit | figure }}' }))).toEqual(['2 没有“unit”这个指标']);
  });
});

describe('figuresOf', () => {
  test('lists each reference in reading order with its aspect, line and selection', () => {
    const text = '{{ births | figure }}，{{ births | yoy }}\n{% if rate.rose %}{{ "rate" | last_year | number }}{% endif %}\n{% for item in lagging %}{{ item | pace }}{% endfor %}\n{{ births }}';
    expect(figuresOf(buildTemplate({ text }))).toEqual([
      { metricId: 'births', aspect: 'value', line: 1, selectors: [] },
      { metricId: 'births', aspect: 'yoy', line: 1, selectors: [] },
      { metricId: 'rate', aspect: 'condition', line: 2, selectors: [] },
      { metricId: 'rate', aspect: 'number', line: 2, selectors: [{ filter: 'last_year' }] },
      { list: 'lagging', aspect: 'pace', line: 3, selectors: [] },
      { metricId: 'births', aspect: 'value', line: 4, selectors: [] },
    ]);
  });

  test('a selection made in an assignment goes with the name', () => {
    const text = "{% assign before = births | during: '2020' %}{{ before | of: '990001101' | figure }}";
    expect(figuresOf(buildTemplate({ text })).at(-1)?.selectors).toEqual([{ filter: 'during', argument: '2020' }, { filter: 'of', argument: '990001101' }]);
  });

  test('a metric named only for its name is not a figure', () => {
    expect(figuresOf(buildTemplate({ text: '{{ births | name }}{{ births.unit }}' }))).toEqual([]);
  });
});
