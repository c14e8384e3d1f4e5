import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeReport } from '../compose/compose-report.ts';
import type { Block, DocumentTree } from '../document-tree.ts';
import { buildContext, buildReader, buildTemplate } from '../testing/index.ts';
import { compareRevisions } from './compare-revisions.ts';

const TEXT = [
  '# 总体情况', '全县活产{{ births }}，住院分娩率{{ rate }}。', '# 重点工作', '其他工作有序推进，没有数字。', '累计随访{{ visits }}。',
  '{% table "表1 主要指标" %}', '指标 | 数值', '活产 | {{ births | number }}', '{% endtable %}',
].join('\n');

function compose(births: number, text = TEXT): DocumentTree {
  return composeReport(buildTemplate({ text }), buildContext({ reader: buildReader({ births: { name: '活产数', value: births }, rate: { name: '住院分娩率', unit: '%', decimals: 2, value: 98.53 }, visits: { value: 60 } }) }));
}

const BASE = compose(131);

describe('compareRevisions', () => {
  test('a restated figure is listed at every place and leaves the words alone', () => {
    const { lines, figures, unchangedFigures } = compareRevisions(BASE, compose(132));
    expect(lines).toEqual([]);
    expect(figures.map(({ kind, before, after }) => [kind, before?.text, after?.text])).toEqual([['restated', '131人', '132人'], ['restated', '131', '132']]);
    expect(unchangedFigures).toBe(2);
  });

  test('a section put before the others is added, and the headings whose number moved are not edited', () => {
    const { lines } = compareRevisions(BASE, compose(131, `# 新的一章\n多说一句。\n${TEXT}`));
    expect(lines).toEqual([{ kind: 'added', before: undefined, after: '一、新的一章' }, { kind: 'added', before: undefined, after: '多说一句。' }]);
  });

  test('edited, deleted and added words are told apart, in reading order', () => {
    const { lines, figures } = compareRevisions(BASE, compose(131, TEXT.replace('有序推进', '扎实推进').replace('累计随访{{ visits }}。', '').replace('{% table', '特此报告。\n{% table')));
    expect(lines).toEqual([
      { kind: 'edited', before: '其他工作有序推进，没有数字。', after: '其他工作扎实推进，没有数字。' },
      { kind: 'added', before: undefined, after: '特此报告。' },
      { kind: 'deleted', before: '累计随访60人。', after: undefined },
    ]);
    expect(figures).toMatchObject([{ kind: 'removed', before: { text: '60人' } }]);
  });

  test('a paragraph carried elsewhere has moved with its figures', () => {
    const moved = compose(131, TEXT.replace('累计随访{{ visits }}。\n', '').replace('# 总体情况', '累计随访{{ visits }}。\n# 总体情况'));
    const { lines, figures } = compareRevisions(BASE, moved);
    expect(lines.map(({ kind, after }) => [kind, after])).toEqual([['moved', '累计随访60人。']]);
    expect(figures).toEqual([]);
  });

  test('nothing is dropped: lines and figures of both sides add up, whatever was shuffled', () => {
    const blocks = BASE.blocks.filter((block) => block.kind === 'paragraph' || block.kind === 'heading');
    fc.assert(fc.property(fc.shuffledSubarray([...blocks, ...blocks]), (after: readonly Block[]) => {
      const { lines, figures, unchangedFigures, unchangedLines } = compareRevisions({ ...BASE, titleLines: [], blocks }, { ...BASE, titleLines: [], blocks: after });
      const count = (kind: string) => lines.filter((line) => line.kind === kind).length;
      expect(unchangedLines + count('edited') + count('moved') + count('added')).toBe(after.length);
      expect(unchangedLines + count('edited') + count('moved') + count('deleted')).toBe(blocks.length);
      const told = (kind: string) => figures.filter((figure) => figure.kind === kind).length;
      const inside = (some: readonly Block[]) => some.flatMap((block) => (block.kind === 'paragraph' ? block.inlines : [])).filter(({ kind }) => kind === 'figure').length;
      expect(unchangedFigures + told('added')).toBe(inside(after));
      expect(unchangedFigures + told('removed')).toBe(inside(blocks));
    }));
  });
});
