import type { Localized, PlainDate } from '@taizhang/kernel';

/** Something about a person's records that needs checking, whoever entered them. */
export interface PersonDoubt {
  readonly rule: 'after_death' | 'same_certificate';
  readonly residentIds: readonly number[];
  readonly recordIds: readonly string[];
  readonly sentence: Localized;
}

/** Services dated after a resident's recorded death; null when there is none. */
export function serviceAfterDeath(residentId: number, diedOn: PlainDate, services: readonly { readonly recordId: string; readonly on: PlainDate }[]): PersonDoubt | null {
  const late = services.filter(({ on }) => on > diedOn);
  const last = late.map(({ on }) => on).sort().at(-1);
  if (last === undefined) return null;
  return {
    rule: 'after_death', residentIds: [residentId], recordIds: late.map(({ recordId }) => recordId),
    sentence: { zh: `登记死亡日期为 ${diedOn}，之后还有 ${late.length} 条服务记录，最晚 ${last}，请核对死亡日期和服务日期。`, en: `Death is recorded on ${diedOn}; ${late.length} services are dated later, the last on ${last}. Please check both dates.` },
  };
}

/** Two or more residents with one certificate number; null when it is only one. */
export function sameCertificate(residentIds: readonly number[]): PersonDoubt | null {
  const different = [...new Set(residentIds)];
  if (different.length < 2) return null;
  return {
    rule: 'same_certificate', residentIds: different, recordIds: [],
    sentence: { zh: `${different.length} 份居民档案使用同一证件号码，请核对是否同一人或号码录错。`, en: `${different.length} residents share one certificate number; please check whether they are one person or the number was mistyped.` },
  };
}
