import { amountText, metricId, type AmountStyle, type LagMargin, type MetricCatalogue } from '@taizhang/indicators';
import { formatNumber, orgId, type Localized, type OrgKind } from '@taizhang/kernel';
import type { OpeningRule, Procedure } from '@taizhang/workflow';
import type { OrgDirectory } from '../../organisation/org-directory.ts';
import { presentOrg } from '../../organisation/present-organisation.ts';

/** What names a rule needs to be told in words. */
export interface RuleNames {
  readonly directory: OrgDirectory;
  readonly catalogue: MetricCatalogue;
  readonly procedures: readonly Procedure[];
}

/** One property of a rule in words. */
interface RuleLine {
  readonly name: Localized;
  readonly value: Localized;
}

/** A rule in words, property by property, always in the same order. */
function describeRule(rule: OpeningRule, names: RuleNames): readonly RuleLine[] {
  const { title, matter, workdays, periods, validFrom, validUntil, againAfterDays, isEnabled } = rule;
  const metric = names.catalogue.get(metricId(rule.metricId));
  const procedure = names.procedures.find(({ id }) => id === rule.procedureId)?.name ?? both(rule.procedureId);
  return [
    { name: w('名称', 'Name'), value: both(rule.name) },
    { name: w('指标', 'Figure'), value: metric.name },
    { name: w('单位', 'Units'), value: unitsWords(rule.units, names.directory) },
    { name: w('落后的含义', 'Behind means'), value: criterionWords(rule.criterion, metric) },
    { name: w('连续期数', 'Periods on end'), value: both(String(periods)) },
    { name: w('类别', 'Procedure'), value: procedure },
    { name: w('标题', 'Title'), value: both(title) },
    { name: w('整改要求', 'What is asked'), value: both(matter) },
    { name: w('配合单位', 'Assisting units'), value: rule.assisting.length === 0 ? w('无', 'none') : unitNames(rule.assisting, names.directory) },
    { name: w('办理期限', 'Limit'), value: w(`${workdays} 个工作日`, `${workdays} working days`) },
    { name: w('销号目标', 'Closes at'), value: closingWords(rule.closing, metric) },
    { name: w('有效期', 'In force'), value: w(`${validFrom} 至 ${validUntil ?? '长期'}`, `${validFrom} to ${validUntil ?? 'no end'}`) },
    { name: w('办结后再次立项', 'Another after closing'), value: againAfterDays === null ? w('本目标年度内不再立项', 'not within the target year') : w(`办结满 ${againAfterDays} 天后`, `${againAfterDays} days after`) },
    { name: w('启用', 'Enabled'), value: isEnabled ? w('是', 'yes') : w('否', 'no') },
  ];
}

/** What became different from one version to the next; everything of the first. */
export function ruleChanges(before: OpeningRule | undefined, after: OpeningRule, names: RuleNames): { name: Localized; before: Localized | null; after: Localized }[] {
  const former = before === undefined ? [] : describeRule(before, names);
  return describeRule(after, names).flatMap(({ name, value }, place) => {
    const old = former[place]?.value;
    return old?.zh === value.zh ? [] : [{ name, before: old ?? null, after: value }];
  });
}

/** The rule in one sentence: whose figure, what behind means, for how long. */
export function ruleSentence(rule: OpeningRule, names: RuleNames): Localized {
  const metric = names.catalogue.get(metricId(rule.metricId));
  const [units, behind, closing] = [unitsWords(rule.units, names.directory), criterionWords(rule.criterion, metric), closingWords(rule.closing, metric)];
  const long = rule.periods === 1 ? w('', '') : w(`连续 ${rule.periods} 期`, ` for ${rule.periods} periods on end`);
  return { zh: `${units.zh}${metric.name.zh}${long.zh}${behind.zh}，${rule.workdays} 个工作日办结；${closing.zh}销号`, en: `${metric.name.en}, ${units.en}: ${behind.en}${long.en}; ${rule.workdays} working days; closes at ${closing.en}` };
}

function unitsWords(units: OpeningRule['units'], directory: OrgDirectory): Localized {
  switch (units.kind) {
    case 'county':
      return w('全县', 'the whole county');
    case 'below': {
      const root = presentOrg(directory, orgId(units.orgId)).name;
      const kind = KINDS[units.unitKind];
      return w(`${root.zh}各${kind.zh}`, `each ${kind.en} of ${root.en}`);
    }
    case 'chosen':
      return unitNames(units.orgIds, directory);
  }
}

function unitNames(ids: readonly string[], directory: OrgDirectory): Localized {
  const names = ids.map((id) => presentOrg(directory, orgId(id)).name);
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') };
}

function criterionWords(criterion: OpeningRule['criterion'], style: AmountStyle): Localized {
  switch (criterion.kind) {
    case 'plan':
      return w(`比计划进度落后${marginWords(criterion).zh}以上`, `behind the plan by ${marginWords(criterion).en} or more`);
    case 'value':
      return criterion.direction === 'below' ? w(`低于 ${amountText(criterion.value, style, 'zh')}`, `below ${amountText(criterion.value, style, 'en')}`) : w(`高于 ${amountText(criterion.value, style, 'zh')}`, `above ${amountText(criterion.value, style, 'en')}`);
    case 'last_year':
      return criterion.direction === 'below' ? w(`比去年同期低${marginWords(criterion).zh}以上`, `below last year by ${marginWords(criterion).en} or more`) : w(`比去年同期高${marginWords(criterion).zh}以上`, `above last year by ${marginWords(criterion).en} or more`);
  }
}

function marginWords({ by, measure }: LagMargin): Localized {
  return measure === 'percent' ? w(` ${formatNumber(by)}%`, `${formatNumber(by)}%`) : w(` ${formatNumber(by)} 个百分点`, `${formatNumber(by)} points`);
}

function closingWords(closing: OpeningRule['closing'], style: AmountStyle): Localized {
  switch (closing.kind) {
    case 'plan':
      return w('达到到期日的计划进度', 'the plan of its last day');
    case 'target':
      return w('达到年度目标', "the year's target");
    case 'number':
      return w(`达到 ${amountText(closing.value, style, 'zh')}`, amountText(closing.value, style, 'en'));
  }
}

const KINDS: Readonly<Record<OrgKind, Localized>> = {
  county: w('县', 'county'), bureau: w('局', 'bureau'), section: w('股室', 'section'), hospital: w('县级医院', 'county hospital'), 'tcm-hospital': w('中（藏）医院', 'TCM hospital'), mch: w('妇幼保健机构', 'maternal and child health centre'), cdc: w('疾控中心', 'CDC'),
  supervision: w('监督所', 'supervision office'), township: w('乡镇', 'township'), 'township-hospital': w('乡镇卫生院', 'township hospital'), 'village-clinic': w('村卫生室', 'village clinic'),
};

function both(text: string): Localized {
  return { zh: text, en: text };
}

function w(zh: string, en: string): Localized {
  return { zh, en };
}
