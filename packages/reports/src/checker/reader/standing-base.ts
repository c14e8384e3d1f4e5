import type { Sentence } from './layout.ts';

/** "比上年（下同）增长5.2%": every later change of the report that names no base is measured against this one. */
export function standingBases(text: string, sentences: readonly Sentence[]): (sentence: number) => string {
  const bases = new Map<number, string>();
  SAME_BELOW.lastIndex = 0;
  let at = 0;
  for (let match = SAME_BELOW.exec(text); match !== null; match = SAME_BELOW.exec(text)) {
    while ((sentences[at]?.end ?? Infinity) <= match.index) at += 1;
    bases.set(at, match[1] ?? match[2] ?? '');
  }
  if (bases.size === 0) return () => '';
  const byReport = spread(bases, sentences);
  return (sentence) => byReport[sentence] ?? '';
}

const SAME_BELOW = /(?:(同比|环比)|[较比与]([^,;。()\d]{2,8}?))(?:相比)?(?:增长|下降|增减|变动)?\((?:以)?下同\)/g;

function spread(bases: ReadonlyMap<number, string>, sentences: readonly Sentence[]): readonly string[] {
  let current = '';
  let report: number | undefined;
  return sentences.map((sentence, index) => {
    if (sentence.report !== report) current = '';
    report = sentence.report;
    current = bases.get(index) ?? current;
    return current;
  });
}
