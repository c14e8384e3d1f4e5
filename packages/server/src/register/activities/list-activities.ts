import type { ActivityView, getActivityStanding as standingRoute, listActivities as listRoute, listActivityProgrammes as programmesRoute, RouteResponse } from '@taizhang/contract';
import { registerMetricId } from '@taizhang/indicators';
import { earlierOf, lastDayOfMonth, makeDate, plainDate, yearOf, type OrgId, type PlainDate } from '@taizhang/kernel';
import { activityOwed, type ActivityRequirement, type FieldValues } from '@taizhang/records';
import type { Actor } from '../../auth/actor.ts';
import { rowsOf } from '../../ledger/sql.ts';
import { presentOrg } from '../../organisation/present-organisation.ts';
import { can } from '../../policies/ability.ts';
import { changesOf, mutableFields, summaryOf } from '../get-resident.ts';
import { presentField } from '../present-programme.ts';
import type { RegisterDeps } from '../register.ts';
import { readRegister, type RegisterRead } from '../register-scope.ts';
import { isInstitution } from './activity-commands.ts';
import { ACTIVITY_COLUMNS, readActivities, storedActivity, type ActivityRow } from './activity-rows.ts';

/** Which unit and which part of which year. */
export interface ActivitySpan {
  readonly orgId?: string | undefined;
  readonly year?: number | undefined;
  /** The whole year when left out. */
  readonly quarter?: number | undefined;
}

/** The forms of activities with what is owed, and the institutions for which the actor may record. */
export async function listActivityProgrammes(deps: RegisterDeps, actor: Actor): Promise<RouteResponse<typeof programmesRoute>> {
  const { register, ledger } = deps;
  return readRegister(deps, actor, undefined, async ({ directory, today, orgIds }) => {
    const tree = directory.tree.at(today);
    const open = institutionsOf(deps, { directory, orgIds }).filter((code) => tree.has(code));
    return {
      programmes: register.activities.map(({ id, name, source, kinds, requirements }) => ({
        id, name, source: source.text,
        kinds: kinds.map((kind) => ({ id: kind.id, name: kind.name, clause: `${kind.source.text} ${kind.source.clause}`, fields: kind.fields.map(presentField) })),
        requirements: requirements.map((requirement) => {
          const metricId = registerMetricId(requirement.flow);
          return {
            id: requirementId(requirement), flow: requirement.flow, name: requirement.name, metricId,
            unit: ledger.catalogue.get(metricId).unit, isEver: requirement.over === 'ever', clause: `${requirement.source.text}：${requirement.source.clause}`, verified: requirement.source.verified,
          };
        }),
      })),
      recordFor: can(actor, 'residents.record') ? open.map((code) => presentOrg(directory, code)) : [],
    };
  });
}

/** What each institution of a unit has done of what it owes, at the end of the span or today. */
export async function getActivityStanding(deps: RegisterDeps, actor: Actor, span: ActivitySpan): Promise<RouteResponse<typeof standingRoute>> {
  const { register } = deps;
  return readRegister(deps, actor, span.orgId, async (read) => {
    const { tx, directory, today, orgIds } = read;
    const { year, to } = daysOf(span, today);
    const asOf = earlierOf(to, today);
    const tree = directory.tree.at(asOf);
    const codes = institutionsOf(deps, read).filter((code) => tree.has(code));
    const byOrg = Map.groupBy(await readActivities(tx, register, directory, orgIds, asOf), ({ orgId }) => orgId);
    const units = codes.map((code) => {
      const kind = directory.tree.units.get(code)?.kind ?? '';
      const parent = tree.parentOf(code);
      return {
        org: presentOrg(directory, code), township: parent === undefined ? null : presentOrg(directory, parent),
        owed: register.activities.flatMap((programme) => activityOwed(programme, kind, byOrg.get(code) ?? [], asOf, register.activityParameters)).map(({ requirement, need, byNow, done, missing }) => ({ requirement: requirementId(requirement), need, byNow, done, missing })),
      };
    });
    return { today, org: presentOrg(directory, read.org.code), year, quarter: span.quarter ?? null, asOf, units };
  });
}

