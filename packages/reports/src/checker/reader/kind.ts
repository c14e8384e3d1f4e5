import type { Comparison, FigureKind } from '../read-figure.ts';
import { FILLER } from './comparison.ts';
import type { FoundFigure } from './found-figure.ts';
import { isMoneyUnit } from './units.ts';

const TARGET_NOUN = '(?:任务|计划|目标|指标|预算|序时进度)(?:任务|指标|计划|目标|总?数|总?量|总?额|人数|值|投资|收入|支出|要求){0,2}';
const TARGET_SHARE = new RegExp(`(?:${TARGET_NOUN}的?|(?:任务|目标|计划|指标|预算)?(?:完成率|完成比例|完成进度|完成度)|任务完结率)${FILLER}$`);
const NOT_OF_TARGET = /(?:确定|设定|制定|下达|分解|高于|低于|快于|慢于|达到|较|比)[^,;。]{0,10}$/;
const MONEY_NOUN = /资金|投资|投入|资产|贷款|预算|补[助贴]|经费|金额|融资|产值|销售|收入|支出|税|款|费|营收|奖金|专项/;

/** Says how a figure counts, from its unit and the words before it; `previous` is the figure it continues, if any. */
export function kindOf(figure: FoundFigure, lead: string, compare: Comparison | null, targetBefore: boolean): FigureKind {
  if (figure.shape === 'rank') return 'rank';
  if (figure.shape !== 'plain') return 'other';
  switch (figure.unit) {
    case '%':
    case '成':
      if (compare !== null) return 'change_pct';
      return isTargetShare(lead, targetBefore) && (figure.unit === '%' || /占|完成/.test(lead)) ? 'target_share' : 'percent';
    case '‰':
    case '/千':
      return compare === null ? 'permille' : 'change_pp';
    case '百分点':
    case '千分点':
    case '个基点':
      return 'change_pp';
    case '倍':
    case '番':
      return 'other';
    case '':
      return kindOfBare(figure, lead, compare);
    default:
  }
  if (/^\/(?:10万|十万)/.test(figure.unit)) return 'per100k';
  return isMoneyUnit(figure.unit) ? 'money' : 'count';
}

/** 整改完成率 is a share of what was found, not of a plan. */
const OF_FINDINGS = /(?:整改|整治|办理|办结|销号|处置|治理|修复|处理)(?:目标)?完成率/;

/** 合格率目标95% is what the rate should be, no share. */
const TARGET_OF_RATE = /[率度比重](?:的)?(?:年度)?(?:目标|计划|指标)(?:值)?(?:为|是|:)?$/;

/** A share of the budget is one of a sum; only 完成, or the budget of the year, makes it one of a plan. */
const OF_BUDGET = /占[^,;。]{0,10}预算(?:内|总)?(?:收入|支出|投资|总?额)(?:总量|总额)?的?(?:比重|比例)?[^,;。]{0,4}$/;

function isTargetShare(lead: string, targetBefore: boolean): boolean {
  if (OF_FINDINGS.test(lead) || OF_BUDGET.test(lead) || TARGET_OF_RATE.test(lead)) return false;
  if (targetBefore && /^的/.test(lead)) return true;
  return TARGET_SHARE.test(lead) && !NOT_OF_TARGET.test(lead.replace(TARGET_SHARE, ''));
}

function kindOfBare(figure: FoundFigure, lead: string, compare: Comparison | null): FigureKind {
  if (figure.scale > 1) return MONEY_NOUN.test(lead) ? 'money' : 'count';
  if (compare !== null && figure.decimals > 0 || /率|比|指数|系数|(?<![产市总增])值$/.test(lead.slice(-6))) return 'other';
  return /余额|金额|违法所得/.test(lead) ? 'money' : 'count';
}
