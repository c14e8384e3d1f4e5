import { describe, expect, test } from 'vitest';
import { composeReport } from '../compose/compose-report.ts';
import { renderDocx } from '../docx/render-docx.ts';
import type { DocumentTree } from '../document-tree.ts';
import { plainText } from '../plain-text.ts';
import { buildContext, buildReader, buildTemplate } from '../testing/index.ts';
import { dropParts, editDocument, stripControls } from '../testing/edit-docx.ts';
import { accountForEdit, compareReport, downloadCode, readEditedDocx, rebuildReport, type EditAccount } from './index.ts';

const READINGS = { births: { name: '活产数', value: 131, lastYear: 120 }, rate: { name: '住院分娩率', unit: '%', decimals: 2, value: 98.53, lastYear: 97 }, visits: { name: '随访人次', unit: '人次', value: 60, missing: 'partial', demo: true } } as const;
const TEXT = [
  '# 总体情况', '全县活产{{ births }}，{{ births | yoy }}。住院分娩率{{ rate }}，{{ rate | yoy }}。',
  '# 重点工作', '累计随访{{ visits }}，65岁及以上老年人优先。', '其他工作有序推进，没有数字。',
  '{% table "表1 主要指标" unit: "单位：人" %}', '指标 | 数值', '活产 | {{ births | number }}', '分娩率 | {{ rate }}', '{% endtable %}', '特此报告。',
].join('\n');
const FROM = { reportId: '7f6c1f0e-1111-4222-8333-444455556666', revision: 2, digest: 'ab12cd34ab12cd34' };
const CODE = downloadCode(FROM);

const tree = composeReport(buildTemplate({ text: TEXT, recipient: '县人民政府' }), buildContext({ reader: buildReader(READINGS) }));
const file = await renderDocx(tree, { comesBackTo: FROM });

function comeBack(edited: Uint8Array, readings: Parameters<typeof buildReader>[0] = READINGS): { readonly account: EditAccount; readonly tree: DocumentTree } {
  const edit = compareReport(tree, readEditedDocx(edited), CODE);
  const rebuilt = rebuildReport(edit, { reader: buildReader(readings), asOf: tree.meta.asOf, knownAt: '2022-02-01T00:00:00.000Z' });
  return { account: accountForEdit(edit, rebuilt), tree: rebuilt.tree };
}

const told = (account: EditAccount): readonly unknown[] => account.changes.map(({ kind, before, edited, after, source }) => [kind, before, edited, after?.text, source?.ref.metricId]);

