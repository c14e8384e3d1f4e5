import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composeReport } from '../compose/compose-report.ts';
import { renderDocx } from '../docx/render-docx.ts';
import { lintLayout } from '../layout-lint/lint-layout.ts';
import { readEditedDocx } from '../roundtrip/read-edited-docx.ts';
import { buildContext, buildReader, buildTemplate, editDocument } from '../testing/index.ts';
import { readWordText } from '../word-file/word-text.ts';
import { commentDocx, commentPlainText } from './comment-report.ts';

const AT = '2022-01-06T09:00:00Z';
const READER = buildReader({ births: { name: '活产数', value: 272 }, hospital: { name: '住院分娩数', value: 268 }, rate: { name: '住院分娩率', unit: '%', decimals: 2, value: 97.53 } });
const TEXT = '# 妇幼健康\n全县活产{{ births }}，住院分娩{{ hospital }}，住院分娩率{{ rate }}。\n{% table "表1 随访" %}\n项目|情况\n随访|共60人，其中男20人、女50人\n其他|无\n{% endtable %}\n特此报告。';

describe('a commented Word file opened and saved by LibreOffice (needs soffice)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'report-comments-'));
  const convert = (format: string, out: string, names: readonly string[]): void => {
    execFileSync('soffice', [`-env:UserInstallation=file://${join(folder, 'profile')}`, '--headless', '--convert-to', format, '--outdir', join(folder, out), ...names.map(name => join(folder, name))], { stdio: 'pipe' });
  };
  const read = (name: string): Uint8Array => readFileSync(join(folder, name));

  beforeAll(async () => {
    mkdirSync(join(folder, 'out'));
    const own = await renderDocx(composeReport(buildTemplate({ text: TEXT, recipient: '县人民政府' }), buildContext({ reader: READER })), { comesBackTo: { reportId: 'r', revision: 1, digest: '0'.repeat(64) } });
    const revised = editDocument(own, xml => xml.replace('特此报告。</w:t></w:r>', '特此</w:t></w:r><w:ins w:id="901" w:author="王" w:date="2022-01-05T00:00:00Z"><w:r><w:t>上报，占比120%。</w:t></w:r></w:ins>'));
    writeFileSync(join(folder, 'before.docx'), revised);
    // As another program writes it: runs and properties of its own.
    convert('docx:MS Word 2007 XML', 'out', ['before.docx']);
    writeFileSync(join(folder, 'foreign.docx'), read('out/before.docx'));
    writeFileSync(join(folder, 'after.docx'), commentDocx(revised, { at: AT }));
    writeFileSync(join(folder, 'foreign-after.docx'), commentDocx(read('foreign.docx'), { at: AT }));
    writeFileSync(join(folder, 'text.docx'), await commentPlainText('2021年工作总结\n全县活产272人，住院分娩268人，住院分娩率97.53%。', { at: AT }));
    convert('txt:Text', 'out', ['before.docx', 'after.docx', 'foreign.docx', 'foreign-after.docx']);
    convert('docx:MS Word 2007 XML', 'out', ['after.docx', 'foreign-after.docx', 'text.docx']);
  }, 180_000);

  afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

  test.each([['before', 'after'], ['foreign', 'foreign-after']])('the words are those of the file without comments (%s)', (before, after) => {
    expect(read(`out/${after}.txt`).toString()).toBe(read(`out/${before}.txt`).toString());
  });

  test.each([['after', 2], ['foreign-after', 2], ['text', 1]])('it shows every comment at its figure and keeps it when saving (%s)', (name, least) => {
    const written = readEditedDocx(read(`${name}.docx`)).comments;
    const saved = readEditedDocx(read(`out/${name}.docx`)).comments;
    expect(written.length).toBeGreaterThanOrEqual(least);
    expect(saved.map(({ author, about, text }) => ({ author, about, text }))).toEqual(written.map(({ author, about, text }) => ({ author, about, text })));
    expect(saved.some(({ about }) => about === '97.53%')).toBe(true);
  });

  test('what LibreOffice makes of our own file keeps to the layout as well', () => {
    expect(lintLayout(read('foreign.docx'))).toEqual([]);
    expect(readWordText(read('foreign.docx')).text).toContain('住院分娩率97.53%');
  });
});
