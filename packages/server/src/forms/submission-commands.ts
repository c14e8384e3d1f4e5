import type { SubmissionView } from '@taizhang/contract';
import { fail } from '@taizhang/kernel';
import { findSubmitRefusal, type CellChanges, type CellReasons } from '@taizhang/records';
import type { Actor } from '../auth/actor.ts';
import type { LedgerDeps } from '../ledger/ledger-deps.ts';
import { actOnSubmission, type ActionContext } from './act-on-submission.ts';
import { findCellProblems } from './cell-problems.ts';
import type { FilingName } from './filing-target.ts';
import { formCatalogue } from './form-catalogue.ts';
import { readFormFigures, type FormFigures } from './form-figures.ts';
import { prefilledCells } from './prefill.ts';
import { recordApprovedCells } from './record-approved-cells.ts';
import { assertPeriodIsOver, handedInBy, mustLeaveApprovalToAnother } from './submission-policy.ts';

/** What every command on a form carries. */
export interface SubmissionOrder {
  readonly commandId: string;
  readonly baseVersion: number;
  readonly note?: string | undefined;
}

/** Keeps a draft. Whatever is wrong with it is shown and does not stop it. */
export async function saveSubmission(deps: LedgerDeps, actor: Actor, name: FilingName, order: SubmissionOrder & { readonly cells: CellChanges }): Promise<SubmissionView> {
  return actOnSubmission(deps, actor, name, {
    commandId: order.commandId, kind: 'save',
    build: async ({ base }) => ({ ...base, kind: 'save', baseVersion: order.baseVersion, cells: order.cells }),
  });
}

/** Hands a form in, with the prefilled cells the clerk left as they were: by handing in he confirms them. */
export async function submitSubmission(deps: LedgerDeps, actor: Actor, name: FilingName, order: SubmissionOrder & { readonly cells: CellChanges }): Promise<SubmissionView> {
  return actOnSubmission(deps, actor, name, {
    commandId: order.commandId, kind: 'submit',
    async build(context) {
      assertPeriodIsOver(context.target, deps.clock);
      const { form, period, orgId } = context.target;
      const known = (await figuresOf(deps, context)).known(orgId, period);
      const cells = { ...prefilledCells(form, context.state, known, order.cells), ...order.cells };
      return { ...context.base, kind: 'submit', baseVersion: order.baseVersion, cells, ...withNote(order.note) };
    },
    async check(context, next) {
      const { form, period, orgId } = context.target;
      const previous = (await figuresOf(deps, context)).previous(orgId, period);
      const refusal = findSubmitRefusal(findCellProblems(formCatalogue(deps.ledger), form, next.cells, previous), order.note);
      if (refusal) throw refusal;
    },
  });
}

/** Sends a form back with the reason on each cell. */
export async function returnSubmission(deps: LedgerDeps, actor: Actor, name: FilingName, order: SubmissionOrder & { readonly reasons: CellReasons }): Promise<SubmissionView> {
  return actOnSubmission(deps, actor, name, {
    commandId: order.commandId, kind: 'return',
    build: async ({ base }) => ({ ...base, kind: 'return', baseVersion: order.baseVersion, reasons: order.reasons, ...withNote(order.note) }),
  });
}

/** Accepts a form; its cells become facts in the same transaction. Nobody accepts what he handed in himself while another could. */
export async function approveSubmission(deps: LedgerDeps, actor: Actor, name: FilingName, order: SubmissionOrder): Promise<SubmissionView> {
  return actOnSubmission(deps, actor, name, {
    commandId: order.commandId, kind: 'approve',
    build: async ({ base }) => ({ ...base, kind: 'approve', baseVersion: order.baseVersion, ...withNote(order.note) }),
    async check({ tx, county, state, target }) {
      if (await mustLeaveApprovalToAnother(tx, county, actor, state, target, deps.clock)) {
        fail('forbidden', { zh: '本表由您本人报送，须由另一名审核人员审核。', en: 'You handed this form in yourself; another reviewer must approve it.' }, { details: { reason: 'four_eyes' } });
      }
    },
    async follow(context, next) {
      const account = await recordApprovedCells(context, formCatalogue(deps.ledger), next);
      return { ...account, ...(handedInBy(actor, context.state) ? { approvedOwn: true } : {}) };
    },
  });
}

/** Opens an accepted form again for correction; its facts stand until it is accepted anew. */
export async function reopenSubmission(deps: LedgerDeps, actor: Actor, name: FilingName, order: SubmissionOrder & { readonly note: string }): Promise<SubmissionView> {
  return actOnSubmission(deps, actor, name, {
    commandId: order.commandId, kind: 'reopen',
    build: async ({ base }) => ({ ...base, kind: 'reopen', baseVersion: order.baseVersion, note: order.note }),
  });
}

/** Asks for a form that is not there; the clerk's workbench shows it. */
export async function urgeFiling(deps: LedgerDeps, actor: Actor, name: FilingName, order: Omit<SubmissionOrder, 'baseVersion'>): Promise<SubmissionView> {
  return actOnSubmission(deps, actor, name, {
    commandId: order.commandId, kind: 'urge',
    async build({ base, state, target }) {
      assertPeriodIsOver(target, deps.clock);
      return { ...base, kind: 'urge', baseVersion: state.version, ...withNote(order.note) };
    },
  });
}

async function figuresOf(deps: LedgerDeps, { tx, county, target }: ActionContext): Promise<FormFigures> {
  const { form, period, orgId } = target;
  return readFormFigures(tx, county, formCatalogue(deps.ledger), form, { orgIds: [orgId], periods: [period] });
}

function withNote(note: string | undefined): { readonly note?: string } {
  return note === undefined || note.trim() === '' ? {} : { note: note.trim() };
}
