// @vitest-environment happy-dom
import type { LayoutFindingView, TextCheckView } from '@taizhang/contract';
import { beforeEach, describe, expect, test } from 'vitest';
import { OpenFigureContext, type FigureReference } from '../figure/figure-reference.ts';
import { doAndDraw, render } from '../testing/render.ts';
import { CheckResult } from './check-result.tsx';

const text = '全县活产272人，住院分娩268人，\r\n住院分娩率97.53%。<b>共3家</b>';
const figure = (surface: string): TextCheckView['figures'][number] => ({ span: [text.indexOf(surface), text.indexOf(surface) + surface.length], surface, value: 1, value2: null, unit: '', scale: 1, kind: 'count', subject: '', masked: false, period: null, compare: null });
const figures = [figure('272人'), figure('268人'), figure('97.53%'), figure('3家')];
const spans = (...places: number[]): [number, number][] => places.map((place) => figures[place]?.span ?? [0, 0]);
const check: TextCheckView = {
  ledger: [{ figure: 3, metricId: 'clinics', orgId: '990001', period: '2021', name: { zh: '村卫生室数', en: 'Clinics' }, said: '5家', agrees: false }, { figure: 0, metricId: 'births', orgId: '990001', period: '2021', name: { zh: '活产数', en: 'Births' }, said: '272人', agrees: true }],
  text, figures,
  relations: [
    { type: 'ratio', spans: spans(1, 0, 2), stated: 97.53, recomputed: 98.53, verdict: 'wrong', rounding: 'none', reason: { zh: '写错了', en: 'wrong' } },
    { type: 'bound', spans: spans(1, 0), stated: null, recomputed: null, verdict: 'holds', rounding: 'exact', reason: { zh: '不大于', en: 'fits' } },
  ],
};

const layout: LayoutFindingView[] = [{
  rule: 'bodyFont', name: { zh: '正文字体', en: 'Body font' }, clause: { zh: 'GB/T 9704—2012 5.2.2', en: '' }, grade: 'error', found: { zh: '宋体', en: '宋体' }, expected: { zh: '仿宋体', en: '仿宋' },
  places: [3, 4, 5, 6, 7, 8, 9].map((paragraph) => ({ paragraph, words: '全县活产' })),
}];

let opened: FigureReference[] = [];
let page: HTMLElement;
const all = (selector: string): HTMLElement[] => [...page.querySelectorAll<HTMLElement>(selector)];
const click = async (selector: string, place = 0): Promise<void> => doAndDraw(() => all(selector)[place]?.click());

describe('the result of a check', () => {
  beforeEach(() => {
    opened = [];
    page = render(<OpenFigureContext value={(reference) => opened.push(reference)}><CheckResult checked={{ name: '报告', source: { name: '报告', text }, check, layout }} onAnother={() => undefined} onEdit={() => undefined} /></OpenFigureContext>);
  });

  test('a figure of the ledger without a finding leads there; one with a finding leads to it first, and its note goes on', async () => {
    await click('[data-figure="3"]');
    expect(opened).toEqual([{ metricId: 'clinics', orgId: '990001', period: '2021' }]);
    await click('[data-figure="0"]');
    expect(all('.ck-note.cur')).toHaveLength(1);
    await click('.ck-note.cur .ck-ledger button');
    expect(opened.at(-1)).toMatchObject({ metricId: 'births' });
    expect(all('.ck-f.differs').map((element) => element.firstChild?.textContent)).toEqual(['3家']);
  });

  test('of a Word file the layout is a view of its own, each departure with what it should be and where', async () => {
    await click('.ck-views button', 1);
    expect(all('.ck-sheet')).toHaveLength(0);
    expect(all('.ck-departure').map((element) => element.textContent)).toEqual([expect.stringMatching(/不符.*正文字体.*宋体 应为 仿宋体.*GB\/T 9704.*第 3 段 全县活产.*等 7 处/u)]);
  });

  test('prints the text as it was read: mark-up in it is text, numbers of findings are not', () => {
    for (const number of all('.ck-no')) number.remove();
    expect(all('.ck-block p').map((line) => line.textContent)).toEqual(text.split('\r\n'));
    expect(all('.ck-sheet b')).toEqual([]);
  });

  test('opens with the doubts, and a finding lights every figure of its relation', async () => {
    expect(all('.ck-note')).toHaveLength(1);
    await click('[data-note]');
    expect(all('.ck-f.cur').map((element) => element.firstChild?.textContent)).toEqual(['272人', '268人', '97.53%']);
    expect(all('.ck-f.result').map((element) => element.firstChild?.textContent)).toEqual(['97.53%']);
  });

  test('a figure whose finding is filtered out brings it back when clicked', async () => {
    await click('.ck-filter button', 0);
    expect(all('.ck-note')).toHaveLength(0);
    await click('[data-figure="2"]');
    expect(all('.ck-note.cur')).toHaveLength(1);
  });

  test('clicking a figure of several findings walks them, and the text stays one tab stop', async () => {
    await click('.ck-filter button', 2);
    await click('[data-figure="0"]');
    const first = all('.ck-note.cur')[0]?.textContent;
    await click('[data-figure="0"]');
    expect(all('.ck-note.cur')[0]?.textContent).not.toBe(first);
    expect(all('.ck-f[tabindex="0"]')).toHaveLength(1);
  });
});
