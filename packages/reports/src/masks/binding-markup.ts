import type { UnitCode } from '@taizhang/kernel';
import { unitText } from '../phrases/figure-text.ts';
import type { LedgerBinding, MaskBinding } from './binding.ts';
import type { PageMask } from './page-mask.ts';

/** The unit of a metric; undefined when there is no such metric. */
export type MetricUnits = (metricId: string) => UnitCode | undefined;

/** What a template says in the place of a bound mask. */
export function bindingMarkup(mask: PageMask, binding: MaskBinding, unitOf: MetricUnits): string {
  if (binding.kind === 'word') return `{{ report.${binding.word} }}`;
  const { filter, after } = printing(mask, binding, unitOf(binding.metricId));
  const elsewhere = binding.orgId === undefined ? '' : ` | of: '${binding.orgId}'`;
  const earlier = binding.at === undefined ? '' : ` | ${binding.at}`;
  return `{{ ${binding.metricId}${elsewhere}${earlier} | ${filter} }}${after}`;
}

/** The filter that prints the aspect, and the author's own measure word where it stays (xx名 of a metric counted in 人). */
function printing({ unit, scale }: PageMask, { aspect }: LedgerBinding, own: UnitCode | undefined): { readonly filter: string; readonly after: string } {
  if (aspect === 'numerator' || aspect === 'denominator' || aspect === 'number') return { filter: aspect, after: unit };
  if (aspect !== 'value') return { filter: aspect, after: '' };
  const printed = own === undefined ? '' : unitText(own);
  if (unit === '') return { filter: 'number', after: '' };
  // Money and ten thousands change their scale with the figure, so that the printed unit has to be the figure's own.
  if (scale > 1 && unit === printed) return { filter: 'wan', after: '' };
  if (scale > 1 || unit === printed || isRate(unit) || (unit === '元' && !printed.includes('/'))) return { filter: 'figure', after: '' };
  return { filter: 'number', after: unit };
}

function isRate(unit: string): boolean {
  return /^[%‰/]/u.test(unit);
}
