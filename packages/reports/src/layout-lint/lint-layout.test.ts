import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { composeReport } from '../compose/compose-report.ts';
import { renderDocx } from '../docx/render-docx.ts';
import { NO_ELEMENTS, type OfficialElements } from '../elements/official-elements.ts';
import { buildContext, buildReader, buildTemplate, editDocument, editPart } from '../testing/index.ts';
import { lintLayout } from './lint-layout.ts';
import { typefaceOf } from './typeface.ts';

const TEXT = [
  '按照年度安排，全县卫生健康系统各项工作有序推进，现将有关情况报告如下。', '# 主要工作', '## 公共卫生', '健康档案和家庭医生签约两项工作均按月调度，各乡镇按时报送。', '### 健康档案', '#### 建档情况',
  '建档工作由乡镇卫生院负责，村卫生室配合，按季度抽查复核。', '#### 复核情况', '## 医疗服务', '# 存在问题', '{% table "表1 主要指标" unit: "单位：人" %}', '指标|人数', '活产|131', '住院分娩|130', '{% endtable %}', '部分乡镇报送不够及时，数据质量仍需提高。',
].join('\n');
const FULL: OfficialElements = {
  ...NO_ELEMENTS, copyNumber: '000001', secrecy: '机密★1年', urgency: '特急', issuers: ['青岚县卫生健康局'], number: '青卫报〔2022〕18号', signers: ['陈某某'], note: '此件公开发布',
  copies: ['青岚县人大常委会办公室', '各乡镇人民政府'], printed: { office: '青岚县卫生健康局办公室', date: '2022年1月5日' },
};
const ATTACHED = `${TEXT}\n{% signature %}\n{% attachment "各乡镇主要指标完成情况" %}\n# 说明\n第一个附件的正文，另面编排。\n{% attachment "横排表" landscape: true %}\n{% table "" %}\n甲|乙\n丙|丁\n戊|己\n{% endtable %}`;

async function render(elements: Partial<OfficialElements> = FULL, text = ATTACHED): Promise<Uint8Array> {
  const tree = composeReport(buildTemplate({ text, recipient: '县人民政府' }), buildContext({ reader: buildReader({}), author: '青岚县卫生健康局' }));
  return renderDocx({ ...tree, elements: { ...NO_ELEMENTS, ...elements } });
}

const found = (file: Uint8Array): readonly string[] => lintLayout(file).map(({ rule, grade, found: { zh }, places }) => `${grade} ${rule} ${zh}${places.length === 0 ? '' : ` @${places.map(({ words }) => words).join('|')}`}`);

describe('a file of our own', () => {
  test.each<[string, Partial<OfficialElements>, string]>([
    ['with every element', FULL, ATTACHED],
    ['of three offices', { ...FULL, issuers: ['青岚县卫健局', '青岚县财政局', '青岚县教育局'], signers: ['陈某某', '李某某', '王某'] }, ATTACHED],
    ['without a seal', { issuers: ['青岚县卫健局'], number: '青卫发〔2022〕9号', isSealed: false }, TEXT],
    ['without elements', {}, TEXT],
  ])('%s gives no finding', async (_what, elements, text) => {
    expect(found(await render(elements, text))).toEqual([]);
  });
});

