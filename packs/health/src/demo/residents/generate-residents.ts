import { addDays, completedYears, makeDate, yearOf, type PlainDate } from '@taizhang/kernel';
import { REGISTER, type ServiceRecord } from '@taizhang/records';
import { clinicId } from '../../organisation/demo-county.ts';
import { TOWNSHIPS } from '../../organisation/townships.ts';
import { Chance } from './chance.ts';
import { fullerLife } from './fuller-life.ts';
import { bornBefore, demoName, IdNumbers, type DemoClinic, type DemoPerson } from './person.ts';
import { writeLife } from './person-life.ts';

/** What is generated. */
export interface ResidentsOrder {
  readonly residents: number;
  readonly seed: string;
  readonly today: PlainDate;
  /** Full: consultations and everything else a busy clinic writes down, too, about eleven records a resident in the two years instead of four. */
  readonly visits?: 'usual' | 'full';
}

/** A household with everybody in it. */
export interface DemoHousehold {
  readonly clinic: DemoClinic;
  readonly address: string;
  readonly people: readonly DemoPerson[];
}

/** Invents so many residents, household by household; the same order gives the same county, and nothing is kept in memory. */
export function* generateResidents({ residents, seed, today, visits = 'usual' }: ResidentsOrder): Generator<DemoHousehold> {
  const clinics = demoClinics(seed);
  const numbers = new IdNumbers();
  const total = clinics.reduce((sum, { people }) => sum + people, 0);
  let made = 0;
  let household = 0;
  let share = 0;
  for (const { clinic, people } of clinics) {
    share += people;
    // Cumulative, so that the parts add up to exactly the number asked for.
    const until = Math.round((residents * share) / total);
    while (made < until) {
      household += 1;
      const built = buildHousehold({ chance: new Chance(`${seed}:${household}`), more: visits === 'full' ? new Chance(`${seed}:${household}:more`) : undefined, clinic, numbers, today }, until - made);
      made += built.people.length;
      yield built;
    }
  }
}

/** Clinics that enter what was never done, by their place in the list: for tests that must find them. */
export function fabricatingClinics(seed: string): readonly DemoClinic[] {
  return demoClinics(seed).flatMap(({ clinic }) => (clinic.fabricates ? [clinic] : []));
}

/** One clinic in so many. */
const FABRICATING = 29;

function demoClinics(seed: string): readonly { readonly clinic: DemoClinic; readonly people: number }[] {
  let nth = 0;
  return TOWNSHIPS.flatMap((township) =>
    township.villages.map((village, at) => {
      nth += 1;
      const chance = new Chance(`${seed}:clinic:${nth}`);
      const clinic: DemoClinic = {
        orgId: clinicId(township, at), doctor: demoName(chance, chance.happens(0.5) ? 'male' : 'female'), village: `${township.name}${village.name}村`, care: 0.62 + 0.36 * chance.share(), fabricates: nth % FABRICATING === 7,
      };
      return { clinic, people: township.people / township.villages.length };
    }),
  );
}

/** Ages of a poor county that the young leave for work: share of residents by ten years. */
const AGES = [0.118, 0.112, 0.098, 0.128, 0.142, 0.158, 0.124, 0.078, 0.036, 0.006] as const;

function ageOf(chance: Chance): number {
  let left = chance.share();
  for (const [decade, share] of AGES.entries()) {
    if (left < share) return decade * 10 + chance.whole(0, 9);
    left -= share;
  }
  return 70;
}

function buildHousehold(place: Omit<Family, 'since' | 'surname'>, most: number): DemoHousehold {
  const { chance, clinic, today } = place;
  const size = Math.min(most, chance.pick([1, 2, 2, 3, 3, 3, 4, 4, 5, 6]));
  const group = chance.pick(['一', '二', '三', '四', '五']);
  const since = makeDate(chance.happens(0.97) ? 2000 : yearOf(today) - 1, 1, 1);
  const surname = demoName(chance, 'male').charAt(0);
  const people = Array.from({ length: size }, (_, at) => buildPerson({ ...place, since, surname }, at));
  return { clinic, address: `${clinic.village}${group}组 ${chance.whole(1, 180)} 号`, people };
}

interface Family {
  readonly chance: Chance;
  /** Of its own, so that the fuller county has the same people with the same programmes. */
  readonly more: Chance | undefined;
  readonly clinic: DemoClinic;
  readonly numbers: IdNumbers;
  readonly today: PlainDate;
  readonly since: PlainDate;
  readonly surname: string;
}

function buildPerson({ chance, more, clinic, numbers, today, since, surname }: Family, place: number): DemoPerson {
  const sex = place === 0 ? chance.pick(['male', 'male', 'female']) : place === 1 ? 'female' : chance.pick(['male', 'female']);
  const age = place < 2 ? Math.max(22, ageOf(chance)) : ageOf(chance);
  const bornOn = bornBefore(chance, today, age);
  const livesHereSince = bornOn > since ? bornOn : since;
  const life = { chance, clinic, sex, bornOn, livesHereSince, from: makeDate(yearOf(today) - 2, 1, 1), today };
  const usual = writeLife(life);
  const lived = more === undefined ? usual : [...usual, ...fullerLife({ ...life, chance: more }, usual)];
  const movedIn = { id: chance.uuid(), programme: REGISTER, kind: 'move_in', on: livesHereSince, orgId: clinic.orgId, fields: {} };
  return {
    name: demoName(chance, sex, place === 1 ? undefined : surname), sex, bornOn, idNumber: chance.happens(0.985) ? numbers.next(bornOn, sex) : null,
    phone: age >= 14 && chance.happens(0.8) ? `1${chance.pick(['30', '39', '58', '87'])}0000${String(chance.whole(0, 9999)).padStart(4, '0')}` : null,
    role: place === 0 ? 'head' : place === 1 ? 'spouse' : age >= 60 ? 'parent' : 'child', residenceKind: chance.happens(0.95) ? 1 : 2, clinic, livesHereSince,
    records: withEnd(chance, { bornOn, today, clinic }, [movedIn, ...lived]),
  };
}

/** Some die or move away in the years generated; what would have come after did not happen. */
function withEnd(chance: Chance, { bornOn, today, clinic }: { readonly bornOn: PlainDate; readonly today: PlainDate; readonly clinic: DemoClinic }, records: readonly ServiceRecord[]): readonly ServiceRecord[] {
  const age = completedYears(bornOn, today);
  const dies = chance.happens(age < 40 ? 0.001 : Math.min(0.25, 0.0016 * Math.exp((age - 40) * 0.085)));
  const leaves = !dies && chance.happens(0.012);
  if (!dies && !leaves) return records;
  const on = addDays(today, -chance.whole(10, 720));
  if (on <= bornOn) return records;
  const before = records.filter((record) => record.on <= on);
  return [...before, { id: chance.uuid(), programme: REGISTER, kind: dies ? 'died' : 'move_out', on, orgId: clinic.orgId, fields: {} }];
}
