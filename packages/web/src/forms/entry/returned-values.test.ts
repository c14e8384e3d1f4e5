import { beforeEach, describe, expect, test } from 'vitest';
import { buildSubmissionView } from '../testing/build-submission-view.ts';
import { findDraft, keepDraft } from './local-draft.ts';
import { returnedValues } from './returned-values.ts';

const place = { accountId: 'a1', formId: 'phs', period: '2021-06', orgId: 'o1' };
const step = (kind: 'return' | 'save', at: string) => ({ kind, at, by: '刘某某', note: null, cellCount: 1, reasons: {} });
const returned = (value: number, ...steps: readonly ReturnType<typeof step>[]) => buildSubmissionView({ timeline: [...steps] }, { attended: { value, returnedReason: '与台账不一致' } });

describe('what this browser remembers of a form', () => {
  beforeEach(() => localStorage.clear());

  test('a correction saved before a reload still counts, because the returned value is remembered', () => {
    expect(returnedValues(place, returned(460, step('return', '1')))).toEqual({ attended: 460 });
    expect(returnedValues(place, returned(90, step('return', '1'), step('save', '2')))).toEqual({ attended: 460 });
  });

  test('a second return starts over from the value it found', () => {
    returnedValues(place, returned(460, step('return', '1')));
    expect(returnedValues(place, returned(90, step('return', '1'), step('return', '3')))).toEqual({ attended: 90 });
  });

  test('a form saved elsewhere since the return can still be corrected here', () => {
    const saved = [step('return', '1'), step('save', '2')] as const;
    expect(returnedValues(place, returned(460, ...saved))).toEqual({ attended: 460 });
    expect(returnedValues(place, returned(90, ...saved, step('save', '3')))).toEqual({ attended: 460 });
  });

  test('a draft is kept for its own account and form only, and a broken one is none', () => {
    keepDraft(place, { at: 1, cells: [{ key: 'visits', base: null, text: '12人' }] });
    expect(findDraft(place)?.cells).toEqual([{ key: 'visits', base: null, text: '12人' }]);
    expect(findDraft({ ...place, accountId: 'a2' })).toBeUndefined();
    localStorage.setItem('taizhang.form-draft.a1.phs.2021-06.o1', '{"at":1,"cells":[{"key":5}]}');
    expect(findDraft(place)).toBeUndefined();
  });
});
