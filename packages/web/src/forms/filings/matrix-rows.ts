import type { FilingView } from '@taizhang/contract';

/** Units against forms; a cell without a filing is not expected of that unit. */
export interface Matrix {
  readonly forms: readonly Pick<FilingView, 'formId' | 'formCode' | 'formName' | 'period'>[];
  readonly units: readonly { readonly orgId: string; readonly orgName: FilingView['orgName']; readonly cells: readonly (FilingView | undefined)[] }[];
}

/** Lays filings out by form (in the order of their numbers) and unit: those with the most forms first, then by code. */
export function matrixOf(filings: readonly FilingView[]): Matrix {
  const forms = [...new Map(filings.map((filing) => [`${filing.formId} ${filing.period}`, filing])).values()].sort((a, b) => compare(a.formCode, b.formCode) || compare(a.period, b.period));
  const expected = new Map<string, number>();
  for (const { orgId } of filings) expected.set(orgId, (expected.get(orgId) ?? 0) + 1);
  const units = [...new Map(filings.map((filing) => [filing.orgId, filing.orgName]))].sort(([a], [b]) => (expected.get(b) ?? 0) - (expected.get(a) ?? 0) || compare(a, b));
  const found = new Map(filings.map((filing) => [`${filing.formId} ${filing.period} ${filing.orgId}`, filing]));
  return { forms, units: units.map(([orgId, orgName]) => ({ orgId, orgName, cells: forms.map((form) => found.get(`${form.formId} ${form.period} ${orgId}`)) })) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
