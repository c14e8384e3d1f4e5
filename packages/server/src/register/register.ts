import { registerMetricId, type TruthWatch } from '@taizhang/indicators';
import { countingPlan, parametersOf, REGISTER, RESIDENCE_KINDS, type CountingPlan, type Parameters, type Programme, type RecordKind, type YearKind } from '@taizhang/records';
import { fail } from '@taizhang/kernel';
import type { Database } from '../database/database.ts';
import { withSystem } from '../database/scope.ts';
import { rowsOf } from '../ledger/sql.ts';
import type { MetricKeys } from '../ledger/metric-keys.ts';
import type { Pack } from '../pack.ts';
import type { LedgerDeps } from '../ledger/ledger-deps.ts';
import type { IdentityKeys } from './identity-keys.ts';

/** The programmes of the loaded packs as the server works with them, with their short numbers in this database. */
export interface Register {
  readonly keys: IdentityKeys;
  readonly programmes: readonly Programme[];
  readonly plan: CountingPlan;
  readonly parameters: Parameters;
  /** What the rules look at that ask for a second look. */
  readonly watch: TruthWatch;
  /** Short number of a form, and back. */
  formKey(programme: string, kind: string): number;
  formOf(key: number): { readonly programme: string; readonly kind: string };
  /** Number of a programme in the table `standing`. */
  programmeKey(id: string): number;
  programmeOf(key: number): Programme;
  /** Ledger keys of the counts of a programme, by bit. */
  countKeys(programme: Programme): readonly CountKey[];
  /** Ledger key of a flow. */
  flowKey(id: string): number;
  /** @throws DomainError `not_found` */
  requireKind(programme: string, kind: string): { readonly programme: Programme; readonly kind: RecordKind };
}

/** A count with its number in the ledger. */
export interface CountKey {
  readonly bit: number;
  readonly metricKey: number;
  readonly year: YearKind;
}

/** What everything that works on residents is given. */
export interface RegisterDeps extends LedgerDeps {
  readonly register: Register;
}

/** Checks that the programmes have their numbers in this database, giving new ones where a pack added something. */
export async function openRegister(database: Database, packs: readonly Pack[], metricKeys: MetricKeys, keys: IdentityKeys): Promise<Register> {
  const programmes = packs.flatMap((pack) => pack.programmes);
  const forms = await loadForms(database, [...RESIDENCE_KINDS.map((kind) => ({ programme: REGISTER, kind })), ...programmes.flatMap(({ id, kinds }) => [{ programme: id, kind: '' }, ...kinds.map((kind) => ({ programme: id, kind: kind.id }))])]);
  const byName = new Map(forms.map((form) => [`${form.programme}/${form.kind}`, form.key]));
  const byKey = new Map(forms.map((form) => [form.key, form]));
  const byId = new Map(programmes.map((programme) => [programme.id, programme]));
  const keyOf = (programme: string, kind: string): number => byName.get(`${programme}/${kind}`) ?? unknown(`${programme}/${kind}`);
  const countKeys = new Map(programmes.map((programme) => [programme.id, programme.counts.map((count, at): CountKey => ({ bit: 1 << at, metricKey: metricKeys.keyOf(registerMetricId(count.id)), year: count.year }))]));
  const flowKeys = new Map(programmes.flatMap(({ flows }) => flows.map(({ id }) => [id, metricKeys.keyOf(registerMetricId(id))])));
  return {
    keys,
    programmes,
    plan: countingPlan(programmes),
    parameters: parametersOf(programmes.flatMap(({ parameters }) => parameters)),
    watch: watchOf(packs),
    formKey: keyOf,
    formOf: (key) => byKey.get(key) ?? unknown(String(key)),
    programmeKey: (id) => keyOf(id, ''),
    programmeOf: (key) => byId.get(byKey.get(key)?.programme ?? '') ?? unknown(String(key)),
    countKeys: (programme) => countKeys.get(programme.id) ?? [],
    flowKey: (id) => flowKeys.get(id) ?? unknown(id),
    requireKind: (programmeId, kindId) => {
      const programme = byId.get(programmeId) ?? unknown(programmeId);
      return { programme, kind: programme.kinds.find(({ id }) => id === kindId) ?? unknown(`${programmeId}/${kindId}`) };
    },
  };
}

/** Packs share a database, so a measurement both know is watched once. */
function watchOf(packs: readonly Pack[]): TruthWatch {
  const watches = packs.flatMap(({ truthWatch }) => truthWatch ?? []);
  const measurements = new Map(watches.flatMap((watch) => watch.measurements.map((measurement) => [measurement.field, measurement])));
  return { measurements: [...measurements.values()], homeVisit: watches.find(({ homeVisit }) => homeVisit !== null)?.homeVisit ?? null };
}

interface FormRow {
  readonly key: number;
  readonly programme: string;
  readonly kind: string;
}

/** A row with an empty kind numbers the programme itself. */
async function loadForms(database: Database, forms: readonly { readonly programme: string; readonly kind: string }[]): Promise<readonly FormRow[]> {
  return withSystem(database, async (tx) => {
    await rowsOf(
      tx,
      'insert into record_form (programme, kind) select p, k from unnest($1::text[], $2::text[]) as f (p, k) where not exists (select 1 from record_form where programme = p and kind = k) on conflict do nothing',
      [forms.map(({ programme }) => programme), forms.map(({ kind }) => kind)],
    );
    return rowsOf<{ key: number; programme: string; kind: string }>(tx, 'select key, programme, kind from record_form');
  });
}

function unknown(name: string): never {
  return fail('not_found', { zh: `没有服务项目或单据 ${name}`, en: `There is no programme or form ${name}` });
}
