import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composeReport } from '../compose/compose-report.ts';
import { renderDocx } from '../docx/render-docx.ts';
import { plainText } from '../plain-text.ts';
import { buildContext, buildReader, buildTemplate } from '../testing/index.ts';
import { dropParts, editDocument, stripControls } from '../testing/edit-docx.ts';
import { accountForEdit, compareReport, downloadCode, readEditedDocx, rebuildReport } from './index.ts';

const READER = buildReader({ births: { name: '活产数', value: 131, lastYear: 120 }, rate: { name: '住院分娩率', unit: '%', decimals: 2, value: 98.53, lastYear: 97 }, visits: { name: '随访人次', unit: '人次', value: 60, missing: 'partial', demo: true } });
const TEXT = [
  '# 总体情况', '## 妇幼健康', '全县活产{{ births }}，{{ births | yoy }}。住院分娩率{{ rate }}，{{ rate | yoy }}。', '### 随访', '累计随访{{ visits }}，65岁及以上老年人优先。',
  '# 重点工作', '其他工作有序推进。', '{% table "表1 主要指标" unit: "单位：人" %}', '指标 | 数值', '活产 | {{ births | number }}', '分娩率 | {{ rate }}', '{% endtable %}', '{% page %}', '特此报告。',
].join('\n');
const FROM = { reportId: '7f6c1f0e-1111-4222-8333-444455556666', revision: 1, digest: 'ab12cd34ab12cd34' };
const tree = composeReport(buildTemplate({ text: TEXT, recipient: '县人民政府' }), buildContext({ reader: READER }));

/** What goes into LibreOffice; each comes out as the same words saved by it. */
const FILES = {
  untouched: (file: Uint8Array) => file,
  edited: (file: Uint8Array) => editDocument(file, xml => xml.replace('131人', '141人').replace('其他工作有序推进。', '其他工作按期完成，新建村卫生室12个。').replace('>同比提高1.53个百分点<', '><')),
  stripped: (file: Uint8Array) => dropParts(editDocument(file, xml => stripControls(xml, true).replace('98.53%', '99.53%')), /^customXml/u),
} as const;

describe('a Word file saved again by LibreOffice (needs soffice)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'report-roundtrip-'));
  const saved: Record<string, Uint8Array> = {};

  beforeAll(async () => {
    const file = await renderDocx(tree, { comesBackTo: FROM });
    mkdirSync(join(folder, 'out'));
    for (const format of ['docx', 'odt']) {
      const names = Object.entries(FILES).map(([name, edit]) => { writeFileSync(join(folder, `${name}.docx`), edit(file)); return join(folder, `${name}.docx`); });
      execFileSync('soffice', [`-env:UserInstallation=file://${join(folder, 'profile')}`, '--headless', '--convert-to', format, '--outdir', join(folder, 'out'), ...names], { stdio: 'pipe' });
    }
    // By way of OpenDocument and back, as an office does that keeps everything in it.
    execFileSync('soffice', [`-env:UserInstallation=file://${join(folder, 'profile')}`, '--headless', '--convert-to', 'docx', '--outdir', folder, join(folder, 'out', 'edited.odt')], { stdio: 'pipe' });
    for (const name of Object.keys(FILES)) saved[name] = readFileSync(join(folder, 'out', `${name}.docx`));
    saved['odt'] = readFileSync(join(folder, 'edited.docx'));
  }, 180_000);

  afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

  const comeBack = (name: string, code: string | undefined) => {
    const edit = compareReport(tree, readEditedDocx(saved[name] ?? new Uint8Array()), code);
    const rebuilt = rebuildReport(edit, { reader: READER, asOf: tree.meta.asOf, knownAt: tree.meta.knownAt });
    return { account: accountForEdit(edit, rebuilt), tree: rebuilt.tree };
  };
  const told = (name: string, code = downloadCode(FROM)) => comeBack(name, code).account.changes.map(({ kind, before, edited }) => [kind, before, edited]);

  test('untouched it is the report it was, to the letter', () => {
    const { account, tree: after } = comeBack('untouched', downloadCode(FROM));
    expect(account.changes).toEqual([]);
    expect(account.lines.edits).toEqual([]);
    expect({ ...after, figures: tree.figures }).toEqual(tree);
    expect(readEditedDocx(saved['untouched'] ?? new Uint8Array()).binding).toMatchObject(FROM);
  });

  test.each(['edited', 'odt'])('edits survive and every tampered figure is listed (%s)', name => {
    expect(told(name)).toEqual([['changed', '131人', '141人'], ['deleted', '同比提高1.53个百分点', undefined], ['typed', undefined, '12个']]);
    expect(plainText(comeBack(name, downloadCode(FROM)).tree)).toContain('其他工作按期完成，新建村卫生室12个。');
  });

  test('without any binding the figures are told by their words', () => {
    const { account } = comeBack('stripped', undefined);
    expect(account.changes.map(({ kind, before, edited }) => [kind, before, edited])).toEqual([['changed', '98.53%', '99.53%']]);
    expect(account).toMatchObject({ figures: tree.figures.length, unchanged: tree.figures.length - 1 });
  });
});
