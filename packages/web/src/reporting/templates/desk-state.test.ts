import type { MaskBindingView, MaskedPageView, PageMaskView } from '@taizhang/contract';
import { describe, expect, test } from 'vitest';
import { acceptSure, boundDecisions, countDesk, nextOpen, proposalsOf, walkOf, type Decision } from './desk-state.ts';

const figure = (metricId: string, aspect: 'value' | 'yoy' = 'value'): MaskBindingView => ({ kind: 'figure', metricId, aspect });
const bound = (binding: MaskBindingView): Decision => ({ kind: 'bound', binding });

function mask(id: string, overrides: Partial<PageMaskView> = {}): PageMaskView {
  return { id, line: 0, start: 0, end: 2, surface: 'xx', isMasked: true, kind: 'figure', unit: '人', scale: 1, aspect: 'value', subject: '', phrase: null, follows: null, proposals: [], ...overrides };
}

const visits = mask('m1', { proposals: [{ binding: figure('visits'), confidence: 1, grade: 'sure' }] });
const growth = mask('m2', { follows: 'm1', aspect: 'yoy', proposals: [{ binding: figure('visits', 'yoy'), confidence: 1, grade: 'sure' }] });
const other = mask('m3', { isMasked: false });
const page: MaskedPageView = { text: '', lines: [], masks: [visits, growth, other] };

describe('the desk of masks', () => {
  test('a change follows the figure as it was bound by hand, and is no longer sure', () => {
    const [first] = proposalsOf(growth, new Map([['m1', bound(figure('surgeries'))]]));
    expect(first).toMatchObject({ binding: figure('surgeries', 'yoy'), grade: 'likely' });
    expect(acceptSure(page, new Map([['m1', bound(figure('surgeries'))]])).has('m2')).toBe(false);
  });

  test('all sure ones are taken at once and nothing decided is touched', () => {
    const decisions = acceptSure(page, new Map<string, Decision>([['m1', { kind: 'words' }]]));
    expect([...decisions]).toEqual([['m1', { kind: 'words' }], ['m2', bound(figure('visits', 'yoy'))]]);
  });

  test('every mask is bound, words or open', () => {
    expect(countDesk(page, new Map([['m1', bound(figure('visits'))]]))).toEqual({ bound: 1, words: 0, open: 2, sure: 1 });
  });

  test('the walk goes round to what is open and ends when nothing is', () => {
    expect(walkOf(page, false).map(({ id }) => id)).toEqual(['m1', 'm2']);
    expect(nextOpen(page.masks, new Map([['m2', bound(figure('visits', 'yoy'))]]), 'm3')).toBe('m1');
    expect(nextOpen(page.masks, new Map(page.masks.map(({ id }) => [id, { kind: 'words' as const }])), 'm3')).toBeUndefined();
  });

  test('only what is bound is sent', () => {
    expect(boundDecisions(page, new Map<string, Decision>([['m1', bound(figure('visits'))], ['m3', { kind: 'words' }]]))).toEqual([{ maskId: 'm1', binding: figure('visits') }]);
  });
});
