import { describe, expect, test } from 'vitest';
import { composeReport } from '../compose/compose-report.ts';
import { NO_ELEMENTS, type OfficialElements } from '../elements/official-elements.ts';
import { buildContext, buildReader, buildTemplate } from '../testing/index.ts';
import { readZipPart } from '../testing/read-zip-part.ts';
import { renderDocx, type DocxOptions } from './render-docx.ts';

const READER = buildReader({
  births: { name: '活产数', value: 131 },
  visits: { name: '随访人次', unit: '人次', value: 60, missing: 'partial', demo: true },
});

async function documentXml(text: string, options?: DocxOptions): Promise<string> {
  const tree = composeReport(buildTemplate({ text }), buildContext({ reader: READER }));
  return readZipPart(await renderDocx(tree, options), 'word/document.xml');
}

describe('renderDocx', () => {
  test('each figure is bookmarked with its key, so that a number in the file still names its source', async () => {
    const xml = await documentXml('活产{{ births }}');
    expect(xml).toMatch(/<w:bookmarkStart [^>]*w:name="f1"[^>]*\/><w:r>.*?131人<\/w:t><\/w:r><w:bookmarkEnd/u);
  });

  test('marks stand raised behind the figure, outside its bookmark', async () => {
    const xml = await documentXml('{{ visits }}');
    expect(xml).toMatch(/60人次<\/w:t><\/w:r><w:bookmarkEnd [^>]*\/><w:r>.*?w:val="superscript".*?>\*△<\/w:t>/u);
  });

  test.each([['# 甲', '一、', '黑体', 'Heading1'], ['## 甲', '（一）', '楷体_GB2312', 'Heading2'], ['### 甲', '1.', '仿宋_GB2312', 'Heading3'], ['#### 甲', '（1）', '仿宋_GB2312', 'Heading4']])(
    'heading %s is set in the font of its level and appears in the navigation pane', async (text, number, font, style) => {
      const xml = await documentXml(text);
      const paragraph = xml.split('<w:p>').find(part => part.includes(`>${number}<`)) ?? '';
      expect(paragraph).toContain(`w:eastAsia="${font}"`);
      expect(paragraph).toContain(`<w:pStyle w:val="${style}"/>`);
      expect(paragraph).toContain('<w:keepNext/>');
    });

  test('line heights are exact as the schema spells it: Word takes “exactly” for a multiple, and 22 lines become nine', async () => {
    const rules = new Set((await documentXml('# 甲\n正文\n{% table "表1" %}\n甲|乙\n一|二\n{% endtable %}')).match(/w:lineRule="[^"]*"/gu));
    expect([...rules]).toEqual(['w:lineRule="exact"']);
  });

  test('the title is 2号小标宋, the body 3号仿宋', async () => {
    const [title = '', body = ''] = (await documentXml('正文')).split('<w:p>').filter(part => /工作总结|正文/u.test(part));
    expect(title).toMatch(/w:eastAsia="方正小标宋简体".*<w:sz w:val="44"\/>/u);
    expect(body).toMatch(/w:eastAsia="仿宋_GB2312".*<w:sz w:val="32"\/>/u);
  });

  test('the page, its margins and its line grid are those of GB/T 9704', async () => {
    const xml = await documentXml('正文');
    const [section = ''] = /<w:pgSz.*<\/w:sectPr>/u.exec(xml) ?? [];
    for (const part of ['w:w="11906"', 'w:h="16838"', 'w:top="2098"', 'w:right="1474"', 'w:bottom="1984"', 'w:left="1587"', 'w:type="lines"', 'w:linePitch="579"']) {
      expect(section).toContain(part);
    }
  });

  test('the head of a table repeats, its rows are not torn, its figures stand to the right', async () => {
    const xml = await documentXml('{% table "表1" %}\n名 | 数\n甲 | {{ births | number }}\n{% endtable %}');
    expect(xml).toContain('<w:tblHeader/>');
    expect(xml.match(/<w:cantSplit\/>/gu)).toHaveLength(2);
    expect(xml).toMatch(/<w:jc w:val="(?:right|end)"\/><\/w:pPr><w:bookmarkStart/u);
  });

  test('a red head comes before the title only when one is given', async () => {
    const elements: OfficialElements = { ...NO_ELEMENTS, issuers: ['青岚县卫生健康局'], number: '青卫报〔2021〕18号', signers: ['陈某某'] };
    expect(await documentXml('正文')).not.toContain('FF0000');
    const tree = { ...composeReport(buildTemplate({ text: '正文' }), buildContext({ reader: READER })), elements };
    expect(readZipPart(await renderDocx(tree), 'word/document.xml')).toMatch(/青岚县卫生健康局文件.*〔2021〕.*陈某某.*工作总结/u);
  });

  test('words with markup characters stay words', async () => {
    expect(await documentXml('a < b & "c"')).toContain('a &lt; b &amp; &quot;c&quot;');
  });
});
