import type { FormDefinition, FormItem } from '@taizhang/records';

/** The items somebody fills in or confirms, in the order of the form; what is computed has no row in a workbook. */
export function enterableItems(form: FormDefinition): readonly FormItem[] {
  return form.items.filter(({ entry }) => entry !== 'computed');
}
