import { addDays, addMonths, monthOf, yearOf, type PlainDate } from '@taizhang/kernel';
import { choicesIn, numberIn, type Parameters, type ResidentView, type ServiceRecord } from '@taizhang/records';
import { PACKAGES, type PackageService } from './family-doctor-packages.ts';

/** One contract: its term, what was agreed, and whether it was ended before its time. */
export interface Contract {
  readonly signedOn: PlainDate;
  readonly from: PlainDate;
  /** First day it no longer holds. */
  readonly until: PlainDate;
  readonly lastDay: PlainDate;
  readonly packages: readonly string[];
  readonly wasEnded: boolean;
}

/** A service of the contract's packages: how many were delivered in the contract year, how many are due so far and in all. */
export interface Fulfilment {
  readonly service: PackageService;
  readonly done: number;
  /** Agreed for the contract year. */
  readonly times: number;
  readonly dueNow: number;
}

/** The contracts of a resident, oldest first. A renewal before expiry begins when the old term ends; signing anew begins at once. */
export function contractsOf(records: readonly ServiceRecord[]): readonly Contract[] {
  const contracts: Contract[] = [];
  for (const record of records) {
    if (record.kind === 'terminate') endAll(contracts, record.on);
    else if (record.kind === 'renew' || record.kind === 'sign') {
      const last = contracts.at(-1);
      const isEarly = record.kind === 'renew' && last !== undefined && last.until > record.on;
      if (!isEarly) endAll(contracts, record.on);
      contracts.push(contractFrom(record, isEarly ? last.until : record.on));
    }
  }
  return contracts;
}

/** From the day on nothing holds any more: what has not begun never will. */
function endAll(contracts: Contract[], on: PlainDate): void {
  for (let last = contracts.at(-1); last !== undefined && last.until > on; last = contracts.at(-1)) {
    contracts.pop();
    if (last.from < on) contracts.push({ ...last, until: on, lastDay: addDays(on, -1), wasEnded: true });
  }
}

function contractFrom(record: ServiceRecord, from: PlainDate): Contract {
  const packages = choicesIn(record, 'packages');
  const until = addMonths(from, 12 * (numberIn(record, 'years') ?? 1));
  return { signedOn: record.on, from, until, lastDay: addDays(until, -1), packages: packages.length > 0 ? packages : ['basic'], wasEnded: false };
}

/** The contract in force on a day. */
export function contractOn(contracts: readonly Contract[], day: PlainDate): Contract | undefined {
  return contracts.findLast(({ from, until }) => from <= day && day < until);
}

/** The contract year a day lies in: a contract of several years owes its services every year anew. */
export interface ContractYear {
  readonly start: PlainDate;
  readonly lastDay: PlainDate;
  /** Quarters ended; a quarter has ended on its last day. */
  readonly quarters: number;
  /** Last day of the present quarter; that of the year once all have ended. */
  readonly nextShare: PlainDate;
}

/** Where a day stands in its contract year. Assessed for every resident under contract, so it adds months only where it must. */
export function contractYearOf({ from, lastDay }: Contract, day: PlainDate): ContractYear {
  let start = from;
  for (let next = addMonths(from, 12), months = 12; next <= day; next = addMonths(from, months)) {
    start = next;
    months += 12;
  }
  const tomorrow = addDays(day, 1);
  const apart = (yearOf(tomorrow) - yearOf(start)) * 12 + monthOf(tomorrow) - monthOf(start);
  const whole = Math.floor(apart / 3);
  const quarters = Math.min(4, addMonths(start, whole * 3) > tomorrow ? whole - 1 : whole);
  const end = addDays(addMonths(start, 12), -1);
  return { start, lastDay: end < lastDay ? end : lastDay, quarters, nextShare: quarters < 4 ? addDays(addMonths(start, quarters * 3 + 3), -1) : end };
}

/**
 * What the packages ask for in the contract year and what was delivered. The agreed number is spread over the year's quarters, a
 * quarter's share being due on its last day; one a year is due on the last day of the year. The guideline gives no rule for part
 * of a year; this one is stated in the measure's sentence.
 */
export function fulfilmentOf(contract: Contract, { start, quarters }: ContractYear, view: ResidentView, parameters: Parameters): readonly Fulfilment[] {
  return servicesOf(contract).map((service) => {
    const times = parameters.get(service.parameter, start);
    let done = 0;
    for (const record of view.records(service.programme)) if (record.on >= start && service.proves(record)) done += 1;
    return { service, done, times, dueNow: Math.floor((times * quarters) / 4) };
  });
}

function servicesOf({ packages }: Contract): readonly PackageService[] {
  const chosen = PACKAGES.filter(({ code }) => packages.includes(code)).flatMap(({ services }) => services);
  return [...new Set(chosen)];
}
