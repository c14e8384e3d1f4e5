import { completedYears, type OrgId, type PlainDate } from '@taizhang/kernel';
import type { ResidentFile, Sex } from './resident-file.ts';
import type { ServiceRecord } from './service-record.ts';

/** A resident as known on one day: nothing later can be seen through it. */
export interface ResidentView {
  readonly asOf: PlainDate;
  readonly sex: Sex;
  readonly bornOn: PlainDate;
  /** Completed years on the day. */
  readonly age: number;
  /** Institution that answers for the resident, or answered last; undefined before anybody did. */
  readonly orgId: OrgId | undefined;
  /** Lives here on the day: has moved in, is alive, has not moved away. */
  readonly isResident: boolean;
  readonly diedOn: PlainDate | null;
  /** First day the resident no longer lived here (death or move), if it is past. */
  readonly leftOn: PlainDate | null;
  /** Day the present or last stay began. */
  readonly livesHereSince: PlainDate | undefined;
  /** Records of a programme up to the day, oldest first. */
  records(programme: string): readonly ServiceRecord[];
  /** The same of one kind. */
  of(programme: string, kind: string): readonly ServiceRecord[];
}

/** The resident as of a day. */
export function viewAt(file: ResidentFile, asOf: PlainDate): ResidentView {
  return new FileView(file, asOf);
}

/** A class, since a rebuild makes a dozen views of every resident. */
class FileView implements ResidentView {
  readonly asOf: PlainDate;
  readonly sex: Sex;
  readonly bornOn: PlainDate;
  readonly age: number;
  readonly orgId: OrgId | undefined;
  readonly isResident: boolean;
  readonly diedOn: PlainDate | null;
  readonly leftOn: PlainDate | null;
  readonly livesHereSince: PlainDate | undefined;
  readonly #records: ResidentFile['records'];

  constructor(file: ResidentFile, asOf: PlainDate) {
    const stay = file.stays.findLast((candidate) => candidate.from <= asOf);
    const left = stay?.until ?? null;
    this.asOf = asOf;
    this.sex = file.sex;
    this.bornOn = file.bornOn;
    this.age = completedYears(file.bornOn, asOf);
    this.orgId = stay?.orgId;
    this.leftOn = left !== null && left <= asOf ? left : null;
    this.isResident = stay !== undefined && this.leftOn === null && file.bornOn <= asOf;
    this.diedOn = file.diedOn !== null && file.diedOn <= asOf ? file.diedOn : null;
    this.livesHereSince = stay?.from;
    this.#records = file.records;
  }

  records(programme: string): readonly ServiceRecord[] {
    const all = this.#records.get(programme);
    return all === undefined ? NONE : upTo(all, this.asOf);
  }

  of(programme: string, kind: string): readonly ServiceRecord[] {
    const all = this.records(programme);
    return all.every((record) => record.kind === kind) ? all : all.filter((record) => record.kind === kind);
  }
}

const NONE: readonly ServiceRecord[] = [];

function upTo(records: readonly ServiceRecord[], asOf: PlainDate): readonly ServiceRecord[] {
  const last = records.at(-1);
  if (!last || last.on <= asOf) return records;
  let end = records.length;
  while (end > 0 && (records[end - 1]?.on ?? asOf) > asOf) end -= 1;
  return records.slice(0, end);
}
