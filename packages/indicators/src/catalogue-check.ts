import { canStateIn, namesIn, previousNamesIn, unitInfo } from '@taizhang/kernel';
import type { Localized } from '@taizhang/kernel';
import { dimensionOf, powersOfTenIn } from './formula-dimension.ts';
import type { Formula } from './formula.ts';
import { isMetricId } from './metric.ts';
import type { MetricCategory, MetricDefinition, MetricId } from './metric.ts';

/** One mistake in a catalogue and the metric it was found at. */
export interface CatalogueProblem {
  readonly metricId: string;
  readonly message: Localized;
}

/** A metric with its formula parsed, or with the reason why it could not be. */
export interface ReadMetric {
  readonly definition: MetricDefinition;
  readonly formula: Formula | Localized | undefined;
}

/** Every mistake in a catalogue at once, in the order of the metrics: whoever writes a pack corrects them in one go. */
export function checkCatalogue(metrics: readonly ReadMetric[], categories: readonly MetricCategory[]): readonly CatalogueProblem[] {
  const known = new Map(metrics.map((metric) => [String(metric.definition.id), metric.definition]));
  const categoryIds = new Set(categories.map((category) => category.id));
  const seen = new Set<MetricId>();
  return metrics.flatMap(({ definition, formula }) => {
    const messages = [...definitionMistakes(definition, seen.has(definition.id), categoryIds), ...formulaMistakes(definition, formula, known)];
    seen.add(definition.id);
    return messages.map((message) => ({ metricId: definition.id, message }));
  });
}

/** Whether a formula was read. */
export function isFormula(formula: Formula | Localized | undefined): formula is Formula {
  return formula !== undefined && 'expression' in formula;
}

function definitionMistakes(metric: MetricDefinition, isRepeated: boolean, categoryIds: ReadonlySet<string>): readonly Localized[] {
  const { bounds, decimals, unit, minimumDenominator } = metric;
  const texts = [metric.name, metric.sentence].flatMap(({ zh, en }) => [zh, en]).concat(metric.basis.text, metric.basis.clause);
  return [
    mistakeIf(!isMetricId(metric.id), '代码应由小写字母、数字和下划线组成', 'the id must be lower-case letters, digits and underscores'),
    mistakeIf(isRepeated, '代码重复', 'the id is used twice'),
    mistakeIf(!categoryIds.has(metric.category), `没有分类 ${metric.category}`, `there is no category ${metric.category}`),
    mistakeIf(texts.some((text) => text.trim() === ''), '名称、说明、依据须中英文齐全', 'name, sentence and basis must not be empty'),
    mistakeIf(!Number.isInteger(metric.version) || metric.version < 1, '版本号应为正整数', 'the version must be a positive whole number'),
    mistakeIf(!Number.isInteger(decimals) || decimals < 0 || decimals > 6, '小数位数应为 0 至 6', 'decimals must be 0 to 6'),
    mistakeIf((bounds?.min ?? -Infinity) > (bounds?.max ?? Infinity), '下限大于上限', 'the lower bound is above the upper'),
    mistakeIf(unit === '%' && bounds?.min === undefined && bounds?.max === undefined, '百分率须写明上下限', 'a percentage needs bounds'),
    mistakeIf(minimumDenominator !== undefined && !(minimumDenominator > 0), '最小分母应大于 0', 'the minimum denominator must be above 0'),
    mistakeIf(metric.behaviour !== 'derived' && !isAdditive(metric), `单位 ${unit} 是比率，不能逐级相加，应为 derived`, `${unit} is a ratio and cannot be summed; make it derived`),
  ].flat();
}

function formulaMistakes(metric: MetricDefinition, formula: Formula | Localized | undefined, known: ReadonlyMap<string, MetricDefinition>): readonly Localized[] {
  if (metric.behaviour !== 'derived') return mistakeIf(formula !== undefined, '只有 derived 指标可以有公式', 'only a derived metric has a formula');
  if (formula === undefined) return mistakeIf(true, 'derived 指标没有公式', 'a derived metric needs a formula');
  if (!isFormula(formula)) return [formula];
  const { expression } = formula;
  const names = namesIn(expression);
  const { dimension, mistakes } = dimensionOf(expression.root, (name) => known.get(name)?.unit);
  const [power] = unitInfo(metric.unit).factor < 1 ? powersOfTenIn(expression.root) : [];
  return [
    ...names.filter((name) => !known.has(name)).flatMap((name) => mistakeIf(true, `公式中的 ${name} 不存在`, `the formula names ${name}, which does not exist`)),
    ...mistakeIf(names.length === 0, '公式没有用到任何指标', 'the formula names no metric'),
    ...mistakeIf(expression.type !== 'number', '公式是条件，不是数值', 'the formula is a condition, not a number'),
    ...mistakeIf(previousNamesIn(expression).length > 0, '指标公式不能引用上期', 'a metric formula may not look at the previous period'),
    ...mistakes,
    ...mistakeIf(power !== undefined, `单位 ${metric.unit} 已含换算，公式不应再乘以 ${power}`, `the unit ${metric.unit} converts by itself; do not multiply by ${power}`),
    ...mistakeIf(dimension !== undefined && !canStateIn(dimension, metric.unit), `公式的结果不能用 ${metric.unit} 表示`, `the result of the formula cannot be stated in ${metric.unit}`),
  ];
}

function isAdditive({ unit }: MetricDefinition): boolean {
  const exponents = Object.values(unitInfo(unit).dimension);
  return exponents.length > 0 && exponents.every((exponent) => exponent > 0);
}

function mistakeIf(isWrong: boolean, zh: string, en: string): readonly Localized[] {
  return isWrong ? [{ zh, en }] : [];
}
