import { parsePeriod, previousPeriod, samePeriodLastYear } from '@taizhang/kernel';
import type { FigureAddress } from '../figure-reading.ts';
import type { ParsedTemplate } from '../language/parse-template.ts';
import type { TemplateReference } from '../language/template-check.ts';
import type { ListName, Selector } from '../language/template-scope.ts';
import type { ListedMetric, ReportContext } from './report-context.ts';

/**
 * Every figure that composing could read, whichever way its conditions turn: what to load before composing. Last year's
 * and the previous period's values come with a reading and are not listed unless the template prints them by themselves.
 */
export function addressesOf(parsed: ParsedTemplate, context: Omit<ReportContext, 'reader'>): readonly FigureAddress[] {
  const addresses = parsed.references.flatMap(reference => startsOf(reference, context)
    .flatMap(start => reference.selectors.reduce<readonly FigureAddress[]>((all, selector) => all.flatMap(one => select(one, selector, context)), [start])));
  return [...new Map(addresses.map(address => [`${address.metricId} ${address.orgId} ${address.period}`, address])).values()];
}

function startsOf(reference: TemplateReference, context: Omit<ReportContext, 'reader'>): readonly FigureAddress[] {
  const items = reference.metricId === undefined ? listOf(reference.list, context) : [{ metricId: reference.metricId }];
  return items.map((item: ListedMetric) => ({ metricId: item.metricId, orgId: item.orgId ?? context.org.id, period: item.period ?? context.period }));
}

function listOf(list: ListName | undefined, context: Omit<ReportContext, 'reader'>): readonly ListedMetric[] {
  if (list === 'lagging') return context.lists?.lagging ?? [];
  return list === 'leading' ? context.lists?.leading ?? [] : [];
}

function select(address: FigureAddress, { filter, argument }: Selector, context: Omit<ReportContext, 'reader'>): readonly FigureAddress[] {
  switch (filter) {
    case 'of': return (argument === undefined ? unitIds(context) : [argument]).map(orgId => ({ ...address, orgId }));
    // The template check has seen to it that the period is stated.
    case 'during': return [argument === undefined ? address : { ...address, period: parsePeriod(argument) }];
    case 'last_year': return [{ ...address, period: samePeriodLastYear(address.period) }];
    case 'previous_period': return [{ ...address, period: previousPeriod(address.period) }];
    default: return [address];
  }
}

function unitIds({ lists = {} }: Omit<ReportContext, 'reader'>): readonly string[] {
  return [...lists.townships ?? [], ...lists.missingReporters ?? []].map(unit => unit.id);
}
