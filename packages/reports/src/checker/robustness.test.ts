import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkText } from './check-text.ts';
import { readFigures } from './reader/read-figures.ts';

describe('text no report looks like', () => {
  test('is read as nothing when it is empty or holds no numbers', () => {
    expect(checkText('')).toEqual({ figures: [], relations: [] });
    expect(readFigures('\n\n　　。。。“”《》（）')).toEqual([]);
  });

  test('never throws, and every span cuts out its own surface, whatever the characters', () => {
    const fragments = fc.constantFrom('1', '2.5', '12,345', '万', '亿元', '%', '‰', '家', '其中', '，', '。', '；', '（', '）', '“', '”', '《', '》', 'x', '**', '__', '同比', '增长', '下降', '占', '率', '第', '一', '十余', '百分之', '/10万', '-', '～', ':', '\n', '\uD83D', '😀', '\u200B', '年', '月', '个百分点', '共', '分别为', '\0', 'É', '１');
    fc.assert(fc.property(fc.array(fragments, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      const { figures, relations } = checkText(text);
      let end = 0;
      for (const figure of figures) {
        expect(text.slice(...figure.span)).toBe(figure.surface);
        expect(figure.span[0]).toBeGreaterThanOrEqual(end);
        expect(figure.masked).toBe(figure.value === null);
        expect(Number.isNaN(figure.value)).toBe(false);
        end = figure.span[1];
      }
      const known = new Set(figures.map((figure) => figure.span.join()));
      for (const relation of relations) expect(relation.spans.every((span) => known.has(span.join()))).toBe(true);
    }), { numRuns: 400 });
  });

  test('stays linear on text made to make patterns backtrack', () => {
    const traps = ['1,111,', '其中1家、', '占占占占', '((((', '一二三四五六七八九十', 'xxxxxxxx.', '较比较比', '1-1-1-', '“', '年月日', '同比增长1%、', '百分之', '率为', '2021年1月', '比去年同期', '共1人,'];
    for (const trap of traps) {
      // Processor time: a busy machine makes nothing quadratic.
      const time = (count: number): number => {
        const text = trap.repeat(count);
        const start = process.cpuUsage();
        checkText(text);
        return process.cpuUsage(start).user / 1000;
      };
      time(500);
      const small = Math.min(time(1000), time(1000), time(1000));
      const large = Math.min(time(4000), time(4000));
      // Four times the text may not cost more than a dozen times the time: quadratic work would cost sixteen.
      expect({ trap, isLinear: large < Math.max(80, small * 12) }).toEqual({ trap, isLinear: true });
    }
  }, 30_000);
});
