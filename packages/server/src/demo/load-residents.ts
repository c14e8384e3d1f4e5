import { addDays, makeHealthRecordCode } from '@taizhang/kernel';
import type { ServiceRecord } from '@taizhang/records';
import type { Tx } from '../database/database.ts';
import { asLoader, rowsOf } from '../ledger/sql.ts';
import type { GeneratedHousehold, GeneratedResident, ResidentGenerator, ResidentsOrder } from '../pack.ts';
import { storedTokens } from '../register/identity-tokens.ts';
import { copyText } from '../register/copy-text.ts';
import { rebuildStandings } from '../register/rebuild-standings.ts';
import { placeOf } from '../register/resident-identity.ts';
import { householdAddressPlace } from '../register/sealed-places.ts';
import { sexCode } from '../register/resident-rows.ts';
import type { RegisterCounty } from '../register/standing-move.ts';

/** How many were loaded. */
export interface LoadedResidents {
  readonly residents: number;
  readonly records: number;
  readonly standings: number;
}

/** Residents sent in one COPY. */
const CHUNK = 2_000;

/** Loads an invented county of residents and derives their standings and counts; memory does not grow with their number. */
export async function loadResidents(tx: Tx, county: RegisterCounty, generator: Pick<ResidentGenerator, 'generate'>, order: ResidentsOrder): Promise<LoadedResidents> {
  const lines = new ResidentLines(county, await nextIds(tx));
  let records = 0;
  let residents = 0;
  for (const household of generator.generate(order)) {
    lines.add(household);
    residents += household.people.length;
    records += household.people.reduce((sum, person) => sum + person.records.length, 0);
    if (lines.people >= CHUNK) await lines.send(tx);
  }
  await lines.send(tx);
  await advanceSequences(tx);
  await rowsOf(tx, 'analyze resident; analyze record_action; analyze resident_token');
  const { standings } = await rebuildStandings(tx, county);
  await rowsOf(tx, 'analyze standing; analyze standing_count');
  return { residents, records, standings };
}

/** Ids are given here, because sealed values are tied to them; the sequences are set past them in the end. */
async function nextIds(tx: Tx): Promise<{ resident: number; household: number }> {
  const [row] = await rowsOf<{ resident: number; household: number }>(tx, 'select coalesce((select max(id) from resident), 0) + 1 as resident, coalesce((select max(id) from household), 0) + 1 as household');
  return { resident: row?.resident ?? 1, household: row?.household ?? 1 };
}

async function advanceSequences(tx: Tx): Promise<void> {
  for (const table of ['resident', 'household']) await rowsOf(tx, `select setval(pg_get_serial_sequence('${table}', 'id'), (select coalesce(max(id), 1) from ${table}))`);
}

/** Lines for COPY, table by table. */
class ResidentLines {
  readonly #county: RegisterCounty;
  readonly #next: { resident: number; household: number };
  readonly #serials = new Map<string, number>();
  #households = '';
  #residents = '';
  #tokens = '';
  #actions = '';
  people = 0;

  constructor(county: RegisterCounty, next: { resident: number; household: number }) {
    this.#county = county;
    this.#next = next;
  }

  add(household: GeneratedHousehold): void {
    const { register, directory } = this.#county;
    const id = this.#next.household;
    this.#next.household += 1;
    const orgId = directory.idOf(household.clinic.orgId);
    this.#households += `${directory.countyId}\t${id}\t${orgId}\t${bytea(register.keys.seal(household.address, householdAddressPlace(directory.countyId, id)))}\n`;
    for (const person of household.people) this.#addPerson(household, id, orgId, person);
  }

