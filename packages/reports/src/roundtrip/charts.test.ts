import { describe, expect, test } from 'vitest';
import { composeReport } from '../compose/compose-report.ts';
import { renderDocx } from '../docx/render-docx.ts';
import { buildContext, buildReader, buildTemplate } from '../testing/index.ts';
import { dropParts, editDocument, stripControls } from '../testing/edit-docx.ts';
import { accountForEdit, compareReport, downloadCode, readEditedDocx, rebuildReport, recogniseCharts } from './index.ts';

const READINGS = { births: { name: '活产数', value: 131, lastYear: 120 }, visits: { name: '随访', unit: '人次', value: 60 } } as const;
const TEXT = '全县活产{{ births }}。\n{% chart "图1 服务情况" unit: "单位：人" %}\n项目|今年|去年\n活产|{{ births | number }}|{{ births | last_year | number }}\n随访|{{ visits | number }}|—\n{% endchart %}\n{% chart "图2 趋势" kind: "line" %}\n项目|数\n随访|{{ visits }}\n{% endchart %}\n其他工作有序推进。';
const FROM = { reportId: '7f6c1f0e-1111-4222-8333-444455556666', revision: 1, digest: 'ab12cd34ab12cd34' };
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const tree = composeReport(buildTemplate({ text: TEXT }), buildContext({ reader: buildReader(READINGS) }));
const file = await renderDocx(tree, { comesBackTo: FROM, rasterise: () => PNG });

function comeBack(edited: Uint8Array, { readings = READINGS, code = downloadCode(FROM) }: { readings?: Parameters<typeof buildReader>[0]; code?: string } = {}) {
  const document = readEditedDocx(edited);
  const edit = compareReport(tree, document, code === '' ? undefined : code);
  const rebuilt = rebuildReport(edit, { reader: buildReader(readings), asOf: tree.meta.asOf, knownAt: tree.meta.knownAt });
  return { document, after: rebuilt.tree, account: accountForEdit(edit, rebuilt) };
}

const paragraphWith = (xml: string, words: string): string => (xml.match(/<w:p>.*?<\/w:p>/gsu) ?? []).find(each => each.includes(words)) ?? '';

describe('a chart that comes back', () => {
  test('unedited it is the chart it was, nothing about it is unsupported', () => {
    const { after, account, document } = comeBack(file);
    expect(after).toEqual(tree);
    expect(account).toMatchObject({ changes: [], lines: { edits: [] } });
    expect(recogniseCharts(document, tree, downloadCode(FROM)).unsupported).toEqual([]);
  });

  test('its figures are read from the ledger again and its caption is the author\'s', () => {
    const { after, account } = comeBack(editDocument(file, xml => xml.replace('>图1 服务情况<', '>图1 妇幼服务情况<')), { readings: { ...READINGS, births: { ...READINGS.births, value: 140 } } });
    const chart = after.blocks.find(block => block.kind === 'chart');
    expect(chart).toMatchObject({ kind: 'chart', caption: '图1 妇幼服务情况', draw: 'bar', unit: '单位：人' });
    expect(JSON.stringify(chart)).toContain('"140"');
    expect(account.unchanged).toBe(tree.figures.length);
  });

  test('a deleted chart takes its figures with it, listed; a copied one is a copy', () => {
    const deleted = comeBack(editDocument(file, xml => xml.replace(paragraphWith(xml, 'name="c2_'), '').replace(paragraphWith(xml, '图2 趋势'), '')));
    expect(deleted.account).toMatchObject({ deleted: 1 });
    expect(deleted.after.blocks.filter(block => block.kind === 'chart')).toHaveLength(1);
    const copied = comeBack(editDocument(file, xml => xml.replace('</w:body>', '</w:body>').replace(paragraphWith(xml, '其他工作有序推进'), match => match + paragraphWith(xml, 'name="c2_'))));
    expect(copied.account).toMatchObject({ copied: 1, deleted: 0 });
    expect(copied.after.blocks.filter(block => block.kind === 'chart')).toHaveLength(3);
  });

  test('without binding and tags it is still known by its name', () => {
    const { after } = comeBack(dropParts(editDocument(file, xml => stripControls(xml, true)), /^customXml/u), { code: '' });
    expect(after.blocks.filter(block => block.kind === 'chart')).toHaveLength(2);
  });

  test('a picture of another report and one of nobody\'s are named as unsupported', () => {
    const { document } = comeBack(editDocument(file, xml => xml.replace(/name="c1_[0-9a-f]{8}"/u, 'name="c1_00000000"').replace(/name="c2_[0-9a-f]{8}"/u, 'name="图片 2"')));
    expect(recogniseCharts(document, tree, downloadCode(FROM)).unsupported.map(({ kind }) => kind)).toEqual(['picture', 'picture']);
  });
});
