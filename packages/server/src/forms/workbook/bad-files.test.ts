import { isDomainError, type DomainErrorCode } from '@taizhang/kernel';
import { listWorkbooks, previewFigureImport, uploadWorkbook } from '@taizhang/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEST_ORGS, type TestClient } from '../../testing/index.ts';
import { formCatalogue, type FormCatalogue } from '../form-catalogue.ts';
import { filledParts, filledTemplate, type FilledRow } from '../testing/filled-template.ts';
import { visitForm } from '../testing/forms-pack.ts';
import { startFormsServer, type FormsServer } from '../testing/forms-server.ts';
import { makeZip, type ZipPart } from '../testing/raw-workbook.ts';
import { readFormSheet } from './read-form-sheet.ts';

let server: FormsServer;
let clerk: TestClient;
let catalogue: FormCatalogue;
beforeAll(async () => {
  server = await startFormsServer();
  clerk = await server.signIn('clerk');
  catalogue = formCatalogue(server.ledgerDeps.ledger);
});
afterAll(() => server?.stop());

const ROWS: readonly FilledRow[] = [[TEST_ORGS.qingxiHospital, '2021-12', 'outpatients', 5, '备注里有汉字']];
const GOOD = filledTemplate(visitForm, ROWS);

async function refusal(bytes: Buffer, fileName = 'a.xlsx'): Promise<DomainErrorCode | 'read'> {
  try {
    await readFormSheet(catalogue, { fileName, bytes });
    return 'read';
  } catch (error) {
    if (isDomainError(error)) return error.code;
    throw error;
  }
}

/** The template with one of its parts put in place of another. */
function withPart(part: ZipPart): Buffer {
  return makeZip([...filledParts(visitForm, ROWS).filter(({ name }) => name !== part.name), part]);
}

const sheet = (inside: string) => ({ name: 'xl/worksheets/sheet1.xml', text: inside });
const STAMPED = String(filledParts(visitForm, ROWS).at(-1)?.text);

