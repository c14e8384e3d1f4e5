import type { FormDefinition, FormFrequency } from './form-definition.ts';

/** What a form costs the front line in a year, shown beside it so that nobody adds one lightly. */
export interface FormCost {
  /** Cells somebody has to type or confirm; computed ones cost nothing. */
  readonly fields: number;
  /** Of these, the ones the ledger already holds. */
  readonly prefilled: number;
  readonly institutions: number;
  readonly timesPerYear: number;
  /** fields × institutions × times a year. */
  readonly cellsPerYear: number;
}

const TIMES_PER_YEAR: Readonly<Record<FormFrequency, number>> = { month: 12, quarter: 4 };

/** Cost of a form for that many institutions. */
export function formCost(form: FormDefinition, institutions: number): FormCost {
  const fields = form.items.filter((item) => item.entry !== 'computed').length;
  const prefilled = form.items.filter((item) => item.entry === 'prefilled').length;
  const timesPerYear = TIMES_PER_YEAR[form.period];
  return { fields, prefilled, institutions, timesPerYear, cellsPerYear: fields * institutions * timesPerYear };
}
