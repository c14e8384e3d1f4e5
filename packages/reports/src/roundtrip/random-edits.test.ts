import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeReport } from '../compose/compose-report.ts';
import { renderDocx } from '../docx/render-docx.ts';
import { inlinesOf, type DocumentTree } from '../document-tree.ts';
import { buildContext, buildReader, buildTemplate } from '../testing/index.ts';
import { dropParts, editDocument } from '../testing/edit-docx.ts';
import { accountForEdit, compareReport, downloadCode, readEditedDocx, rebuildReport } from './index.ts';

/** A piece of a paragraph as an author leaves it: words, or a figure saying something. */
type Piece = { readonly words: string } | { readonly key: string; readonly says: string };
type Paragraph = readonly Piece[];

const CLAUSES = ['各乡镇卫生院按要求完成随访管理', '医疗服务能力稳步提升', '健康教育深入村组', '重点人群签约服务有序推进', '疫苗接种门诊规范化建设全面完成', '卫生监督执法力度不断加大', '村卫生室标准化建设持续巩固', '中医药服务覆盖面进一步扩大', '基层医务人员培训取得实效', '妇幼保健网络更加健全'];
const READINGS = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`m${index}`, { name: `指标${index}`, value: 1031 + index * 77, lastYear: 900 + index * 31 }]));
const READER = buildReader(READINGS);
const FROM = { reportId: '7f6c1f0e-1111-4222-8333-444455556666', revision: 1, digest: 'ab12cd34ab12cd34' };
const CODE = downloadCode(FROM);

const clause = fc.constantFrom(...CLAUSES);
const line = fc.array(fc.tuple(clause, fc.nat(11), fc.constantFrom('figure', 'yoy')), { minLength: 1, maxLength: 3 })
  .map(parts => `${parts.map(([words, metric, filter]) => `${words}，达到{{ m${metric} | ${filter} }}`).join('，')}。`);

/** One thing an author does, to paragraph `at` and in it to piece `piece`. */
const edit = fc.record({
  kind: fc.constantFrom('tamper', 'tamper', 'erase', 'type', 'reword', 'reword', 'drop', 'copy', 'move', 'insert'),
  at: fc.nat(40), piece: fc.nat(12), to: fc.nat(40), digit: fc.integer({ min: 1, max: 9 }), words: clause,
});

type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

function paragraphsOf(tree: DocumentTree): readonly Paragraph[] {
  return tree.blocks.flatMap(block => block.kind !== 'paragraph' ? [] : [inlinesOf(block).map((inline): Piece => inline.kind === 'figure' ? { key: inline.key, says: inline.text } : { words: inline.text })]);
}

function apply(paragraphs: readonly Paragraph[], { kind, at, piece, to, digit, words }: Edit): readonly Paragraph[] {
  if (paragraphs.length === 0) return paragraphs;
  const index = at % paragraphs.length;
  const paragraph = paragraphs[index] ?? [];
  const figures = paragraph.flatMap((each, place) => 'key' in each && /\d/u.test(each.says) ? [place] : []);
  const place = figures[piece % Math.max(1, figures.length)];
  const target = place === undefined ? undefined : paragraph[place];
  const without = paragraphs.toSpliced(index, 1);
  switch (kind) {
    case 'tamper': return target === undefined || place === undefined || !('key' in target) ? paragraphs : paragraphs.with(index, paragraph.with(place, { key: target.key, says: target.says.replace(/\d(?=\D*$)/u, old => String((Number(old) + digit) % 10)) }));
    case 'erase': return place === undefined ? paragraphs : paragraphs.with(index, paragraph.toSpliced(place, 1));
    case 'type': return paragraphs.with(index, [...paragraph, { words: `其间新增${digit}37个。` }]);
    case 'reword': return paragraphs.with(index, paragraph.map((each, spot) => 'words' in each && spot === piece % 3 ? { words: each.words.replace(/[^，。]{4,}(?=，)/u, words) } : each));
    case 'drop': return without;
    case 'copy': return paragraphs.toSpliced(to % (paragraphs.length + 1), 0, paragraph);
    case 'move': return without.toSpliced(to % (without.length + 1), 0, paragraph);
    case 'insert': return paragraphs.toSpliced(to % (paragraphs.length + 1), 0, [{ words: `${words}。` }]);
  }
}

function xmlOf(paragraphs: readonly Paragraph[], keepsTags: boolean): string {
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const inner = (piece: Piece) => 'words' in piece ? run(piece.words) : keepsTags ? `<w:sdt><w:sdtPr><w:tag w:val="${piece.key}_${CODE}"/></w:sdtPr><w:sdtContent>${run(piece.says)}</w:sdtContent></w:sdt>` : run(piece.says);
  return paragraphs.map(paragraph => `<w:p>${paragraph.map(inner).join('')}</w:p>`).join('');
}

