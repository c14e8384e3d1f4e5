import type { SubmissionView } from '@taizhang/contract';
import { isUnitCode, plainDate } from '@taizhang/kernel';
import type { FormDefinition, FormItem } from '@taizhang/records';

/** The form as far as checking and computing its cells needs it, so that the browser runs the very rules of the server. */
export function formOfView(view: SubmissionView): FormDefinition {
  return {
    id: view.form.id, code: view.form.code, name: view.form.name, period: view.form.frequency, basis: view.form.basis, expiresOn: plainDate(view.form.expiresOn),
    items: view.items.map(itemOfView),
    checks: view.checks.map((check, place) => ({ ...check, id: `check-${place}` })),
    // Only the server needs who has to file, by when and for whom.
    audience: [], dueWorkdays: 0, ownerSection: '',
  };
}

function itemOfView(item: SubmissionView['items'][number]): FormItem {
  const { key, metricId, group, label, unit, entry, compute, required, integer, decimals, min, max } = item;
  return { key, metricId, group, label, unit: isUnitCode(unit) ? unit : 'ratio', entry, required, integer, decimals, ...(compute === null ? {} : { compute }), ...(min === null ? {} : { min }), ...(max === null ? {} : { max }) };
}
