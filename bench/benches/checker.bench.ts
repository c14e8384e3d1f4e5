import { checkText } from '@taizhang/reports';
import { corpus, measureCorpus, plainCase } from '@taizhang/reports/testing';
import type { Bench, Measurement } from '../harness/bench.ts';
import { median, samplesOf } from '../harness/statistics.ts';

/** Characters of an annual report with its appendix. */
const REPORT_LENGTH = 20_000;

export const bench: Bench = {
  name: 'checker',
  about: 'The figure checker on its annotated corpus: what it finds and what it makes up; and how long a report of 20,000 characters takes.',
  run: async ({ note }) => {
    const cases = Object.values(corpus).flat();
    note(`${cases.length} annotated texts`);
    const { figures, wrong, falseAlarms } = measureCorpus(cases);
    const unseen = corpus['held out'];
    if (unseen === undefined) throw new Error('the corpus has no held-out part any more');
    const heldOut = measureCorpus(unseen);
    const whole = cases.map((one) => plainCase(one).text).join('\n');
    const report = whole.repeat(Math.ceil(REPORT_LENGTH / whole.length)).slice(0, REPORT_LENGTH);
    const speed = await samplesOf(20, () => checkText(report));
    return [
      share('figures found that are there', figures.right, figures.expected),
      share('figures found that are right', figures.right, figures.reported),
      share('… in texts never used for tuning', heldOut.figures.right, heldOut.figures.expected),
      share('contradictions found that are there', wrong.right, wrong.expected),
      share('contradictions found that are right', wrong.right, wrong.reported),
      { what: 'findings on texts that are correct', value: falseAlarms, unit: '' },
      { what: 'a report of 20,000 characters', value: median(speed), unit: 'ms' },
    ];
  },
};

function share(what: string, part: number, whole: number): Measurement {
  return { what, value: whole === 0 ? 100 : (part / whole) * 100, unit: '%' };
}
