import { registerMetricId, type TruthWatch } from '@taizhang/indicators';
import { parametersOf, REGISTER, RESIDENCE_KINDS, type ActivityProgramme, type FhirMapping, type Parameters, type RecordKind } from '@taizhang/records';
import { fail } from '@taizhang/kernel';
import type { Database } from '../database/database.ts';
import { withSystem } from '../database/scope.ts';
import { rowsOf } from '../ledger/sql.ts';
import type { MetricKeys } from '../ledger/metric-keys.ts';
import { modulesOf } from '../load-packs.ts';
import type { Pack } from '../pack.ts';
import type { LedgerDeps } from '../ledger/ledger-deps.ts';
import type { IdentityKeys } from './identity-keys.ts';
import { registerRules, type FormNumber, type RegisterRules, type RuleNumbers, type ThreadRules } from './register-rules.ts';

/** The programmes of the loaded packs as the server works with them. */
export interface Register extends RegisterRules {
  readonly keys: IdentityKeys;
  /** What institutions do for the public at large; recorded about the institution. */
  readonly activities: readonly ActivityProgramme[];
  readonly activityParameters: Parameters;
  /** @throws DomainError `not_found` */
  requireActivityKind(programme: string, kind: string): { readonly programme: ActivityProgramme; readonly kind: RecordKind };
  /** What forms are called in FHIR; undefined when no pack says. */
  readonly fhirMapping: ((base: string) => FhirMapping) | undefined;
  /** What the rules look at that ask for a second look. */
  readonly watch: TruthWatch;
  /** What the rules are made from again in a thread; undefined when the packs have no modules to be loaded from. */
  readonly threadRules: ThreadRules | undefined;
}

/** What everything that works on residents is given. */
export interface RegisterDeps extends LedgerDeps {
  readonly register: Register;
}

/** Checks that the programmes have their numbers in this database, giving new ones where a pack added something. */
export async function openRegister(database: Database, packs: readonly Pack[], metricKeys: MetricKeys, keys: IdentityKeys): Promise<Register> {
  const programmes = packs.flatMap((pack) => pack.programmes);
  const activities = packs.flatMap((pack) => pack.activityProgrammes ?? []);
  const forms = await loadForms(database, [...RESIDENCE_KINDS.map((kind) => ({ programme: REGISTER, kind })), ...[...programmes, ...activities].flatMap(({ id, kinds }) => [{ programme: id, kind: '' }, ...kinds.map((kind) => ({ programme: id, kind: kind.id }))])]);
  const counted = [...programmes.flatMap(({ counts }) => counts), ...[...programmes, ...activities].flatMap(({ flows }) => flows)].map(({ id }) => id);
  const numbers: RuleNumbers = { forms, metrics: new Map(counted.map((id) => [id, metricKeys.keyOf(registerMetricId(id))])) };
  const modules = modulesOf(packs);
  return { ...registerRules(programmes, numbers), ...activityRules(activities), keys, fhirMapping: fhirMappingOf(packs), watch: watchOf(packs), threadRules: modules && { modules, numbers } };
}

function activityRules(activities: readonly ActivityProgramme[]): Pick<Register, 'activities' | 'activityParameters' | 'requireActivityKind'> {
  return {
    activities,
    activityParameters: parametersOf(activities.flatMap(({ requirements }) => requirements.map(({ least }) => least))),
    requireActivityKind: (programmeId, kindId) => {
      const programme = activities.find(({ id }) => id === programmeId);
      const kind = programme?.kinds.find(({ id }) => id === kindId);
      return programme === undefined || kind === undefined ? fail('not_found', { zh: `没有活动单据 ${programmeId}/${kindId}`, en: `There is no form of activities ${programmeId}/${kindId}` }) : { programme, kind };
    },
  };
}

/** The mappings of all packs as one. */
function fhirMappingOf(packs: readonly Pack[]): Register['fhirMapping'] {
  const mappings = packs.flatMap(({ fhirMapping }) => fhirMapping ?? []);
  if (mappings.length === 0) return undefined;
  return (base) => {
    const all = mappings.map((mapping) => mapping(base));
    return { base, fields: Object.fromEntries(all.flatMap(({ fields }) => Object.entries(fields))), immunizations: all.flatMap(({ immunizations }) => immunizations) };
  };
}

/** Packs share a database, so a measurement both know is watched once. */
function watchOf(packs: readonly Pack[]): TruthWatch {
  const watches = packs.flatMap(({ truthWatch }) => truthWatch ?? []);
  const measurements = new Map(watches.flatMap((watch) => watch.measurements.map((measurement) => [measurement.field, measurement])));
  return { measurements: [...measurements.values()], homeVisit: watches.find(({ homeVisit }) => homeVisit !== null)?.homeVisit ?? null };
}

/** A row with an empty kind numbers the programme itself. */
async function loadForms(database: Database, forms: readonly { readonly programme: string; readonly kind: string }[]): Promise<readonly FormNumber[]> {
  return withSystem(database, async (tx) => {
    await rowsOf(
      tx,
      'insert into record_form (programme, kind) select p, k from unnest($1::text[], $2::text[]) as f (p, k) where not exists (select 1 from record_form where programme = p and kind = k) on conflict do nothing',
      [forms.map(({ programme }) => programme), forms.map(({ kind }) => kind)],
    );
    return rowsOf<FormNumber>(tx, 'select key, programme, kind from record_form');
  });
}
