import { openFile, REGISTER, type ServiceRecord } from '@taizhang/records';
import type { Actor } from '../../auth/actor.ts';
import type { Tx } from '../../database/database.ts';
import { asLoader, asSystem, rowsOf } from '../../ledger/sql.ts';
import { holdIdentityKeys } from '../identity-keys.ts';
import { storedTokens } from '../identity-tokens.ts';
import { whereabouts } from '../change-records.ts';
import { copyText } from '../copy-text.ts';
import { takeRecordCodes } from '../record-series.ts';
import { identityState, placeOf } from '../resident-identity.ts';
import { sexCode } from '../resident-rows.ts';
import { STANDING_COLUMNS, standingLine } from '../standing-lines.ts';
import { moveStandings, type CountMove, type RegisterCounty } from '../standing-move.ts';
import { moveCounts } from '../store-standings.ts';
import type { ListedResident } from './resident-judgement.ts';

/** By whom and when a list is committed. */
export interface ListStamp {
  readonly actor: Actor;
  readonly at: string;
}

/**
 * Adds residents by COPY, with what follows of each: tokens, the move in, standings, counts. The same as adding them one by one,
 * in seconds for twenty thousand. Every row must have been judged against the jurisdiction: COPY is not checked by row-level security.
 */
export async function addResidents(tx: Tx, county: RegisterCounty, rows: readonly ListedResident[], stamp: ListStamp): Promise<void> {
  const moveIn = ({ since, orgId }: ListedResident): ServiceRecord => ({ id: crypto.randomUUID(), programme: REGISTER, kind: 'move_in', on: since, orgId, fields: {} });
  return addPeople(tx, county, rows.map((row) => ({ ...row, records: [moveIn(row)] })), stamp);
}

/** Somebody to be added with everything recorded so far, where they have lived included. */
export interface AddedPerson extends Pick<ListedResident, 'orgId' | 'sex' | 'bornOn' | 'residenceKind' | 'role' | 'identity'> {
  readonly records: readonly ServiceRecord[];
}

/** The same for people who come with records. */
export async function addPeople(tx: Tx, county: RegisterCounty, rows: readonly AddedPerson[], stamp: ListStamp): Promise<void> {
  if (rows.length === 0) return;
  await holdIdentityKeys(tx, county.register.keys);
  const ids = await asSystem(tx, () => rowsOf<{ id: number }>(tx, "select nextval(pg_get_serial_sequence('resident', 'id'))::bigint as id from generate_series(1, $1::int)", [rows.length]));
  const codes = await recordCodes(tx, county, rows);
  const lines = new AddedLines(county, stamp);
  for (const [at, { id }] of ids.entries()) {
    const row = rows[at];
    if (row !== undefined) lines.add(id, row, codes[at] ?? null);
  }
  await asLoader(tx, () => lines.copy(tx));
  await asSystem(tx, () => moveCounts(tx, county.directory.countyId, lines.moves()));
}

/** The code of each row, by unit in one order everywhere, so that two lists never wait for each other; in a unit by the order of the list. */
async function recordCodes(tx: Tx, { directory }: RegisterCounty, rows: readonly Pick<AddedPerson, 'orgId'>[]): Promise<readonly (string | null)[]> {
  const codes: (string | null)[] = [];
  const byUnit = Map.groupBy([...rows.entries()], ([, row]) => directory.idOf(row.orgId));
  for (const [orgId, own] of [...byUnit].toSorted(([a], [b]) => a - b)) {
    const taken = await takeRecordCodes(tx, directory, orgId, own.length);
    for (const [nth, [at]] of own.entries()) codes[at] = taken[nth] ?? null;
  }
  return codes;
}

class AddedLines {
  readonly #county: RegisterCounty;
  readonly #stamp: ListStamp;
  readonly #moves = new Map<string, CountMove>();
  readonly #residents: string[] = [];
  readonly #tokens: string[] = [];
  readonly #actions: string[] = [];
  readonly #standings: string[] = [];

  constructor(county: RegisterCounty, stamp: ListStamp) {
    this.#county = county;
    this.#stamp = stamp;
  }

  add(id: number, row: AddedPerson, recordCode: string | null): void {
    const { register, directory, span } = this.#county;
    const { countyId } = directory;
    const { identity } = row;
    const { records } = row;
    const after = openFile(row, records);
    const { orgId, status } = whereabouts(this.#county, { org_id: directory.idOf(row.orgId) }, after, records);
    const move = moveStandings(this.#county, { rows: [], assessedOn: null }, { before: undefined, after, removed: [], added: records });
    const seal = (text: string | null, column: string): string => (text === null ? '\\N' : `\\\\x${register.keys.seal(text, placeOf(countyId, id, column)).toString('hex')}`);
    const by = copied(this.#stamp.actor.displayName);
    this.#residents.push([
      countyId, id, orgId, row.role ?? '\\N', sexCode(row.sex), row.bornOn, seal(identity.name, 'name'), identity.kind, identityState(identity.kind, identity.number), seal(identity.number, 'identity_number'),
      seal(identity.phone, 'phone'), seal(identity.address, 'address'), row.residenceKind, recordCode ?? '\\N', status, 1, records.length, move.wakeOn ?? '\\N', span.today, this.#stamp.at, by,
    ].join('\t'));
    const tokens = new Set(storedTokens(register.keys, { name: identity.name, identityNumber: identity.number, phone: identity.phone }).map(({ kind, token }) => `${countyId}\t${kind}\t${token}\t${id}\t${orgId}`));
    this.#tokens.push(...tokens);
    for (const [at, record] of records.entries()) {
      this.#actions.push([countyId, id, at + 1, 1, record.id, register.formKey(record.programme, record.kind), record.on, directory.idOf(record.orgId), copied(JSON.stringify(record.fields)), this.#stamp.at, this.#stamp.actor.accountId ?? '\\N', by].join('\t'));
    }
    this.#standings.push(...move.rows.map((standing) => `${countyId}\t${id}\t${standingLine(standing)}\t${span.today}`));
    for (const { by: amount, ...place } of move.moves) {
      const key = `${place.orgId} ${place.metricKey} ${place.year} ${place.slot}`;
      this.#moves.set(key, { ...place, by: amount + (this.#moves.get(key)?.by ?? 0) });
    }
  }

  async copy(tx: Tx): Promise<void> {
    const text = (lines: readonly string[]): string => (lines.length === 0 ? '' : `${lines.join('\n')}\n`);
    await copyText(tx, 'resident (county_id, id, org_id, household_role, sex, born_on, name, identity_kind, identity_state, identity_number, phone, address, residence_kind, record_code, status, version, last_seq, wake_on, assessed_on, created_at, created_by)', text(this.#residents));
    await copyText(tx, 'resident_token (county_id, kind, token, resident_id, org_id)', text(this.#tokens));
    await copyText(tx, 'record_action (county_id, resident_id, seq, kind, record_id, form, happened_on, org_id, fields, acted_at, account_id, acted_by)', text(this.#actions));
    await copyText(tx, `standing (${STANDING_COLUMNS})`, text(this.#standings));
  }

  moves(): readonly CountMove[] {
    return [...this.#moves.values()].filter(({ by }) => by !== 0);
  }
}

/** Text as COPY takes it. */
function copied(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\t', ' ').replaceAll('\n', ' ');
}
