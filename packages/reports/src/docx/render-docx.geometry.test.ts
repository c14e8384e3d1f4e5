import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composeReport } from '../compose/compose-report.ts';
import { buildContext, buildReader, buildTemplate } from '../testing/index.ts';
import { renderPages, type PlacedText, type RenderedPage } from '../testing/office-page.ts';
import { renderDocx } from './render-docx.ts';

const MM = 72 / 25.4;
const TEXT_AREA = { left: 28 * MM, right: (210 - 26) * MM, top: 37 * MM, bottom: (297 - 35) * MM };
// 28 characters without punctuation, which may be squeezed at the end of a line.
const LINE = '一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未';
const TABLE_ROWS = 50;

// Body lengths chosen so that in some of them the text ends on the last lines of a page and the signature would stand alone.
const ENDINGS = [6, 7, 8, 9, 10, 17, 18, 19, 20, 21] as const;

const TEXTS = {
  body: `# 一级标题\n## 二级标题\n### 三级标题\n${Array.from({ length: 30 }, () => LINE.repeat(3)).join('\n')}`,
  table: `{% table "表1 乡镇情况" unit: "单位：人" %}\n乡镇 | 活产 | 人口\n${Array.from({ length: TABLE_ROWS }, (_, row) => `某某镇${row} | {{ births | number }} | {{ people${row % 2 === 0 ? '' : '_demo'} | number }}`).join('\n')}\n{% endtable %}\n表后文字。`,
  ...Object.fromEntries(ENDINGS.map(count => [`ending-${count}`, Array.from({ length: count }, () => `${LINE}{{ demo | number }}止`).join('\n')])),
};

