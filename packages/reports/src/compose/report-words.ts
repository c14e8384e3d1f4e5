import { dayOf, monthOf, nextPeriod, periodEnd, periodKind, periodLabel, periodYear, yearOf, type PlainDate } from '@taizhang/kernel';
import type { ReportProperty } from '../language/template-scope.ts';
import type { ReportTemplate } from '../report-template.ts';
import type { ReportContext } from './report-context.ts';

/** The words a template knows as `report.…`. */
export function reportWords(template: ReportTemplate, context: ReportContext): Readonly<Record<ReportProperty, string | number>> {
  const { period } = context;
  const year = periodYear(period);
  return {
    org: context.org.name,
    author: authorOf(context),
    year,
    next_year: year + 1,
    previous_year: year - 1,
    period: periodLabel(period, 'zh'),
    next_period: periodLabel(nextPeriod(period), 'zh'),
    half: halfWord(context),
    end: periodKind(period) === 'year' ? `${year}年底` : `${year}年${monthOf(periodEnd(period))}月底`,
    as_of: officialDate(context.asOf),
    kind: template.kind,
  };
}

/** Who signs the report. */
export function authorOf(context: ReportContext): string {
  return context.author ?? context.org.name;
}

/** A date as official documents write it, without leading zeros: 2021年7月5日. */
export function officialDate(date: PlainDate): string {
  return `${yearOf(date)}年${monthOf(date)}月${dayOf(date)}日`;
}

function halfWord(context: ReportContext): string {
  if (periodKind(context.period) !== 'half') return '';
  return monthOf(periodEnd(context.period)) === 6 ? '上半年' : '下半年';
}
