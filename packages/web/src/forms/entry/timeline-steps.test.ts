import { describe, expect, test } from 'vitest';
import { timelineSteps } from './timeline-steps.ts';

const step = (kind: 'save' | 'submit', at: string, by = '孙某某') => ({ kind, at, by, note: null, cellCount: 2, reasons: {} });

describe('the timeline', () => {
  test('saves of one person in a row are one step with the last instant, those of another are not', () => {
    const steps = timelineSteps([step('save', '1'), step('save', '2'), step('save', '3', '刘某某'), step('submit', '4')]);
    expect(steps.map(({ kind, at, times }) => `${kind} ${at} ${times}`)).toEqual(['submit 4 1', 'save 3 1', 'save 2 2']);
  });
});
