import type { FormDefinition } from './form-definition.ts';

/**
 * Short mark of a form's layout, printed into its Excel template: a workbook with another mark was made from another
 * version of the form and is refused. Wording may change without changing it; keys, units and entry may not.
 */
export function formStamp(form: FormDefinition): string {
  const layout = JSON.stringify([form.id, form.period, form.items.map(({ key, metricId, unit, entry }) => [key, metricId, unit, entry])]);
  let hash = FNV_OFFSET;
  for (let index = 0; index < layout.length; index += 1) hash = Math.imul(hash ^ layout.charCodeAt(index), FNV_PRIME);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

// FNV-1a, 32 bit: a mark against mix-ups, not a signature against forgery.
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
