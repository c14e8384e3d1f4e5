import type { Mention } from '../checker/reader/mention.ts';
import type { OtherPeriod, PrintedAspect } from './binding.ts';

/** What of its metric a mask tells, by the words around it. */
export interface AspectReading {
  readonly aspect: PrintedAspect;
  readonly at?: OtherPeriod;
  /** Below 1 where the words leave a doubt, 0 where the ledger knows no such phrase (较年初增加). */
  readonly certainty: number;
}

/** Reads whether a mask is the value itself, a change, a share of the target, a rank, or last year's value. */
export function readAspect(mention: Mention): AspectReading {
  switch (mention.kind) {
    case 'rank': return { aspect: 'rank', certainty: 0.7 };
    case 'target_share': return { aspect: 'completion', certainty: 1 };
    case 'change_pct':
    case 'change_pp': return readChange(mention, mention.kind === 'change_pp');
    case 'count':
    case 'money':
    case 'percent':
    case 'permille':
    case 'per100k': return mention.compare === null ? readValue(mention) : readDifference(mention);
    case 'other': return { aspect: 'value', certainty: mention.unit === '' && mention.shape === 'plain' ? 0.9 : 0 };
  }
}

const YEARLY = /同比|去年|上年|上一年|前一年|(?:20\d{2}|[xX*]{2,4})年/;
const MONTHLY = /环比|上个?月|上一?季度|上期/;
const AGAINST_PLAN = /目标|序时|任务|计划|指标|要求|标准/;

function readChange({ compare, lead, gap }: Mention, inPoints: boolean): AspectReading {
  const base = compare?.base ?? '';
  if (inPoints && (AGAINST_PLAN.test(base) || (base === '' && AGAINST_PLAN.test(lead)))) return { aspect: 'pace', certainty: 1 };
  if (MONTHLY.test(base)) return { aspect: 'pop', certainty: 1 };
  if (YEARLY.test(base)) return { aspect: 'yoy', certainty: /底|末|初/.test(base) ? 0.5 : 1 };
  // 增长5%, with nothing said about the base, is last year's in most reports and not in all.
  return base === '' ? { aspect: 'yoy', certainty: /(?:增长|下降|提高|上升|减少)[^,;。]{0,3}$/.test(gap) ? 0.8 : 0.5 } : { aspect: 'yoy', certainty: 0 };
}

function readDifference({ compare }: Mention): AspectReading {
  const base = compare?.base ?? '';
  if (MONTHLY.test(base)) return { aspect: 'pop_change', certainty: 1 };
  if (YEARLY.test(base) && !/底|末|初/.test(base)) return { aspect: 'change', certainty: 1 };
  return { aspect: 'change', certainty: base === '' ? 0.5 : 0 };
}

const EARLIER = /(?:去年|上年)(?:全年|同期)?[^,;。、]{0,14}$/;
const COMPARED = /(?:比|较|与|同|跟)(?:去年|上年)/;

function readValue({ gap, lead, isPlan }: Mention): AspectReading {
  if (EARLIER.test(gap) && !COMPARED.test(gap)) return { aspect: 'value', at: 'last_year', certainty: 1 };
  if (TARGET.test(lead)) return { aspect: 'target', certainty: 0.9 };
  // 力争建成xx个 is an aim for the year to come, which the ledger does not have.
  return { aspect: 'value', certainty: isPlan ? 0.4 : 1 };
}

const TARGET = /(?:目标值?|目标任务|年度任务|任务数|计划数)(?:为|是|:|定为)*$/;