describe('one thing changed in a file that keeps to the standard', () => {
  let file: Uint8Array;
  beforeAll(async () => { file = await render(); });
  const inParagraph = (words: string, edit: (xml: string) => string) => (xml: string): string => xml.replaceAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gsu, paragraph => (paragraph.includes(`>${words}`) ? edit(paragraph) : paragraph));
  const swap = (from: string | RegExp, to: string) => (xml: string): string => xml.replaceAll(typeof from === 'string' ? from : new RegExp(from, 'gu'), to);

  test.each<[string, (xml: string) => string, readonly string[]]>([
    ['paper of Letter size', swap(/<w:pgSz w:w="11906" w:h="16838"/u, '<w:pgSz w:w="12240" w:h="15840"'), ['error paper 215.9 × 279.4 毫米', 'error margins 上 37、下 35、左 28、右 26 毫米']],
    ['margins as Word has them', swap(/w:top="2098"/u, 'w:top="1440"'), ['error margins 上 25.4、下 35、左 28、右 26 毫米']],
    ['the body in another font', inParagraph('健康档案和家庭医生', swap('仿宋_GB2312', '宋体')), ['error bodyFont 宋体 @健康档案和家庭医生签约两项工作均…']],
    ['the body in another size', inParagraph('健康档案和家庭医生', swap(/<w:sz w:val="32"\/>/u, '<w:sz w:val="28"/>')), ['error bodySize 四号 @健康档案和家庭医生签约两项工作均…']],
    ['no indent', inParagraph('健康档案和家庭医生', swap(/<w:ind [^>]*\/>/u, '')), ['error indent 首行未空格 @健康档案和家庭医生签约两项工作均…']],
    ['an indent typed as two full-width blanks', inParagraph('健康档案和家庭医生', xml => xml.replace(/<w:ind [^>]*\/>/u, '').replace('>健康', '>\u3000\u3000健康')), []],
    ['lines one and a half apart', inParagraph('健康档案和家庭医生', swap(/w:line="579" w:lineRule="exact"/u, 'w:line="360" w:lineRule="auto"')), ['confirm lineSpacing 1.5 倍行距 @健康档案和家庭医生签约两项工作均…']],
    ['red words left standing', inParagraph('健康档案和家庭医生', swap(/<w:rPr>/u, '<w:rPr><w:color w:val="FF0000"/>')), ['confirm textColor 有 #FF0000 色的文字 @健康档案和家庭医生签约两项工作均…']],
    ['a number of the document in square brackets', swap('〔2022〕', '[2022]'), ['error documentNumber “青卫报[2022]18号” @青卫报[2022]18号 签发人…']],
    ['a serial number filled up with zeros', swap('〔2022〕18', '〔2022〕018'), ['error documentNumber “青卫报〔2022〕018号” @青卫报〔2022〕018号 签发…']],
    ['the title in 黑体', swap('方正小标宋简体', '黑体'), ['error titleFont 黑体 @青岚县卫生健康局2021年工作总…', 'confirm titleFont 黑体 @各乡镇主要指标完成情况|横排表']],
    ['a recipient with a half-width colon', swap('县人民政府：', '县人民政府:'), ['error recipient 末尾是半角冒号 @县人民政府:']],
    ['a level-one heading in 仿宋', inParagraph('存在问题', swap('黑体', '仿宋_GB2312')), ['error headingFont “一、”级用仿宋_GB2312 @二、存在问题']],
    ['a second level in half-width brackets', swap('>（二）', '>(二)'), ['error headingForm “(一)” @(二)医疗服务']],
    ['a third level with 、', swap('>1.<', '>1、<'), ['error headingForm “1、” @1、健康档案']],
    ['a heading left out', swap('>二、', '>三、'), ['error headingNumber “一、”之后是“三、” @三、存在问题']],
    ['a number twice', swap('>（二）', '>（一）'), ['error headingNumber “（一）”重号 @（一）医疗服务']],
    ['a date with leading zeros', swap('2022年1月5日', '2022年01月05日'), ['error date “2022年01月05日” @2022年01月05日']],
    ['a date in Chinese numerals', swap('2022年1月5日', '二〇二二年一月五日'), ['error date “二〇二二年一月五日” @二〇二二年一月五日']],
    ['attachments numbered with 、', swap('附件：1.', '附件：1、'), ['error attachmentNote “1、” @附件：1、']],
    ['a half-width comma', swap('按月调度，', '按月调度,'), ['error punctuation 半角“,” @健康档案和家庭医生签约两项工作均…']],
    ['a clock and a thousands separator, which are no slips', swap('按月调度，', '8:30前按月调度1,234次，'), []],
    ['a number cited in round brackets', swap('按月调度，', '按县政办发(2021)6号文件调度，'), ['error documentNumber “(2021)6号” @健康档案和家庭医生签约两项工作均…']],
    ['an empty line between paragraphs', inParagraph('健康档案和家庭医生', xml => `<w:p/>${xml}`), ['confirm emptyLines 正文段落之间有空行 @健康档案和家庭医生签约两项工作均…']],
    ['no caption above the table', inParagraph('表1 主要指标', () => ''), ['confirm tableCaption 表上没有表题 @指标']],
    ['a paper of six thousand characters', swap('按月调度，', `${'按月调度'.repeat(1400)}，`), ['confirm length 正文 57']],
  ])('%s', (_what, edit, expected) => {
    expect(found(editDocument(file, edit)).map((finding, index) => finding.slice(0, expected[index]?.length))).toEqual(expected);
  });

  test('a page number that says 第1页 in another size, on both pages', () => {
    const said = ['word/footer1.xml', 'word/footer2.xml'].reduce((done, name) => editPart(done, name, xml => xml.replace(/— /u, '第').replace(/ —/u, '页').replaceAll('<w:sz w:val="28"/>', '<w:sz w:val="18"/>')), file);
    expect(found(said)).toEqual(expect.arrayContaining([expect.stringContaining('error pageNumberForm “第1页”'), expect.stringContaining('error pageNumberType 小五')]));
  });
});

