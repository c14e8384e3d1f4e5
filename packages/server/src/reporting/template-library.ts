import { compareDates, fail, monthOf, parsePeriod, periodEnd, yearOf, type Period, type PlainDate } from '@taizhang/kernel';
import { parseTemplate, withSections, type ParsedTemplate, type ReportTemplate } from '@taizhang/reports';
import type { Ledger } from '../ledger/ledger.ts';

/** The report templates of the loaded packs, parsed and checked once. */
export interface TemplateLibrary {
  readonly all: readonly ParsedTemplate[];
  /** @throws DomainError `not_found` */
  get(templateId: string): ParsedTemplate;
}

/**
 * Parses every template with the sections packs add to its kind.
 * @throws DomainError `template_error` when one names a metric that no pack defines
 */
export function openTemplates(ledger: Ledger): TemplateLibrary {
  const known = new Set<string>(ledger.catalogue.all.map((metric) => metric.id));
  const sections = ledger.packs.flatMap((pack) => pack.reportSections ?? []);
  const all = ledger.packs.flatMap((pack) => pack.templates).map((template) =>
    parseTemplate(withSections(template, sections.filter(({ kind }) => kind === template.kind).map(({ text }) => text)), (id) => known.has(id)));
  return {
    all,
    get: (templateId) =>
      all.find(({ template }) => template.id === templateId) ?? fail('not_found', { zh: `没有报告模板“${templateId}”`, en: `There is no report template "${templateId}"` }),
  };
}

/** Periods a template can be written for: those that have ended by today, newest first. */
export function periodsOf(template: Pick<ReportTemplate, 'kind'>, today: PlainDate): readonly Period[] {
  const years = Array.from({ length: 3 }, (_, back) => yearOf(today) - back);
  return years.map((year) => parsePeriod(template.kind === 'annual' ? String(year) : `${year}H1`)).filter((period) => compareDates(periodEnd(period), today) <= 0);
}

/**
 * The period a report is asked for, if its template is written for such periods and it has ended.
 * @throws DomainError `invalid_period`
 */
export function requireReportPeriod(template: ReportTemplate, text: string, today: PlainDate): Period {
  const period = parsePeriod(/^\d{4}$/u.test(text) && template.kind === 'half-year' ? `${text}H1` : text);
  const isFitting = template.kind === 'annual' ? /^\d{4}$/u.test(period) : /^\d{4}H1$/u.test(period);
  if (!isFitting) fail('invalid_period', { zh: `该模板不用于 ${text}`, en: `This template is not written for ${text}` }, { path: ['period'] });
  if (compareDates(periodEnd(period), today) > 0) {
    fail('invalid_period', { zh: `${text} 尚未结束（${yearOf(periodEnd(period))} 年 ${monthOf(periodEnd(period))} 月底结束）`, en: `${text} has not ended yet` }, { path: ['period'] });
  }
  return period;
}

/** What each kind of report is called on screens. */
export const REPORT_NAMES = {
  annual: { zh: '年度工作总结', en: 'Annual work report' },
  'half-year': { zh: '上半年工作总结', en: 'Half-year work report' },
} as const;