/** The file with its body paragraphs replaced; head and signature stay. */
function fileWith(file: Uint8Array, tree: DocumentTree, paragraphs: readonly Paragraph[], keepsTags: boolean): Uint8Array {
  return editDocument(file, xml => {
    const all = xml.match(/<w:p>.*?<\/w:p>/gsu) ?? [];
    const first = (paragraphsOf(tree)[0]?.[0] ?? { words: '' });
    const start = all.findIndex(each => each.includes('words' in first ? first.words.slice(0, 6) : first.says));
    const body = all.slice(start, start + paragraphsOf(tree).length).join('');
    return xml.replace(body, xmlOf(paragraphs, keepsTags));
  });
}

async function comeBack(lines: readonly string[], edits: readonly Edit[], keepsTags: boolean) {
  const tree = composeReport(buildTemplate({ text: lines.join('\n') }), buildContext({ reader: READER }));
  const file = await renderDocx(tree, { comesBackTo: FROM });
  const paragraphs = edits.reduce(apply, paragraphsOf(tree));
  const edited = fileWith(file, tree, paragraphs, keepsTags);
  const document = readEditedDocx(keepsTags ? edited : dropParts(edited, /^customXml/u));
  const held = compareReport(tree, document, keepsTags ? CODE : undefined);
  const rebuilt = rebuildReport(held, { reader: READER, asOf: tree.meta.asOf, knownAt: tree.meta.knownAt });
  return { tree, paragraphs, rebuilt: rebuilt.tree, account: accountForEdit(held, rebuilt) };
}

const textsOf = (tree: DocumentTree) => paragraphsOf(tree).map(paragraph => paragraph.map(piece => 'words' in piece ? piece.words : piece.says).join(''));

const inOrder = (texts: readonly (string | undefined)[]) => texts.toSorted((a = '', b = '') => a < b ? -1 : Number(a > b));

describe('any edits of any report', () => {
  test('every word is kept and every figure that was tampered with, erased, copied or typed is listed', async () => {
    await fc.assert(fc.asyncProperty(fc.array(line, { minLength: 2, maxLength: 8 }), fc.array(edit, { maxLength: 10 }), async (lines, edits) => {
      const { tree, paragraphs, rebuilt, account } = await comeBack(lines, edits, true);
      const printed = new Map(tree.figures.map(figure => [figure.key, figure.text]));
      const expected = paragraphs.map(paragraph => paragraph.map(piece => 'words' in piece ? piece.words : printed.get(piece.key)).join('')).filter(text => text !== '');
      expect(textsOf(rebuilt)).toEqual(expected);

      const told = paragraphs.flat().flatMap(piece => 'key' in piece ? [piece] : []);
      const tampered = told.filter(({ key, says }) => says !== printed.get(key));
      const saidWrongly = account.changes.filter(({ kind, before, edited }) => (kind === 'changed' || kind === 'copied') && before !== edited);
      expect(inOrder(saidWrongly.map(({ edited }) => edited))).toEqual(inOrder(tampered.map(({ says }) => says)));
      const standing = new Set(told.map(({ key }) => key));
      expect(account.deleted).toBe(tree.figures.filter(({ key }) => !standing.has(key)).length);
      expect(account.copied).toBe(told.length - standing.size);
      const typed = paragraphs.flat().flatMap(piece => 'words' in piece ? piece.words.match(/\d37个/gu) ?? [] : []);
      expect(inOrder(account.changes.filter(({ kind }) => kind === 'typed').map(({ edited }) => edited))).toEqual(inOrder(typed));
    }), { numRuns: 60 });
  });

  test('without any tags every word is still kept and every number that is not the ledger’s is still listed', async () => {
    await fc.assert(fc.asyncProperty(fc.array(line, { minLength: 2, maxLength: 8 }), fc.array(edit, { maxLength: 6 }), async (lines, edits) => {
      const { tree, paragraphs, rebuilt, account } = await comeBack(lines, edits, false);
      const wordsOf = (texts: readonly string[]) => texts.map(text => text.replace(/[\d.]/gu, '')).filter(text => text !== '');
      const standing = paragraphs.map(paragraph => paragraph.map(piece => 'words' in piece ? piece.words : piece.says).join(''));
      expect(wordsOf(textsOf(rebuilt))).toEqual(wordsOf(standing));

      const printed = new Map(tree.figures.map(figure => [figure.key, figure.text]));
      const listed = account.changes.map(({ edited }) => edited ?? '');
      for (const piece of paragraphs.flat()) {
        if ('key' in piece && piece.says !== printed.get(piece.key)) expect(listed.some(each => each.includes(/[\d.]+/u.exec(piece.says)?.[0] ?? '')), `${piece.says} in ${listed.join(' | ')}`).toBe(true);
      }
    }), { numRuns: 60 });
  });
});