/** Activities of a unit and those below it, newest first. */
export async function listActivities(deps: RegisterDeps, actor: Actor, query: ActivitySpan & { readonly kind?: string | undefined; readonly page: number; readonly size: number }): Promise<RouteResponse<typeof listRoute>> {
  const { register } = deps;
  return readRegister(deps, actor, query.orgId, async (read) => {
    const { tx, directory, today, orgIds } = read;
    const { from, to } = query.year === undefined ? { from: makeDate(1900, 1, 1), to: today } : daysOf(query, today);
    const forms = register.activities.flatMap((programme) => programme.kinds.filter(({ id }) => query.kind === undefined || id === query.kind).map(({ id }) => register.formKey(programme.id, id)));
    const where = 'county_id = $1 and org_id = any($2::int[]) and happened_on between $3 and $4 and form = any($5::smallint[])';
    const values = [directory.countyId, orgIds, from, to, forms];
    const [{ total } = { total: 0 }] = await rowsOf<{ total: number }>(tx, `select count(*)::int as total from activity where ${where}`, values);
    const rows = await rowsOf<ActivityRow>(tx, `select ${ACTIVITY_COLUMNS} from activity where ${where} order by happened_on desc, id limit $6 offset $7`, [...values, query.size, (query.page - 1) * query.size]);
    return { today, org: presentOrg(directory, read.org.code), total, rows: await presentActivities(deps, read, rows, can(actor, 'residents.record')) };
  });
}

const ACTS = ['enter', 'correct', 'withdraw'] as const;

interface ActRow {
  readonly activity_id: string;
  readonly kind: number;
  readonly happened_on: string | null;
  readonly fields: FieldValues | null;
  readonly acted_at: string;
  readonly acted_by: string;
  readonly reason: string | null;
}

async function presentActivities({ register }: RegisterDeps, { tx, directory }: RegisterRead, rows: readonly ActivityRow[], mayRecord: boolean): Promise<ActivityView[]> {
  const acts = await rowsOf<ActRow>(tx, 'select activity_id, kind, happened_on, fields, acted_at, acted_by, reason from activity_action where county_id = $1 and activity_id = any($2::uuid[]) order by activity_id, seq', [directory.countyId, rows.map(({ id }) => id)]);
  const byActivity = Map.groupBy(acts, ({ activity_id: id }) => id);
  return rows.map((row) => {
    const { record, version, withdrawn } = storedActivity(register, directory, row);
    const { kind } = register.requireActivityKind(record.programme, record.kind);
    const history = byActivity.get(row.id) ?? [];
    return {
      id: row.id, version, programme: record.programme, kind: record.kind, kindName: kind.name, on: record.on, org: presentOrg(directory, record.orgId), fields: mutableFields(record.fields),
      summary: kind.fields.flatMap((field) => summaryOf(field, record.fields[field.key])),
      history: history.map((act, at) => ({ kind: ACTS[act.kind - 1] ?? 'enter', at: act.acted_at, by: act.acted_by, reason: act.reason, changes: correctionOf(kind.fields, history[at - 1], act) })),
      withdrawn, mayChange: mayRecord && !withdrawn,
    };
  });
}

function correctionOf(fields: Parameters<typeof changesOf>[0], before: ActRow | undefined, after: ActRow): ReturnType<typeof changesOf> {
  const [old, now] = [before, after].map((act) => (act === undefined || act.happened_on === null || act.fields === null ? undefined : { on: plainDate(act.happened_on), fields: act.fields }));
  return old === undefined || now === undefined ? [] : changesOf(fields, old, now);
}

/** Institutions that do such work, in the order of the county's lists. */
function institutionsOf({ register }: RegisterDeps, { directory, orgIds }: Pick<RegisterRead, 'directory' | 'orgIds'>): readonly OrgId[] {
  const units = orgIds.flatMap((id) => directory.tree.units.get(directory.codeOf(id)) ?? []);
  return units.filter((unit) => isInstitution(register, unit)).toSorted((a, b) => a.order - b.order).map(({ id }) => id);
}

function requirementId({ least }: ActivityRequirement): string {
  return least.id;
}

function daysOf({ year: asked, quarter }: ActivitySpan, today: PlainDate): { readonly year: number; readonly from: PlainDate; readonly to: PlainDate } {
  const year = asked ?? yearOf(today);
  return { year, from: makeDate(year, quarter === undefined ? 1 : quarter * 3 - 2, 1), to: lastDayOfMonth(year, quarter === undefined ? 12 : quarter * 3) };
}