// With content controls LibreOffice sets digits and Chinese a fifth of a character closer; nothing else may move.
describe.each([['', {}], [' that is to come back', { comesBackTo: { reportId: 'r', revision: 1, digest: '0123456789abcdef' } }]] as const)('a report%s opened in LibreOffice (needs soffice, poppler, fonts-noto-cjk)', (_what, options) => {
  const folder = mkdtempSync(join(tmpdir(), 'report-geometry-'));
  let documents: Readonly<Record<string, readonly RenderedPage[]>> = {};

  beforeAll(async () => {
    const reader = buildReader({ demo: { value: 1, demo: true }, births: { value: 7 }, people: { value: 12_345 }, people_demo: { value: 12_345, demo: true } });
    const files = await Promise.all(Object.entries(TEXTS).map(async ([name, text]) =>
      [name, await renderDocx(composeReport(buildTemplate({ text }), buildContext({ reader })), options)] as const));
    documents = renderPages(folder, Object.fromEntries(files));
  }, 120_000);

  afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

  test('the page is A4 and all text lies inside the margins', () => {
    for (const page of Object.values(documents).flat()) {
      expectNear(page.width, 210 * MM, 0.5);
      expectNear(page.height, 297 * MM, 0.5);
      for (const text of page.texts.filter(isBody)) {
        expect(text.left).toBeGreaterThan(TEXT_AREA.left - 1);
        expect(text.right).toBeLessThan(TEXT_AREA.right + 1);
        expect(middle(text)).toBeGreaterThan(TEXT_AREA.top);
        expect(middle(text)).toBeLessThan(TEXT_AREA.bottom);
      }
    }
  });

  test('a full page has 22 lines, 28.95 pt apart', () => {
    const lines = linesOf(pageOf('body', 2));
    expect(lines).toHaveLength(22);
    const pitches = lines.slice(1).map((line, index) => line.y - (lines[index]?.y ?? 0));
    for (const pitch of pitches) expectNear(pitch, 28.95, 0.2);
  });

  test('a full line has 28 characters and a paragraph begins two characters in', () => {
    const lengths = linesOf(pageOf('body', 2)).map(line => Array.from(line.text).length);
    expect(Math.max(...lengths)).toBe(28);
    expect(lengths.filter(length => length === 28).length).toBeGreaterThan(8);
    const first = linesOf(pageOf('body', 2)).find(line => line.text.startsWith('一二三') && line.left > TEXT_AREA.left + 5);
    expectNear(first?.left, TEXT_AREA.left + 32, 1);
    expect(Array.from(first?.text ?? '').length).toBe(26);
  });

  test('page numbers stand on the outer edge, right on odd and left on even pages, 7 mm below the text', () => {
    const [first, second, third] = [1, 2, 3].map(number => pageNumber(pageOf('body', number)));
    expect([first?.text, second?.text, third?.text]).toEqual(['—1—', '—2—', '—3—']);
    expectNear(first?.right, TEXT_AREA.right - 14, 1);
    expectNear(second?.left, TEXT_AREA.left + 14, 1);
    expectNear(third?.right, TEXT_AREA.right - 14, 1);
    for (const number of [first, second]) expectNear(((number?.y ?? 0) - TEXT_AREA.bottom) / MM, 7, 1);
  });

  test('each level has its font and size on the page', () => {
    const find = (start: string): PlacedText | undefined => pageOf('body', 1).texts.find(text => text.text.startsWith(start));
    expect(find('青岚县')).toMatchObject({ size: 22, font: expect.stringMatching(/Serif/u) });
    expect(find('一、')).toMatchObject({ size: 16, font: expect.stringMatching(/SansCJK/u) });
    expect(find('（一）')).toMatchObject({ size: 16, font: expect.stringMatching(/SansCJK/u) });
    expect(find('（一）')?.font).not.toBe(find('一、')?.font);
    expect(find('1.三级')).toMatchObject({ size: 16, font: expect.stringMatching(/Serif/u) });
    expect(find('一二三')).toMatchObject({ size: 16, font: expect.stringMatching(/SerifCJK/u) });
  });

  test('a long table repeats its head on every page and aligns figures whether marked or not', () => {
    const pages = documents['table'] ?? [];
    expect(pages.filter(page => page.texts.some(text => text.text === '活产'))).toHaveLength(pages.filter(page => page.texts.some(text => text.text.startsWith('某某镇'))).length);
    expect(pages.length).toBeGreaterThan(1);
    const figures = pages.flatMap(page => page.texts.filter(text => text.text.startsWith('12345')));
    expect(figures).toHaveLength(TABLE_ROWS);
    const left = figures.map(text => text.left);
    expectNear(Math.max(...left), Math.min(...left), 0.5);
  });

  test.each(ENDINGS)('a signature is centred over its date and never apart from text and notes (%i paragraphs)', count => {
    const pages = documents[`ending-${count}`] ?? [];
    const signed = pages.filter(page => page.texts.some(text => text.text.startsWith('青岚县卫生健康局') && text.size === 16));
    expect(signed).toHaveLength(1);
    expect(signed[0]?.texts.some(text => /[甲乙丙止]/u.test(text.text))).toBe(true);
    const [author, date] = joinLines(signed[0]?.texts ?? []).filter(line => /^(?:青岚县卫生健康局|2022年1月5日)$/u.test(line.text));
    expectNear(date?.right, TEXT_AREA.right - 4 * 16, 2);
    expectNear((author?.left ?? 0) + (author?.right ?? 0), (date?.left ?? 0) + (date?.right ?? 0), 6);
    expect(signed[0]?.texts.some(text => text.text.startsWith('注：'))).toBe(true);
  });

  function pageOf(name: string, number: number): RenderedPage {
    const page = documents[name]?.[number - 1];
    if (page === undefined) throw new Error(`no page ${number} of ${name}`);
    return page;
  }
});

function expectNear(actual: number | undefined, expected: number, tolerance: number): void {
  expect(Math.abs((actual ?? Number.NaN) - expected), `${actual} should be ${expected} ± ${tolerance}`).toBeLessThanOrEqual(tolerance);
}

interface TextLine { readonly text: string; readonly left: number; readonly right: number; readonly y: number }

function middle(text: PlacedText): number {
  return (text.top + text.bottom) / 2;
}

function isBody(text: PlacedText): boolean {
  return middle(text) < TEXT_AREA.bottom;
}

function linesOf(page: RenderedPage): readonly TextLine[] {
  return joinLines(page.texts.filter(isBody));
}

function pageNumber(page: RenderedPage): TextLine | undefined {
  return joinLines(page.texts.filter(text => !isBody(text)))[0];
}

function joinLines(texts: readonly PlacedText[]): readonly TextLine[] {
  const rows = Map.groupBy(texts, text => Math.round(middle(text) / 4));
  return [...rows.values()].map(row => ({
    text: row.map(text => text.text).join(''),
    left: Math.min(...row.map(text => text.left)),
    right: Math.max(...row.map(text => text.right)),
    y: middle(row[0] ?? { text: '', left: 0, right: 0, top: 0, bottom: 0, font: '', size: 0 }),
  }));
}