  #addPerson(household: GeneratedHousehold, householdId: number, orgId: number, person: GeneratedResident): void {
    const { register, directory, span } = this.#county;
    const { countyId } = directory;
    const id = this.#next.resident;
    this.#next.resident += 1;
    this.people += 1;
    const seal = (text: string | null, column: string): string => (text === null ? '\\N' : bytea(register.keys.seal(text, placeOf(countyId, id, column))));
    const ends = person.records.findLast(({ programme, kind }) => programme === 'register' && (kind === 'died' || kind === 'move_out'));
    const status = ends === undefined ? 'here' : ends.kind === 'died' ? 'died' : 'moved_out';
    const state = person.idNumber === null ? 'none' : 'verified';
    this.#residents += `${countyId}\t${id}\t${orgId}\t${householdId}\t${person.role}\t${sexCode(person.sex)}\t${person.bornOn}\t${seal(person.name, 'name')}\t${person.idNumber === null ? 'none' : 'id_card'}\t${state}\t${seal(person.idNumber, 'identity_number')}\t${seal(person.phone, 'phone')}\t${seal(household.address, 'address')}\t${person.residenceKind}\t${this.#recordCode(household.clinic.orgId)}\t${status}\t${person.records.length}\t${span.today}T00:00:00Z\t演示数据生成\n`;
    for (const { kind, token } of storedTokens(register.keys, { name: person.name, identityNumber: person.idNumber, phone: person.phone })) this.#tokens += `${countyId}\t${kind}\t${token}\t${id}\t${orgId}\n`;
    for (const [at, record] of person.records.entries()) {
      const fields = JSON.stringify(record.fields).replaceAll('\\', '\\\\');
      this.#actions += `${countyId}\t${id}\t${at + 1}\t1\t${record.id}\t${register.formKey(record.programme, record.kind)}\t${record.on}\t${directory.idOf(record.orgId)}\t${fields}\t${enteredAt(household, record, at)}\t${household.clinic.doctor}\n`;
    }
  }

  /** Area, township, village (101–199 in the order of the clinics) and a serial number: 居民健康档案编码, 17 digits. */
  #recordCode(clinic: string): string {
    const serial = (this.#serials.get(clinic) ?? 0) + 1;
    this.#serials.set(clinic, serial);
    const village = 101 + (Number(clinic.slice(9, 12)) - 200);
    return serial > 99_999 ? '\\N' : makeHealthRecordCode(clinic.slice(0, 6), clinic.slice(6, 9), String(village), serial);
  }

  async send(tx: Tx): Promise<void> {
    await asLoader(tx, async () => {
      await copyText(tx, 'household (county_id, id, org_id, address)', this.#households);
      await copyText(tx, 'resident (county_id, id, org_id, household_id, household_role, sex, born_on, name, identity_kind, identity_state, identity_number, phone, address, residence_kind, record_code, status, last_seq, created_at, created_by)', this.#residents);
      await copyText(tx, 'resident_token (county_id, kind, token, resident_id, org_id)', this.#uniqueTokens());
      await copyText(tx, 'record_action (county_id, resident_id, seq, kind, record_id, form, happened_on, org_id, fields, acted_at, acted_by)', this.#actions);
    });
    this.#households = '';
    this.#residents = '';
    this.#tokens = '';
    this.#actions = '';
    this.people = 0;
  }

  /** A name of one letter begins with itself: the same digest twice. */
  #uniqueTokens(): string {
    return [...new Set(this.#tokens.split('\n'))].join('\n');
  }
}

function bytea(bytes: Buffer): string {
  return `\\\\x${bytes.toString('hex')}`;
}

/** Seconds of an office day: 08:00 to 18:00, which is midnight to 10:00 in UTC. */
const OFFICE_SECONDS = 36_000;

/** Honest work is entered through the day, some of it on the next; what was never done is entered in one go, the next night. The id stands in for chance. */
function enteredAt({ clinic }: GeneratedHousehold, { id, on }: ServiceRecord, nth: number): string {
  if (clinic.fabricates) return `${on}T18:${String(10 + (nth % 3)).padStart(2, '0')}:00Z`;
  const second = Number.parseInt(id.slice(0, 8), 16) % OFFICE_SECONDS;
  return new Date(Date.parse(`${nth % 5 === 0 ? addDays(on, 1) : on}T00:00:00Z`) + second * 1000).toISOString();
}
