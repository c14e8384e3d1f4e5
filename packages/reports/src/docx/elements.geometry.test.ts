import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composeReport } from '../compose/compose-report.ts';
import { NO_ELEMENTS, type OfficialElements } from '../elements/official-elements.ts';
import { buildContext, buildReader, buildTemplate } from '../testing/index.ts';
import { renderPages, type PlacedText, type RenderedPage } from '../testing/office-page.ts';
import { BLACK_INK, inkBands, pdfOf, RED_INK, type InkBand } from '../testing/page-ink.ts';
import { renderDocx } from './render-docx.ts';

const MM = 72 / 25.4;
const AREA = { left: 28, right: 210 - 26, top: 37, bottom: 297 - 35 };
const CHARACTER = 16 / MM;
const LINE = '一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未';
const LONG_TITLE = '各乡镇主要指标完成情况和位次以及较上年同期变化情况的比较表';
const body = (count: number): string => Array.from({ length: count }, () => LINE).join('\n');

const FULL: OfficialElements = {
  ...NO_ELEMENTS, copyNumber: '000001', secrecy: '机密★1年', urgency: '特急', issuers: ['青岚县卫生健康局'], number: '青卫报〔2022〕18号', signers: ['陈某某'], note: '此件公开发布',
  copies: ['青岚县人大常委会办公室', '青岚县政协办公室', '青岚县纪委监委', '各乡镇人民政府'], printed: { office: '青岚县卫生健康局办公室', date: '2022年1月5日' },
};
const PLAIN: OfficialElements = { ...NO_ELEMENTS, issuers: ['青岚县卫生健康局'], number: '青卫发〔2022〕9号', isSealed: false };
const ATTACHED = `${body(4)}\n{% signature %}\n{% attachment "${LONG_TITLE}" %}\n第一个附件的正文。\n{% attachment "横排表" landscape: true %}\n{% table "" %}\n甲|乙\n丙|丁\n{% endtable %}\n{% page %}\n第二面。`;

const CASES: Readonly<Record<string, readonly [elements: OfficialElements, text: string]>> = {
  full: [FULL, ATTACHED],
  plain: [PLAIN, body(3)],
  joint: [{ ...FULL, copyNumber: '000002', issuers: ['青岚县卫健局', '青岚县财政局', '青岚县教育局'], signers: ['陈某某', '李某某', '王某'] }, body(2)],
  longDate: [{ ...PLAIN, issuers: ['县卫健局'] }, body(3)],
  short: [{ ...FULL, imprintPage: 'last' }, body(8)],
  evenEnd: [FULL, body(20)],
};

