const MONTHS = '[\\dxX*]{1,2}(?:[-~至到][\\dxX*]{1,2})?月(?:份|底|末|初|[\\dxX*]{1,2}(?:日?[-~至到][\\dxX*]{1,2})?日)?';
const PERIOD = new RegExp(
  `(?:(?:(?:19|20)\\d{2}|(?:20)?[xX*]{2,4}|今|去|上|本|前|当)年度?(?:上半年|下半年|第?[一二三四]季度|前[一二三四三两]个?季度|${MONTHS}|底|末)?|上半年|下半年|全年|第?[一二三四]季度|前三季度|${MONTHS}|“?十[三四五]五”?(?:期间|以来|末)?|本月|本季度)`,
  'g',
);
/** A period named only to compare with is not when the figure was counted. */
const COMPARED = /(?:比|较|与|同|于)$/;

/** A period the text names, and where it ends. */
export interface PeriodMention {
  readonly end: number;
  readonly text: string;
  /** 由去年的88%: an earlier time goes with the next figure only. */
  readonly isPassing: boolean;
}

/** Lists the periods a stretch of text names, in order; `offset` is added to their places. */
export function listPeriods(text: string, offset: number): readonly PeriodMention[] {
  const periods: PeriodMention[] = [];
  for (const match of text.matchAll(PERIOD)) {
    if (COMPARED.test(text.slice(Math.max(0, match.index - 2), match.index)) || /^(?:同期|相比)/.test(text.slice(match.index + match[0].length, match.index + match[0].length + 2))) continue;
    periods.push({ end: offset + match.index + match[0].length, text: match[0], isPassing: /^[去上前]年|^上月/.test(match[0]) });
  }
  return periods;
}
