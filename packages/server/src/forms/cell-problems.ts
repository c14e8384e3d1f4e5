import { checkCells, type CellProblem, type CellValues, type FormDefinition } from '@taizhang/records';
import { valueProblem } from '../ledger/metric-bounds.ts';
import { figureOfCell } from './cell-units.ts';
import type { FormCatalogue } from './form-catalogue.ts';

/** Everything wrong or doubtful about the cells: the form's own rules, then what the metric behind a cell cannot be. */
export function findCellProblems(catalogue: FormCatalogue, form: FormDefinition, cells: CellValues, previous: CellValues): readonly CellProblem[] {
  const problems = checkCells(form, cells, previous);
  const named = new Set(problems.map(({ key }) => key));
  const beyond = catalogue.itemsOf(form).flatMap((bound): readonly CellProblem[] => {
    const { key } = bound.item;
    const value = cells[key];
    if (value === undefined || named.has(key) || bound.item.entry === 'computed') return [];
    const sentence = valueProblem(bound.metric, figureOfCell(bound, value));
    return sentence ? [{ key, severity: 'hard', sentence, rule: 'bounds', keys: [key] }] : [];
  });
  return [...problems, ...beyond];
}