describe('the elements of an official document opened in LibreOffice (needs soffice, poppler, fonts-noto-cjk)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'report-elements-'));
  let documents: Readonly<Record<string, readonly RenderedPage[]>> = {};

  beforeAll(async () => {
    const files = await Promise.all(Object.entries(CASES).map(async ([name, [elements, text]]) => {
      const context = buildContext({ reader: buildReader({}), author: name === 'longDate' ? '县卫健局' : '青岚县卫生健康局' });
      return [name, await renderDocx({ ...composeReport(buildTemplate({ text, recipient: '县人民政府' }), context), elements })] as const;
    }));
    documents = renderPages(folder, Object.fromEntries(files));
  }, 120_000);

  afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

  const ink = (name: string, page: number, kind = BLACK_INK): readonly InkBand[] => inkBands(pdfOf(folder, name), page, kind);
  const pageOf = (name: string, number: number): RenderedPage => documents[name]?.[number - 1] ?? { width: 0, height: 0, texts: [] };
  const lineOf = (name: string, page: number, pattern: RegExp): Line => joinLines(pageOf(name, page).texts).find(line => pattern.test(line.text)) ?? { text: '', left: Number.NaN, right: Number.NaN, middle: Number.NaN };

  test.each(['full', 'plain', 'joint'])('7.2.4: the name of the office begins 35 mm below the upper edge of the text area, whatever stands in the corner (%s)', name => {
    const [mark] = ink(name, 1, RED_INK);
    near(mark?.top, AREA.top + 35, 1);
    expect(mark?.left).toBeGreaterThan(AREA.left - 0.5);
    expect(mark?.right).toBeLessThan(AREA.right + 0.5);
  });

  test('7.2.1 to 7.2.3: copy number, secrecy and urgency stand in the first three lines at the left', () => {
    const lines = [/^000001$/u, /^机密★1年$/u, /^特急$/u].map(pattern => lineOf('full', 1, pattern));
    for (const [index, line] of lines.entries()) {
      near(line.left, AREA.left, 0.5);
      near(line.middle, AREA.top + (index + 0.5) * 225 / 22, 2.5);
    }
  });

  test('7.2.5 and 7.2.6: the number stands in the middle, or one character in with its signers one character from the right, the last pair beside it', () => {
    const alone = lineOf('plain', 1, /〔2022〕9号/u);
    near((alone.left + alone.right) / 2, (AREA.left + AREA.right) / 2, 1);
    const signed = lineOf('full', 1, /〔2022〕18号.*签发人：陈某某$/u);
    near(signed.left, AREA.left + CHARACTER, 0.5);
    near(signed.right, AREA.right - CHARACTER, 2);
    expect(lineOf('joint', 1, /^青卫报〔2022〕18号王某$/u).text).not.toBe('');
    near(textAt('joint', 1, '王某').left, textAt('joint', 1, '签发人：陈某某').left + 4 * CHARACTER, 1);
  });

  test.each(['full', 'plain', 'joint'])('7.2.7: the red line is as wide as the text area and lies 4 mm below the number (%s)', name => {
    const rule = ink(name, 1, RED_INK).at(-1);
    near(rule?.left, AREA.left, 0.3);
    near(rule?.right, AREA.right, 0.5);
    const number = ink(name, 1).findLast(band => band.bottom < (rule?.top ?? 0));
    near((rule?.top ?? 0) - (number?.bottom ?? 0), 4, 0.8);
    const title = ink(name, 1).find(band => band.top > (rule?.bottom ?? 0));
    near((title?.top ?? 0) - (rule?.bottom ?? 0), 2 * 225 / 22, 3);
  });

  test('7.2.4: of offices that issue together all names are of one width, 文件 in the middle of their height', () => {
    const names = ['青', '县', '局'].map(character => pageOf('joint', 1).texts.filter(text => text.size > 22 && text.text.includes(character)));
    expect(names.every(found => found.length >= 3)).toBe(true);
    const suffix = lineOf('joint', 1, /文件$/u);
    const rows = joinLines(pageOf('joint', 1).texts).filter(({ text }) => /^青岚县..局/u.test(text.replaceAll(' ', '')) && !text.includes('2022'));
    expect(rows.length).toBeGreaterThanOrEqual(3);
    near(suffix.middle, ((rows[0]?.middle ?? 0) + (rows[2]?.middle ?? 0)) / 2, 1.5);
  });

  test('7.3.4: further lines of an attachment\'s name begin under its first character', () => {
    const first = textAt('full', 1, '1.');
    const page = joinLines(pageOf('full', 1).texts).some(({ text }) => text.startsWith('附件：1.')) ? 1 : 2;
    const lines = joinLines(pageOf('full', page).texts);
    const at = lines.findIndex(({ text }) => text.startsWith('附件：1.'));
    expect(at, JSON.stringify(first)).toBeGreaterThanOrEqual(0);
    near(lines[at]?.left, AREA.left + 2 * CHARACTER, 0.7);
    near(lines[at + 1]?.left, AREA.left + (2 + 3 + 1.5) * CHARACTER, 1.2);
    expect(lines[at + 2]?.text).toBe('2.横排表');
  });

  test('7.3.5: without a seal the date begins two characters to the right of the office, or ends two from the edge where it is longer', () => {
    const [office, date] = [/^青岚县卫生健康局$/u, /^2022年1月5日$/u].map(pattern => signed('plain', pattern));
    near(office?.right, AREA.right - 2 * CHARACTER, 1);
    near((date?.left ?? 0) - (office?.left ?? 0), 2 * CHARACTER, 1.5);
    const [short, long] = [/^县卫健局$/u, /^2022年1月5日$/u].map(pattern => signed('longDate', pattern));
    near(long?.right, AREA.right - 2 * CHARACTER, 1);
    near((long?.left ?? 0) - (short?.left ?? 0), 2 * CHARACTER, 1.5);
  });

  test('7.3.5.1: offices that seal together stand side by side further apart than a seal, the last above the date four characters from the right', () => {
    const page = (documents['joint'] ?? []).findIndex(({ texts }) => joinLines(texts).some(({ text }) => text === '2022年1月5日')) + 1;
    const names = pageOf('joint', page).texts.filter(({ text, size }) => /^青岚县..局$/u.test(text) && size === 16);
    const date = lineOf('joint', page, /^2022年1月5日$/u);
    near(date.right, AREA.right - 4 * CHARACTER, 1);
    const last = names.at(-1);
    near(((last?.left ?? 0) + (last?.right ?? 0)) / 2 / MM, (date.left + date.right) / 2, 1.5);
    for (const [index, name] of names.slice(1).entries()) {
      const before = names[index];
      if (before !== undefined && Math.abs(before.top - name.top) < 2) expect((name.left - before.left) / MM).toBeGreaterThan(42);
    }
  });

  test('7.3.8: an attachment begins on a page of its own, its label in 黑体 in the corner, its title in the middle of the third line', () => {
    const page = (documents['full'] ?? []).findIndex(({ texts }) => joinLines(texts)[0]?.text === '附件1') + 1;
    const label = pageOf('full', page).texts[0];
    near((label?.left ?? 0) / MM, AREA.left, 0.5);
    expect(label).toMatchObject({ size: 16, font: expect.stringMatching(/SansCJK/u) });
    const [, title] = joinLines(pageOf('full', page).texts);
    near(title?.middle, AREA.top + 2.5 * 225 / 22, 6);
    near(((title?.left ?? 0) + (title?.right ?? 0)) / 2, (AREA.left + AREA.right) / 2, 1.5);
  });

  test('7.5: the number of a turned page is where it is on the others, seen with the sheet upright', () => {
    const turned = (documents['full'] ?? []).flatMap((page, index) => page.width > page.height ? [{ page, number: index + 1 }] : []);
    expect(turned.length).toBe(2);
    for (const { page, number } of turned) {
      const beyond = page.texts.filter(text => text.right / MM < 297 - 225 - 37 - 1);
      const [left, right, top, bottom] = [Math.min(...beyond.map(text => text.left)) / MM, Math.max(...beyond.map(text => text.right)) / MM, Math.min(...beyond.map(text => text.top)) / MM, Math.max(...beyond.map(text => text.bottom)) / MM];
      expect(beyond.map(({ text }) => text).join('')).toContain(String(number));
      // Upright, the lower edge of the text area is 35 mm from the left of the turned page.
      near(35 - (left + right) / 2, 7, 1.5);
      if (number % 2 === 1) near(bottom, AREA.left + 156 - 14 / MM, 1.5);
      else near(top, AREA.left + 14 / MM, 1.5);
    }
  });

  test.each(['full', 'evenEnd', 'joint'])('7.4: the imprint is alone on the last page, which is an even one and bears no number (%s)', name => {
    const pages = documents[name] ?? [];
    expect(pages.length % 2).toBe(0);
    expect(joinLines(pages.at(-1)?.texts ?? []).map(({ text }) => text).join('')).toMatch(/^抄送：[^。]*。青岚县卫生健康局办公室2022年1月5日印发$/u);
  });

  test('7.4: its last rule lies on the lower edge of the text area, the outer rules are thicker, the texts one character in', () => {
    const page = documents['full']?.length ?? 0;
    const bands = ink('full', page);
    const rules = bands.filter(({ left, right }) => right - left > 155);
    expect(rules).toHaveLength(3);
    // LibreOffice ends a frame on the last line of the grid, 0.3 mm above the edge.
    near(rules.at(-1)?.bottom, AREA.bottom, 0.8);
    for (const rule of rules) near(rule.left, AREA.left, 0.3);
    const [first = 0, middle = 0, last = 0] = rules.map(({ top, bottom }) => bottom - top);
    near(first, 0.35, 0.12);
    near(last, 0.35, 0.12);
    near(middle, 0.25, 0.12);
    const copies = lineOf('full', page, /^抄送：/u);
    near(copies.left, AREA.left + 14 / MM, 0.6);
    near(lineOf('full', page, /印发$/u).right, AREA.right - 14 / MM, 0.8);
    near(joinLines(pageOf('full', page).texts)[1]?.left, copies.left + 3 * 14 / MM, 0.8);
  });

  test('7.4: when asked for, the imprint stands at the foot of the page on which the text ends', () => {
    const pages = documents['short'] ?? [];
    expect(joinLines(pages.at(-1)?.texts ?? []).map(({ text }) => text).join(' ')).toMatch(/（此件公开发布）.*抄送：/u);
    near(ink('short', pages.length).filter(({ left, right }) => right - left > 155).at(-1)?.bottom, AREA.bottom, 0.8);
  });

  function signed(name: string, pattern: RegExp): Line | undefined {
    return (documents[name] ?? []).flatMap(({ texts }) => joinLines(texts.filter(({ size }) => size === 16))).findLast(({ text }) => pattern.test(text));
  }

  function textAt(name: string, page: number, text: string): { readonly left: number } {
    const found = pageOf(name, page).texts.find(piece => piece.text.startsWith(text));
    return { left: (found?.left ?? Number.NaN) / MM };
  }
});

function near(actual: number | undefined, expected: number, tolerance: number): void {
  expect(Math.abs((actual ?? Number.NaN) - expected), `${actual} should be ${expected} ± ${tolerance}`).toBeLessThanOrEqual(tolerance);
}

/** A line of a page, in millimetres. */
interface Line { readonly text: string; readonly left: number; readonly right: number; readonly middle: number }

function joinLines(texts: readonly PlacedText[]): readonly Line[] {
  const rows: PlacedText[][] = [];
  for (const text of texts.toSorted((a, b) => a.top + a.bottom - b.top - b.bottom)) {
    const row = rows.at(-1);
    if (row?.[0] !== undefined && Math.abs(row[0].top + row[0].bottom - text.top - text.bottom) < 8) row.push(text);
    else rows.push([text]);
  }
  return rows.map(row => ({
    text: row.toSorted((a, b) => a.left - b.left).map(({ text }) => text).join(''),
    left: Math.min(...row.map(({ left }) => left)) / MM,
    right: Math.max(...row.map(({ right }) => right)) / MM,
    middle: row.reduce((sum, { top, bottom }) => sum + (top + bottom) / 2, 0) / row.length / MM,
  }));
}
