import { describe, expect, test } from 'vitest';
import { firstSeenTexts } from './first-seen-texts.ts';
import { heldOutTexts } from './held-out-texts.ts';
import { measureMasks } from './measure-masks.ts';
import { tunedTexts } from './tuned-texts.ts';

describe('proposals for masks', () => {
  test.each([['tuned on', tunedTexts], ['held out', heldOutTexts], ['first seen', firstSeenTexts]])('what is called sure is right nineteen times in twenty in texts %s, and never for a figure the ledger has not', (_which, texts) => {
    const { sure, sureRight, bindable, foreign } = measureMasks(texts);
    expect(sureRight / sure).toBeGreaterThanOrEqual(0.95);
    expect(sure).toBeGreaterThan(bindable / 2);
    expect(foreign).toBeGreaterThan(15);
  });
});
