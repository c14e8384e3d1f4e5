import type { CheckedRelation, RelationType, Span, TextCheck, Verdict } from '../checker/read-figure.ts';
import type { WordRemark } from './word-remark.ts';

/** Which findings become comments. */
export interface RemarkChoice {
  /** Also what was checked and holds. */
  readonly withHolds?: boolean;
}

/**
 * The findings of a check as remarks on the figures they are about, in reading order. A remark hangs on the stated result, and
 * of a figure repeated with another value also on the other place. They are in Chinese, being part of a Chinese document.
 */
export function remarksOfCheck(text: string, { relations }: TextCheck, { withHolds = false }: RemarkChoice = {}): readonly WordRemark[] {
  return relations
    .filter(({ verdict, spans }) => spans.length > 0 && (withHolds || verdict !== 'holds'))
    .flatMap(relation => anchorsOf(relation).map(span => ({ span, lines: linesOf(text, relation, span) })))
    .sort((left, right) => left.span[0] - right.span[0]);
}

const VERDICTS: Readonly<Record<Verdict, string>> = { wrong: '不一致', confirm: '待确认', holds: '一致' };
const TYPES: Readonly<Record<RelationType, string>> = { ratio: '占比', sum: '合计', target_share: '完成比例', yoy: '增减', product: '乘积', repeat: '前后重复', bound: '范围' };

function anchorsOf({ type, verdict, spans }: CheckedRelation): readonly Span[] {
  const result = spans.at(-1);
  if (result === undefined) return [];
  return type === 'repeat' && verdict !== 'holds' ? [...new Map(spans.map(span => [span.join('-'), span])).values()] : [result];
}

function linesOf(text: string, { type, verdict, stated, recomputed, spans, reason }: CheckedRelation, at: Span): readonly string[] {
  const others = [...new Set(spans.filter(span => span.join('-') !== at.join('-')).map(span => `${text.slice(...span)}${contextOf(text, span)}`))];
  const isOff = verdict !== 'holds' && type !== 'repeat' && type !== 'bound' && stated !== null && recomputed !== null && stated !== recomputed;
  return [
    `【${VERDICTS[verdict]}】${TYPES[type]}`,
    reason.zh,
    ...isOff ? [`文中写 ${stated}，按其他数字重算为 ${recomputed}。`] : [],
    ...others.length === 0 ? [] : [`相关数字：${others.slice(0, MOST_OTHERS).join('、')}${others.length > MOST_OTHERS ? ` 等 ${others.length} 个` : ''}`],
  ];
}

const MOST_OTHERS = 12;

/** The words in front of a figure, by which a reader finds it. */
function contextOf(text: string, [start]: Span): string {
  const before = text.slice(Math.max(0, start - 12), start).split(/[\n\t，。；、,;：:（(]/u).at(-1)?.trim() ?? '';
  return before === '' ? '' : `（${before}…）`;
}