describe('a file of another program', () => {
  const run = (text: string, font: string, size: number): string => `<w:r><w:rPr><w:rFonts w:eastAsia="${font}" w:ascii="${font}"/><w:sz w:val="${size}"/></w:rPr>${text}</w:r>`;
  const words = (text: string, font: string, size = 32): string => run(`<w:t>${text}</w:t>`, font, size);
  const line = (inner: string, properties = '<w:ind w:firstLineChars="200"/>'): string => `<w:p><w:pPr>${properties}<w:spacing w:line="579" w:lineRule="exact"/></w:pPr>${inner}</w:p>`;
  const PAGE = '<w:sectPr><w:footerReference w:type="default" r:id="f"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1985" w:left="1588"/></w:sectPr>';
  const BOXED = `<w:ftr><w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent><w:p>${words('— ', '宋体', 28)}<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('<w:instrText> PAGE \\* MERGEFORMAT </w:instrText>', '宋体', 28)}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${words('12', '宋体', 28)}<w:r><w:fldChar w:fldCharType="end"/></w:r>${words(' —', '宋体', 28)}</w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r></w:p></w:ftr>`;
  const foreign = (body: string, numbering = ''): Uint8Array => zipSync({
    'word/document.xml': strToU8(`<w:document><w:body>${line(words('青岚县工作总结', '方正小标宋_GBK', 44), '<w:jc w:val="center"/>')}${body}${PAGE}</w:body></w:document>`),
    'word/footer7.xml': strToU8(BOXED),
    'word/numbering.xml': strToU8(`<w:numbering>${numbering}</w:numbering>`),
    'word/_rels/document.xml.rels': strToU8('<Relationships><Relationship Id="f" Type="http://x/footer" Target="footer7.xml"/><Relationship Id="n" Type="http://x/numbering" Target="numbering.xml"/></Relationships>'),
  });
  const BODY = line(words('全县卫生健康系统各项工作有序推进，现将有关情况报告如下。', '仿宋'));

  test('a page number in a text box is read, wherever the box stands', () => {
    expect(found(foreign(BODY))).toEqual([]);
  });

  test('numbers set by Word itself count like typed ones', () => {
    const level = (at: number, format: string, text: string): string => `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '(%2)')}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>`;
    const heading = (at: number, text: string, font: string): string => line(words(text, font), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="3"/></w:numPr>`);
    const body = heading(0, '主要工作', '黑体') + heading(1, '公共卫生', '楷体') + heading(1, '医疗服务', '宋体') + heading(0, '存在问题', '黑体') + line(words('四、下步打算', '黑体')) + BODY;
    expect(found(foreign(body, numbering))).toEqual(['error headingForm “(一)” @(一)公共卫生|(二)医疗服务', 'error headingFont “（一）”级用宋体 @(二)医疗服务', 'error headingNumber “二、”之后是“四、” @四、下步打算']);
  });

  test('deleted words are not judged, tables of contents are no headings', () => {
    const contents = '<w:p><w:r><w:t>三、下一步</w:t><w:tab/><w:t>5</w:t></w:r></w:p>';
    expect(found(foreign(`${contents}${line(`${words('全县卫生健康系统各项工作有序推进，现将有关情况报告如下。', '仿宋')}<w:del>${words('情况,见附表', '宋体')}</w:del>`)}`))).toEqual([]);
  });

  test.each(['<w:document/>', '<w:document><w:body/></w:document>', '<w:document><w:body><w:p/></w:body></w:document>'])('a file without words has no layout to speak of: %s', (document) => {
    expect(lintLayout(zipSync({ 'word/document.xml': strToU8(document) })).filter(({ grade }) => grade === 'error')).toEqual([]);
  });
});

describe('fonts', () => {
  const CONTENT = '<w:p><w:pPr><w:pStyle w:val="Body"/></w:pPr><w:r><w:t>全县卫生健康系统各项工作有序推进，现将有关情况报告如下。</w:t></w:r></w:p>';
  const styled = (body: string, theme = ''): Uint8Array => zipSync({
    '_rels/.rels': strToU8('<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>'),
    'word/_rels/document.xml.rels': strToU8('<Relationships><Relationship Id="a" Type="http://x/styles" Target="styles.xml"/><Relationship Id="b" Type="http://x/theme" Target="theme/theme1.xml"/></Relationships>'),
    'word/theme/theme1.xml': strToU8(`<a:theme><a:themeElements><a:fontScheme><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface="${theme}"/><a:font script="Hans" typeface="等线"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`),
    'word/styles.xml': strToU8(`<w:styles><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsiaTheme="minorEastAsia"/><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>${body}</w:styles>`),
    'word/document.xml': strToU8(`<w:document><w:body>${CONTENT}</w:body></w:document>`),
  });
  const fontFound = (file: Uint8Array): readonly string[] => lintLayout(file).filter(({ rule }) => rule === 'bodyFont' || rule === 'bodySize').map(({ found: { zh } }) => zh);

  test.each<[string, string, string, readonly string[]]>([
    ['from the theme by script', '', '', ['等线', '五号']],
    ['from the theme by name', '', '仿宋', ['五号']],
    ['from a style based on another', '<w:style w:type="paragraph" w:styleId="A"><w:rPr><w:rFonts w:eastAsia="仿宋_GB2312"/><w:sz w:val="32"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Body"><w:basedOn w:val="A"/></w:style>', '', []],
    ['from styles based on one another in a ring', '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="Body"/><w:rPr><w:sz w:val="32"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Body"><w:basedOn w:val="A"/></w:style>', '', ['等线']],
  ])('are worked out %s', (_what, styles, theme, expected) => { expect(fontFound(styled(styles, theme))).toEqual(expected); });

  test.each([['FangSong_GB2312', 'fangsong'], ['方正仿宋简体', 'fangsong'], ['STKaiti', 'kai'], ['SimHei', 'hei'], ['微软雅黑', 'other'], ['方正小标宋_GBK', 'xiaobiaosong'], ['NSimSun', 'song'], ['等线', 'other']])('%s is %s', (font, face) => {
    expect(typefaceOf(font)).toBe(face);
  });
});
