import { formatNumber } from '@taizhang/kernel';
import type { Localized } from '@taizhang/kernel';
import type { ValidationRule } from './validation.ts';

/** Part within whole: 住院分娩数不应大于活产数. */
export function partWithinWhole(part: NamedFigure, whole: NamedFigure, severity: ValidationRule['severity'] = 'hard'): ValidationRule {
  return {
    id: `${part.id}_within_${whole.id}`,
    severity,
    when: `${part.id} > ${whole.id}`,
    sentence: { zh: `${part.name.zh}（{${part.id}}）不应大于${whole.name.zh}（{${whole.id}}）`, en: `${part.name.en} ({${part.id}}) may not exceed ${whole.name.en} ({${whole.id}})` },
  };
}

/** Parts add up to their total. */
export function partsMakeTotal(parts: readonly NamedFigure[], total: NamedFigure, severity: ValidationRule['severity'] = 'hard'): ValidationRule {
  const sum = parts.map((part) => part.id).join(' + ');
  const list = (locale: 'zh' | 'en'): string => parts.map((part) => `${part.name[locale]} {${part.id}}`).join(locale === 'zh' ? '、' : ', ');
  return {
    id: `${total.id}_is_sum`,
    severity,
    when: `${sum} != ${total.id}`,
    sentence: { zh: `分项（${list('zh')}）合计应等于${total.name.zh}（{${total.id}}）`, en: `The parts (${list('en')}) must add up to ${total.name.en} ({${total.id}})` },
  };
}

/** A figure stays within what is possible, e.g. a rate within 0 and 100 %; no rule when the metric has no bounds. */
export function withinBounds(figure: NamedFigure, bounds: { readonly min?: number; readonly max?: number } = {}): readonly ValidationRule[] {
  const { id, name } = figure;
  const limits = [
    ...(bounds.min === undefined ? [] : [{ when: `${id} < ${bounds.min}`, zh: `不应小于 ${bounds.min}`, en: `may not be below ${bounds.min}` }]),
    ...(bounds.max === undefined ? [] : [{ when: `${id} > ${bounds.max}`, zh: `不应大于 ${bounds.max}`, en: `may not exceed ${bounds.max}` }]),
  ];
  return limits.map(({ when, zh, en }, index) => ({
    id: `${id}_bound_${index + 1}`,
    severity: 'hard',
    when,
    sentence: { zh: `${name.zh}（{${id}}）${zh}`, en: `${name.en} ({${id}}) ${en}` },
  }));
}

/** A figure that moved by more than a share since the period before is asked about, never refused; a first figure after zero is not. */
export function steadyWithin(figure: NamedFigure, share: number): ValidationRule {
  const { id, name } = figure;
  const percent = formatNumber(share * 100);
  return {
    id: `${id}_steady`,
    severity: 'soft',
    when: `prev(${id}) != 0 && abs(${id} - prev(${id})) > ${share} * abs(prev(${id}))`,
    sentence: { zh: `${name.zh}（{${id}}）与上期相差超过 ${percent}%，请核实`, en: `${name.en} ({${id}}) moved more than ${percent}% since the last period; please confirm` },
  };
}

/** A figure with the name a clerk knows it by; a metric definition is one. */
export interface NamedFigure {
  readonly id: string;
  readonly name: Localized;
}
