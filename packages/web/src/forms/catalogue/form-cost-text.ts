import type { SubmissionView } from '@taizhang/contract';
import { daysBetween, plainDate } from '@taizhang/kernel';

/** A form of the catalogue. */
export type CatalogueForm = SubmissionView['form'];

const TIMES = { month: 12, quarter: 4 } as const;
/** Renewing a form takes the office about two months. */
const SOON_DAYS = 60;

/** The factors of the cost; fields that cost nothing (computed) are taken out by the server, so they follow from the product. */
export function costFactors(form: CatalogueForm): { readonly fields: number; readonly institutions: number; readonly times: number } {
  const times = TIMES[form.frequency];
  return { fields: form.institutions === 0 ? form.itemCount : form.cellsPerYear / (form.institutions * times), institutions: form.institutions, times };
}

/** Whether a form has lapsed or soon will, and in how many days. */
export function expiryOf(form: CatalogueForm, today: string): { readonly kind: 'expired' | 'expiring' | 'valid'; readonly days: number } {
  const days = daysBetween(plainDate(today), plainDate(form.expiresOn));
  return { kind: days < 0 ? 'expired' : days <= SOON_DAYS ? 'expiring' : 'valid', days };
}
