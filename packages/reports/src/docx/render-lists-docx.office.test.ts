import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderPages, type RenderedPage } from '../testing/office-page.ts';
import { readWordText } from '../word-file/word-text.ts';
import { renderListsDocx, type PrintedList } from './render-lists-docx.ts';

const LONG = Array.from({ length: 400 }, (_, at) => `第${at}步补登。`).join('');

function list(name: string, rows: readonly (readonly string[])[]): PrintedList {
  const columns = [{ title: '序号', align: 'center', share: 3 }, { title: '问题', align: 'left', share: 12 }, { title: `${name}措施`, align: 'left', share: 30 }] as const;
  return { title: `青岚县卫生健康局问题整改${name}`, subtitle: '截至2022年1月5日', columns, rows, note: `共${rows.length}个问题。` };
}

describe('lists opened in LibreOffice (needs soffice, poppler, fonts-noto-cjk)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lists-'));
  let file = new Uint8Array();
  let pages: readonly RenderedPage[] = [];
  const inkOf = (page: RenderedPage | undefined): string => (page?.texts ?? []).map(({ text }) => text).join('');

  beforeAll(async () => {
    const many = Array.from({ length: 90 }, (_, at) => [String(at + 1), `问题第${at + 1}号`, '逐册补登\n按月通报 <&>"\u0007']);
    file = new Uint8Array(await renderListsDocx('三张清单', [list('问题清单', many), list('任务清单', [['1', '很长', LONG]]), list('责任清单', [])], '张某'));
    pages = renderPages(folder, { lists: file })['lists'] ?? [];
  }, 120_000);
  afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

  test('lie across, each on pages of its own with the head on every one of them', () => {
    expect(pages.every(({ width, height }) => width > height)).toBe(true);
    const first = pages.filter((page) => inkOf(page).includes('问题清单措施'));
    expect(first.length).toBeGreaterThan(2);
    expect(pages.filter((page) => inkOf(page).includes('任务清单措施')).length).toBeGreaterThan(1);
    expect(inkOf(pages.at(-1))).toMatch(/问题整改责任清单.*共0个问题/u);
    expect(pages.filter((page) => inkOf(page).includes('问题整改问题清单'))).toHaveLength(1);
  });

  test('lose no row, no line of a row that is longer than a page, and no character a reader could see', () => {
    const ink = pages.map((page) => inkOf(page)).join('');
    for (let at = 1; at <= 90; at += 1) expect(ink).toContain(`问题第${at}号`);
    for (let at = 0; at < 400; at += 50) expect(ink.replaceAll(/任务清单措施|序号|问题|—\d+—/gu, '')).toContain(`第${at}步`);
    expect(ink).toContain('按月通报<&>"');
    expect(readWordText(file).text).toContain(LONG);
  });
});
