import type { FilingView, listFilings as listFilingsRoute, RouteResponse } from '@taizhang/contract';
import { fail, findPeriod, periodEnd, type OrgId, type Period } from '@taizhang/kernel';
import type { FilingStatus } from '@taizhang/records';
import type { Actor } from '../auth/actor.ts';
import { withScope } from '../database/scope.ts';
import type { LedgerDeps } from '../ledger/ledger-deps.ts';
import { canSeeOrg, requireVisibleOrg } from '../policies/jurisdiction.ts';
import { readWorkingCalendar } from '../system/holidays.ts';
import { formsWithPeriod, presentFiling, readFilings, type FiledForm, type FilingsQuery } from './filings.ts';
import { formCatalogue } from './form-catalogue.ts';
import { presentOwner } from './present-form.ts';

/** What the list is asked: the query of the route after its defaults. */
export interface FilingQuery {
  readonly status: 'late' | 'missing' | 'to_review' | 'returned' | 'approved' | 'all';
  readonly page: number;
  readonly size: number;
  readonly period?: string | undefined;
  readonly formId?: string | undefined;
  readonly org?: string | undefined;
  readonly section?: string | undefined;
}

/** Who has filed, who is late and who is missing, per institution and form, the most pressing first. */
export async function listFilings(deps: LedgerDeps, actor: Actor, query: FilingQuery): Promise<RouteResponse<typeof listFilingsRoute>> {
  return withScope(deps.database, actor, async (tx) => {
    const county = await deps.ledger.county(tx, actor.countyId);
    const today = deps.clock.today();
    const catalogue = formCatalogue(deps.ledger);
    const forms = query.formId === undefined ? catalogue.forms : [catalogue.get(query.formId)];
    const isOfSection = ({ form, period }: FilingsQuery['asked'][number]): boolean => query.section === undefined || presentOwner(form, county.directory.tree.at(periodEnd(period))).ownerSectionId === query.section;
    const asked = formsWithPeriod(forms, requirePeriod(query.period), today).filter(isOfSection);
    const root = requireVisibleOrg(actor, county.directory, query.org).code;
    // A subtree asked for is that of the period; without one, the jurisdiction decides, which keeps closed units in view.
    const below = query.org === undefined ? undefined : new Set<OrgId>(asked.flatMap(({ period }) => county.directory.tree.at(periodEnd(period)).subtreeOf(root)));
    const includes = (orgId: OrgId): boolean => canSeeOrg(actor, county.directory.idOf(orgId)) && (below?.has(orgId) ?? true);
    const filings = await readFilings(tx, county, { asked, includes, calendar: await readWorkingCalendar(tx, county.id), today });
    const chosen = filings.filter((filing) => WITH_STATUS[query.status](filing.status)).toSorted(mostPressingFirst);
    const rows: FilingView[] = chosen.slice((query.page - 1) * query.size, query.page * query.size).map((filing) => presentFiling(county, filing));
    return { total: chosen.length, counts: countByStatus(filings), rows, today };
  }, { readOnly: true, isolation: 'repeatable read' });
}

const WITH_STATUS: Readonly<Record<FilingQuery['status'], (status: FilingStatus) => boolean>> = {
  late: (status) => status === 'late',
  missing: (status) => status === 'due' || status === 'late',
  to_review: (status) => status === 'submitted' || status === 'submitted_late',
  returned: (status) => status === 'returned',
  approved: (status) => status === 'approved' || status === 'locked',
  all: () => true,
};

/** Order of urgency: what is wrong first, what is done last. */
const URGENCY: readonly FilingStatus[] = ['late', 'returned', 'due', 'submitted_late', 'submitted', 'not_due', 'approved', 'locked'];

function mostPressingFirst(a: FiledForm, b: FiledForm): number {
  return URGENCY.indexOf(a.status) - URGENCY.indexOf(b.status) || (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0);
}

function countByStatus(filings: readonly FiledForm[]): Record<FilingStatus, number> {
  const count = (status: FilingStatus): number => filings.filter((filing) => filing.status === status).length;
  return {
    not_due: count('not_due'), due: count('due'), late: count('late'), submitted: count('submitted'), submitted_late: count('submitted_late'),
    returned: count('returned'), approved: count('approved'), locked: count('locked'),
  };
}

function requirePeriod(text: string | undefined): Period | undefined {
  if (text === undefined) return undefined;
  return findPeriod(text) ?? fail('invalid_period', { zh: `“${text}”不是报告期`, en: `"${text}" is not a period` }, { path: ['period'] });
}
