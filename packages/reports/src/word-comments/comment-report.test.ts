import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checkText } from '../checker/check-text.ts';
import { composeReport } from '../compose/compose-report.ts';
import { renderDocx } from '../docx/render-docx.ts';
import { lintLayout } from '../layout-lint/lint-layout.ts';
import { readEditedDocx } from '../roundtrip/read-edited-docx.ts';
import { buildContext, buildReader, buildTemplate } from '../testing/index.ts';
import { readWordText } from '../word-file/word-text.ts';
import { walkXml } from '../word-file/xml-walk.ts';
import { commentDocx, commentPlainText } from './comment-report.ts';

const AT = '2022-01-06T09:00:00Z';
const SENTENCE = '全县活产272人，住院分娩268人，住院分娩率97.53%。';
const NAMESPACES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="r" xmlns:mc="m" xmlns:wps="s"';

function word(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries({
    '[Content_Types].xml': '<?xml version="1.0"?><Types xmlns="t"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': '<Relationships xmlns="r"><Relationship Id="a" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?>\r\n<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    'word/media/image1.png': 'not looked at',
    ...more,
  }).map(([name, text]) => [name, strToU8(text)])));
}

const run = (text: string, properties = ''): string => `<w:r w:rsidR="00A1">${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const parts = (file: Uint8Array): Readonly<Record<string, string>> => Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
/** The words each comment encloses, and what it says, as a reader of the file finds them. */
const comments = (file: Uint8Array): readonly { readonly about: string; readonly text: string }[] => readEditedDocx(file).comments.map(({ about, text }) => ({ about, text }));

/** Throws unless elements nest and every range has one beginning, one end and one comment. */
function requireWhole(file: Uint8Array): void {
  const { 'word/document.xml': document = '', ...others } = parts(file);
  for (const xml of [document, ...Object.entries(others).filter(([name]) => /\.(?:xml|rels)$/u.test(name)).map(([, xml]) => xml)]) walkXml(xml, { open: () => undefined, close: () => undefined, text: () => undefined });
  const ids = (name: string, xml: string): readonly string[] => [...xml.matchAll(new RegExp(`<w:${name} [^>]*w:id="(\\d+)"`, 'gu'))].map(([, id = '']) => id).sort();
  const known = ids('comment', others['word/comments.xml'] ?? '');
  expect([ids('commentRangeStart', document), ids('commentRangeEnd', document), ids('commentReference', document)]).toEqual([known, known, known]);
  expect(new Set(known).size).toBe(known.length);
}

describe('a Word file with its findings as comments', () => {
  const plain = `<w:p>${run(SENTENCE)}</w:p>`;
  test.each<[string, string, string]>([
    ['in one run', plain, '97.53%'],
    ['in runs of one character', `<w:p>${Array.from(SENTENCE, character => run(character, '<w:rPr><w:b/></w:rPr>')).join('')}</w:p>`, '97.53%'],
    ['in several w:t of one run', `<w:p><w:r><w:rPr><w:i/></w:rPr><w:t>${SENTENCE.slice(0, 24)}</w:t><w:t>${SENTENCE.slice(24)}</w:t></w:r></w:p>`, '97.53%'],
    ['between other things in the same run', '<w:p><w:r><w:t>全县活产272人，住院分娩268人，住院分娩率</w:t><w:lastRenderedPageBreak/><w:t>97.53%</w:t><w:softHyphen/><w:t>。</w:t></w:r></w:p>', '97.53%'],
    ['beside references', `<w:p>${run(`&lt;甲&#x20000;&amp;&#20057;&gt;。${SENTENCE}&amp;`)}</w:p>`, '97.53%'],
    ['inserted by somebody', `<w:p><w:ins w:id="9" w:author="王">${run(SENTENCE)}</w:ins><w:del w:id="8" w:author="王"><w:r><w:delText>99%</w:delText></w:r></w:del></w:p>`, '97.53%'],
    ['half of it inserted', `<w:p>${run('全县活产272人，住院分娩268人，住院分娩率97.')}<w:ins w:id="9" w:author="王">${run('53%。')}</w:ins></w:p>`, '97.53%'],
    ['in a link', `<w:p>${run('全县活产272人，住院分娩268人，')}<w:hyperlink r:id="x">${run('住院分娩率97.53%')}</w:hyperlink>${run('。')}</w:p>`, '住院分娩率97.53%'],
    ['in a content control', `<w:p>${run('全县活产272人，住院分娩268人，住院分娩率')}<w:sdt><w:sdtPr><w:tag w:val="f1"/><w:text/></w:sdtPr><w:sdtContent>${run('97.53%')}</w:sdtContent></w:sdt>${run('。')}</w:p>`, '97.53%'],
    ['in a simple field', `<w:p>${run('全县活产272人，住院分娩268人，住院分娩率')}<w:fldSimple w:instr=" DOCPROPERTY a ">${run('97.53%')}</w:fldSimple>${run('。')}</w:p>`, '97.53%'],
    ['in the result of a field', `<w:p>${run('全县活产272人，住院分娩268人，住院分娩率')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('97.53%')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('。')}</w:p>`, '97.53%'],
    ['in a cell of a table', `<w:tbl><w:tr><w:tc>${plain}</w:tc><w:tc><w:p>${run('说明')}</w:p></w:tc></w:tr></w:tbl>`, '97.53%'],
    ['in a control around the paragraph', `<w:sdt><w:sdtPr/><w:sdtContent>${plain}</w:sdtContent></w:sdt>`, '97.53%'],
  ])('%s', (_what, body, about) => {
    const file = word(body);
    const commented = commentDocx(file, { at: AT });
    requireWhole(commented);
    expect(readWordText(commented).text).toBe(readWordText(file).text);
    expect(comments(commented)).toEqual([{ about, text: expect.stringContaining('98.5294%') }]);
  });

  test('a text box is read once and its comment hangs on the box', () => {
    const file = word(`<w:p>${run('前')}<w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent><w:p>${run(SENTENCE)}</w:p></w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p>${run(SENTENCE)}</w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`);
    const commented = commentDocx(file, { at: AT });
    requireWhole(commented);
    expect(readWordText(file).text.match(/97\.53/gu)).toHaveLength(1);
    expect(parts(commented)['word/document.xml']).toContain('<w:commentRangeStart w:id="0"/><w:r><mc:AlternateContent>');
  });

  test('nothing but ranges is put into the text, and no other part changes', () => {
    const file = word(plain);
    const { 'word/document.xml': before = '', ...others } = parts(file);
    const { 'word/document.xml': after = '', ...rest } = parts(commentDocx(file, { at: AT }));
    const whole = after.replace(/<\/w:t><\/w:r>(?=<w:commentRangeStart)|<w:commentRangeEnd[^>]*\/><w:r><w:commentReference[^>]*\/><\/w:r><w:r [^>]*><w:t xml:space="preserve">|<w:commentRangeStart[^>]*\/><w:r [^>]*><w:t xml:space="preserve">/gu, '').replace('97.53%</w:t></w:r>', '97.53%');
    expect(whole).toBe(before);
    expect(rest).toMatchObject({ 'word/media/image1.png': others['word/media/image1.png'], '_rels/.rels': others['_rels/.rels'] });
    expect(rest['[Content_Types].xml']).toContain('<Override PartName="/word/comments.xml"');
    expect(rest['word/_rels/document.xml.rels']).toMatch(/relationships\/comments" Target="\/word\/comments\.xml"/u);
    expect(rest['word/comments.xml']).toContain('w:author="台账核校" w:initials="核校" w:date="2022-01-06T09:00:00Z"');
  });

  test.each([
    ['a list of comments', '<w:comments xmlns:w="w"><w:comment w:id="7" w:author="陈局"><w:p><w:r><w:t>核实</w:t></w:r></w:p></w:comment></w:comments>', ['核实', expect.stringContaining('不一致')]],
    ['an empty list', '<w:comments xmlns:w="w"/>', [expect.stringContaining('不一致')]],
  ])('comments that are there stay: %s', (_what, list, expected) => {
    const body = `<w:p><w:commentRangeStart w:id="7"/>${run(SENTENCE)}<w:commentRangeEnd w:id="7"/>${list.includes('"7"') ? '<w:r><w:commentReference w:id="7"/></w:r>' : ''}</w:p>`;
    const commented = commentDocx(word(body, {
      'word/comments.xml': list, 'word/_rels/document.xml.rels': '<Relationships><Relationship Id="rId1" Type="http://x/comments" Target="comments.xml"/></Relationships>',
    }), { at: AT });
    expect(new Set(comments(commented).map(({ text }) => text))).toEqual(new Set(expected));
    expect(parts(commented)['word/comments.xml']).toContain('w:id="8"');
    expect(parts(commented)['word/_rels/document.xml.rels']).not.toContain('rIdCheck');
  });

  test('what holds is remarked only when asked for, and a file without findings comes back as it was', () => {
    const right = word(`<w:p>${run(SENTENCE.replace('97.53', '98.53'))}</w:p>`);
    expect(commentDocx(right, { at: AT })).toBe(right);
    expect(comments(commentDocx(right, { at: AT, withHolds: true })).map(({ about }) => about)).toContain('98.53%');
  });

  test('a file of our own keeps its controls, its bindings and its layout', async () => {
    const reader = buildReader({ births: { name: '活产数', value: 272 }, hospital: { name: '住院分娩数', value: 268 }, rate: { name: '住院分娩率', unit: '%', decimals: 2, value: 97.53 } });
    const tree = composeReport(buildTemplate({ text: '全县活产{{ births }}，住院分娩{{ hospital }}，住院分娩率{{ rate }}。' }), buildContext({ reader }));
    const file = await renderDocx(tree, { comesBackTo: { reportId: 'r', revision: 1, digest: '0'.repeat(64) } });
    const commented = commentDocx(file, { at: AT });
    requireWhole(commented);
    expect(comments(commented).map(({ about }) => about)).toEqual(['97.53%']);
    const { comments: _comments, ...edited } = readEditedDocx(commented);
    const { comments: _none, ...original } = readEditedDocx(file);
    expect(edited).toEqual(original);
    expect(lintLayout(commented)).toEqual(lintLayout(file));
  });

  test('however a paragraph is cut into runs, the comment encloses the figure and the words stay', () => {
    const pieces = fc.array(fc.record({ length: fc.integer({ min: 1, max: 9 }), wrap: fc.constantFrom('', 'w:ins', 'w:sdt', 'w:hyperlink', 'w:smartTag', 't') }), { minLength: 1, maxLength: 40 });
    fc.assert(fc.property(pieces, cuts => {
      let rest = `甲 &乙 ${SENTENCE} 丙`;
      let body = '';
      for (const { length, wrap } of cuts) {
        const words = rest.slice(0, length).replace(/&/gu, '&amp;');
        rest = rest.slice(length);
        if (words === '') break;
        const inner = wrap === 't' ? `<w:r><w:tab/><w:t xml:space="preserve">${words}</w:t></w:r>` : run(words);
        body += wrap === '' || wrap === 't' ? inner : wrap === 'w:sdt' ? `<w:sdt><w:sdtContent>${inner}</w:sdtContent></w:sdt>` : `<${wrap}>${inner}</${wrap}>`;
      }
      const file = word(`<w:p>${body}${run(rest.replace(/&/gu, '&amp;'))}</w:p>`);
      const read = readWordText(file).text;
      const commented = commentDocx(file, { at: AT, withHolds: true });
      requireWhole(commented);
      expect(readWordText(commented).text).toBe(read);
      const results = checkText(read).relations.map(({ spans }) => read.slice(...spans.at(-1) ?? [0, 0]));
      comments(commented).forEach(({ about }) => expect(results.some(result => about.includes(result))).toBe(true));
    }), { numRuns: 150 });
  });
});

describe('a plain text with its findings as comments', () => {
  test('becomes a file in the official layout, its words as they are, its comments at the figures', async () => {
    const text = `\uFEFF# 青岚县2021年工作总结\r\n\r\n县人民政府：\r\n\u3000\u3000按照安排，现将情况报告如下。\r\n## 一、妇幼健康\r\n\u3000\u3000${SENTENCE}\r\n1. 随访共60人，其中男20人、女50人。\u000b\r\n`;
    const file = await commentPlainText(text, { at: AT });
    requireWhole(file);
    expect(readWordText(file).text.split('\n').filter(line => line !== '')).toEqual(['青岚县2021年工作总结', '县人民政府：', '按照安排，现将情况报告如下。', '一、妇幼健康', SENTENCE, '1. 随访共60人，其中男20人、女50人。']);
    expect(comments(file).map(({ about }) => about)).toEqual(['97.53%', expect.stringMatching(/60人|50人/u)]);
    expect(lintLayout(file)).toEqual([]);
  });

  test('two million characters are the most', async () => {
    await expect(commentPlainText('1'.repeat(2_000_001), { at: AT })).rejects.toMatchObject({ code: 'too_large' });
  });
});
