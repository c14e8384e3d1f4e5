import type { SubmissionView } from '@taizhang/contract';
import { fail } from '@taizhang/kernel';
import { decide, type SubmissionAction, type SubmissionActionKind, type SubmissionState } from '@taizhang/records';
import type { Json } from '../audit/append-audit-entry.ts';
import type { Actor } from '../auth/actor.ts';
import { executeCommand } from '../command/execute-command.ts';
import type { Tx } from '../database/database.ts';
import { withScope } from '../database/scope.ts';
import type { LedgerCounty } from '../ledger/ledger-county.ts';
import type { LedgerDeps } from '../ledger/ledger-deps.ts';
import { readEntryGrid } from './entry-grid.ts';
import { requireFiling, type FilingName, type FilingTarget } from './filing-target.ts';
import { formCatalogue } from './form-catalogue.ts';
import { nameOfKey, SERVER, type SubmissionKey } from './submission-history.ts';
import { lockSubmissions, storeActions } from './submission-store.ts';

/** Where a command stands when it decides what to do. */
export interface ActionContext {
  readonly tx: Tx;
  readonly county: LedgerCounty;
  readonly actor: Actor;
  readonly target: FilingTarget;
  readonly key: SubmissionKey;
  /** Before the action; locked until the transaction ends. */
  readonly state: SubmissionState;
  /** Who, when and under which id: the part that is the same for every action. */
  readonly base: { readonly id: string; readonly at: string; readonly by: string; readonly byName: string };
}

/** A command on one form: which action it appends, and what else follows from it in the same transaction. */
export interface SubmissionCommand {
  readonly commandId: string;
  readonly kind: SubmissionActionKind;
  build(context: ActionContext): Promise<SubmissionAction>;
  /** Asked when the records allow the action. @throws DomainError to refuse it */
  check?(context: ActionContext, next: SubmissionState): Promise<void>;
  follow?(context: ActionContext, next: SubmissionState): Promise<Readonly<Record<string, Json | undefined>>>;
}

/**
 * Runs a command on one form and answers how it stands afterwards. Jurisdiction is asked here, abilities by the route.
 * Repeated, it does nothing and answers how the form stands by then.
 * @throws DomainError `stale`, `wrong_state`, `invalid_input`, `forbidden`, `unknown_form`, `unknown_org`, `not_found`
 */
export async function actOnSubmission(deps: LedgerDeps, actor: Actor, name: FilingName, command: SubmissionCommand): Promise<SubmissionView> {
  const { commandId, kind } = command;
  const subject = { kind: 'submission', id: `${name.formId} ${name.period} ${name.orgId}` };
  const acted = await executeCommand(deps, actor, { commandId, action: `submission.${kind}`, subject }, async (tx, trail) => {
    const county = await deps.ledger.county(tx, actor.countyId);
    const target = requireFiling(actor, county, formCatalogue(deps.ledger), name);
    const key = { formId: target.form.id, period: target.period, orgId: target.orgId };
    const state = (await lockSubmissions(tx, county, [key])).get(nameOfKey(key));
    if (!state) throw new Error(`The submission ${subject.id} was not locked.`);
    const base = { id: commandId, at: deps.clock.now(), by: actor.accountId ?? SERVER, byName: actor.displayName };
    const context: ActionContext = { tx, county, actor, target, key, state, base };
    const action = await command.build(context);
    const decision = decide(state, action, target.form);
    if (decision.kind === 'refused') throw decision.error;
    if (decision.kind === 'allowed') {
      await command.check?.(context, decision.state);
      await storeActions(tx, county, [{ key, action, state: decision.state }]);
      trail.add({ version: decision.state.version, ...remember(action), ...(await command.follow?.(context, decision.state)) });
    }
    return { subject: subject.id };
  });
  if (acted.subject !== subject.id) fail('conflict', { zh: '该操作编号已用于另一张表，请刷新页面后重试。', en: 'This command id was used for another form. Reload the page and try again.' });
  return getSubmission(deps, actor, name);
}

/** The entry grid of one form, for who may see it. */
export async function getSubmission(deps: LedgerDeps, actor: Actor, name: FilingName): Promise<SubmissionView> {
  return withScope(deps.database, actor, async (tx) => {
    const county = await deps.ledger.county(tx, actor.countyId);
    return readEntryGrid(tx, deps, county, actor, requireFiling(actor, county, formCatalogue(deps.ledger), name));
  }, { readOnly: true, isolation: 'repeatable read' });
}

/** What the audit keeps of an action beside its subject. */
function remember(action: SubmissionAction): Readonly<Record<string, Json | undefined>> {
  return {
    ...('cells' in action ? { cells: action.cells ?? null } : {}),
    ...(action.kind === 'return' ? { reasons: action.reasons } : {}),
    ...(action.note === undefined ? {} : { note: action.note }),
  };
}
