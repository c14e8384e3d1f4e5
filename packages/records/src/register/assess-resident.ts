import type { PlainDate } from '@taizhang/kernel';
import type { Parameters } from './parameters.ts';
import type { Programme } from './programme.ts';
import { openFile, type ResidentFile } from './resident-file.ts';
import { viewAt, type ResidentView } from './resident-view.ts';
import type { ServiceRecord } from './service-record.ts';
import type { NotConcerned, Standing } from './standing.ts';

/** The standing of a resident in a programme, or that it does not concern them. */
export type Assessment = Standing | NotConcerned;

/** Whether a programme concerns the resident. */
export function isConcerned(assessment: Assessment): assessment is Standing {
  return assessment.counts !== null;
}

/** Where a resident stands in a programme as of a day. Pure: the browser asks it before saving, the server after. */
export function assess(programme: Programme, file: ResidentFile, asOf: PlainDate, parameters: Parameters): Assessment {
  return programme.assess(viewAt(file, asOf), parameters);
}

/** The counts as bits, in the order the programme declares them: what is stored and compared. */
export function countBits(programme: Programme, assessment: Assessment): number {
  if (assessment.counts === null || assessment.counts.length === 0) return 0;
  let bits = 0;
  for (let at = 0; at < programme.counts.length; at += 1) {
    const count = programme.counts[at];
    if (count && assessment.counts.includes(count.id)) bits |= 1 << at;
  }
  return bits;
}

/** The file as it would be with one more record; a record of the same id is replaced. */
export function withRecord(file: ResidentFile, record: ServiceRecord): ResidentFile {
  const all = [...file.records.values()].flat().filter(({ id }) => id !== record.id);
  return openFile(file, [...all, record]);
}

/** The view a record is judged in: as of its day, without itself and without records of that day entered after it. */
export function viewBefore(file: ResidentFile, record: ServiceRecord): ResidentView {
  const others = [...file.records.values()].flat().filter(({ id }) => id !== record.id);
  return viewAt(openFile(file, others), record.on);
}
