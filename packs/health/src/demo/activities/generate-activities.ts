import { lastDayOfMonth, makeDate, monthOf, type OrgId, type PlainDate } from '@taizhang/kernel';
import type { FieldValues, ServiceRecord } from '@taizhang/records';
import { CLINIC_MERGER_DATE, clinicId, townshipHospitalId } from '../../organisation/demo-county.ts';
import { TOWNSHIPS } from '../../organisation/townships.ts';
import { Chance } from '../residents/chance.ts';
import { demoName } from '../residents/person.ts';
import { MATTER, TCM_TOPICS, TOPICS_BY_MONTH } from './topics.ts';

/** An invented activity, and who entered it when. */
export interface DemoActivity {
  readonly record: ServiceRecord;
  readonly worker: string;
  readonly enteredAt: string;
}

/** An institution as far as its activities go. */
interface DemoInstitution {
  readonly orgId: OrgId;
  readonly place: string;
  readonly isHospital: boolean;
  readonly closedOn: PlainDate | undefined;
}

/** Calendar years before the demonstration's own for which activities are invented. */
const YEARS = 2;

/**
 * Invents what every institution did for the public at large: boards of long ago, then month after month. Each institution has
 * a stream of its own, so that nothing else of the demonstration depends on it.
 */
export function* generateActivities({ seed, today }: { readonly seed: string; readonly today: PlainDate }): Generator<DemoActivity> {
  for (const institution of institutions()) yield* new InstitutionYears(institution, seed, today).all();
}

function* institutions(): Generator<DemoInstitution> {
  for (const township of TOWNSHIPS) {
    yield { orgId: townshipHospitalId(township), place: `${township.name}卫生院`, isHospital: true, closedOn: undefined };
    for (const [at, village] of township.villages.entries()) yield { orgId: clinicId(township, at), place: `${village.name}村`, isHospital: false, closedOn: undefined };
    const gone = township.villages.flatMap(({ absorbed }) => absorbed);
    for (const [at, { name }] of gone.entries()) yield { orgId: clinicId(township, township.villages.length + at), place: `${name}村`, isHospital: false, closedOn: CLINIC_MERGER_DATE };
  }
}

class InstitutionYears {
  readonly #institution: DemoInstitution;
  readonly #chance: Chance;
  readonly #today: PlainDate;
  readonly #worker: string;
  /** How reliably what is owed is done. */
  readonly #care: number;

  constructor(institution: DemoInstitution, seed: string, today: PlainDate) {
    this.#institution = institution;
    this.#chance = new Chance(`${seed}:activities:${institution.orgId}`);
    this.#today = today;
    this.#worker = demoName(this.#chance, this.#chance.happens(0.5) ? 'male' : 'female');
    this.#care = 0.78 + 0.24 * this.#chance.share();
  }

  *all(): Generator<DemoActivity> {
    const boards = this.#institution.isHospital ? 2 : 1;
    for (let board = 1; board <= boards; board += 1) {
      yield* this.#made(makeDate(2016 + (board % 2), 3, this.#chance.whole(1, 28)), 'board', { action: '1', board: `${board}号宣传栏`, title: '设置宣传栏', area: 2 + this.#chance.whole(0, 8) / 2, height: 1.55, tcm: '2' });
    }
    const firstYear = Number(this.#today.slice(0, 4)) - YEARS;
    for (let month = 0; month <= YEARS * 12; month += 1) yield* this.#month(firstYear + Math.floor(month / 12), (month % 12) + 1, boards);
  }

  *#month(year: number, month: number, boards: number): Generator<DemoActivity> {
    const { isHospital } = this.#institution;
    const isOwn = (every: number): boolean => (month - 1) % every === (isHospital ? 0 : 1) % every && this.#chance.happens(this.#care);
    if (isOwn(isHospital ? 1 : 2)) yield* this.#talk(year, month);
    if (isHospital && month % 4 !== 0 && this.#chance.happens(this.#care)) yield* this.#consultation(year, month);
    if (isOwn(2)) yield* this.#made(this.#day(year, month), 'board', { action: '2', board: `${this.#chance.whole(1, boards)}号宣传栏`, ...this.#topic(month) });
    yield* this.#printed(year, month);
    if (isHospital) yield* this.#film(year, month);
  }

  *#talk(year: number, month: number): Generator<DemoActivity> {
    yield* this.#made(this.#day(year, month), 'lecture', {
      ...this.#topic(month), place: `${this.#institution.place}${this.#institution.isHospital ? '会议室' : '村委会'}`, speaker: this.#worker,
      attendance: Math.max(4, Math.round(this.#chance.around(this.#institution.isHospital ? 38 : 16, 14))), organiser: this.#worker, evidence: ['2', '5'],
    });
  }

  *#consultation(year: number, month: number): Generator<DemoActivity> {
    yield* this.#made(this.#day(year, month), 'consultation', { ...this.#topic(month), place: `${this.#institution.place.replace('卫生院', '')}集市`, attendance: Math.max(10, Math.round(this.#chance.around(85, 40))), organiser: this.#worker, evidence: ['2'] });
  }

  /** One new kind a month for the careful; the same handed out again where somebody is not. */
  *#printed(year: number, month: number): Generator<DemoActivity> {
    const isNew = this.#chance.happens(this.#care);
    const title = MATTER[isNew ? month - 1 : 0] ?? MATTER[0];
    if (!isNew && this.#chance.happens(0.5)) return;
    yield* this.#made(this.#day(year, month), 'printed', { title, form: this.#chance.pick(['1', '1', '2', '3']), copies: this.#chance.whole(2, this.#institution.isHospital ? 20 : 6) * 10, first: isNew ? '1' : '2', tcm: title.startsWith('中医') ? '1' : '2' });
  }

  *#film(year: number, month: number): Generator<DemoActivity> {
    if (!this.#chance.happens(this.#care)) return;
    const plays = this.#chance.whole(4, 22);
    yield* this.#made(this.#day(year, month), 'audio_visual', { title: `${MATTER[(month * 5) % MATTER.length] ?? MATTER[0]}（视频）`, place: '候诊区', plays, hours: plays / 2, first: month % 2 === 1 ? '1' : '2', tcm: '2' });
  }

  #topic(month: number): { readonly title: string; readonly tcm: string } {
    return this.#chance.happens(0.26) ? { title: this.#chance.pick(TCM_TOPICS), tcm: '1' } : { title: TOPICS_BY_MONTH[month - 1] ?? TOPICS_BY_MONTH[0], tcm: '2' };
  }

  #day(year: number, month: number): PlainDate {
    return makeDate(year, month, this.#chance.whole(1, Number(lastDayOfMonth(year, month).slice(8))));
  }

  /** Nothing after the demonstration's day, and nothing once the institution is closed. */
  *#made(on: PlainDate, kind: string, fields: FieldValues): Generator<DemoActivity> {
    const { orgId, closedOn } = this.#institution;
    const record = { id: this.#chance.uuid(), programme: 'health_education', kind, on, orgId, fields };
    const minute = monthOf(on) + this.#chance.whole(0, 45);
    if (on > this.#today || (closedOn !== undefined && on >= closedOn)) return;
    yield { record, worker: this.#worker, enteredAt: `${on}T09:${String(minute).padStart(2, '0')}:00Z` };
  }
}
