import type { SubmissionView } from '@taizhang/contract';

type TimelineEntry = SubmissionView['timeline'][number];

/** A step of the timeline; saves of one person in a row are one step. */
export interface TimelineStep extends TimelineEntry {
  readonly times: number;
}

/** The timeline, newest first. Autosaving writes many entries; the reader wants to know that somebody worked on it and until when. */
export function timelineSteps(timeline: readonly TimelineEntry[]): readonly TimelineStep[] {
  const steps: TimelineStep[] = [];
  for (const entry of timeline) {
    const last = steps.at(-1);
    if (last?.kind === 'save' && entry.kind === 'save' && last.by === entry.by) steps[steps.length - 1] = { ...entry, times: last.times + 1, cellCount: Math.max(last.cellCount, entry.cellCount) };
    else steps.push({ ...entry, times: 1 });
  }
  return steps.reverse();
}
