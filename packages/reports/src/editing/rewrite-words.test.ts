import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeReport } from '../compose/compose-report.ts';
import type { DocumentTree } from '../document-tree.ts';
import { plainText } from '../plain-text.ts';
import { buildContext, buildReader, buildTemplate } from '../testing/index.ts';
import { accountForWriting } from './account-for-writing.ts';
import { rewriteWords } from './rewrite-words.ts';
import { writtenBlocks, type WordPiece, type WrittenBlock } from './written-block.ts';

const TEXT = [
  '# 总体情况', '全县活产{{ births }}，{{ births | yoy }}。住院分娩率{{ rate }}。', '# 重点工作', '累计随访{{ visits }}。', '其他工作有序推进。',
  '{% table "表1 主要指标" %}', '指标 | 数值', '活产 | {{ births | number }}', '{% endtable %}', '特此报告。',
].join('\n');
const tree = composeReport(buildTemplate({ text: TEXT, recipient: '县人民政府' }), buildContext({ reader: buildReader({ births: { name: '活产数', value: 131, lastYear: 120 }, rate: { unit: '%', decimals: 2, value: 98.53 }, visits: { unit: '人次', value: 60, demo: true } }) }));
const blocks = writtenBlocks(tree);

const words = (text: string): WordPiece => ({ kind: 'words', text });
const paragraph = (...pieces: readonly WordPiece[]): WrittenBlock => ({ kind: 'paragraph', pieces });
const replaced = (at: number, ...others: readonly WrittenBlock[]): readonly WrittenBlock[] => blocks.toSpliced(at, 1, ...others);
const placeOf = (start: string) => tree.blocks.findIndex((block) => block.kind !== 'pageBreak' && plainText({ ...tree, title: '', blocks: [block] }).trim().startsWith(start));
const told = (after: DocumentTree) => accountForWriting(tree, after).changes.map(({ kind, before, edited }) => [kind, before, edited]);

describe('words written on screen', () => {
  test('left alone the report is what it was', () => {
    expect(rewriteWords(tree, blocks)).toEqual(tree);
    expect(accountForWriting(tree, tree)).toMatchObject({ changes: [], unchanged: tree.figures.length, lines: { edited: 0, added: 0, deleted: 0, moved: 0 } });
  });

  test('a paragraph reworded, one added, one deleted: figures stay bound, the notes are written anew', () => {
    const after = rewriteWords(tree, replaced(placeOf('累计随访'), paragraph(words('新写一段，没有数字。'))));
    expect(plainText(after)).toContain('新写一段，没有数字。');
    expect(plainText(after)).not.toContain('演示数据');
    expect(told(after)).toEqual([['deleted', '60人次', undefined]]);
  });

  test('headings are numbered by their place', () => {
    const after = rewriteWords(tree, [{ kind: 'heading', level: 1, isNumbered: true, pieces: [words('前言')] }, ...blocks]);
    expect(plainText(after)).toMatch(/一、前言[^]*二、总体情况[^]*三、重点工作/u);
  });

  test('a figure carried to another paragraph has moved, one put in twice is bound twice and listed', () => {
    const [births = expect.fail('no figure')] = tree.figures;
    const chip: WordPiece = { kind: 'figure', key: births.key };
    const twice = rewriteWords(tree, replaced(placeOf('特此报告'), paragraph(words('全年活产'), chip, words('。'))));
    expect(plainText(twice)).toContain('全年活产131人。');
    expect(new Set(twice.figures.map(({ key }) => key)).size).toBe(tree.figures.length + 1);
    expect(told(twice)).toEqual([['copied', '131人', '131人']]);
    const again = rewriteWords(twice, writtenBlocks(twice));
    expect(again).toEqual(twice);
    expect(told(again)).toEqual([['copied', '131人', '131人']]);
  });

  test.each([
    ['typed into the words', '其他工作有序推进，新建卫生室3个。', 'typed', '3个'],
    ['typed where a figure stood', '累计随访65人次。', 'typed', '65人次'],
  ])('a number %s stays words and is listed as unbound', (_what, text, kind, surface) => {
    const at = text.startsWith('累计') ? placeOf('累计随访') : placeOf('其他工作');
    const after = rewriteWords(tree, replaced(at, paragraph(words(text))));
    expect(plainText(after)).toContain(text);
    expect(told(after)).toContainEqual([kind, undefined, surface]);
  });

  test('digits typed against a figure are told, for they make it another number', () => {
    const [births = expect.fail('no figure')] = tree.figures;
    const after = rewriteWords(tree, replaced(placeOf('全县活产'), paragraph(words('全县活产1'), { kind: 'figure', key: births.key }, words('。'))));
    expect(told(after)).toContainEqual(['changed', '131人', '1131人']);
  });

  test.each([
    ['a figure of nowhere', [paragraph({ kind: 'figure', key: 'f99' })]],
    ['a block of nowhere', [{ kind: 'kept', block: 99 }]],
    ['a block twice', [{ kind: 'kept', block: 0 }, { kind: 'kept', block: 0 }]],
  ] as const)('%s is refused', (_what, edit) => {
    expect(() => rewriteWords(tree, edit)).toThrow('invalid_input');
  });

  test('whatever is shuffled, cut and typed, every word stands and every figure is accounted for', () => {
    const piece = fc.oneof(fc.constantFrom(...tree.figures.map(({ key }): WordPiece => ({ kind: 'figure', key }))), fc.stringMatching(/^[一-五，。0-9]{1,6}$/u).map(words));
    const block = fc.oneof(fc.constantFrom(...blocks.filter(({ kind }) => kind !== 'kept')), fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => paragraph(...pieces)));
    fc.assert(fc.property(fc.array(block, { maxLength: 8 }), (written) => {
      const after = rewriteWords(tree, written);
      const printed = new Map(tree.figures.map(({ key, text }) => [key, text]));
      const said = written.flatMap((each) => (each.kind === 'kept' ? [] : each.pieces.map((one) => (one.kind === 'words' ? one.text : (printed.get(one.key) ?? '')))));
      const squeezed = (text: string) => text.replaceAll(/\s/gu, '');
      const spoken = after.blocks.flatMap((each) => (each.kind === 'paragraph' || each.kind === 'heading' ? each.inlines.map(({ text }) => text) : []));
      expect(squeezed(spoken.join(''))).toBe(squeezed(said.join('')));
      const account = accountForWriting(tree, after);
      expect(account.figures).toBe(account.unchanged + account.changed + account.deleted);
      expect(account.unchanged + account.changed + account.copied).toBe(after.figures.length);
    }));
  });
});
