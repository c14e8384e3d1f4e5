import type { Mention } from '../checker/reader/mention.ts';

/** The stretch of text that says a comparison together with its figure. */
export interface MaskPhrase {
  readonly start: number;
  /** Words inside it that stay, before what is printed: 门诊 in 同比门诊增长x%. */
  readonly kept: string;
}

/** Finds where the phrase that ends in a figure begins; null when the figure stands for itself. */
export function findPhrase(text: string, mention: Mention, lineStart: number): MaskPhrase | null {
  const from = Math.max(lineStart, mention.start - mention.gap.length);
  const before = text.slice(from, mention.start);
  for (const pattern of mention.kind === 'rank' ? [RANK] : PHRASES) {
    const match = pattern.exec(before);
    if (match !== null && match[0] !== '') return { start: from + match.index, kept: (match.groups?.['kept'] ?? '').replace(/^[，,、]/u, '') };
  }
  return null;
}

const FILLER = '(?:分别|均|各|又|再|净)?';
const TURN = '(?:负增长|增长率?|增加|增幅|增速|上升|上涨|提高|提升|扩大|回升|多|下降率?|减少|降低|降幅|下滑|回落|下调|缩减|缩短|压减|少|升高)';
const HEDGE = '(?:了|为|达到?|约|近|超过?|逾|幅度|:|：)*';
const YEARLY = '(?:同比|环比|(?:与|和|同|较|比)?(?:去年|上年|上一年|前一年|20\\d{2}年|[xX*×]{2,4}年|上个?月|上一?季度)度?(?:的?同期)?(?:相比)?|较同期)';
/** A noun between base and turn is kept; a comma in it would be the end of another clause. */
const KEPT = '(?<kept>[，,]?[^，,。；;：:、\\d]{0,8}?)';

const PHRASES: readonly RegExp[] = [
  new RegExp(`${YEARLY}${FILLER}${KEPT}${FILLER}${TURN}${HEDGE}$`, 'u'),
  new RegExp(`${FILLER}${TURN}${HEDGE}$`, 'u'),
  /(?:高于|低于|快于|慢于|超过?|超出|高出|落后(?:于)?)(?:[^，,。；;：:、\d]{0,6})?(?:目标|序时进度|任务|指标|要求)[^，,。；;：:、\d]{0,4}$/u,
];

const RANK = /(?:(?:位居|位列|排名|名列|居|列|排在|排)(?:全[国省市县区州旗](?:乡镇)?)?|全[国省市县区州旗](?:乡镇)?(?:排名|位居|位列|排|居|列))(?:第)?$/u;
