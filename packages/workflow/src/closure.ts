import { amountText, shortfallText } from '@taizhang/indicators';
import type { Locale, Localized, PlainDate, UnitCode } from '@taizhang/kernel';

/** The figure an item is about: it closes only when this figure, measured again, has reached the threshold. */
export interface ClosureBinding {
  /** Formula over metrics, as indicators read it. */
  readonly expression: string;
  /** What the figure is called, e.g. 云岭镇高血压规范管理率. */
  readonly label: Localized;
  readonly unit: UnitCode;
  readonly decimals: number;
  readonly direction: 'at_least' | 'at_most';
  /** In the unit. */
  readonly threshold: number;
  /** The figure must be of a day in it: an improvement from before the item is no success. */
  readonly window: { readonly from: PlainDate; readonly to?: PlainDate };
}

/** A figure as it was computed for an item. */
export interface Measurement {
  /** In the binding's unit; none when it has not been reported. */
  readonly value: number | undefined;
  /** The day the figure speaks of: the end of its period. */
  readonly on: PlainDate;
  /** What the ledger knows the computation by. */
  readonly reference?: string;
}

/** Whether a figure has reached its threshold, and by how much not. */
export interface ClosureJudgement {
  readonly isReached: boolean;
  /** In the binding's unit, never negative; none when there is no figure. */
  readonly shortfall?: number;
  readonly sentence: Localized;
}

/** Judges a measured figure against the threshold it is bound to. */
export function measureClosure(binding: ClosureBinding, measurement: Measurement | undefined): ClosureJudgement {
  const goal = (locale: Locale) => amountText(binding.threshold, binding, locale);
  if (measurement?.value === undefined) {
    return { isReached: false, sentence: { zh: `${binding.label.zh}尚无数据，须${word(binding, 'zh')} ${goal('zh')}`, en: `there is no figure yet for ${binding.label.en}, which must be ${word(binding, 'en')} ${goal('en')}` } };
  }
  const { value, on } = measurement;
  const { from, to } = binding.window;
  if (on < from || (to !== undefined && on > to)) {
    const span = to === undefined ? { zh: `${from} 以后`, en: `from ${from}` } : { zh: `${from} 至 ${to}`, en: `from ${from} to ${to}` };
    return { isReached: false, sentence: { zh: `${binding.label.zh}的数据截至 ${on}，不在核验期（${span.zh}）内`, en: `the figure of ${binding.label.en} is of ${on}, outside the days that count (${span.en})` } };
  }
  const short = binding.direction === 'at_least' ? binding.threshold - value : value - binding.threshold;
  // A quotient's last bit is no shortfall.
  if (short <= 1e-9) return { isReached: true, shortfall: 0, sentence: { zh: `${binding.label.zh} ${amountText(value, binding, 'zh')}，已达到 ${goal('zh')}`, en: `${binding.label.en} is ${amountText(value, binding, 'en')} and has reached ${goal('en')}` } };
  return {
    isReached: false,
    shortfall: short,
    sentence: {
      zh: `${binding.label.zh} ${amountText(value, binding, 'zh')}，须${word(binding, 'zh')} ${goal('zh')}，还${binding.direction === 'at_least' ? '差' : '高出'}${shortfallText(short, binding, 'zh')}`,
      en: `${binding.label.en} is ${amountText(value, binding, 'en')}, must be ${word(binding, 'en')} ${goal('en')}: ${shortfallText(short, binding, 'en')} ${binding.direction === 'at_least' ? 'short' : 'too high'}`,
    },
  };
}

function word({ direction }: ClosureBinding, locale: Locale): string {
  if (locale === 'zh') return direction === 'at_least' ? '不低于' : '不高于';
  return direction === 'at_least' ? 'at least' : 'at most';
}
