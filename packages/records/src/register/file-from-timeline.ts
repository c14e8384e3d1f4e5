import { orgId, plainDate } from '@taizhang/kernel';
import { openFile, type ResidentFile, type Sex } from './resident-file.ts';
import type { FieldValues } from './service-record.ts';

/** A resident's page as far as a rule needs it. */
export interface Timeline {
  readonly resident: { readonly sex: Sex; readonly bornOn: string };
  /** Newest first; of one day the one entered last first. */
  readonly records: readonly { readonly id: string; readonly programme: string; readonly kind: string; readonly on: string; readonly org: { readonly id: string }; readonly fields: FieldValues; readonly withdrawn: boolean }[];
}

/**
 * The file of a resident whose page somebody has open: what `assess` reads, without asking for it again.
 * @throws DomainError for a day or unit that is none
 */
export function fileFromTimeline({ resident, records }: Timeline): ResidentFile {
  const counting = records.filter(({ withdrawn }) => !withdrawn).reverse();
  return openFile(
    { sex: resident.sex, bornOn: plainDate(resident.bornOn) },
    counting.map(({ id, programme, kind, on, org, fields }) => ({ id, programme, kind, on: plainDate(on), orgId: orgId(org.id), fields })),
  );
}
