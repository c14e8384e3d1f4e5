import { checkText } from '@taizhang/reports';
import { corpus, describeMeasure, measureCorpus, plainCase } from '@taizhang/reports/testing';
import type { Bench, Measurement } from '../harness/bench.ts';
import { median, samplesOf } from '../harness/statistics.ts';

/** Characters of a year's reports of a whole bureau in one file. */
const FILE_LENGTH = 100_000;
/** More than any file an office holds: what is left is the speed of reading itself. */
const LONG_LENGTH = 1_000_000;

export const bench: Bench = {
  name: 'checker',
  about: 'The figure checker on its annotated corpus: what it finds and what it makes up; by kind of figure; and how long a file of 100,000 characters takes.',
  run: async ({ note }) => {
    const cases = Object.values(corpus).flat();
    note(`${cases.length} annotated texts`);
    const measure = measureCorpus(cases);
    const { figures, wrong, confirm, holds, falseAlarms } = measure;
    describeMeasure('the whole corpus', measure).forEach(note);
    const [short, long] = [corpus['held out'], corpus['held out reports']];
    if (short === undefined || long === undefined) throw new Error('the corpus has no held-out parts any more');
    const heldOut = measureCorpus([...short, ...long]);
    describeMeasure('texts never used for tuning', heldOut).forEach(note);
    const whole = cases.map((one) => plainCase(one).text).join('\n');
    const textOf = (length: number): string => whole.repeat(Math.ceil(length / whole.length)).slice(0, length);
    const file = textOf(FILE_LENGTH);
    const book = textOf(LONG_LENGTH);
    const speed = await samplesOf(10, () => checkText(file));
    const longSpeed = await samplesOf(3, () => checkText(book));
    return [
      share('figures found that are there', figures.right, figures.expected),
      share('figures found that are right', figures.right, figures.reported),
      share('… in texts never used for tuning', heldOut.figures.right, heldOut.figures.expected),
      share('contradictions found that are there', wrong.right, wrong.expected),
      share('contradictions found that are right', wrong.right, wrong.reported),
      share('doubts found that are there', confirm.right, confirm.expected),
      share('sums found to hold that do', holds.right, holds.expected),
      { what: 'findings on texts that are correct', value: falseAlarms, unit: '', limit: 0 },
      { what: 'a file of 100,000 characters', value: median(speed), unit: 'ms', limit: 300 },
      { what: 'one megabyte of text', value: (median(longSpeed) / new TextEncoder().encode(book).length) * 1_000_000, unit: 'ms', limit: 1000 },
    ];
  },
};

function share(what: string, part: number, whole: number): Measurement {
  return { what, value: whole === 0 ? 100 : (part / whole) * 100, unit: '%' };
}