describe('a Word file that comes back', () => {
  test('unedited it is the report it was', () => {
    const { account, tree: after } = comeBack(file);
    expect(told(account)).toEqual([]);
    expect(account).toMatchObject({ figures: tree.figures.length, unchanged: tree.figures.length, lines: { edited: 0, deleted: 0, added: 0, moved: 0 } });
    expect(plainText(after)).toBe(plainText(tree));
    expect({ ...after, meta: tree.meta, figures: tree.figures }).toEqual(tree);
  });

  test('it carries a binding table that names every figure', () => {
    expect(readEditedDocx(file).binding).toMatchObject({ ...FROM, knownAt: tree.meta.knownAt, figures: tree.figures.map(({ key, text }) => ({ key, text })) });
  });

  test('words are kept and figures are read again', () => {
    const edited = editDocument(file, xml => xml.replace('其他工作有序推进，没有数字。', '其他工作按计划推进。').replace('累计随访', '全年累计完成随访'));
    const { account, tree: after } = comeBack(edited, { ...READINGS, births: { ...READINGS.births, value: 140 } });
    expect(plainText(after)).toContain('其他工作按计划推进。');
    expect(plainText(after)).toContain('全年累计完成随访60人次，65岁及以上老年人优先。');
    expect(plainText(after)).toContain('全县活产140人，同比增长16.67%。');
    expect(account).toMatchObject({ unchanged: tree.figures.length, restated: 3, typed: 0, lines: { edited: 2 } });
    expect(after.meta.knownAt).toBe('2022-02-01T00:00:00.000Z');
  });

  test('a number changed by hand is listed with old, new and source, and the ledger is printed', () => {
    const { account, tree: after } = comeBack(editDocument(file, xml => xml.replace('131人', '141人')));
    expect(told(account)).toEqual([['changed', '131人', '141人', '131人', 'births']]);
    expect(plainText(after)).toContain('全县活产131人');
  });

  test.each([
    ['a digit typed before the control', (xml: string) => xml.replace('全县活产', '全县活产1'), ['changed', '131人', '1131人']],
    ['a digit typed behind a bare number in a table', (xml: string) => xml.replace(/(>131<\/w:t><\/w:r><\/w:sdtContent><\/w:sdt><w:bookmarkEnd[^>]*\/>)/u, '$1<w:r><w:t>0</w:t></w:r>'), ['changed', '131', '1310']],
    ['a rate turned round', (xml: string) => xml.replace('同比增长9.17%', '同比下降9.17%'), ['changed', '同比增长9.17%', '同比下降9.17%']],
    ['a scale put behind', (xml: string) => xml.replace('60人次', '60万人次'), ['changed', '60人次', '60万人次']],
    ['other words around the same number', (xml: string) => xml.replace('同比增长9.17%', '比上年增长9.17%'), ['reworded', '同比增长9.17%', '比上年增长9.17%']],
    ['a figure deleted', (xml: string) => xml.replace('>60人次<', '><'), ['deleted', '60人次', undefined]],
    ['a number typed into the words', (xml: string) => xml.replace('没有数字。', '新建村卫生室12个。'), ['typed', undefined, '12个']],
    ['a literal number changed', (xml: string) => xml.replace('特此报告。', '特此报告，共投入35万元。'), ['typed', undefined, '35万元']],
  ])('%s is listed', (_what, edit, expected) => {
    const [change, ...others] = told(comeBack(editDocument(file, edit)).account);
    expect(others).toEqual([]);
    expect(change).toEqual(expect.arrayContaining(expected.filter(part => part !== undefined)));
  });

  test('words typed inside a control are words, not a changed number', () => {
    const { account, tree: after } = comeBack(editDocument(file, xml => xml.replace('>131人<', '>约131人左右<')));
    expect(account.changed).toBe(0);
    expect(plainText(after)).toContain('全县活产约131人左右，');
  });

  test('a sentence moved to another paragraph takes its figures along', () => {
    const edited = editDocument(file, xml => {
      const paragraphs = xml.match(/<w:p>.*?<\/w:p>/gsu) ?? [];
      const from = paragraphs.find(each => each.includes('全县活产')) ?? '';
      const to = paragraphs.find(each => each.includes('其他工作有序推进')) ?? '';
      const cut = from.indexOf('<w:bookmarkStart w:name="f3_');
      const moved = from.slice(cut, from.indexOf('</w:p>'));
      return xml.replace(from, `${from.slice(0, cut)}</w:p>`).replace(to, to.replace('</w:p>', `${moved}</w:p>`));
    });
    const { account, tree: after } = comeBack(edited);
    expect(account.changes.map(change => [change.kind, change.before])).toEqual([['moved', '98.53%'], ['moved', '同比提高1.53个百分点']]);
    expect(plainText(after)).toContain('没有数字。98.53%，同比提高1.53个百分点。');
    expect(account.unchanged).toBe(tree.figures.length);
  });

  test('a copied paragraph is bound as well and listed', () => {
    const edited = editDocument(file, xml => {
      const paragraph = (xml.match(/<w:p>.*?<\/w:p>/gsu) ?? []).find(each => each.includes('累计随访')) ?? '';
      return xml.replace(paragraph, paragraph + paragraph.replace('累计', '其中'));
    });
    const { account, tree: after } = comeBack(edited);
    expect(account).toMatchObject({ copied: 1, unchanged: tree.figures.length });
    expect(after.figures).toHaveLength(tree.figures.length + 1);
  });

  test('figures of another report that were pasted in are listed and not bound', () => {
    const { account, tree: after } = comeBack(editDocument(file, xml => xml.replace(/f3_[0-9a-f]{8}/gu, 'f3_00000000')));
    expect(account).toMatchObject({ foreign: 1, deleted: 1 });
    expect(after.figures).toHaveLength(tree.figures.length - 1);
    expect(plainText(after)).toContain('98.53%');
  });

  test.each([['content controls', false], ['controls and bookmarks', true]])('an editor that strips %s breaks nothing', (_what, bookmarksToo) => {
    const edited = dropParts(editDocument(file, xml => stripControls(xml, bookmarksToo).replace('131人', '141人').replace('累计随访', '全年完成随访')), /^customXml/u);
    const { account, tree: after } = comeBack(edited);
    expect(told(account)).toEqual([['changed', '131人', '141人', '131人', 'births']]);
    expect(plainText(after)).toContain('全年完成随访60人次，');
    expect(after.figures).toHaveLength(tree.figures.length);
  });

  test('tracked changes are taken as made and listed with their author', () => {
    const edited = editDocument(file, xml => xml.replace(/<w:r>((?:(?!<w:r>).)*)其他工作有序推进，没有数字。<\/w:t><\/w:r>/su,
      '<w:del w:id="9" w:author="王某" w:date="2022-01-09T08:00:00Z"><w:r><w:delText>其他工作有序推进，没有数字。</w:delText></w:r></w:del><w:ins w:id="10" w:author="王某" w:date="2022-01-09T08:00:00Z"><w:r><w:t>其他工作完成。</w:t></w:r></w:ins>'));
    expect(readEditedDocx(edited).trackedChanges).toEqual([
      { kind: 'deleted', author: '王某', at: '2022-01-09T08:00:00Z', text: '其他工作有序推进，没有数字。' }, { kind: 'inserted', author: '王某', at: '2022-01-09T08:00:00Z', text: '其他工作完成。' },
    ]);
    expect(plainText(comeBack(edited).tree)).toContain('\n其他工作完成。\n');
  });

  test('a paragraph typed anew, a heading and a table row are kept as what they are', () => {
    const edited = editDocument(file, xml => xml
      .replace(/(<w:p>(?:(?!<w:p>).)*特此报告)/su, '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>三、下一步打算</w:t></w:r></w:p><w:p><w:r><w:t>　　继续努力。</w:t></w:r></w:p>$1')
      .replace('</w:tbl>', '<w:tr><w:tc><w:p><w:r><w:t>备注</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>无</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'));
    const { tree: after } = comeBack(edited);
    expect(after.blocks).toContainEqual({ kind: 'heading', level: 1, number: '三、', inlines: [{ kind: 'text', text: '下一步打算' }] });
    expect(after.blocks).toContainEqual({ kind: 'paragraph', inlines: [{ kind: 'text', text: '继续努力。' }] });
    expect(after.blocks.find(block => block.kind === 'table')).toMatchObject({ rows: [{}, {}, [[{ text: '备注' }], [{ text: '无' }]]], columns: [{ align: 'left' }, { align: 'right' }] });
  });

  test('remarks stand in the next file again, where their words are, and none is lost', async () => {
    const remarks = [{ author: '陈局', at: '2022-01-06T09:00:00Z', text: '核实\n一下', about: '累计随访' }, { author: '王某', at: '', text: '删掉的<那句>', about: '早已没有的话' }];
    const read = readEditedDocx(await renderDocx(tree, { comesBackTo: FROM, comments: remarks }));
    expect(read.comments.toSorted((a, b) => a.at < b.at ? 1 : -1)).toMatchObject([{ ...remarks[0], about: expect.stringContaining('累计随访') }, { ...remarks[1], about: '总体情况' }]);
    expect(compareReport(tree, read, CODE).fates.every(({ place }) => place?.outcome === 'unchanged')).toBe(true);
  });
});
