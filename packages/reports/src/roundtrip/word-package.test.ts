import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { isDomainError } from '@taizhang/kernel';
import { describe, expect, test } from 'vitest';
import { composeReport } from '../compose/compose-report.ts';
import { renderDocx } from '../docx/render-docx.ts';
import { buildContext, buildReader, buildTemplate } from '../testing/index.ts';
import { readEditedDocx } from './index.ts';

const FROM = { reportId: '7f6c1f0e-1111-4222-8333-444455556666', revision: 1, digest: 'ab12cd34ab12cd34' };
const tree = composeReport(buildTemplate(), buildContext({ reader: buildReader({ births: { name: '活产数', value: 131 } }) }));
const file = await renderDocx(tree, { comesBackTo: FROM });

const body = (inner: string): Uint8Array => zipSync({ 'word/document.xml': strToU8(`<w:document xmlns:w="x"><w:body>${inner}</w:body></w:document>`) });
const texts = (bytes: Uint8Array): readonly string[] => readEditedDocx(bytes).blocks.flatMap(block => block.kind === 'picture' ? [] : block.kind === 'paragraph' ? [block.text] : block.rows.map(row => row.map(cell => cell.text).join('|')));

/** Reads or refuses; anything else is a fault of ours. */
function readsOrRefuses(bytes: Uint8Array): void {
  try {
    readEditedDocx(bytes);
  } catch (error) {
    expect(isDomainError(error), String(error)).toBe(true);
  }
}

describe('opening a Word file', () => {
  test('a file damaged anywhere is read or refused with a message, never a crash', () => {
    fc.assert(fc.property(fc.nat(file.length - 1), fc.nat(255), (at, byte) => { readsOrRefuses(file.with(at, byte)); }), { numRuns: 300 });
    fc.assert(fc.property(fc.nat(file.length), length => { readsOrRefuses(file.slice(0, length)); }), { numRuns: 60 });
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), bytes => { readsOrRefuses(Uint8Array.from([0x50, 0x4b, 3, 4, ...bytes])); }), { numRuns: 200 });
  });

  test('an entry that lies about its size costs no more than it claims', () => {
    const bomb = body(`<w:p><w:r><w:t>${'0'.repeat(20_000_000)}</w:t></w:r></w:p>`);
    const size = 20_000_000 + '<w:document xmlns:w="x"><w:body><w:p><w:r><w:t></w:t></w:r></w:p></w:body></w:document>'.length;
    const lie = bomb.map(byte => byte);
    const view = new DataView(lie.buffer);
    for (let at = 0; at + 4 <= lie.length; at += 1) if (view.getUint32(at, true) === size) view.setUint32(at, 1000, true);
    expect(() => readEditedDocx(lie)).toThrow(expect.objectContaining({ code: 'unsupported_file' }));
  });

  test('an archive of thousands of parts is refused', () => {
    const parts = Object.fromEntries(Array.from({ length: 2100 }, (_, index) => [`a/${index}`, new Uint8Array(0)]));
    expect(() => readEditedDocx(zipSync({ ...parts, 'word/document.xml': strToU8('<a/>') }))).toThrow(expect.objectContaining({ code: 'too_large' }));
  });
});

describe('reading a Word file', () => {
  test.each([
    ['text in fields, links and smart tags', '<w:p><w:hyperlink><w:r><w:t>甲</w:t></w:r></w:hyperlink><w:fldSimple><w:r><w:t>乙</w:t></w:r></w:fldSimple><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>', ['甲乙']],
    ['a paragraph whose end was deleted', '<w:p><w:pPr><w:rPr><w:del w:author="王"/></w:rPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p><w:p><w:r><w:t>乙</w:t></w:r></w:p>', ['甲乙']],
    ['moved text', '<w:p><w:moveFrom><w:r><w:t>甲</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>乙</w:t></w:r></w:moveTo></w:p>', ['乙']],
    ['a deleted row', '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:trPr><w:del w:author="王"/></w:trPr><w:tc><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:tc></w:tr></w:tbl>', ['甲']],
    ['cells joined across columns', '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>', ['甲||']],
    ['the prompt of an emptied control', '<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/><w:tag w:val="f1"/></w:sdtPr><w:sdtContent><w:r><w:t>单击输入文字</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>止</w:t></w:r></w:p>', ['止']],
    ['a choice and its fallback', '<w:p xmlns:mc="m"><w:r><mc:AlternateContent><mc:Choice><w:t>甲</w:t></mc:Choice><mc:Fallback><w:t>甲</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>', ['甲']],
  ])('%s', (_what, xml, expected) => { expect(texts(body(xml))).toEqual(expected); });

  test('a control around a whole cell or paragraph ties what is in it', () => {
    const [block] = readEditedDocx(body('<w:sdt><w:sdtPr><w:tag w:val="f1"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>131人</w:t></w:r></w:p></w:sdtContent></w:sdt>')).blocks;
    expect(block).toMatchObject({ text: '131人', spans: [{ tag: 'f1', start: 0, end: 4 }] });
  });

  test('remarks, pictures, text boxes and footnotes are named', () => {
    const read = readEditedDocx(zipSync({
      'word/document.xml': strToU8('<w:document xmlns:w="x"><w:body><w:p><w:r><w:t>前</w:t></w:r><w:commentRangeStart w:id="3"/><w:r><w:t>活产131人</w:t></w:r><w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r><w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:drawing/></w:r><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>框内</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p></w:body></w:document>'),
      'word/comments.xml': strToU8('<w:comments xmlns:w="x"><w:comment w:id="3" w:author="陈局" w:date="2022-01-06T09:00:00Z"><w:p><w:r><w:t>核实一下</w:t></w:r></w:p></w:comment></w:comments>'),
    }));
    expect(read.comments).toEqual([{ author: '陈局', at: '2022-01-06T09:00:00Z', text: '核实一下', about: '活产131人' }]);
    expect(read.unsupported).toEqual([{ kind: 'footnote', near: '前活产131人' }, { kind: 'picture', near: '前活产131人' }, { kind: 'text_box', near: '框内' }]);
  });
});
