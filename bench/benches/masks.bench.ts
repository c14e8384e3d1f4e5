import type { Bench, Measurement } from '../harness/bench.ts';
import { median, samplesOf } from '../harness/statistics.ts';
import { firstSeenTexts } from '../masks/first-seen-texts.ts';
import { heldOutTexts } from '../masks/held-out-texts.ts';
import { measureMasks, type MaskMeasure } from '../masks/measure-masks.ts';
import { tunedTexts } from '../masks/tuned-texts.ts';

export const bench: Bench = {
  name: 'masks',
  about: 'A masked report brought in as a template: how often the figure proposed for a mask is the right one, and how long the proposals take.',
  run: async ({ note }) => {
    const [tuned, heldOut, firstSeen] = [measureMasks(tunedTexts), measureMasks(heldOutTexts), measureMasks(firstSeenTexts)];
    for (const [name, one] of [['tuned', tuned], ['held out', heldOut], ['first seen', firstSeen]] as const) note(`${name}: ${one.bindable} masks of the ledger, ${one.foreign} of others; sure ${one.sureRight} of ${one.sure}, likely ${one.likelyRight} of ${one.likely}, misled ${one.misled}`);
    const speed = await samplesOf(5, () => measureMasks(tunedTexts));
    return [
      ...quality('tuned', tuned),
      ...quality('held out', heldOut),
      ...quality('first seen', firstSeen),
      { what: `proposals for ${tuned.bindable + tuned.foreign} masks`, value: median(speed), unit: 'ms' },
    ];
  },
};

function quality(name: string, measure: MaskMeasure): readonly Measurement[] {
  return [
    share(`${name}: first proposal right`, measure.first, measure.bindable),
    share(`${name}: right among five`, measure.five, measure.bindable),
    // What is called sure is accepted unseen: at most one in twenty may be wrong.
    { ...share(`${name}: right of those called sure`, measure.sureRight, measure.sure), least: 95 },
  ];
}

function share(what: string, part: number, whole: number): Measurement {
  return { what, value: whole === 0 ? 100 : (part / whole) * 100, unit: '%' };
}