describe('readFormSheet', () => {
  test('reads a template, whatever prefix its program gives the elements', async () => {
    expect(await refusal(GOOD)).toBe('read');
    const prefixed = STAMPED.replaceAll(/<(\/?)(\w)/gu, '<$1x:$2');
    const { rows } = await readFormSheet(catalogue, { fileName: 'a.xlsx', bytes: withPart(sheet(prefixed)) });
    expect(rows).toEqual((await readFormSheet(catalogue, { fileName: 'a.xlsx', bytes: GOOD })).rows);
  });

  test('keeps Chinese text whole wherever the inflated stream is cut, and joins runs without their phonetic reading', async () => {
    const notes = Array.from({ length: 3000 }, (_, at) => `第${at}行：${'随访管理𠮷'.repeat(3)}`);
    const { rows } = await readFormSheet(catalogue, { fileName: 'a.xlsx', bytes: filledTemplate(visitForm, notes.map((note) => [TEST_ORGS.qingxiHospital, '2021-12', 'outpatients', 5, note])) });
    expect(rows.map(({ cells }) => (cells.note?.kind === 'text' ? cells.note.text : ''))).toEqual(notes);
    const runs = { attributes: 't="inlineStr"', inside: '<is><r><t>含</t></r><rPh sb="0" eb="1"><t>han</t></rPh><r><t>义诊</t></r></is>' };
    const joined = await readFormSheet(catalogue, { fileName: 'a.xlsx', bytes: filledTemplate(visitForm, [[TEST_ORGS.qingxiHospital, '2021-12', 'outpatients', 5, runs]]) });
    expect(joined.rows[0]?.cells.note).toEqual({ kind: 'text', text: '含义诊' });
  });

  test.each<readonly [string, Buffer, string, DomainErrorCode]>([
    ['an empty file', Buffer.alloc(0), 'a.xlsx', 'unsupported_file'],
    ['a CSV', Buffer.from('机构编码,数值\n1,2'), 'a.csv', 'unsupported_file'],
    ['a picture under a false name', Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'a.xlsx', 'unsupported_file'],
    ['an old or locked workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'a.xls', 'unsupported_file'],
    ['a workbook with macros by its name', GOOD, 'a.xlsm', 'unsupported_file'],
    ['a workbook with macros by its content', withPart({ name: 'xl/vbaProject.bin', text: 'x' }), 'a.xlsx', 'unsupported_file'],
    ['half a workbook', GOOD.subarray(0, GOOD.length / 2), 'a.xlsx', 'unsupported_file'],
    ['another kind of archive', makeZip([{ name: 'word/document.xml', text: '<a/>' }]), 'a.xlsx', 'unsupported_file'],
    ['two parts of one name', makeZip([...filledParts(visitForm, ROWS), sheet('<worksheet/>')]), 'a.xlsx', 'unsupported_file'],
    ['broken XML', withPart(sheet('<worksheet><sheetData><row r="1">')), 'a.xlsx', 'unsupported_file'],
    ['entities that multiply', withPart(sheet(`<!DOCTYPE a [<!ENTITY b "${'x'.repeat(1000)}"><!ENTITY c "&b;&b;&b;&b;">]>${STAMPED}`)), 'a.xlsx', 'unsupported_file'],
    ['a workbook that is no template', withPart(sheet('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>')), 'a.xlsx', 'template_error'],
    ['a template of another version', filledTemplate(visitForm, ROWS, '00000000'), 'a.xlsx', 'template_error'],
    ['a template without its key row', withPart(sheet(STAMPED.replace(/<row r="2">.*?<\/row>/u, ''))), 'a.xlsx', 'template_error'],
    ['content in a far column', withPart(sheet(STAMPED.replace('</sheetData>', '<row r="9"><c r="XFD9"><v>1</v></c></row></sheetData>'))), 'a.xlsx', 'too_large'],
    ['more rows than any form has', withPart(sheet(STAMPED.replace('</sheetData>', `${'<row><c t="str"><v>x</v></c></row>'.repeat(50_001)}</sheetData>`))), 'a.xlsx', 'too_large'],
    ['a bomb that says what it is', withPart(sheet(' '.repeat(70 * 1024 * 1024))), 'a.xlsx', 'too_large'],
    ['a bomb that lies about its size', withPart({ ...sheet(' '.repeat(70 * 1024 * 1024)), claimedSize: 1000 }), 'a.xlsx', 'unsupported_file'],
  ])('refuses %s', async (_, bytes, fileName, code) => {
    expect(await refusal(bytes, fileName)).toBe(code);
  });

  test('does not expand what a file claims to be merged or validated', async () => {
    const claims = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><dataValidations><dataValidation sqref="A1:XFD1048576"/></dataValidations>';
    const started = performance.now();
    expect(await refusal(withPart(sheet(STAMPED.replace('</worksheet>', `${claims}</worksheet>`))))).toBe('read');
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test('answers any damaged file with a refusal of ours, or reads it', async () => {
    const damage = fc.tuple(fc.nat(GOOD.length - 1), fc.integer({ min: 1, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 6 }), fc.nat(GOOD.length), async (changes, length) => {
        const bytes = Buffer.from(GOOD.subarray(0, length % 7 === 0 ? length : GOOD.length));
        for (const [at, by] of changes) if (at < bytes.length) bytes[at] = ((bytes[at] ?? 0) + by) % 256;
        expect(['read', 'unsupported_file', 'too_large', 'template_error']).toContain(await refusal(bytes));
      }),
      { numRuns: 400, seed: 20_220_105 },
    );
  });

  test('answers any cell with a row of its account', async () => {
    const cell = fc.oneof(fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '1', '０', '年', '月', '.', ',', '%', '万', '/', ' ', 'a', '𠮷', '\'') }), fc.double({ noNaN: true }), fc.constant(null));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell, cell, cell), { maxLength: 8 }), async (rows) => {
        const { rows: read } = await readFormSheet(catalogue, { fileName: 'a.xlsx', bytes: filledTemplate(visitForm, rows) });
        expect(read.length).toBeLessThanOrEqual(rows.length);
      }),
      { numRuns: 200, seed: 20_220_105 },
    );
  });
});

describe('upload of a bad file', () => {
  test('is answered in the user\'s language, and the next good file is taken', async () => {
    const send = async (bytes: Buffer, name: string) => {
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(bytes)]), name);
      return clerk.send('POST', uploadWorkbook.path, form);
    };
    const bomb = withPart({ ...sheet(' '.repeat(70 * 1024 * 1024)), claimedSize: 1000 });
    expect(await send(bomb, '炸弹.xlsx')).toMatchObject({ status: 415, body: { code: 'unsupported_file', message: { zh: expect.stringContaining('“炸弹.xlsx”已损坏') } } });
    expect(await send(Buffer.alloc(21_000_000), '太大.xlsx')).toMatchObject({ status: 413, body: { code: 'too_large' } });
    expect(await send(filledTemplate(visitForm, ROWS, '00000000'), '旧.xlsx')).toMatchObject({ status: 422, body: { code: 'template_error', message: { zh: expect.stringContaining('模板版本不符') } } });
    expect((await send(GOOD, '好.xlsx')).status).toBe(200);
  });

  test('of 50 MB names the limit on both ways in, and the server goes on serving', async () => {
    const head = await server.signIn('section_head');
    const form = (name: string) => {
      const parts = new FormData();
      parts.append('file', new Blob([new Uint8Array(50_000_000)]), name);
      return parts;
    };
    const told = { status: 413, body: { code: 'too_large', message: { zh: expect.stringContaining('20 MB'), en: expect.stringContaining('20 MB') } } };
    expect(await clerk.send('POST', uploadWorkbook.path, form('月报.xlsx'))).toMatchObject(told);
    expect(await head.send('POST', previewFigureImport.path, form('数据.csv'))).toMatchObject(told);
    expect((await clerk.call(listWorkbooks)).status).toBe(200);
  });
});
