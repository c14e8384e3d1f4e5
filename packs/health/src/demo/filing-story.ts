import type { OrgId } from '@taizhang/kernel';
import { orgId } from '@taizhang/kernel';

/** What happened to a filing of the demonstration that did not simply go through in time. */
export type FilingEvent =
  /** Never handed in; the reviewer urged it. */
  | { readonly kind: 'missing'; readonly urged: boolean }
  /** Handed in and not yet reviewed. */
  | { readonly kind: 'waiting' }
  /** Handed in on this day of the month after, past the due date, then approved. */
  | { readonly kind: 'late'; readonly day: number }
  /** Approved, reopened for correction, handed in again with one cell changed, and returned with a reason on that cell. */
  | { readonly kind: 'returned'; readonly key: string; readonly by: number; readonly opened: string; readonly reason: string };

/** The few filings with a story, so that lists of late, missing and returned forms have something to show. */
export const FILING_STORIES: readonly { readonly formId: string; readonly orgId: OrgId; readonly period: string; readonly event: FilingEvent }[] = [
  story('patrol-monthly', '990001204W01', '2021-06', { kind: 'missing', urged: true }),
  story('patrol-monthly', '990001208W01', '2021-06', { kind: 'missing', urged: true }),
  story('phs-monthly', '990001207W01', '2021-09', { kind: 'late', day: 21 }),
  story('mch-monthly', '990001208W01', '2021-11', { kind: 'late', day: 15 }),
  story('phs-monthly', '990001206W01', '2020-02', { kind: 'late', day: 19 }),
  story('family-doctor-quarterly', '990001206W01', '2021Q4', { kind: 'missing', urged: false }),
  story('family-doctor-quarterly', '990001207W01', '2021Q4', { kind: 'waiting' }),
  story('phs-monthly', '990001103W01', '2021-12', {
    kind: 'returned', key: 'htn_controlled', by: 3,
    opened: '云岭镇来电申请更正高血压数据', reason: '台账按口径少 3 人：3 人最近一次随访为电话，未测血压。请核对名单后改回，或说明原因。',
  }),
];

function story(formId: string, unit: string, period: string, event: FilingEvent) {
  return { formId, orgId: orgId(unit), period, event };
}
