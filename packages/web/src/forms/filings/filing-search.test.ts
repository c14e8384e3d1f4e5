import { describe, expect, test } from 'vitest';
import { ownSection } from './filing-search.ts';

const forms = [{ ownerSectionId: '990001-B-phc' }, { ownerSectionId: null }];

describe('the forms of one\'s own section', () => {
  test('are shown first to who works in a section that answers for some, until all are asked for', () => {
    expect(ownSection({}, '990001-B-phc', forms)).toEqual({ section: '990001-B-phc', isOffered: true });
    expect(ownSection({ forms: 'all' }, '990001-B-phc', forms)).toEqual({ section: undefined, isOffered: true });
  });

  test('are no filter for a section that answers for none: its head would see an empty list', () => {
    expect(ownSection({}, '990001-B-law', forms)).toEqual({ section: undefined, isOffered: false });
  });
});
