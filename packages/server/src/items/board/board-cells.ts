import type { BoardCell } from '@taizhang/contract';
import { orgId } from '@taizhang/kernel';
import { nameOf, type ListColumn } from '@taizhang/workflow';
import type { OrgDirectory } from '../../organisation/org-directory.ts';
import { presentOrg } from '../../organisation/present-organisation.ts';
import { numberText } from '../item-storage.ts';
import { valueWords } from '../present-action.ts';
import type { Board, Issue, ListedProcedure } from './read-board.ts';

/** What an issue has to say, list by list in the order of the columns; screens and files print the same cells. */
export function boardCells(board: Board, directory: OrgDirectory, issue: Issue): BoardCell[][] {
  return board.procedure.lists.lists.map(({ columns }) => columns.map((column) => cellOf(board, directory, issue, column)));
}

function cellOf({ procedure, people }: Board, directory: OrgDirectory, { stored, standing, light }: Issue, { from }: ListColumn): BoardCell {
  switch (from.kind) {
    case 'field': return fieldCell(procedure, stored.item.fields[from.field], from.field);
    case 'parties': {
      const names = (stored.item.parties[from.relation] ?? []).map((party) => {
        const { name } = presentOrg(directory, orgId(party.orgId));
        const person = people.get(party.accountId ?? '');
        return person === undefined ? name : { zh: `${name.zh} ${person}`, en: `${person}, ${name.en}` };
      });
      return names.length === 0 ? null : { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') };
    }
    case 'title': return stored.title;
    case 'number': return numberText(procedure, stored);
    case 'opened': return stored.openedOn;
    case 'limit': return standing.limit ?? null;
    case 'standing': {
      const state = nameOf(procedure.states, stored.item.state);
      return standing.kind === 'open' ? { zh: `${state.zh}（${light.name.zh}）`, en: `${state.en} (${light.name.en})` } : state;
    }
    case 'look_back': return lookBackCell({ stored, standing, light });
  }
}

function fieldCell(procedure: ListedProcedure, value: string | number | boolean | undefined, id: string): BoardCell {
  const field = procedure.fields.find((each) => each.id === id);
  if (field === undefined || value === undefined || value === '') return null;
  // A number stays one, so that a spreadsheet can add it up; its unit stands in the head.
  if (typeof value === 'number') return value;
  return field.kind === 'choice' || field.kind === 'yes_no' ? valueWords(field, value) : String(value);
}

function lookBackCell({ stored, standing }: Issue): BoardCell {
  switch (standing.lookBack) {
    case 'passed': return { zh: '已通过', en: 'passed' };
    case 'relisted': return { zh: '反弹，重新挂账', en: 'relisted' };
    case 'waiting': return { zh: `待回头看${stored.dueOn === null ? '' : `，${stored.dueOn}前`}`, en: `to be looked back at${stored.dueOn === null ? '' : ` by ${stored.dueOn}`}` };
    case undefined: return null;
  }
}
