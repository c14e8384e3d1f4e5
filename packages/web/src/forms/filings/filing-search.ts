import type { FilingView, listFilings, RouteRequest, SubmissionView } from '@taizhang/contract';
import type { ScreenSearch } from '../../screen/screen-address.ts';

/** What the list of filings is asked. */
export type FilingQuery = RouteRequest<typeof listFilings>['query'];

export const FILING_TABS = ['to_review', 'late', 'missing', 'returned', 'approved', 'all'] as const;
export type FilingTab = (typeof FILING_TABS)[number];

/** The query the address asks for; whatever does not belong there is left out. */
export function filingQuery(search: ScreenSearch, fallback: FilingTab): FilingQuery & { readonly status: FilingTab; readonly page: number; readonly size: number } {
  const { period, formId, org } = search;
  return {
    ...(period === undefined ? {} : { period }), ...(formId === undefined ? {} : { formId }), ...(org === undefined ? {} : { org }),
    status: FILING_TABS.find((tab) => tab === search['status']) ?? fallback, page: wholeNumber(search['page'], 1), size: wholeNumber(search['size'], 50),
  };
}

/**
 * The section whose forms a list is narrowed to: one's own, unless the person asked for all; undefined for who works in
 * no section that answers for a form.
 */
export function ownSection(search: ScreenSearch, orgId: string, forms: readonly Pick<SubmissionView['form'], 'ownerSectionId'>[]): { readonly section: string | undefined; readonly isOffered: boolean } {
  const isOffered = forms.some(({ ownerSectionId }) => ownerSectionId === orgId);
  return { section: isOffered && search['forms'] !== 'all' ? orgId : undefined, isOffered };
}

/** Filings a tab counts. */
export function tabCount(counts: Readonly<Record<string, number>>, tab: FilingTab): number {
  const sum = (...statuses: readonly string[]): number => statuses.reduce((total, status) => total + (counts[status] ?? 0), 0);
  switch (tab) {
    case 'to_review':
      return sum('submitted', 'submitted_late');
    case 'late':
      return sum('late');
    case 'missing':
      return sum('due', 'late');
    case 'returned':
      return sum('returned');
    case 'approved':
      return sum('approved', 'locked');
    case 'all':
      return sum(...Object.keys(counts));
  }
}

/** Instant of the latest hand-in or urging among these, undefined when there was none. */
export function newestStep(rows: readonly FilingView[]): string | undefined {
  const instants = rows.flatMap(({ submittedAt, urgedAt }) => [submittedAt, urgedAt]).filter((instant) => instant !== null);
  return instants.reduce<string | undefined>((latest, instant) => (latest === undefined || Date.parse(instant) > Date.parse(latest) ? instant : latest), undefined);
}

function wholeNumber(text: string | undefined, fallback: number): number {
  const value = Number(text);
  return Number.isInteger(value) && value > 0 && value <= 10_000 ? value : fallback;
}
