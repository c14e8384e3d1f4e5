import { assess, isConcerned, monthNumber } from '@taizhang/records';
import type { OrgId, PlainDate } from '@taizhang/kernel';
import type { Tx } from '../database/database.ts';
import { idRange } from './assess-county.ts';
import { answerableId, type RegisterCounty } from './standing-move.ts';
import { streamResidents } from './stream-residents.ts';

/** A count of one institution on a day. */
export interface CountOnDay {
  readonly org: OrgId;
  readonly count: string;
  readonly n: number;
  readonly isCounty: boolean;
}

/** The counts of any day, from the records known today; the county's are the sums of its institutions'. */
export async function countsOn(tx: Tx, county: RegisterCounty, asOf: PlainDate): Promise<readonly CountOnDay[]> {
  const { register, directory } = county;
  const totals = new Map<OrgId, Map<string, number>>();
  const add = (org: OrgId, count: string): void => {
    const counts = totals.get(org) ?? new Map<string, number>();
    totals.set(org, counts.set(count, (counts.get(count) ?? 0) + 1));
  };
  for await (const chunk of streamResidents(tx, county, await idRange(tx, directory.countyId))) {
    for (const { file } of chunk) {
      for (const programme of register.programmes) {
        const answer = assess(programme, file, asOf, register.parameters);
        if (!isConcerned(answer)) continue;
        const org = directory.codeOf(answerableId(directory, answer.orgId, monthNumber(asOf)));
        for (const count of answer.counts) {
          add(org, count);
          add(directory.countyCode, count);
        }
      }
    }
  }
  return [...totals].flatMap(([org, counts]) => [...counts].map(([count, n]) => ({ org, count, n, isCounty: org === directory.countyCode })));
}
