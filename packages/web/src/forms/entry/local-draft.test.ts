import { beforeEach, describe, expect, test } from 'vitest';
import { findDraft, findReviewDraft, keepDraft, keepReviewDraft } from './local-draft.ts';

const place = { accountId: 'a1', formId: 'phs', period: '2021-06', orgId: 'o1' };

describe('what this browser remembers of a form', () => {
  beforeEach(() => localStorage.clear());

  test('a draft is kept for its own account and form only, and a broken one is none', () => {
    keepDraft(place, { at: 1, cells: [{ key: 'visits', base: null, text: '12人' }] });
    expect(findDraft(place)?.cells).toEqual([{ key: 'visits', base: null, text: '12人' }]);
    expect(findDraft({ ...place, accountId: 'a2' })).toBeUndefined();
    localStorage.setItem('taizhang.form-draft.a1.phs.2021-06.o1', '{"at":1,"cells":[{"key":5}]}');
    expect(findDraft(place)).toBeUndefined();
  });

  test('marks of a reviewer are kept for the version they were made on; a form handed in anew is judged afresh', () => {
    keepReviewDraft(place, { version: 3, reasons: { visits: '口径不符' }, opinion: '请核对' });
    expect(findReviewDraft(place, 3)).toEqual({ version: 3, reasons: { visits: '口径不符' }, opinion: '请核对' });
    expect(findReviewDraft(place, 5)).toBeUndefined();
    expect(findDraft(place)).toBeUndefined();
    keepReviewDraft(place, { version: 3, reasons: {}, opinion: ' ' });
    expect(findReviewDraft(place, 3)).toBeUndefined();
  });
});
